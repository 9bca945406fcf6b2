//! Any passage of any article, looked for in any other: what is found is on whole letters, and an exact finding
//! is the passage. `cargo +nightly fuzz run anchoring`
#![no_main]

use libfuzzer_sys::fuzz_target;
use nashra::import::import;
use nashra::quotes::{Anchoring, Quote, anchor};

fuzz_target!(|input: (&str, &str, u16, u16)| {
    let (before, after, start, end) = input;
    let article = |text: &str| import("a.txt", text.as_bytes()).articles.pop();
    let (Some(before), Some(after)) = (article(before), article(after)) else { return };
    let (before, after) = (before.article, after.article);
    let range = usize::from(start.min(end))..usize::from(start.max(end));
    let Some(quote) = Quote::take(&before, range, jiff::Timestamp::UNIX_EPOCH) else { return };
    assert!(matches!(anchor(&quote, &before), Anchoring::Exact(_)));
    match anchor(&quote, &after) {
        Anchoring::Exact(range) => assert_eq!(&after.text[range], quote.words.exact),
        Anchoring::Folded(range) | Anchoring::Moved(range) => {
            assert!(after.text.get(range).is_some())
        }
        Anchoring::Orphan { candidates } => {
            assert!(
                candidates
                    .iter()
                    .all(|candidate| after.text.get(candidate.range.clone()).is_some())
            );
        }
    }
});
