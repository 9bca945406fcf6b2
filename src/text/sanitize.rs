//! stub
/// stub
pub fn visible(c: char) -> Option<char> {
    match c as u32 { 0..=0x1f => char::from_u32(0x2400 + c as u32), 0x7f => Some('\u{2421}'), 0x80..=0x9f => Some('\u{fffd}'), _ => None }
}
