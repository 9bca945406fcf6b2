//! Bytes in, keys out; cut at every place, torn, hostile.

use super::*;

#[test]
fn placeholder() {
    assert!(Parser::default().feed(b"").is_empty());
}
