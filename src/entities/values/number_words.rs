//! Number words of Arabic and English in normal form.

/// What a number word does to the number being read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NumberWord {
    /// Adds: units, tens and hundreds.
    Add(f64),
    /// Multiplies what was read and closes the group: thousand, million.
    Scale(f64),
    /// A scale in a form that already counts: ألفين, two thousand.
    Counted(f64),
    /// Multiplies the units before it by a hundred: "two hundred".
    Hundred,
}

use NumberWord::{Add, Counted, Hundred, Scale};

/// The number word with this normal form.
pub(super) fn number_word(word: &str) -> Option<NumberWord> {
    arabic(word).or_else(|| english(word))
}

fn arabic(word: &str) -> Option<NumberWord> {
    Some(match word {
        "واحد" | "احد" | "احدي" => Add(1.0),
        "اثنا" | "اثني" | "اثنتا" | "اثنتي" | "اثنان" | "اثنين" | "اثنتان" | "اثنتين" => {
            Add(2.0)
        }
        "ثلاث" | "ثلاثه" | "ثلاثا" => Add(3.0),
        "اربع" | "اربعه" | "اربعا" => Add(4.0),
        "خمس" | "خمسه" | "خمسا" => Add(5.0),
        "ست" | "سته" | "ستا" => Add(6.0),
        "سبع" | "سبعه" | "سبعا" => Add(7.0),
        "ثمان" | "ثماني" | "ثمانيه" => Add(8.0),
        "تسع" | "تسعه" | "تسعا" => Add(9.0),
        "عشر" | "عشره" => Add(10.0),
        "عشرون" | "عشرين" => Add(20.0),
        "ثلاثون" | "ثلاثين" => Add(30.0),
        "اربعون" | "اربعين" => Add(40.0),
        "خمسون" | "خمسين" => Add(50.0),
        "ستون" | "ستين" => Add(60.0),
        "سبعون" | "سبعين" => Add(70.0),
        "ثمانون" | "ثمانين" => Add(80.0),
        "تسعون" | "تسعين" => Add(90.0),
        "ميه" | "مايه" => Add(100.0),
        "ميتا" | "ميتي" | "ميتان" | "ميتين" | "مايتا" | "مايتي" | "مايتين" => {
            Add(200.0)
        }
        "الف" | "الفا" | "الاف" => Scale(1e3),
        "الفي" | "الفان" | "الفين" => Counted(2e3),
        "مليون" | "مليونا" | "ملايين" => Scale(1e6),
        "مليوني" | "مليونان" | "مليونين" => Counted(2e6),
        "مليار" | "مليارا" | "مليارات" | "بليون" | "بليونا" | "بلايين" => {
            Scale(1e9)
        }
        "ملياري" | "ملياران" | "مليارين" | "بليوني" | "بليونين" => {
            Counted(2e9)
        }
        "تريليون" | "ترليون" | "تريليونات" => Scale(1e12),
        "تريليوني" | "تريليونين" => Counted(2e12),
        _ => {
            let units = word.strip_suffix("ميه").or_else(|| word.strip_suffix("مايه"))?;
            let Add(n) = arabic(units).filter(|_| units.chars().count() >= 2)? else { return None };
            return (n < 10.0).then_some(Add(n * 100.0));
        }
    })
}

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english(word: &str) -> Option<NumberWord> {
    if let Some(n) = UNITS.iter().position(|u| *u == word) {
        return Some(Add(f64::from(n as u32)));
    }
    let (tens, units) = word.split_once('-').map_or((word, None), |(t, u)| (t, Some(u)));
    if let Some(n) = TENS.iter().position(|t| *t == tens) {
        let units = match units {
            Some(unit) => UNITS.iter().take(10).position(|u| *u == unit)?,
            None => 0,
        };
        return Some(Add(f64::from((n as u32 + 2) * 10 + units as u32)));
    }
    Some(match word {
        "hundred" => Hundred,
        "thousand" => Scale(1e3),
        "million" => Scale(1e6),
        "billion" => Scale(1e9),
        "trillion" => Scale(1e12),
        "lakh" | "lakhs" => Scale(1e5),
        "crore" | "crores" => Scale(1e7),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages() {
        assert_eq!(number_word("ثمانميه"), Some(Add(800.0)));
        assert_eq!(number_word("ninety-nine"), Some(Add(99.0)));
        assert_eq!(number_word("ملياري"), Some(Counted(2e9)));
        for none in ["ميه-", "twenty-x", "وميه", "مدرسه", "once"] {
            assert_eq!(number_word(none), None, "{none}");
        }
    }
}
