//! Words as they may leave the program: in logical order, in letters and not in forms of letters, without any
//! character that commands a terminal or a program.

use unicode_normalization::UnicodeNormalization;

use super::sanitize;

/// The lines of a text that are not blank, each in letters and free of controls.
pub fn lines(text: &str) -> Vec<String> {
    let ends_line =
        |c| matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    text.split(ends_line).map(line).filter(|line| !line.is_empty()).collect()
}

/// A text as one line in letters and free of controls, without blanks at its ends.
pub fn line(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Latin, Armenian, Hebrew and Arabic presentation forms.
            '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
                letters.extend(std::iter::once(c).nfkc());
            }
            _ => letters.push(c),
        }
    }
    sanitize::line(&letters).trim().to_owned()
}

/// A line that Markdown shows as it is, wherever it stands.
pub fn escape_markdown(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let number = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in line.char_indices() {
        let is_special = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | '^'
        );
        let begins_block = at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':');
        let numbers_item = at == number && number > 0 && matches!(c, '.' | ')');
        if is_special || begins_block || numbers_item {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
