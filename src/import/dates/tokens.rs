//! A date line as numbers and months, with everything that may stand around them left out.
use super::months::{Calendar, month};
use crate::text::digits;

/// What a date is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number(Number),
    Month(Calendar, u32),
    /// Part of a time of day or of its distance from UTC; dropped at the end.
    Time,
}

/// A run of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: usize,
    /// The sign that joins it to the number after it, in "20/3/2013".
    pub(super) joined: Option<char>,
    /// Written in the digits of Iran.
    pub(super) is_persian: bool,
}

/// The numbers and months of a line; `None` if there is anything in it that is no part of a date.
pub(super) fn tokens(line: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = Fields { text: line };
    while let Some((separators, field)) = rest.next_field() {
        if !separators.chars().all(is_separator) {
            return None;
        }
        if field.starts_with(is_digit) {
            number(&mut found, separators, field)?;
        } else {
            word(&mut found, separators, field, &mut rest)?;
        }
    }
    found.retain(|token| *token != Token::Time);
    rest.text.chars().all(is_separator).then_some(found)
}

/// Adds a number, noting the sign between it and the number before.
fn number(found: &mut Vec<Token>, separators: &str, field: &str) -> Option<()> {
    let digits = field.chars().count();
    let value = if digits > 9 { u32::MAX } else { digits::fold(field).parse().ok()? };
    let is_persian = field.starts_with(|c: char| ('\u{6F0}'..='\u{6F9}').contains(&c));
    let number = Token::Number(Number { value, digits, joined: None, is_persian });
    match (found.last_mut(), single(separators)) {
        // "10:30" takes back the hour.
        (Some(hour @ Token::Number(_)), Some(':')) => *hour = Token::Time,
        (Some(Token::Time), Some(':')) => {}
        // "+0300", "-05:00".
        (Some(Token::Time), Some('-')) if separators.ends_with('-') => {}
        // A sign before the first number makes it none of a date.
        (None, Some('+' | '-')) => return None,
        (_, Some('+')) => found.push(Token::Time),
        (Some(Token::Number(before)), Some(sign @ ('/' | '-' | '.'))) => {
            before.joined = Some(sign);
            found.push(number);
        }
        _ => found.push(number),
    }
    Some(())
}

/// Adds a month, or passes over a word that may stand beside a date.
fn word(found: &mut Vec<Token>, separators: &str, field: &str, rest: &mut Fields) -> Option<()> {
    let name = fold(field);
    let Some((calendar, month)) = month_of_two(&name, rest).or_else(|| month(&name)) else {
        return is_filler(&name).then_some(());
    };
    let token = Token::Month(calendar, month);
    match found.last() {
        // "نيسان/أبريل": one month under its two names.
        Some(&last @ Token::Month(..)) if matches!(single(separators), Some('/' | '(')) => {
            return (last == token).then_some(());
        }
        _ => found.push(token),
    }
    Some(())
}

/// A month whose name has a second word ("كانون الثاني"), which is then taken off the rest.
fn month_of_two(first: &str, rest: &mut Fields) -> Option<(Calendar, u32)> {
    let mut ahead = rest.clone();
    let (blank, second) = ahead.next_field()?;
    let is_blank = blank.chars().all(char::is_whitespace);
    let found = is_blank.then(|| month(&format!("{first} {}", fold(second)))).flatten()?;
    *rest = ahead;
    Some(found)
}

/// The only character of some separators.
fn single(separators: &str) -> Option<char> {
    let mut signs = separators.chars().filter(|c| !c.is_whitespace());
    signs.next().filter(|_| signs.next().is_none())
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '/' | '-'
                | '.'
                | ','
                | '،'
                | '؛'
                | ':'
                | '|'
                | '('
                | ')'
                | '['
                | ']'
                | '+'
                | '–'
                | '—'
                | '•'
        )
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202C}')
}

/// A line cut into runs of letters, runs of digits, and what stands between.
#[derive(Clone)]
struct Fields<'a> {
    text: &'a str,
}

impl<'a> Fields<'a> {
    /// What stands before the next run, and the run; `None` at the end, what is left staying in `text`.
    fn next_field(&mut self) -> Option<(&'a str, &'a str)> {
        let is_letter = |c: char| c.is_alphabetic() || is_dropped(c);
        let start = self.text.find(|c: char| is_digit(c) || c.is_alphabetic())?;
        let (before, run) = self.text.split_at(start);
        let end = if run.starts_with(is_digit) {
            run.find(|c: char| !is_digit(c))
        } else {
            run.find(|c: char| !is_letter(c))
        };
        let (field, after) = run.split_at(end.unwrap_or(run.len()));
        self.text = after;
        Some((before, field))
    }
}

fn is_digit(c: char) -> bool {
    digits::to_ascii(c).is_ascii_digit()
}

/// A word as the tables have it: no marks, no hamza on a letter, one form of each letter, lower case.
fn fold(word: &str) -> String {
    let letters = word.chars().filter(|&c| !is_dropped(c)).map(|c| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ۀ' | 'ہ' => 'ه',
        other => other,
    });
    letters.flat_map(char::to_lowercase).collect()
}

/// Tashkeel, tatweel and joiners.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}' | '\u{200D}')
}

/// Words that may stand beside a date: weekdays, "published on", times of day, eras.
const FILLERS: [&str; 3] = [
    "الاحد الاثنين الاتنين الثلاثاء الاربعاء الخميس الجمعه السبت احد اثنين ثلاثاء اربعاء خميس جمعه سبت \
     يوم في من ل شهر عام سنه لعام لسنه نشر نشرت نشره النشر بتاريخ تاريخ الموافق اخر تحديث التحديث حدث \
     الساعه صباحا مساء ظهرا ص م ه هجري هجريه ميلادي ميلاديه بتوقيت توقيت غرينتش جرينتش مكه المكرمه \
     القاهره المحلي",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
     published posted updated released last on of at date the st nd rd th am pm gmt utc t z est edt pst \
     pdt cet cest bst le lundi mardi mercredi jeudi vendredi samedi dimanche er",
    "شنبه يكشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه يك دو سه چهار پنج انتشار ساعت مورخ روز پير منگل بدھ \
     جمعرات هفته اتوار ء عيسوي بروز יום ראשון שני שלישי רביעי חמישי שישי שבת ב ה פורסם תאריך עודכן בשעה",
];

fn is_filler(word: &str) -> bool {
    FILLERS.iter().any(|words| words.split_whitespace().any(|filler| filler == word))
}
