//! Runs of capitalised words with the small words inside them.
use std::ops::Range;

use super::super::document::{Document, Word};
use super::super::listed;
use super::super::vocabulary::Classes;
use super::persons::has_given_name;

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

/// Longer runs do not occur.
const LONGEST: usize = 12;

fn end_of(document: &Document<'_>, start: usize, limit: usize) -> usize {
    let run = Run { document, start, limit };
    let mut end = start + 1;
    while end < limit && end < start + LONGEST {
        let trailing =
            document.words[end].classes.has(Classes::FUNCTION) && !run.is_capital(end + 1);
        let reach = if run.is_capital(end) && !trailing { 1 } else { run.join(end) };
        if reach == 0 {
            break;
        }
        end += reach;
    }
    end
}

/// A run as far as it was read, in a sentence that ends at `limit`.
struct Run<'d> {
    document: &'d Document<'d>,
    start: usize,
    limit: usize,
}

impl Run<'_> {
    fn is_capital(&self, at: usize) -> bool {
        at < self.limit && {
            let word = &self.document.words[at];
            word.is_capitalised() && !word.classes.has(Classes::PRONOUN) && word.normal != "i"
        }
    }

    /// How many words a small word at `end` takes into the run with what follows it; none where it does not join.
    fn join(&self, end: usize) -> usize {
        let article = matches!(self.normal(end + 1), "the" | "der" | "la" | "los");
        let reach = if self.is_capital(end + 1) {
            2
        } else if self.normal(end) != "and" && article && self.is_capital(end + 2) {
            // Two small words may follow each other: "of the", "van der".
            3
        } else {
            return 0;
        };
        if self.joins(end) { reach } else { 0 }
    }

    fn joins(&self, end: usize) -> bool {
        match self.normal(end) {
            "of" | "for" => {
                self.has(end, Classes::ORG_HEAD | Classes::ORG_TAIL)
                    || organisation_follows(self.document, end + 1, self.limit)
                        && !self.ends_in_person(end)
            }
            "at" => self.normal(self.start) == "university" && self.normal(end - 1) != "of",
            "and" => self.joins_by_and(end),
            "," => is_list_of_fields(self.document, self.start, end),
            "&" | "de" | "la" | "del" | "di" | "da" | "van" | "von" | "der" | "bin" | "al"
            | "el" | "ibn" | "bint" => true,
            "." => {
                let before = &self.document.words[end - 1];
                before.classes.has(Classes::TITLE) && before.normal.len() <= 4
            }
            "'s" | "'" => {
                let mut rest =
                    (end + 1..self.limit.min(end + 4)).take_while(|&i| self.is_capital(i));
                let saint = matches!(self.normal(self.start), "st" | "saint");
                (is_plural(self.document, end - 1) || saint)
                    && rest.any(|i| self.document.words[i].classes.has(Classes::ORG_TAIL))
            }
            "the" => matches!(self.normal(end - 1), "of" | "for"),
            _ => false,
        }
    }

    /// "Ministry of Health and Welfare", "Press and Journal"; not "Commission of Pakistan and Fafen".
    fn joins_by_and(&self, end: usize) -> bool {
        let mut before = (self.start..end).rev();
        let of = before.find(|&i| matches!(self.normal(i), "of" | "for"));
        let first = !(self.start..end).any(|i| self.normal(i) == "and");
        let country = of.is_some_and(|of| {
            let place = |at: usize| listed::place_at(self.document, at).filter(|p| p.weight >= 2);
            place(of + 1).is_some_and(|p| of + 1 + p.words == end) && place(end + 1).is_none()
        });
        of.is_some() && first && !country
            || organisation_tail_follows(self.document, end + 1, self.limit)
    }

    /// "Detective Gail Sumner of West Yorkshire Police"
    fn ends_in_person(&self, end: usize) -> bool {
        (2..=3).any(|n| end >= self.start + n && has_given_name(self.document, &(end - n..end)))
    }

    fn normal(&self, at: usize) -> &str {
        self.document.normal(at)
    }

    fn has(&self, end: usize, class: Classes) -> bool {
        (self.start..end).any(|i| self.document.words[i].classes.has(class))
    }
}

/// "Ministry of Environment, Forest and Climate Change": whether the comma at `comma` stands in the fields of a ministry, before
/// one capitalised word or two, "and" and another.
pub(super) fn is_list_of_fields(document: &Document<'_>, start: usize, comma: usize) -> bool {
    let of = (start..comma).find(|&i| matches!(document.normal(i), "of" | "for"));
    let ministry = of.is_some_and(|of| {
        (start..of).any(|i| matches!(document.normal(i), "ministry" | "department" | "faculty"))
    });
    let capital = |at: usize| document.words.get(at).is_some_and(Word::is_capitalised);
    let and = (comma + 2..comma + 6)
        .find(|&i| !capital(i))
        .filter(|&i| document.normal(i) == "and" || document.normal(i) == ",");
    ministry && capital(comma + 1) && and.is_some_and(|and| capital(and + 1))
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
