//! Bounded looks at texts of any length.

/// The first `limit` bytes of a text, or a few fewer so as not to cut a character.
///
/// ```
/// assert_eq!(nashra::article::head("خبر", 3), "خ");
/// ```
pub fn head(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
