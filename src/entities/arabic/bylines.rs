//! What stands around a dateline: the agency (موسكو - قنا), the paper, or who wrote it (الدمام: إيمان الخطاف, كتب – أحمد عبد الفتاح:).
use std::ops::Range;

use super::super::document::Document;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;

/// Marks agencies and authors at the beginning of lines.
pub(in super::super) fn bylines(document: &Document<'_>, spans: &mut Spans) {
    for at in 0..document.words.len() {
        if !document.begins_line(at) || !document.words[at].is_arabic() {
            continue;
        }
        let wrote = WRITTEN.contains(&document.normal(at));
        let place = listed::place_at(document, at).map_or(1, |p| p.words);
        let dash = |i: &usize| matches!(document.normal(*i), "-" | "–" | "—" | "/");
        let named = (at + 1..at + 4).find(dash).filter(|&end| {
            document.words[at..end].iter().all(|w| {
                w.is_arabic() && !w.classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::TIME)
            })
        });
        let mark = if wrote { at + 1 } else { named.unwrap_or(at + place) };
        if !matches!(document.normal(mark), "-" | "–" | "—" | "/" | ":") {
            continue;
        }
        let Some((words, quoted)) = stretch(document, mark + 1) else { continue };
        let dash = document.normal(mark) != ":";
        if wrote || !quoted && words.len() >= 2 && is_author(document, &words) {
            spans.set(words, Name::Person);
        } else if !wrote && dash && (quoted || words.len() == 1) {
            spans.set(at..mark, Name::Place);
            spans.set(words, Name::Organisation);
        }
    }
}

/// Words before the name of who wrote a story.
const WRITTEN: [&str; 5] = ["كتب", "كتبت", "تقرير", "اعداد", "حاوره"];

/// One to four words up to the next dash, colon or end of the line, and whether they stand in quotation marks.
fn stretch(document: &Document<'_>, at: usize) -> Option<(Range<usize>, bool)> {
    let quoted = matches!(document.spelling(at), "«" | "\"" | "“" | "(");
    let start = at + usize::from(quoted);
    let line = document.words.get(at)?.token.line;
    let ends =
        |i: usize| document.words.get(i).is_none_or(|w| w.token.line != line || !w.is_word());
    let end = (start..start + 5).find(|&i| ends(i)).filter(|&end| end > start)?;
    let after = end + usize::from(quoted);
    let closed = document.words.get(after).is_none_or(|w| {
        w.token.line != line || matches!(w.normal.as_str(), "-" | "–" | "—" | "/" | ":")
    });
    let plain = document.words[start..end].iter().all(|w| {
        w.is_arabic() && !w.classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::TIME)
    });
    (closed && plain).then_some((start..end, quoted))
}

/// A given name first: two words that are a paper's have none.
fn is_author(document: &Document<'_>, words: &Range<usize>) -> bool {
    let first = &document.words[words.start];
    first.facts.name >= 4 && first.name_likelihood() >= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, Name)> {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        bylines(&document, &mut spans);
        spans.iter().map(|s| (s.words.len(), s.name)).collect()
    }

    #[test]
    fn agencies_and_authors() {
        use Name::{Organisation, Person, Place};
        assert_eq!(found("الدوحة - قنا\nقال"), [(1, Place), (1, Organisation)]);
        assert_eq!(found("تيزي وزو - واج - أعلن"), [(2, Place), (1, Organisation)]);
        assert_eq!(found("كتبت – هناء أبو العز:"), [(3, Person)]);
        assert_eq!(found("الدمام: إيمان الخطاف\n"), [(2, Person)]);
        assert_eq!(found("الدوحة: نريد حلا سياسيا للأزمة"), []);
    }
}
