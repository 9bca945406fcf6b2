//! Text into tokens with their byte ranges, and tokens into sentences.
//!
//! A token is a word of one script, a number with its separators, or a single other character. Clitics stay attached: what a word may
//! begin with is a question for [`super::clitics`]. An English possessive (`'s`) is a token of its own, initials keep their full stop
//! ("U.S.", "K."), and words keep hyphens, apostrophes, `&` and digits inside ("al-Qaeda", "AT&T", "G20").
//!
//! # Limitations
//! Sentences end at `.`, `!`, `?`, `؟` and line ends; an abbreviation that is not listed ends one too early, which costs a little context.
use std::ops::Range;

use super::normal::is_dropped;
use super::numerals;
use super::values::currencies;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Letters of the Arabic script.
    Arabic,
    /// Letters of any script with upper and lower case.
    Latin,
    /// Digits with their separators.
    Number,
    /// Letters of other scripts.
    Other,
    /// One character that is none of these.
    Mark,
}

/// One token: bytes of the text, and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is made of.
    pub script: Script,
    /// The line of the text it stands on, counted from 0.
    pub line: u32,
}

/// All tokens of `text`, in order, in one pass.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    let mut line = 0;
    while let Some(c) = char_at(text, at) {
        let end = at + c.len_utf8();
        if c == '\n' || c == '\u{2029}' {
            line += 1;
        }
        if c.is_whitespace() || is_dropped(c) || c.is_control() {
            at = end;
            continue;
        }
        let (script, end) = match c {
            c if is_arabic(c) => (Script::Arabic, arabic_end(text, end)),
            c if numerals::digit(c).is_some() => (Script::Number, number_end(text, end)),
            '\'' | '’' if possessive_end(text, at).is_some() && starts_after_letter(text, at) => {
                (Script::Latin, possessive_end(text, at).unwrap_or(end))
            }
            c if is_cased(c) => (Script::Latin, latin_end(text, at)),
            c if c.is_alphabetic() => (Script::Other, other_end(text, end)),
            _ => (Script::Mark, end),
        };
        out.push(Token { range: at..end, script, line });
        at = end;
    }
    out
}

/// The sentences of `tokens` as ranges of indices; they partition the tokens.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for i in 0..tokens.len() {
        let last = i + 1 == tokens.len();
        if last || tokens[i + 1].line != tokens[i].line || ends_sentence(text, tokens, i) {
            out.push(start..i + 1);
            start = i + 1;
        }
    }
    out
}

fn ends_sentence(text: &str, tokens: &[Token], i: usize) -> bool {
    let word = |i: usize| text.get(tokens[i].range.clone()).unwrap_or_default();
    match word(i) {
        "!" | "?" | "؟" => true,
        "." if i == 0 => true,
        "." => {
            let before = word(i - 1);
            let letters = before.chars().count();
            let arabic = tokens[i - 1].script == Script::Arabic;
            // آي.إن.جي
            let inside = letters <= 3
                && tokens.get(i + 1).is_some_and(|next| next.range.start == tokens[i].range.end);
            !(arabic && (letters == 1 || inside)) && !ABBREVIATIONS.contains(&before)
        }
        _ => false,
    }
}

/// Abbreviations that stand before a name or a number, so that their full stop ends nothing.
const ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Lt", "Capt", "Sgt", "Maj", "Sen", "Gov",
    "Rep", "Rev", "Hon", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct",
    "Nov", "Dec", "No", "vs", "Jr", "Sr", "Del", "Ala", "Ariz", "Calif", "Colo", "Conn", "Fla",
    "Ill", "Mass", "Mich", "Minn", "Va", "Wash", "Pa", "Tenn", "Ky", "Md",
];

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// A letter or a mark that belongs inside an Arabic word.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{6EE}' | '\u{6EF}' | '\u{6FA}'..='\u{6FC}' | '\u{6FF}'
        | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8C9}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn arabic_end(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at) {
        // A direction mark or a joiner may stand inside a word, but a word does not end in one.
        let joins = is_dropped(c) && word_goes_on(text, at);
        if !is_arabic(c) && !joins {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// Whether the run of marks at `at` is tashkeel, or is followed by another Arabic letter. Runs are short; longer ones end the word.
fn word_goes_on(text: &str, at: usize) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().chars().take(12);
    match rest.next() {
        Some(
            '\u{640}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{610}'..='\u{61A}'
            | '\u{6D6}'..='\u{6ED}',
        ) => true,
        _ => rest.find(|c| !is_dropped(*c)).is_some_and(is_arabic),
    }
}

fn number_end(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at) {
        let after = at + c.len_utf8();
        let digit_follows = char_at(text, after).and_then(numerals::digit).is_some();
        if numerals::digit(c).is_none() && !(numerals::is_separator(c) && digit_follows) {
            break;
        }
        at = after;
    }
    at
}

fn is_cased(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (!c.is_ascii() && (c.is_lowercase() || c.is_uppercase()) && c.is_alphabetic())
}

fn latin_end(text: &str, start: usize) -> usize {
    if let Some(end) = initials_end(text, start) {
        return end;
    }
    let mut at = start;
    while let Some(c) = char_at(text, at) {
        let after = at + c.len_utf8();
        let next = char_at(text, after);
        let inside = match c {
            '-' if is_compound(text, start, after) || is_prefix(text, start, at, next) => false,
            '-' | '&' => next.is_some_and(|n| is_cased(n) || numerals::digit(n).is_some()),
            '\'' | '’' => next.is_some_and(is_cased) && possessive_end(text, at).is_none(),
            c if c.is_ascii_digit() => at > start && !is_currency(text, start, at),
            c => is_cased(c) || matches!(c, '\u{300}'..='\u{36F}'),
        };
        if !inside {
            break;
        }
        at = after;
    }
    at
}

/// "Rs2 million", "USD500": an abbreviated currency ends before the figures.
fn is_currency(text: &str, start: usize, at: usize) -> bool {
    let word = text.get(start..at).unwrap_or_default();
    // "R2" and "N7" are roads; "R2,000", "N60,000" and "R3.9 billion" are sums.
    let sum = |prefix: &str| prefix.len() > 1 || is_sum(text, at);
    currencies::PREFIXES.iter().any(|(prefix, _)| *prefix == word && sum(prefix))
        || currencies::CODES.contains(&word)
}

/// Whether the figures at `at` have a separator, or a scale behind them.
fn is_sum(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let figures = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let behind = rest.get(figures..).unwrap_or_default();
    let separated = behind.strip_prefix([',', '.']);
    let separated = separated.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let scales = [" million", " billion", " trillion", "m ", "bn", "-million", "-billion"];
    figures > 0 && (separated || scales.iter().any(|scale| behind.starts_with(scale)))
}

/// "Lagos-born", "Oslo-based": a name with a participle, not a name with a hyphen.
fn is_compound(text: &str, start: usize, after: usize) -> bool {
    let rest = text.get(after..).unwrap_or_default();
    let part = rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
    char_at(text, start).is_some_and(char::is_uppercase) && PARTICIPLES.contains(&part)
}

/// "ex-GRU", "pro-Kremlin": a prefix before a name.
fn is_prefix(text: &str, start: usize, at: usize, next: Option<char>) -> bool {
    let prefix = text.get(start..at).unwrap_or_default();
    let known = ["ex", "pro", "anti", "non", "post", "pre", "mid", "late", "early"]
        .iter()
        .any(|p| prefix.eq_ignore_ascii_case(p));
    known && next.is_some_and(char::is_uppercase)
}

const PARTICIPLES: [&str; 24] = [
    "born",
    "based",
    "backed",
    "led",
    "listed",
    "owned",
    "run",
    "bound",
    "area",
    "style",
    "trained",
    "educated",
    "made",
    "funded",
    "headquartered",
    "controlled",
    "held",
    "wide",
    "speaking",
    "registered",
    "linked",
    "era",
    "occupied",
    "brokered",
];

/// The end of `U.S.` or `K.`: capitals each followed by a full stop.
fn initials_end(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    while let Some(c) = char_at(text, at).filter(|c| c.is_uppercase()) {
        let stop = at + c.len_utf8();
        if char_at(text, stop) != Some('.') {
            break;
        }
        at = stop + 1;
    }
    // "U.S.A" without the last stop is a word with dots; leave it to the caller when a letter follows.
    let ends = char_at(text, at).is_none_or(|c| !c.is_lowercase());
    (at > start && ends).then_some(at)
}

/// The end of the possessive that begins at `at`: an apostrophe and an `s` that ends the word.
fn possessive_end(text: &str, at: usize) -> Option<usize> {
    let mut rest = text.get(at..)?.char_indices();
    rest.next().filter(|(_, c)| matches!(c, '\'' | '’'))?;
    rest.next().filter(|(_, c)| matches!(c, 's' | 'S'))?;
    match rest.next() {
        Some((_, c)) if c.is_alphanumeric() => None,
        Some((i, _)) => Some(at + i),
        None => Some(text.len()),
    }
}

fn starts_after_letter(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|t| t.chars().next_back())
        .is_some_and(|c| c.is_alphanumeric() || c == '.')
}

fn other_end(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at) {
        let letter = c.is_alphabetic() && !is_arabic(c) && !is_cased(c);
        let mark = is_dropped(c) || matches!(c, '\u{591}'..='\u{5C7}');
        if !letter && !mark {
            break;
        }
        at += c.len_utf8();
    }
    at
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| &text[t.range.clone()]).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        for (text, want) in [
            ("رونالد ك. نوبل،", "رونالد|ك|.|نوبل|،"),
            ("Ronald K. Noble's U.S. plan", "Ronald|K.|Noble|'s|U.S.|plan"),
            ("AT&T and al-Qaeda’s G20", "AT&T|and|al-Qaeda|’s|G20"),
            ("$2.3bn, 1,400 jobs", "$|2.3|bn|,|1,400|jobs"),
            ("٢٠ مارس، ٢٠١٣", "٢٠|مارس|،|٢٠١٣"),
            ("نيسان/أبريل 24,1%", "نيسان|/|أبريل|24,1|%"),
            ("عام\u{a0}2014", "عام|2014"),
            ("\u{200F}مِصر\u{200F} הארץ", "مِصر|הארץ"),
            ("Lagos-born al-Qaeda, ex-GRU", "Lagos|-|born|al-Qaeda|,|ex|-|GRU"),
            ("'told them' don't", "'|told|them|'|don't"),
        ] {
            assert_eq!(cut(text).join("|"), want);
        }
    }

    #[test]
    fn sentences_end_where_readers_pause() {
        let text = "قال ك. نوبل ذلك. ثم مضى؟\nMr. Brown left. She stayed";
        let tokens = tokens(text);
        let ends: Vec<_> = sentences(text, &tokens)
            .iter()
            .map(|s| &text[tokens[s.end - 1].range.clone()])
            .collect();
        assert_eq!(ends, [".", "؟", ".", "stayed"]);
    }

    proptest! {
        #[test]
        fn tokens_ascend_and_sentences_partition_them(text in "[a-zA-Z .'’&\\-\\nء-ي٠-٩0-9،\u{64B}-\u{652}\u{200E}-\u{200F}א-ת]{0,60}") {
            let tokens = tokens(&text);
            prop_assert!(tokens.windows(2).all(|w| w[0].range.end <= w[1].range.start));
            prop_assert!(tokens.iter().all(|t| !t.range.is_empty() && text.get(t.range.clone()).is_some()));
            let sentences = sentences(&text, &tokens);
            let covered: Vec<_> = sentences.iter().cloned().flatten().collect();
            prop_assert_eq!(covered, (0..tokens.len()).collect::<Vec<_>>());
        }
    }
}
