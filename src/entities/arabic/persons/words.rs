//! Words that decide where the name of a person begins and ends, in normal form.

/// Adjectives between a title and a name.
pub(super) const RANKS: &[&str] = &[
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "السابق",
    "الاسبق",
    "الحالي",
    "الجديد",
    "المكلف",
    "الراحل",
    "السابقه",
    "الاولي",
    "الشاب",
    "المخضرم",
];

/// Words that say what somebody's name is.
pub(super) const CALLED: &[&str] = &[
    "يدعي",
    "تدعي",
    "ويدعي",
    "وتدعي",
    "اسمه",
    "اسمها",
    "واسمه",
    "واسمها",
    "المسمي",
    "المسماه",
    "المدعوه",
    "يسمي",
];

/// Small words inside the description of an office.
pub(super) const IN_OFFICES: &[&str] = &["في", "باسم", "لدي", "عن", "من", "ل"];

/// Given names with the article, as people of Sudan and the Maghreb have.
pub(super) const DEFINITE_NAMES: &[&str] = &[
    "الطيب",
    "الفاتح",
    "المهدي",
    "الهادي",
    "الصادق",
    "المختار",
    "الحبيب",
    "البشير",
    "الامين",
    "الطاهر",
    "العربي",
    "الحسن",
    "الحسين",
    "المصطفي",
    "المعطي",
    "الجيلالي",
    "العياشي",
    "المكي",
    "التهامي",
    "الهاشمي",
    "الصديق",
    "الشفيع",
    "الباقر",
    "الجيلي",
    "الاخضر",
    "السعيد",
    "المولود",
    "الزبير",
    "المنصف",
    "النوري",
    "التيجاني",
    "الاسعد",
    "الناصر",
    "المنجي",
    "الصحبي",
    "الشاذلي",
    "العروسي",
    "المحجوب",
    "الناجي",
    "الخضر",
];

/// What artists and leaders are called before their names.
pub(super) const EPITHETS: &[&str] = &[
    "القدير",
    "القديره",
    "الكبير",
    "الكبيره",
    "الراحل",
    "الراحله",
    "الشهير",
    "الشهيره",
    "الشاب",
    "الشابه",
    "المعروف",
    "المعروفه",
    "المخضرم",
    "المخضرمه",
    "الصاعد",
    "الصاعده",
    "البارز",
    "البارزه",
    "الشهيد",
    "المرحوم",
];

/// Relatives, with whose they are.
pub(super) const KIN: &[&str] = &[
    "ابنه",
    "ابنته",
    "ابنها",
    "ابنتها",
    "ابني",
    "ابنتي",
    "زوجته",
    "زوجها",
    "زوجتي",
    "زوجي",
    "شقيقه",
    "شقيقته",
    "شقيقها",
    "شقيقتها",
    "عمي",
    "عمه",
    "عمها",
    "خالي",
    "خاله",
    "خالها",
    "اخي",
    "اخيه",
    "اخوه",
    "اخته",
    "اختي",
    "اختها",
    "والده",
    "والدته",
    "والدها",
    "والدتها",
    "حفيده",
    "نجله",
    "صديقه",
    "صديقي",
    "زميله",
    "زميلته",
];

/// What players score, behind their names.
pub(super) const ORDINALS: &[&str] = &["الاول", "الثاني", "الثالث", "الرابع", "الوحيد"];

/// Words that no Arabic name ends in.
pub(super) const TRIBAL: &[&str] = &["ايت", "ولد", "بن", "بنت"];

/// Particles of European names, which a name cannot end in: فون دير لاين.
pub(super) const PARTICLES: &[&str] = &["فون", "دير", "فان", "دي", "دو", "ديل", "دوس", "دن"];

/// First words of given names of two: عز العرب, سيف الإسلام.
pub(super) const COMPOUND_FIRST: &[&str] = &[
    "عز", "سيف", "صلاح", "نور", "شمس", "جمال", "كمال", "بدر", "فخر", "ضياء", "تاج", "سراج", "عماد",
    "علاء", "محيي", "نصر", "خير", "زين",
];

/// Second words of given names of two: عز العرب, سيف الإسلام.
pub(super) const COMPOUND_SECOND: &[&str] =
    &["العرب", "الدين", "الاسلام", "الملوك", "النصر", "الهدي", "الحق", "اليقين", "الزهراء"];
