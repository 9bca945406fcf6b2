//! Digits and written numbers: `1,234.5`, `٣٫٤`, `24,1`, `12/03/2024`.

/// The value of a European, Arabic-Indic or Persian digit.
pub(super) fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{660}'..='\u{669}' => Some((c as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => Some((c as u32 - 0x6F0) as u8),
        _ => None,
    }
}

/// Characters that may stand between two digits of one number, date or time.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\u{66B}' | '\u{66C}' | '،' | ':' | '/')
}

/// The amount a token of digits stands for; `None` for dates, times and what is longer than a number ever is.
///
/// A single comma is a decimal sign unless three digits follow it: Arabic and French papers write `24,1`, English ones `1,400`.
pub(super) fn amount(token: &str) -> Option<f64> {
    let mut plain = String::with_capacity(token.len());
    let separators = token.chars().filter(|c| is_separator(*c)).count();
    for (at, c) in token.char_indices() {
        match c {
            '.' if separators > 1 && token.matches('.').count() == separators => return None,
            '.' | '\u{66B}' => plain.push('.'),
            '\u{66C}' => {}
            ',' | '،' => {
                let fraction = token.get(at + c.len_utf8()..).unwrap_or_default();
                let digits = fraction.chars().take_while(|c| digit(*c).is_some()).count();
                if separators == 1 && digits != 3 {
                    plain.push('.');
                }
            }
            ':' | '/' => return None,
            c => plain.push(char::from(b'0' + digit(c)?)),
        }
    }
    (plain.len() <= 24).then(|| plain.parse().ok()).flatten()
}

/// A number as values carry it: plain decimal digits, no exponent, no needless fraction.
pub(super) fn plain(value: f64) -> String {
    let rounded = (value * 1e6).round() / 1e6;
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_both_digit_sets_and_all_separators() {
        for (token, value) in [
            ("190", 190.0),
            ("1,400", 1400.0),
            ("24,1", 24.1),
            ("1,234.5", 1234.5),
            ("٣٫٤", 3.4),
            ("١٬٢٥٠", 1250.0),
            ("۲۰", 20.0),
            ("0.0235", 0.0235),
        ] {
            assert_eq!(amount(token), Some(value), "{token}");
        }
        assert_eq!(amount("12/03/2024"), None);
        assert_eq!(amount("10:30"), None);
        assert_eq!(amount("1.2.3"), None);
        assert_eq!(amount(&"9".repeat(400)), None);
    }

    #[test]
    fn values_are_plain() {
        assert_eq!(plain(6.5e9), "6500000000");
        assert_eq!(plain(27.25), "27.25");
        assert_eq!(plain(0.1 + 0.2), "0.3");
    }
}
