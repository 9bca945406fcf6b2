//! Words around Arabic verbs of speech, in normal form.

/// Verbs of passing on what somebody else said.
pub(super) const PASSES_ON: &[&str] = &["نقل", "نقلت", "ينقل", "تنقل", "نقلوا", "نسب"];

/// What speaks for whoever wrote it.
pub(super) const PAPERS: &[&str] =
    &["البيان", "بيانها", "بيانه", "الرساله", "المنشور", "التدوينه", "التغريده"];

/// Who speaks without a name.
pub(super) const SOURCES: &[&str] = &[
    "مصدر",
    "مصادر",
    "مسوولون",
    "مسوولين",
    "شهود",
    "سكان",
    "اهالي",
    "ناشطون",
    "ناشطين",
    "دبلوماسيون",
    "مراقبون",
    "محللون",
    "خبراء",
    "صديقه",
];

/// Prepositions with pronouns between a verb and its subject.
pub(in super::super::super) const ADDRESSED: &[&str] = &[
    "عليه",
    "عليها",
    "عليهم",
    "له",
    "لها",
    "لهم",
    "لنا",
    "لي",
    "فيه",
    "فيها",
    "عنه",
    "عنها",
    "اليه",
    "اليها",
    "بدوره",
    "بدورها",
];

/// Verbs that have somebody or something as their object: طمأن, دعا, اتهم.
pub(super) const WITH_OBJECT: &[&str] = &[
    "طمان",
    "طمانت",
    "خاطب",
    "خاطبت",
    "ابلغ",
    "ابلغت",
    "طالب",
    "طالبت",
    "دعا",
    "دعت",
    "ناشد",
    "ناشدت",
    "اتهم",
    "اتهمت",
    "انتقد",
    "انتقدت",
    "هنا",
    "هنات",
    "سال",
    "سالت",
    "وعد",
    "وعدت",
    "اخبر",
    "اخبرت",
    "برر",
    "بررت",
    "وصف",
    "وصفت",
];
