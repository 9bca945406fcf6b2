//! Tokens that the plain algorithm shows wrongly inside right-to-left text, found so that they can be laid
//! out as left-to-right isolates (UAX #9, HL3).
//!
//! Such are, unless they begin and end with a letter and so come out right anyway, URLs and paths, e-mail addresses, @handles, Latin #tags, phone numbers, ISO dates, versions,
//! sums of money, formulae and names like C++ and .NET. Nothing is inserted into the text: an isolate is a
//! byte range that the levels are resolved with.
//!
//! Latin words beside such a token belong to it, as they would be shown in one run without it: in "Visual
//! C++" an isolate around the second word alone would put it before the first.
//!
//! # Limits
//!
//! A number, a hyphen and a number are a range ("17-19", which Arabic reads from the right) unless they
//! look like a date, a phone or a model number: three groups, a group that begins with 0, or two groups of
//! three digits that are not both round ("737-800"). Arabic-Indic digits are left to the algorithm.

use std::ops::Range;

mod token;

use token::{Kind, Token};

/// The ranges to isolate, in bytes, ascending and apart.
///
/// ```
/// use nashra::text::isolates;
///
/// let text = "لغة C++ على www.example.com/أخبار الآن";
/// let found: Vec<&str> = isolates::find(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(found, ["C++", "www.example.com/أخبار"]);
/// ```
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Finder::default();
    let mut from = 0;
    while let Some(seed) = next_alphanumeric(text.as_bytes(), from) {
        let Some(token) = Token::around(text, from, seed) else { break };
        if !is_blank(text.get(from..token.range.start).unwrap_or_default()) {
            found.end_phrase();
        }
        from = token.range.end;
        found.take(token);
    }
    found.end_phrase();
    found.isolates
}

/// Collects isolates token by token.
#[derive(Default)]
struct Finder {
    isolates: Vec<Range<usize>>,
    phrase: Option<Phrase>,
}

/// Latin words and what stands between them, with nothing but blanks between.
struct Phrase {
    range: Range<usize>,
    /// Some word of it needs the isolate.
    needed: bool,
}

impl Finder {
    fn take(&mut self, token: Token) {
        let Token { range, kind } = token;
        match (kind, &mut self.phrase) {
            // Numbers after a Latin word run with it (W7).
            (Kind::Number | Kind::SpecialNumber, Some(phrase)) => phrase.range.end = range.end,
            (Kind::Number, None) => {}
            (Kind::SpecialNumber, None) => self.isolates.push(range),
            (Kind::Word | Kind::SpecialWord, Some(phrase)) => {
                phrase.range.end = range.end;
                phrase.needed |= kind == Kind::SpecialWord;
            }
            (Kind::Word | Kind::SpecialWord, None) => {
                self.phrase = Some(Phrase { range, needed: kind == Kind::SpecialWord });
            }
        }
    }

    fn end_phrase(&mut self) {
        let needed = self.phrase.take().filter(|phrase| phrase.needed);
        self.isolates.extend(needed.map(|phrase| phrase.range));
    }
}

fn is_blank(gap: &str) -> bool {
    gap.chars().all(|c| matches!(c, ' ' | '\u{A0}' | '\u{202F}'))
}

/// The first ASCII letter or digit from a byte on. Arabic text has few; whole blocks are tested without an
/// early exit, which the compiler turns into vector code.
fn next_alphanumeric(bytes: &[u8], from: usize) -> Option<usize> {
    const BLOCK: usize = 32;
    let any =
        |block: &[u8]| block.iter().fold(false, |any, byte| any | byte.is_ascii_alphanumeric());
    let rest = bytes.get(from..)?;
    let block = rest.chunks(BLOCK).position(any)? * BLOCK;
    let inside = rest[block..].iter().position(u8::is_ascii_alphanumeric)?;
    Some(from + block + inside)
}

/// A part of a composed line between FSI and PDI (UAX #9, 2.4): it does not disturb the order of the others.
///
/// ```
/// assert_eq!(nashra::text::isolates::isolated("خبر"), "\u{2068}خبر\u{2069}");
/// ```
pub fn isolated(part: &str) -> String {
    format!("\u{2068}{part}\u{2069}")
}

/// Parts put together with a separator, each isolated from the others; empty ones are left out.
pub fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, separator: &str) -> String {
    let parts = parts.into_iter().filter(|part| !part.as_ref().is_empty());
    parts.map(|part| isolated(part.as_ref())).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::text::{Engine, Options};
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn addresses_are_found_without_the_punctuation_around_them() {
        let cases = [
            (
                "زوروا https://www.interpol.int/ar/News/?id=.",
                "https://www.interpol.int/ar/News/?id=",
            ),
            ("(انظر: http://a.b/c_(d))،", "http://a.b/c_(d)"),
            ("الموقع www.example.com/أخبار/2013؟", "www.example.com/أخبار/2013"),
            ("المسار C:\\Users\\علي\\file.txt هنا", "C:\\Users\\علي\\file.txt"),
            ("الملف /usr/share/doc/ هنا", "/usr/share/doc/"),
            ("راسلوا 24@example.com، أو", "24@example.com"),
            ("تابعوا @INTERPOL_GCI على", "@INTERPOL_GCI"),
            ("عبر الـ@INTERPOL_GCI:", "@INTERPOL_GCI"),
            ("وسم #CyberSecurity الآن", "#CyberSecurity"),
        ];
        for (text, token) in cases {
            assert_eq!(found(text), [token], "{text}");
        }
    }

    #[test]
    fn numbers_that_read_from_the_left_are_found() {
        let cases = [
            ("الهاتف +971 4 555 0199 متاح", "+971 4 555 0199"),
            ("الهاتف (+971) 4-555-0199، ثم", "+971) 4-555-0199"),
            ("الهاتف 03-555-0199", "03-555-0199"),
            ("التاريخ 2013-04-19 صباحا", "2013-04-19"),
            ("في 2013-04-19T10:30Z", "2013-04-19T10:30Z"),
            ("بوينغ 737-800.", "737-800"),
            ("الإصدار 2.0.1-beta", "2.0.1-beta"),
            ("المعادلة 5×3=15 صحيحة", "5×3=15"),
            ("القيمة $3.5 مليون", "$3.5"),
            ("القيمة €1,250.00،", "€1,250.00"),
        ];
        for (text, token) in cases {
            assert_eq!(found(text), [token], "{text}");
        }
    }

    #[test]
    fn names_with_signs_are_found() {
        assert_eq!(found("لغة C# ولغة .NET"), ["C#", ".NET"]);
        assert_eq!(found("هل تعرف C++؟"), ["C++"]);
        assert_eq!(found("مطور Visual C++ 6.0 محترف"), ["Visual C++ 6.0"]);
        assert_eq!(found("نظام Windows® XP™ الجديد"), ["Windows® XP™"]);
    }

    #[test]
    fn what_the_algorithm_shows_right_is_left_to_it() {
        for text in [
            "شركة Kaspersky Lab (Moscow) ورئيس",
            "من 17-19 أبريل، 2016-2019، 100-250",
            "كوفيد-19 وCOVID-19 و5G و10:30",
            "نسبة 12.5% و-5 و19/04/2013 و#2013",
            "وسم #الأمن_السيبراني الآن",
            "زوروا https://www.interpol.int/ar/News?id=2013&p=19 للمزيد",
            "نهاية.Kaspersky تعلن",
            "نص عربي بلا غيره",
            "",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn controls_end_a_token() {
        assert_eq!(found("\u{2066}http://a.b/\u{2069}\u{200F} نص"), ["http://a.b/"]);
        assert_eq!(found("A\u{2069} C++"), ["C++"]);
    }

    /// The cases with explicit isolates say what the virtual ones must give.
    #[test]
    fn a_virtual_isolate_looks_like_an_explicit_one() {
        let cases = [
            "تابعوا <@INTERPOL_GCI> على تويتر",
            "وسم <#CyberSecurity> الآن",
            "رقم الهاتف <+971 4 555 0199> متاح",
            "التاريخ <2013-04-19> صباحا",
            "الطائرة بوينغ <737-800>",
            "لغة <C#> ولغة <.NET>",
            "هل تعرف <C++>؟",
            "المسار <C:\\Users\\علي\\file.txt>",
            "المعادلة <5×3=15> صحيحة",
            "بلغت القيمة <$3.5> مليون",
            "زوروا <www.example.com/أخبار/2013> الآن",
        ];
        let mut engine = Engine::new();
        let mut rows = |text: &str, width| {
            let layout = engine.layout(text, width, &Options::default());
            let rows = layout.lines().iter().map(|line| layout.row(text, line));
            rows.collect::<Vec<String>>()
        };
        for case in cases {
            let explicit = case.replace('<', "\u{2066}").replace('>', "\u{2069}");
            let implicit = case.replace(['<', '>'], "");
            for width in [18, 24, 60] {
                assert_eq!(rows(&implicit, width), rows(&explicit, width), "{case} at {width}");
            }
        }
    }

    proptest! {
        #[test]
        fn isolates_ascend_and_stand_apart(text in "[a-c0-9@#+.:/\\\\$×= \u{628}\u{60C}()-]{0,40}") {
            let ranges = find(&text);
            prop_assert!(ranges.iter().all(|range| range.start < range.end));
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some()));
        }
    }
}
