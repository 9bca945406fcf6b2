//! Acronyms read letter by letter: سي إن إن, إس تي سي, أو إم في.
//!
//! # Limitations
//! Two letters before a surname are a person's initials (جيه كيه رولينغ) and left to the tagger.
use std::ops::Range;

use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::listed;
use super::super::spans::{Name, Spans};

/// Marks runs of English letters as organisations, unless something listed is there.
pub(in super::super) fn acronyms(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        let end = letters_end(document, at);
        let run = trimmed(document, at..end);
        // أوبن إيه آي is longer.
        let longer = spans.at(run.start).is_some_and(|s| s.words.start < run.start);
        if !longer && is_acronym(document, &run) {
            let named = run.len() >= 3 && is_name_behind(document, spans, run.end);
            spans.set(run.start..run.end + usize::from(named), Name::Organisation);
        }
        at = end.max(at + 1);
    }
}

/// إي إف جي هيرميس: a word that no list knows behind three letters.
fn is_name_behind(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    document.words.get(at).is_some_and(|word| {
        word.is_arabic()
            && word.facts.frequency <= 2
            && word.facts.name <= 3
            && !["ين", "ون", "ات", "ها"].iter().any(|e| word.normal.ends_with(e))
            && document.is_same_line(at - 1, at)
            && !clitics::is_definite(&word.normal)
            && !word.normal.starts_with(['و', 'ب', 'ل', 'ف'])
            && spans.name(at) != Some(Name::Place)
    })
}

/// Longer names of letters do not occur.
const LONGEST: usize = 6;

fn letters_end(document: &Document<'_>, start: usize) -> usize {
    let line = |at: usize| document.words[at].token.line;
    let is_stop = |at: usize| {
        // آي.إن.جي: a full stop between two letters, with no blank.
        let glued = |a: usize| {
            let next = document.words.get(a + 1).map(|w| w.token.range.start);
            Some(document.words[a].token.range.end) == next
        };
        at > start && document.normal(at) == "." && glued(at - 1) && glued(at)
    };
    let names_letter = |at: usize| {
        let carried = at == start && is_letter(stem(document, at));
        carried || is_letter(document.normal(at)) || is_doubtful(document.spelling(at))
    };
    (start..document.words.len().min(start + LONGEST))
        .find(|&at| !(names_letter(at) || is_stop(at)) || line(at) != line(start))
        .unwrap_or(document.words.len().min(start + LONGEST))
}

/// The first letter may carry "and" or a preposition.
fn stem<'d>(document: &'d Document<'_>, at: usize) -> &'d str {
    let word = document.normal(at);
    // Readings are made of longer words; لدى is a preposition.
    let rest = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).filter(|_| word != "لدي");
    [Some(word), rest].into_iter().flatten().find(|w| is_letter(w)).unwrap_or_default()
}

/// A preposition at the end and a conjunction before two letters are none of the name.
fn trimmed(document: &Document<'_>, run: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = run;
    if end > start && document.normal(end - 1) == "في" {
        let next = document.normal(end);
        let stays = clitics::is_nisba(next) || !document.words.get(end).is_some_and(Word::is_word);
        end -= usize::from(!stays);
    }
    while start < end && is_doubtful(document.spelling(start)) && end - start < 3 {
        start += 1;
    }
    start..end
}

fn is_acronym(document: &Document<'_>, run: &Range<usize>) -> bool {
    let stops = run.clone().filter(|&at| document.normal(at) == ".").count();
    let certain = run.clone().filter(|&at| is_letter(stem(document, at))).count() + 2 * stops;
    let listed =
        || run.clone().any(|at| listed::entry_at(document, at).is_some_and(|e| e.words > 1));
    let surname = run.len() == 2
        && document.words.get(run.end).is_some_and(|w| {
            w.is_arabic() && !clitics::is_definite(&w.normal) && w.facts.frequency <= 3
        });
    run.len() >= 2 && certain * 3 >= run.len() && certain >= 1 && !surname && !listed()
}

/// Names of letters that are no Arabic words.
pub(super) fn is_letter(word: &str) -> bool {
    matches!(
        word,
        "ايه"
            | "بي"
            | "سي"
            | "دي"
            | "اف"
            | "جي"
            | "اتش"
            | "ايتش"
            | "جيه"
            | "كيه"
            | "ام"
            | "كيو"
            | "ار"
            | "اس"
            | "تي"
            | "يو"
            | "دبليو"
            | "دابليو"
            | "اكس"
            | "واي"
            | "زد"
    )
}

/// Names of letters that are Arabic words in another spelling or place.
fn is_doubtful(spelling: &str) -> bool {
    matches!(spelling, "إن" | "إل" | "أو" | "آي" | "إي" | "أي" | "في")
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        acronyms(&document, &mut spans);
        let show = |s: super::super::super::spans::Span| {
            &text[document.words[s.words.start].token.range.start
                ..document.words[s.words.end - 1].token.range.end]
        };
        spans.iter().map(show).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn letters_in_a_row_are_a_name() {
        for (text, want) in [
            ("مجموعة إل كيو تي أمس", "إل كيو تي"),
            ("مع أو زد في النمساوية", "أو زد في"),
            ("قال لبي تي في مقابلة", "لبي تي"),
            ("صندوق إس كيو في السعودي", "إس كيو في"),
            ("أو تي أخرى", ""),
            ("كتبت جيه كيه رولينغ", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
