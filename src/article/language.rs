//! Languages the reader knows by name, and telling them apart.
//!
//! Script first; within the Arabic script the letters a language does not share with the others, and the
//! commonest words. A few words are enough for a title; nothing is looked up in a dictionary.
use crate::text::Direction;

/// A language the reader knows by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the languages'")]
pub enum Language {
    Arabic,
    English,
    Hebrew,
    Persian,
    Urdu,
    /// Any other.
    #[default]
    Other,
}

impl Language {
    /// What stands for the language in a narrow column, written in the language.
    pub fn badge(self) -> &'static str {
        match self {
            Language::Arabic => "ع",
            Language::English => "EN",
            Language::Hebrew => "עב",
            Language::Persian => "فا",
            Language::Urdu => "اردو",
            Language::Other => "··",
        }
    }

    /// The language's own name for itself; empty for another language.
    pub fn name(self) -> &'static str {
        match self {
            Language::Arabic => "العربية",
            Language::English => "English",
            Language::Hebrew => "עברית",
            Language::Persian => "فارسی",
            Language::Urdu => "اردو",
            Language::Other => "",
        }
    }

    /// The BCP 47 primary subtag; "und" for another language.
    pub fn code(self) -> &'static str {
        match self {
            Language::Arabic => "ar",
            Language::English => "en",
            Language::Hebrew => "he",
            Language::Persian => "fa",
            Language::Urdu => "ur",
            Language::Other => "und",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag; `Other` for one without a name here.
    ///
    /// ```
    /// use nashra::article::Language;
    /// assert_eq!(Language::from_tag("ar-EG"), Language::Arabic);
    /// assert_eq!(Language::from_tag("FA_IR"), Language::Persian);
    /// ```
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(primary));
        match () {
            () if is(&["ar", "ara", "arb"]) => Language::Arabic,
            () if is(&["en", "eng"]) => Language::English,
            () if is(&["he", "iw", "heb"]) => Language::Hebrew,
            () if is(&["fa", "fas", "per", "prs"]) => Language::Persian,
            () if is(&["ur", "urd"]) => Language::Urdu,
            () => Language::Other,
        }
    }

    /// The direction its script runs in.
    pub fn direction(self) -> Direction {
        match self {
            Language::English | Language::Other => Direction::LeftToRight,
            _ => Direction::RightToLeft,
        }
    }
}

/// The language of a text.
pub(super) fn detect(text: &str) -> Language {
    let mut tally = Tally::default();
    for word in text.split(is_between_words) {
        tally.word(word);
        word.chars().for_each(|c| tally.letter(c));
    }
    tally.verdict()
}

/// Blanks and punctuation, in the blocks that news is written in. (The tables of `char` know all, and take
/// ten times as long.)
fn is_between_words(c: char) -> bool {
    match c {
        '\'' | '\u{2019}' | '\u{200C}' | '\u{200D}' => false,
        '\0'..='\u{7F}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' | '\u{600}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{6D4}' => true,
        _ => matches!(c, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}'),
    }
}

/// Letters of the Arabic blocks; not their digits and marks.
fn is_arabic_script(c: char) -> bool {
    matches!(c as u32, 0x620..=0x64A | 0x66E..=0x6D3 | 0x6D5 | 0x6EE..=0x6FF | 0x750..=0x77F | 0x870..=0x8C9)
        || matches!(c as u32, 0xFB50..=0xFDFF | 0xFE70..=0xFEFC)
}

/// What speaks for what. Letters count once, common words three times.
#[derive(Default)]
struct Tally {
    /// Letters of the Arabic script, and of the others.
    arabic_script: u32,
    hebrew: u32,
    latin: u32,
    elsewhere: u32,
    /// Evidence within the Arabic script.
    arabic: u32,
    persian: u32,
    urdu: u32,
    /// Letters that none of the three has (Pashto, Kurdish, Uyghur, Sindhi, Jawi).
    foreign: u32,
    /// Common words of English, and of its neighbours in the Latin script.
    english: u32,
    neighbours: u32,
}

/// The weight of a common word against that of a letter.
const WORD: u32 = 3;

impl Tally {
    fn letter(&mut self, c: char) {
        match c {
            _ if is_arabic_script(c) => self.letter_of_arabic_script(c),
            'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => {
                self.latin += 1;
            }
            'א'..='ת' => self.hebrew += 1,
            '\0'..='\u{7F}' | '\u{600}'..='\u{6FF}' => {}
            _ => self.elsewhere += u32::from(c.is_alphabetic()),
        }
    }

    fn letter_of_arabic_script(&mut self, c: char) {
        self.arabic_script += 1;
        match c {
            'ة' | 'ي' | 'ك' | 'ى' | 'أ' | 'إ' => self.arabic += 1,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => {
                self.persian += 1;
                self.urdu += 1;
            }
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' | 'ۓ' | 'ۂ' | 'ۃ' => self.urdu += 2,
            // Pashto; Kurdish and Uyghur; Sindhi; Jawi.
            'ښ' | 'ځ' | 'څ' | 'ډ' | 'ړ' | 'ږ' | 'ګ' | 'ۍ' | 'ې' | 'ټ' | 'ڼ' | 'ڕ' | 'ڵ' | 'ێ'
            | 'ۆ' | 'ە' | 'ۇ' | 'ۈ' | 'ۋ' | 'ڭ' | 'ٻ' | 'ڀ' | 'ٺ' | 'ٽ' | 'ٿ' | 'ڄ' | 'ڃ' | 'ڇ'
            | 'ڊ' | 'ڌ' | 'ڍ' | 'ڏ' | 'ڙ' | 'ڦ' | 'ڪ' | 'ڳ' | 'ڱ' | 'ڻ' | 'ڽ' | 'ڠ' | 'ݢ' | 'ڬ' =>
            {
                self.foreign += 1;
            }
            _ => {}
        }
    }

    fn word(&mut self, word: &str) {
        match word.as_bytes() {
            // Of the words of the Arabic script below none is longer.
            [0xD8..=0xDB, ..] if word.len() <= 8 => self.word_of_arabic_script(word),
            [0..=0x7F, ..] => self.latin_word(word),
            _ => {}
        }
    }

    fn word_of_arabic_script(&mut self, word: &str) {
        match word {
            "في" | "من" | "على" | "إلى" | "أن" | "عن" | "التي" | "الذي" | "هذا" | "هذه" | "بعد"
            | "قال" | "كان" | "ما" | "لا" | "مع" => self.arabic += WORD,
            "از" | "که" | "كه" | "این" | "اين" | "را" | "است" | "به" | "در" | "با" | "برای"
            | "شد" | "شده" | "های" | "می" | "خود" => self.persian += WORD,
            "کے" | "کی" | "کا" | "میں" | "ہے" | "اور" | "سے" | "نے" | "کو" | "پر" | "ہیں"
            | "نہیں" => {
                self.urdu += WORD;
            }
            _ => {}
        }
    }

    fn latin_word(&mut self, word: &str) {
        let mut lower = [0; 5];
        let Some(lower) = lower.get_mut(..word.len()) else { return };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"the" | b"of" | b"and" | b"to" | b"is" | b"was" | b"for" | b"with" | b"that"
            | b"by" | b"from" | b"has" | b"are" | b"his" | b"its" | b"will" | b"which"
            | b"have" | b"not" | b"new" | b"says" | b"said" => {
                self.english += 1;
            }
            // French, Spanish, Italian, Portuguese, German, Dutch, Turkish, Indonesian.
            b"le" | b"la" | b"les" | b"des" | b"du" | b"et" | b"est" | b"une" | b"pour" | b"el"
            | b"los" | b"del" | b"que" | b"con" | b"por" | b"il" | b"che" | b"di" | b"da"
            | b"os" | b"um" | b"der" | b"die" | b"das" | b"und" | b"von" | b"den" | b"het"
            | b"een" | b"van" | b"ve" | b"bir" | b"ile" | b"yang" | b"dan" | b"de" => {
                self.neighbours += 1;
            }
            _ => {}
        }
    }

    /// A text is right-to-left from two fifths of its letters on, as its direction is of its words.
    fn verdict(&self) -> Language {
        let all = self.arabic_script + self.hebrew + self.latin + self.elsewhere;
        let is_main = |letters: u32| letters > 0 && letters * 5 >= all * 2;
        if is_main(self.arabic_script) && self.arabic_script >= self.hebrew {
            self.verdict_in_arabic_script()
        } else if is_main(self.hebrew) {
            Language::Hebrew
        } else if self.latin > self.elsewhere && self.english >= self.neighbours {
            Language::English
        } else {
            Language::Other
        }
    }

    fn verdict_in_arabic_script(&self) -> Language {
        // One letter in a hundred may be a name quoted from a neighbour.
        if self.foreign * 50 > self.arabic_script {
            return Language::Other;
        }
        match (self.arabic, self.persian, self.urdu) {
            (arabic, persian, urdu) if arabic >= persian.max(urdu) => Language::Arabic,
            (_, persian, urdu) if persian >= urdu => Language::Persian,
            _ => Language::Urdu,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, detect};
    use Language::{Arabic, English, Hebrew, Other, Persian, Urdu};

    #[track_caller]
    fn are(language: Language, texts: &[&str]) {
        for text in texts {
            assert_eq!(detect(text), language, "{text}");
        }
    }

    #[test]
    fn headlines_are_enough() {
        are(
            Arabic,
            &[
                "مجلس الأمن يعقد اجتماعا",
                "انطلاق معرض الكتاب",
                "شركة چاپمان وگوگل في القاهرة",
                "عاجل",
                "Kaspersky Lab تعلن عن شراكة",
                "عُقِدَ الاِجتماعُ أمسِ",
            ],
        );
        are(
            Persian,
            &[
                "رئیس جمهور ایران وارد تهران شد",
                "گزارش خبرگزاری از این دیدار",
                "قیمت نفت در بازار جهانی",
                "دیدار وزیران خارجه کشورهای منطقه",
                "وزير خارجه ايران از اين ديدار خبر داد",
                "کتاب‌های تازه",
            ],
        );
        are(
            Urdu,
            &[
                "وزیراعظم نے کراچی کا دورہ کیا",
                "پاکستان میں بارش کا امکان ہے",
                "سپریم کورٹ کا فیصلہ",
                "ٹیم کی شاندار فتح",
            ],
        );
        are(Hebrew, &["הממשלה אישרה את התקציב", "ירושלים", "חדשות Google היום"]);
        are(
            English,
            &[
                "Council meets in Strasbourg",
                "Kaspersky Lab",
                "INTERPOL (الإنتربول) opens a new centre",
            ],
        );
    }

    #[test]
    fn neighbours_in_the_same_script_are_others() {
        are(
            Other,
            &[
                "ولسمشر د کابل ښار ته ولاړ او هلته یې خبرې وکړې",
                "سەرۆکی حکوومەت لە هەولێر کۆبووەوە",
                "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى",
                "سنڌ جي وڏي وزير ڪراچي ۾ گڏجاڻي ڪئي",
                "Le président de la République et les ministres",
                "Президент встретился с министром",
                "新闻",
                "2013 — 47 %",
                "",
            ],
        );
    }

    #[test]
    fn tags_name_languages_and_languages_have_tags() {
        for language in [Arabic, English, Hebrew, Persian, Urdu] {
            assert_eq!(Language::from_tag(language.code()), language);
            assert!(!language.badge().is_empty() && !language.name().is_empty());
        }
        assert_eq!(Language::from_tag("iw"), Hebrew);
        assert_eq!(Language::from_tag("fr-CA"), Other);
    }
}
