//! Words around settlements, in normal form.

/// Words that open the names of places, behind a preposition or a noun for places.
pub(super) const OPENERS: &[&str] = &[
    "ايت",
    "اولاد",
    "بني",
    "كفر",
    "مجدل",
    "حاسي",
    "تيزي",
    "شرم",
    "ميت",
    "شبين",
    "خربه",
    "اغيل",
    "معره",
    "تل",
    "وادي",
    "واد",
    "دير",
    "برج",
    "كوم",
    "نجع",
    "عزبه",
    "منشيه",
    "ذراع",
    "حوش",
];

/// Those that are everyday words too, and open one only behind a noun for places.
pub(super) const PLAIN_OPENERS: &[&str] = &[
    "سيدي",
    "مولاي",
    "لاله",
    "سوق",
    "عين",
    "بير",
    "بيت",
    "خان",
    "جسر",
    "حمام",
    "زاويه",
    "قصر",
    "قلعه",
    "راس",
    "مرج",
    "ام",
    "ابو",
    "عرب",
    "بنت",
];

/// Those whose names may be a person's, and longer than two words.
pub(super) const TRIBES: &[&str] = &["ايت", "اولاد", "سيدي", "بني", "مولاي", "لاله"];

/// Nouns that stand before a place, beside those of the class `PLACE_HEAD`.
pub(super) const HEADS: &[&str] = &[
    "جماعه",
    "بلديه",
    "دايره",
    "سد",
    "مفرق",
    "والي",
    "محافظ",
    "عامل",
    "اهالي",
    "سكان",
    "مدخل",
    "مختار",
    "قايمقام",
    "صيادي",
];

/// Nouns that head organisations too, but before such a name mean the commune.
pub(super) const COMMUNES: &[&str] = &["جماعه", "بلديه", "دايره"];

/// Plurals and duals of nouns for places.
pub(super) const PLURALS: &[&str] = &[
    "حيي",
    "حيا",
    "شارعي",
    "مخيمي",
    "محافظات",
    "ولايات",
    "مدن",
    "بلدات",
    "قري",
    "احياء",
    "جزر",
    "مناطق",
    "ضواحي",
    "نواحي",
    "دواوير",
    "مخيمات",
    "بلدتي",
    "قريتي",
    "مدينتي",
    "محافظتي",
    "ولايتي",
    "منطقتي",
    "بلدتا",
    "قريتا",
    "مقاطعتي",
    "مقاطعات",
    "اقاليم",
    "مديريات",
    "جماعات",
    "بلديات",
];

/// Those of them whose first place may have the article: حيي الأنصاري وسيف الدولة.
pub(super) const QUARTERS: &[&str] =
    &["حيي", "حيا", "احياء", "شارعي", "بلدتي", "بلدات", "قريتي", "قري", "مخيمي"];

/// Behind which an unknown word is a place: "في عيدمون".
pub(super) const PREPOSITIONS: &[&str] =
    &["في", "قرب", "جنوب", "شمال", "شرق", "غرب", "جنوبي", "شمالي", "شرقي", "غربي"];

/// Ends of inflected words: بيوتهم, شركات.
pub(super) const ENDINGS: &[&str] =
    &["ها", "هم", "هما", "نا", "كم", "ات", "ين", "ته", "يه", "يا", "ي", "ا"];
