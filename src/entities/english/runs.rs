//! Runs of capitalised words with the small words inside them.
use std::ops::Range;

use super::super::document::Document;
use super::super::vocabulary::Classes;

/// All runs of a document: each begins and ends with a capitalised word.
pub(super) fn runs(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for sentence in &document.sentences {
        // A headline in title case or in capitals says nothing by its capitals; what is lower there is not looked at either.
        let mut at = sentence.words.start;
        while at < sentence.words.end {
            if !opens(document, at, at == sentence.words.start) {
                at += 1;
                continue;
            }
            let end = end_of(document, at, sentence.words.end);
            out.push(at..end);
            at = end;
        }
    }
    out
}

/// Whether a run begins at a word: a capital, and not the capital of a sentence on a function word.
fn opens(document: &Document<'_>, at: usize, sentence_start: bool) -> bool {
    let word = &document.words[at];
    let after_quote = at > 0
        && !document.words[at - 1].is_word()
        && document.words[at - 1].normal != ","
        && document.words[at - 1].normal != "-";
    let may_be_plain = sentence_start || after_quote;
    let plain = word.classes.has(Classes::FUNCTION)
        || (may_be_plain && word.classes.has(Classes::COMMON | Classes::SPEECH | Classes::PRONOUN));
    word.is_capitalised() && !plain && !word.classes.has(Classes::PRONOUN)
}

fn end_of(document: &Document<'_>, start: usize, limit: usize) -> usize {
    let capital = |i: usize| {
        i < limit
            && document.words[i].is_capitalised()
            && !document.words[i].classes.has(Classes::PRONOUN)
            && document.words[i].normal != "i"
    };
    let mut end = start + 1;
    let mut had_of = false;
    while end < limit && end < start + 12 {
        let word = &document.words[end];
        let trailing = word.classes.has(Classes::FUNCTION) && !capital(end + 1);
        if capital(end) && !trailing {
            end += 1;
            continue;
        }
        let organisation_before = (start..end)
            .any(|i| document.words[i].classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL));
        let joins = match word.normal.as_str() {
            "of" | "for"
                if organisation_before || organisation_follows(document, end + 1, limit) =>
            {
                had_of = true;
                true
            }
            "and" => {
                had_of && !document.words[start..end].iter().any(|w| w.normal == "and")
                    || organisation_tail_follows(document, end + 1, limit)
            }
            "&" | "de" | "la" | "del" | "di" | "da" | "van" | "von" | "der" | "bin" | "al"
            | "el" | "ibn" | "bint" => true,
            "." => {
                document.words[end - 1].classes.has(Classes::TITLE)
                    && document.words[end - 1].normal.len() <= 4
            }
            "'s" | "'" => {
                is_plural(document, end - 1)
                    && (end + 1..limit.min(end + 4))
                        .take_while(|&i| capital(i))
                        .any(|i| document.words[i].classes.has(Classes::ORG_TAIL))
            }
            "the" => end > start && matches!(document.normal(end - 1), "of" | "for"),
            _ => false,
        };
        // Two small words may follow each other: "of the", "van der".
        let reach = if capital(end + 1) {
            2
        } else if word.normal != "and"
            && capital(end + 2)
            && matches!(document.normal(end + 1), "the" | "der" | "la" | "los")
        {
            3
        } else {
            0
        };
        if !joins || reach == 0 {
            break;
        }
        end += reach;
    }
    end
}

/// Places of Worship Trust, Friends of the Earth Trust: an organisation's last word ends the run behind "of".
fn organisation_follows(document: &Document<'_>, at: usize, limit: usize) -> bool {
    let run = (at..limit.min(at + 4)).take_while(|&i| document.words[i].is_capitalised());
    run.last().is_some_and(|last| {
        last > at
            && document.words[last].classes.has(Classes::ORG_TAIL)
            && !document.words[at].classes.has(Classes::TITLE)
    })
}

/// People's Front, Women's Institute, Teachers' Union.
fn is_plural(document: &Document<'_>, at: usize) -> bool {
    let word = document.normal(at);
    matches!(word, "people" | "women" | "men" | "children" | "king" | "queen")
        || (word.ends_with("ers") && document.words[at].facts.frequency >= 4)
}

/// "Press and Journal", "Land and Property Agency": the words after "and" end like an organisation.
fn organisation_tail_follows(document: &Document<'_>, at: usize, limit: usize) -> bool {
    let end = (at..limit.min(at + 4)).take_while(|&i| document.words[i].is_capitalised()).last();
    let before = at.checked_sub(2).is_some_and(|b| {
        document.words[b].classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL | Classes::COMMON)
    });
    before
        && end.is_some_and(|e| {
            document.words[e].classes.has(Classes::ORG_TAIL)
                || document.words[e].normal == "journal"
        })
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::*;

    #[test]
    fn runs_keep_their_small_words() {
        let text = "The Ministry of Health and Welfare told Karl von Habsburg of the European Bank for Reconstruction and Development.";
        let document = Document::new(text);
        let show = |r: Range<usize>| {
            &text[document.words[r.start].token.range.start
                ..document.words[r.end - 1].token.range.end]
        };
        let found: Vec<_> = runs(&document).into_iter().map(show).collect();
        assert_eq!(
            found,
            [
                "Ministry of Health and Welfare",
                "Karl von Habsburg",
                "European Bank for Reconstruction and Development"
            ]
        );
    }
}
