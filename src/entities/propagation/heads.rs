//! Organisations called by their head and one adjective after they were named in full.
use std::collections::HashMap;
use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::spans::{Name, Spans};

/// المجمّع العالمي after مجمّع الإنتربول العالمي للابتكار: the definite head with an adjective of the long name.
pub(super) fn heads(document: &Document<'_>, spans: &mut Spans) {
    let mut long = HashMap::<String, Vec<Range<usize>>>::new();
    for span in spans.iter() {
        let head = document.words[span.words.start].readings.last().map(|r| r.stem.clone());
        if let Some(head) =
            head.filter(|_| span.name == Name::Organisation && span.words.len() >= 3)
        {
            let list = long.entry(head).or_default();
            if list.len() < 20 {
                list.push(span.words);
            }
        }
    }
    for at in 1..document.words.len() {
        let (head, adjective) = (&document.words[at - 1], document.normal(at));
        if !spans.is_free(at - 1..at + 1)
            || !clitics::is_nisba(adjective)
            || !adjective.starts_with("ال")
            || !clitics::is_definite(&head.normal)
        {
            continue;
        }
        let of_a_name =
            head.readings.last().and_then(|r| long.get(&r.stem)).into_iter().flatten().any(
                |words| {
                    words.clone().any(|i| {
                        document.normal(i).trim_start_matches("ال")
                            == adjective.trim_start_matches("ال")
                    })
                },
            );
        if of_a_name {
            spans.set(at - 1..at + 1, Name::Organisation);
        }
    }
}
