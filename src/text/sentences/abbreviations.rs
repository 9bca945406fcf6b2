//! Words that tell whether the full stop after them ends a sentence, and words that begin one.

/// What may follow the full stop of an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Its name always does.
    Title,
    /// A number does; before anything else the word is not shortened.
    BeforeNumber,
    /// The rest of the sentence or the next one.
    MayEnd,
}

/// Written before a name.
const TITLES: &[&str] = &[
    "Mr",
    "Mrs",
    "Ms",
    "Mx",
    "Dr",
    "Prof",
    "Gen",
    "Sen",
    "Rep",
    "Gov",
    "Lt",
    "Col",
    "Capt",
    "Cpt",
    "Sgt",
    "Maj",
    "Adm",
    "Brig",
    "Cmdr",
    "Cpl",
    "Pvt",
    "Rev",
    "Hon",
    "Messrs",
    "Mme",
    "Mlle",
    "Fr",
    "Pres",
    "Amb",
    "Supt",
    "Insp",
    "Det",
    "Mt",
    "Ft",
    "Sheikh",
    "Eng",
    "أد",
    "دكتور",
];

/// Written before a number.
const BEFORE_NUMBER: &[&str] = &[
    "No", "Nos", "no", "nos", "Art", "Vol", "vol", "Fig", "fig", "Ch", "Sec", "pp", "Jan", "Feb",
    "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "c", "ca", "Par",
    "para",
];

/// Shortened words of which some end sentences.
const MAY_END: &[&str] = &[
    "Inc", "Ltd", "Co", "Cos", "Corp", "Bros", "Jr", "Sr", "Esq", "St", "Ave", "Blvd", "Rd", "vs",
    "Dept", "Univ", "Assn", "Govt", "approx", "est", "etc", "al", "cf", "Ala", "Ariz", "Calif",
    "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Kan", "Mass", "Md", "Mich", "Minn", "Mo", "Neb",
    "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Que", "Tenn", "Tex", "Va", "Wash", "Wis", "PhD",
    "Ph", "Mfg", "Intl", "Natl", "Org", "Gmbh", "Sen",
];

/// Words that begin an English sentence and are hardly ever part of a name.
const BEGINNERS: &[&str] = &[
    "A",
    "About",
    "According",
    "After",
    "Also",
    "Although",
    "Among",
    "An",
    "And",
    "Another",
    "Any",
    "As",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "During",
    "Each",
    "Earlier",
    "Even",
    "Every",
    "For",
    "Four",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Instead",
    "It",
    "Its",
    "Last",
    "Later",
    "Many",
    "Meanwhile",
    "More",
    "Moreover",
    "Most",
    "My",
    "Neither",
    "No",
    "Nor",
    "Not",
    "Now",
    "Of",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Our",
    "Several",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Three",
    "Thus",
    "To",
    "Today",
    "Two",
    "Under",
    "Unlike",
    "Until",
    "We",
    "Were",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Yes",
    "Yet",
    "You",
    "Your",
];

/// Words that begin an Arabic sentence, beside those with waw before them.
const ARABIC_BEGINNERS: &[&str] = &[
    "قال",
    "قالت",
    "كما",
    "لكن",
    "إن",
    "في",
    "من",
    "هذا",
    "هذه",
    "أما",
    "غير",
    "يذكر",
    "يشار",
    "كان",
    "كانت",
    "بعد",
    "قبل",
    "أعلن",
    "أكد",
    "أضاف",
    "بدوره",
    "ثم",
    "إلا",
];

/// Verbs of saying that follow a question in quotation marks.
const SPEECH: &[&str] = &[
    "قال",
    "قالت",
    "يقول",
    "تقول",
    "سأل",
    "سألت",
    "يسأل",
    "تساءل",
    "تساءلت",
    "يتساءل",
    "صرخ",
    "صرخت",
    "هتف",
    "هتفت",
    "صاح",
    "صاحت",
    "أجاب",
    "أجابت",
    "كتب",
    "كتبت",
    "رد",
    "ردت",
    "أضاف",
    "أضافت",
    "گفت",
    "پرسید",
];

/// What the word is short for, if it is an abbreviation.
pub(super) fn class(word: &str) -> Option<Class> {
    let classes =
        [(TITLES, Class::Title), (BEFORE_NUMBER, Class::BeforeNumber), (MAY_END, Class::MayEnd)];
    classes.into_iter().find(|(words, _)| words.contains(&word)).map(|(_, class)| class)
}

/// Whether a word begins sentences rather than going on with a name.
pub(super) fn begins_sentences(word: &str) -> bool {
    let follows_waw = word.strip_prefix('و').is_some_and(|rest| rest.chars().nth(2).is_some());
    follows_waw || BEGINNERS.contains(&word) || ARABIC_BEGINNERS.contains(&word)
}

/// Whether a word says that what stands before it was said.
pub(super) fn is_speech(word: &str) -> bool {
    SPEECH.contains(&word)
}
