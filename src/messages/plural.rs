//! Plural categories of whole numbers (CLDR 48, cardinal rules with v = 0).
//!
//! The tests compare them with ICU's, language by language.
//!
//! # Limitations
//! Languages that stand in no row have `one` for 1 and `other` else, which is right for most of them.

/// Languages without plural forms.
const ONE_FORM: &str = "id ja km ko lo ms my th yo zh";
/// Languages with `one` for 0 and 1.
const ZERO_IS_ONE: &str = "am bn fa gu hi hy kn pa vi zu";
/// Romance languages that count whole millions apart.
const MILLIONS: &str = "ca es it";
/// East Slavic and their kin.
const EAST_SLAVIC: &str = "be ru uk";
const SOUTH_SLAVIC: &str = "bs hr sr";

/// The category of a number in a language, by its primary subtag.
pub(super) fn category(language: &str, n: u64) -> &'static str {
    let is = |row: &str| row.split(' ').any(|known| known == language);
    match language {
        "ar" => arabic(n),
        "he" => ["other", "one", "two"].get(small(n)).unwrap_or(&"other"),
        "fr" | "pt" if n > 1 => millions(n),
        "pl" => polish(n),
        "cs" | "sk" if (2..=4).contains(&n) => "few",
        _ if is(ONE_FORM) => "other",
        _ if is(EAST_SLAVIC) => east_slavic(n, "many"),
        _ if is(SOUTH_SLAVIC) => east_slavic(n, "other"),
        _ if is(MILLIONS) && n > 1 => millions(n),
        "fr" | "pt" => "one",
        _ if n == 0 && is(ZERO_IS_ONE) => "one",
        _ if n == 1 => "one",
        _ => "other",
    }
}

fn small(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn arabic(n: u64) -> &'static str {
    match (n, n % 100) {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, 3..=10) => "few",
        (_, 11..=99) => "many",
        _ => "other",
    }
}

fn east_slavic(n: u64, rest: &'static str) -> &'static str {
    match (n % 10, n % 100) {
        (1, tens) if tens != 11 => "one",
        (2..=4, tens) if !(12..=14).contains(&tens) => "few",
        _ => rest,
    }
}

fn polish(n: u64) -> &'static str {
    match (n, n % 10, n % 100) {
        (1, ..) => "one",
        (_, 2..=4, tens) if !(12..=14).contains(&tens) => "few",
        _ => "many",
    }
}

fn millions(n: u64) -> &'static str {
    if n > 0 && n.is_multiple_of(1_000_000) { "many" } else { "other" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_locale_core::Locale;
    use icu_plurals::{PluralCategory, PluralRules};

    fn icu(language: &str) -> PluralRules {
        let locale = Locale::try_from_str(language).unwrap();
        PluralRules::try_new_cardinal(locale.into()).unwrap()
    }

    fn name(category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    #[test]
    fn languages_count_as_icu_has_it() {
        let rows = [ONE_FORM, ZERO_IS_ONE, MILLIONS, EAST_SLAVIC, SOUTH_SLAVIC];
        let others = "ar he fr pt pl cs sk en de nl sv tr ur ku ckb ps sd ug ha sw el hu so";
        let (rows, mut wrong) = (rows.join(" "), Vec::new());
        for language in rows.split(' ').chain(others.split(' ')) {
            let rules = icu(language);
            for n in (0..=250_u64).chain([1000, 1_000_000, 2_000_000, 1_000_001, 3_000_011]) {
                let expected = name(rules.category_for(n));
                if category(language, n) != expected {
                    wrong.push((language, n, expected));
                }
            }
        }
        assert_eq!(wrong, []);
    }
}
