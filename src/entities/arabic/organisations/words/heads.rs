//! What heads an organisation, and what a head must be followed by.

/// Definite heads that one adjective makes a name: الجيش اللبناني, الشرطة الفرنسية.
pub(in super::super) const INSTITUTIONS: &[&str] = &[
    "الجيش",
    "الشرطه",
    "الحرس",
    "الهلال",
    "الصليب",
    "البرلمان",
    "القوات",
    "الاتحاد",
    "المنتخب",
    "الدفاع",
    "التلفزيون",
    "الاذاعه",
    "النيابه",
    "الحشد",
    "البورصه",
    "المحكمه",
    "الديوان",
    "التحالف",
    "الجمارك",
    "الاستخبارات",
    "المخابرات",
    "البحريه",
    "الخطوط",
    "الكنيسه",
    "المباحث",
    "الكونغرس",
    "الكنيست",
    "الاسطول",
    "البعثه",
    "الجامعه",
];

/// Ministries called by their field: الخارجية الإيرانية.
pub(in super::super) const MINISTRIES: &[&str] = &[
    "الخارجيه",
    "الداخليه",
    "الخزانه",
    "العدليه",
    "الدفاع",
    "العدل",
    "الصحه",
    "الماليه",
    "التعليم",
    "النقل",
    "الاعلام",
    "الزراعه",
    "الطاقه",
    "الثقافه",
    "السياحه",
    "التجاره",
];

/// Services of the state, which only these adjectives name: الأمن العام, but not الأمن الغذائي.
pub(in super::super) const SERVICES: &[(&str, &[&str])] = &[
    ("الامن", &["العام", "الوطني", "الداخلي", "العسكري", "السيادي"]),
    ("الحمايه", &["المدنيه"]),
    ("الوقايه", &["المدنيه"]),
    ("الادعاء", &["العام"]),
    ("الارصاد", &["الجويه"]),
    ("الدرك", &["الوطني", "الملكي"]),
    ("السوق", &["الماليه"]),
];

/// Definite heads that need an adjective and a field: الإدارة العامة لشرطة السياحة.
pub(in super::super) const MANAGEMENTS: &[&str] =
    &["الاداره", "القياده", "المكتب", "المجموعه", "الامانه"];

/// Weak heads that a field with an adjective makes a name: مكتب الإحصاء الوطني, وحدة الطوارئ العسكرية.
pub(in super::super) const OFFICES: &[&str] = &[
    "نيابه",
    "مكتب",
    "وحده",
    "اداره",
    "قياده",
    "سوق",
    "سلطه",
    "شرطه",
    "سكرتاريه",
    "مفتشيه",
    "مكتبه",
    "كتله",
];

/// Parts of universities.
pub(in super::super) const BRANCHES: &[&str] = &["كليه", "معهد", "مدرسه", "مركز", "مختبر", "مخبر"];

/// Heads that name places and things as often as organisations: غرفة الملابس, مركز الزلزال.
pub(in super::super) const PLAIN_HEADS: &[&str] = &[
    "غرفه",
    "مركز",
    "شبكه",
    "جهاز",
    "دايره",
    "دار",
    "مصنع",
    "مدرسه",
    "محطه",
    "مجموعه",
    "صندوق",
    "مكتبه",
    "مبادره",
    "فرقه",
    "سلطه",
    "كتله",
    "شعبه",
];

/// What such a head must be followed by to be an organisation without further words.
pub(in super::super) const FIELDS: &[&str] = &[
    "الدراسات",
    "البحوث",
    "الابحاث",
    "الارصاد",
    "التجاره",
    "الصناعه",
    "الاعلام",
    "المعلومات",
    "الوثايق",
    "النشر",
    "الكتب",
    "الافتاء",
    "الاوبرا",
    "المخابرات",
    "الاستخبارات",
    "الرقابه",
    "المحاسبه",
    "التقاعد",
    "الزكاه",
    "الاسكان",
    "الجمارك",
    "الضرايب",
    "الهجره",
    "الاحصاء",
    "التنميه",
    "السكان",
];

/// What makes a common noun of any head: مجلس الإدارة, شبكة الإنترنت.
pub(in super::super) const DESCRIBED: &[&str] = &[
    "الاداره",
    "العزاء",
    "الملابس",
    "الانترنت",
    "الزلزال",
    "المدينه",
    "القرار",
    "الثقل",
    "الجلسه",
    "التحكيم",
    "العمل",
];

/// Nouns that mean an office behind ب: برئاسة فلان.
pub(in super::super) const PRESIDENCIES: &[&str] = &["رياسه", "قياده", "اداره"];

/// Whose presidency is an office with a name.
pub(in super::super) const PRESIDED: &[&str] = &["الجمهوريه", "الوزراء", "الحكومه", "الاركان"];

/// Nouns that stand before a name without being part of it.
pub(in super::super) const PLAIN_NOUNS: &[&str] = &[
    "شركه",
    "شركتي",
    "قناه",
    "قناتي",
    "اذاعه",
    "محطه",
    "مصنع",
    "مصرفي",
    "صحيفتي",
    "وكالتي",
    "صحيفه",
    "جريده",
    "مجله",
    "دوريه",
    "وكاله",
];

/// What companies do, when it opens their name: شركة بترول أبوظبي الوطنية.
pub(in super::super) const INDUSTRIES: &[&str] = &[
    "نفط",
    "بترول",
    "غاز",
    "كهرباء",
    "مياه",
    "طيران",
    "اتصالات",
    "تامين",
    "نقل",
    "سكك",
    "مناجم",
    "فوسفات",
    "فسفاط",
    "اسمنت",
    "حديد",
    "صلب",
    "بوتاس",
    "ادويه",
    "تعدين",
    "انتاج",
    "توزيع",
    "تسويق",
    "تكرير",
    "خطوط",
    "ملاحه",
    "مواني",
    "مطارات",
    "بناء",
    "مقاولات",
    "مصافي",
    "تطوير",
    "انباء",
    "فضاء",
    "ارصاد",
];
