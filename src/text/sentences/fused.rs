//! Sentences joined by a missing space ("شبكة الإنترنت.ووقّع"), as news taken from web pages has them where
//! paragraphs met.
//!
//! Only what cannot be anything else is taken apart: between a whole word and a word that can begin a
//! sentence, within a running paragraph. Numbers, initials ("ك.نوبل", "U.S.Army"), abbreviations, URLs,
//! addresses, file and domain names stay whole; so does "Sentence.a" in a script with capitals. A miss
//! costs nothing, a false cut is ugly.
use std::ops::Range;

use memchr::{memchr2_iter, memchr3_iter};

use crate::text::ranges::is_boundary;

/// Longest word that is looked at around a full stop, in bytes.
const NEAR: usize = 64;

/// Where the sentences after the first begin, ascending, in bytes of `text`.
pub(crate) fn points(text: &str, paragraph: Range<usize>) -> impl Iterator<Item = usize> {
    let part = text.get(paragraph.clone()).unwrap_or_default();
    stops(part).filter_map(move |end| point(part, end)).map(move |at| paragraph.start + at)
}

/// The ends of all full stops, question and exclamation marks of a paragraph, ascending.
fn stops(part: &str) -> impl Iterator<Item = usize> {
    let bytes = part.as_bytes();
    let ascii = memchr3_iter(b'.', b'?', b'!', bytes).map(|at| at + 1);
    // The last bytes of U+061F and U+06D4, which few other letters share.
    let is_arabic =
        |&end: &usize| part.get(..end).is_some_and(|before| before.ends_with(['؟', '۔']));
    let arabic = memchr2_iter(0x9F, 0x94, bytes).map(|at| at + 1).filter(move |end| is_arabic(end));
    merge(ascii, arabic).filter(|&end| !bytes.get(end).is_none_or(u8::is_ascii_whitespace))
}

/// Two ascending sequences as one.
fn merge(
    a: impl Iterator<Item = usize>,
    b: impl Iterator<Item = usize>,
) -> impl Iterator<Item = usize> {
    let (mut a, mut b) = (a.peekable(), b.peekable());
    std::iter::from_fn(move || match (a.peek(), b.peek()) {
        (Some(first), Some(second)) if first > second => b.next(),
        (Some(_), _) => a.next(),
        (None, _) => b.next(),
    })
}

/// Where the next sentence begins if the stop that ends at `end` joins two.
fn point(part: &str, end: usize) -> Option<usize> {
    let (before, after) = part.split_at_checked(end)?;
    let closed = after.trim_start_matches(['»', '”', ')', ']']);
    let start = part.len() - closed.len();
    let before =
        before.trim_end_matches(['.', '?', '!', '؟', '۔', '…', '»', '”', ')', ']', '‘', '’', '"']);
    let first = word_after(closed.trim_start_matches(['«', '“', '(', '[']));
    let last = word_before(before);
    let is_end = can_end(last, first);
    let joins_two = is_end && can_begin(first) && !is_name(part, end);
    (joins_two && is_boundary(part, start)).then_some(start)
}

/// The run of letters and digits at the end of a text.
fn word_before(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .find(|&(_, c)| !is_of_word(c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    text.get(start..).unwrap_or_default()
}

/// The run of letters and digits at the start of a text.
fn word_after(text: &str) -> &str {
    let end = text.find(|c| !is_of_word(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_unlettered(c)
}

/// Tatweel, tashkeel and joiners.
fn is_unlettered(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}' | '\u{200D}')
}

/// A word that can be the last of a sentence: no initial, no abbreviation, no number but a year.
fn can_end(word: &str, next: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let next_has_case = next.starts_with(char::is_uppercase);
    match word.chars().next_back() {
        Some(last) if last.is_numeric() => {
            // A year may have a letter before it that Arabic writes together with it ("و2020").
            let year = word.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك']);
            let is_year = year.chars().count() == 4 && year.chars().all(char::is_numeric);
            is_year && letters <= 1 && !next_has_case
        }
        Some(last) if last.is_uppercase() => letters >= 2 && !next_has_case,
        Some(last) if last.is_lowercase() => letters >= 3,
        Some(_) => letters >= 2,
        None => false,
    }
}

/// A word that can be the first of a sentence: two letters at least, with a capital where there are any.
fn can_begin(word: &str) -> bool {
    let mut letters = word.chars().filter(|&c| !is_unlettered(c));
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return false };
    let has_case = first.is_uppercase() || first.is_lowercase();
    if has_case {
        first.is_uppercase() && second.is_lowercase()
    } else {
        first.is_alphabetic() && second.is_alphabetic()
    }
}

/// Whether the stop is part of a name: of a URL, an address, a file, a domain, a chain of abbreviations.
/// A sentence has blanks on both sides of the joined words; a name that stands alone has not.
fn is_name(part: &str, end: usize) -> bool {
    let (Some(before), Some(after)) = (part.get(..end), part.get(end..)) else { return true };
    let before = before.trim_end_matches(['.', '?', '!', '؟', '۔', '…']);
    let tail = before.char_indices().rev().find(|(_, c)| c.is_whitespace());
    let (Some((blank, _)), Some(length)) = (tail, after.find(char::is_whitespace)) else {
        return true;
    };
    let left = before.get(blank..).unwrap_or_default().trim_start();
    let right = after.get(..length).unwrap_or_default();
    if left.len() > NEAR * 4 || right.len() > NEAR * 4 {
        return true;
    }
    let is_technical = |c: char| matches!(c, '/' | '\\' | '@' | '_' | '#' | '=' | '&' | '~');
    left.contains(is_technical)
        || right.contains(is_technical)
        || left.contains("www")
        || has_inner_stop(left)
        || has_inner_stop(right)
        || is_domain(right)
}

/// A full stop between letters: "ASP.Net", "e.g".
fn has_inner_stop(word: &str) -> bool {
    let mut parts = word.trim_matches(|c: char| !c.is_alphanumeric()).split('.');
    parts.next().is_some()
        && parts.next().is_some_and(|part| part.starts_with(char::is_alphanumeric))
}

/// A word that ends names: top-level domains in the Arabic script, and those (and file endings) that are
/// written with a capital in brand names ("Booking.Com").
fn is_domain(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "com",
        "net",
        "org",
        "info",
        "js",
        "io",
        "ai",
        "tv",
        "txt",
        "pdf",
        "مصر",
        "السعودية",
        "امارات",
        "قطر",
        "الاردن",
        "فلسطين",
        "سورية",
        "تونس",
        "المغرب",
        "الجزائر",
        "عمان",
        "اليمن",
        "موقع",
        "شبكة",
        "بازار",
        "كوم",
        "عرب",
        "ایران",
        "ايران",
        "پاکستان",
        "سودان",
        "عراق",
        "البحرين",
        "اتصالات",
    ];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::points;

    /// The text with a bar where sentences are parted.
    fn parted(text: &str) -> String {
        let mut from = 0;
        let mut out = String::new();
        for to in points(text, 0..text.len()).chain([text.len()]) {
            out.push_str(text.get(from..to).unwrap());
            out.push('|');
            from = to;
        }
        out.trim_end_matches('|').to_owned()
    }

    #[test]
    fn sentences_without_a_space_are_parted() {
        for (text, expected) in [
            ("على شبكة الإنترنت.ووقّع كل من", "على شبكة الإنترنت.|ووقّع كل من"),
            ("ماذا قال؟وماذا فعل", "ماذا قال؟|وماذا فعل"),
            ("قال “نعم.”وأضاف أن", "قال “نعم.”|وأضاف أن"),
            ("وصفه بأنه “جيد”.وأضاف أن", "وصفه بأنه “جيد”.|وأضاف أن"),
            ("هذا كل شيء.«لكن الأمر» كذلك", "هذا كل شيء.|«لكن الأمر» كذلك"),
            ("في عام 2013.وقال الأمين", "في عام 2013.|وقال الأمين"),
            ("مع شركة OpenAI.وقالت الشركة", "مع شركة OpenAI.|وقالت الشركة"),
            ("on the Internet.The council met", "on the Internet.|The council met"),
            ("شما آمدید.آنها رفتند و", "شما آمدید.|آنها رفتند و"),
            ("وہ آیا۔میں گیا تھا", "وہ آیا۔|میں گیا تھا"),
            ("הוא אמר שלום.היא ענתה לו", "הוא אמר שלום.|היא ענתה לו"),
            ("هو ذهب.ثم عاد.ثم نام هنا", "هو ذهب.|ثم عاد.|ثم نام هنا"),
        ] {
            assert_eq!(parted(text), expected);
        }
    }

    #[test]
    fn what_only_looks_like_it_stays_whole() {
        for text in [
            "رونالد ك.نوبل قال إن",
            "السيد م.ع.أحمد قال",
            "الدكتور د.أحمد قال",
            "بنسبة 3.5 في المئة و2.5مليون نسمة",
            "أولا 1.مقدمة ثم 2.خاتمة هنا",
            "على موقع example.org اليوم",
            "زوروا http://موقع.وزارة.مصر اليوم",
            "زوروا موقع.وزارة-الاتصالات.مصر اليوم",
            "زوروا الموقع الرسمي.مصر اليوم",
            "راسلوا name@شركة.السعودية اليوم",
            "the U.S.Army said so",
            "with Node.Js and ASP.Net in it",
            "on Booking.Com every day",
            "the file is news.Today_final here",
            "at 10 a.m.The rest of",
            "it is e.g.This one here",
            "الإنترنت.ووقّع",
            "نهاية الجملة. وبداية أخرى",
            "وانتظر...ثم",
        ] {
            assert_eq!(parted(text), text);
        }
    }
}
