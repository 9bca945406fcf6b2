//! Days told by ordinal numbers: الخامس من حزيران, الحادي والعشرين من آذار.

/// The day that begins with these words in normal form, and how many words it takes.
pub(super) fn ordinal_day(first: &str, second: &str) -> Option<(u32, usize)> {
    let bare = first.strip_prefix('ب').unwrap_or(first);
    let unit = match bare {
        "الاول" | "الحادي" => 1,
        "الثاني" => 2,
        "الثالث" => 3,
        "الرابع" => 4,
        "الخامس" => 5,
        "السادس" => 6,
        "السابع" => 7,
        "الثامن" => 8,
        "التاسع" => 9,
        "العاشر" => 10,
        "العشرين" | "العشرون" => return Some((20, 1)),
        "الثلاثين" => return Some((30, 1)),
        _ => return None,
    };
    let day = match second {
        "عشر" => Some(unit + 10),
        "والعشرين" | "والعشرون" => Some(unit + 20),
        "والثلاثين" | "والثلاثون" => Some(unit + 30),
        _ => None,
    };
    match day {
        Some(day) => (unit < 10 && day <= 31).then_some((day, 2)),
        None => (bare != "الحادي").then_some((unit, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_of_a_month() {
        assert_eq!(ordinal_day("الخامس", "من"), Some((5, 1)));
        assert_eq!(ordinal_day("الحادي", "والعشرين"), Some((21, 2)));
        assert_eq!(ordinal_day("الثاني", "عشر"), Some((12, 2)));
        assert_eq!(ordinal_day("الحادي", "من"), None);
        assert_eq!(ordinal_day("الخامس", "والثلاثين"), None);
    }
}
