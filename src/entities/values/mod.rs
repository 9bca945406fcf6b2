//! Dates, numbers, sums of money and percentages, with what they amount to.
//!
//! Every matcher looks at one word and a bounded number after it, so a text is read in one pass; the longest date wins over a sum of
//! money, a percentage and a plain number, in this order.
//!
//! # Limitations
//! What writers of news disagree about is left: "ثلاثة أشهر" is a number, "الآن" and feasts are no dates.
//! Nothing is resolved against the day of publication: "Tuesday" and "أمس" have no value, "14 March" is `--03-14`.
//! Times, telephone numbers and ordinals are no numbers here, nor are English scores and "one"; an Arabic score is two numbers.
pub(super) mod currencies;
mod dates;
mod hijri;
mod months;
mod number_words;
mod quantities;

use std::ops::Range;

use super::document::Document;
use super::numerals;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// A day, month, year or a range of them.
    Date,
    /// A number.
    Number,
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
}

/// A value found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its words, as indices.
    pub words: Range<usize>,
    /// What it is.
    pub kind: ValueKind,
    /// What it amounts to: ISO 8601 for dates (`2013-04-17/2013-04-19`, `--05`, `C21` for a century), plain digits for the rest,
    /// followed by the ISO 4217 code of the currency where it is known.
    pub value: Option<String>,
}

/// All values of a document, in order, not overlapping.
pub(super) fn values(document: &Document<'_>) -> Vec<Value> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < document.words.len() {
        if let Some(value) = dates::date(document, at).or_else(|| amount(document, at)) {
            at = value.words.end;
            out.push(value);
        } else {
            at = quantities::skip(document, at);
        }
    }
    out
}

/// The sum of money, percentage or number that begins at `at`.
fn amount(document: &Document<'_>, at: usize) -> Option<Value> {
    if let Some(value) = currencies::before_number(document, at) {
        return Some(value);
    }
    if let Some(value) = currencies::two_coins(document, at) {
        return Some(value);
    }
    let percent_first = matches!(document.normal(at), "%" | "٪") && glued(document, at);
    let quantity = quantities::quantity(document, at + usize::from(percent_first))?;
    let plain = numerals::plain(quantity.value);
    if percent_first {
        return Some(Value {
            words: at..quantity.end,
            kind: ValueKind::Percent,
            value: Some(plain),
        });
    }
    let after = percent_sign(document, quantity.end);
    if after > 0 {
        return Some(Value {
            words: at..quantity.end + after,
            kind: ValueKind::Percent,
            value: Some(plain),
        });
    }
    if let Some((words, code)) = currencies::after_number(document, quantity.end) {
        let after = quantity.end + words;
        if let Some((end, part)) = currencies::smaller_coins(document, after) {
            let plain = numerals::plain(quantity.value + part);
            let value = code.map_or_else(|| plain.clone(), |code| format!("{plain} {code}"));
            return Some(Value { words: at..end, kind: ValueKind::Money, value: Some(value) });
        }
        let value = code.map_or_else(|| plain.clone(), |code| format!("{plain} {code}"));
        return Some(Value {
            words: at..quantity.end + words,
            kind: ValueKind::Money,
            value: Some(value),
        });
    }
    quantities::stands_alone(document, at, &quantity).then_some(Value {
        words: at..quantity.end,
        kind: ValueKind::Number,
        value: Some(plain),
    })
}

/// How many words of a percent sign stand at `at`.
fn percent_sign(document: &Document<'_>, at: usize) -> usize {
    match (document.normal(at), document.normal(at + 1)) {
        ("per", "cent") | ("في", "الميه" | "المايه" | "الماءه") => 2,
        ("percentage" | "percent", "points" | "point") => 0,
        ("pc", _) => usize::from(at > 0 && glued(document, at - 1)),
        ("%" | "٪" | "percent" | "pct" | "بالميه" | "بالمايه", _) => 1,
        _ => 0,
    }
}

/// Whether nothing stands between the word at `at` and the next.
fn glued(document: &Document<'_>, at: usize) -> bool {
    let end = document.words.get(at).map(|w| w.token.range.end);
    end.is_some() && end == document.words.get(at + 1).map(|w| w.token.range.start)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `text[kind value]` for each value found.
    pub(super) fn found(text: &str) -> String {
        let document = Document::new(text);
        let words = |r: &Range<usize>| {
            &text[document.words[r.start].token.range.start
                ..document.words[r.end - 1].token.range.end]
        };
        let show = |v: Value| {
            format!("{} = {:?} {}", words(&v.words), v.kind, v.value.unwrap_or_default())
        };
        values(&document).into_iter().map(show).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn numbers_in_figures_and_words() {
        for (text, want) in [
            ("بلدانه الأعضاء الـ 190 التي", "190 = Number 190"),
            ("أمام 42 ألف متفرج", "42 ألف = Number 42000"),
            ("ثلاثة وعشرين حزبا", "ثلاثة وعشرين = Number 23"),
            ("تراجعت بنسبة 3ر2 بالمائة", "3ر2 بالمائة = Percent 3.2"),
            ("نسبة ٪12 من", "٪12 = Percent 12"),
            ("57,5 مليون أورو", "57,5 مليون أورو = Money 57500000 EUR"),
            ("أحد عشر محللا", "أحد عشر = Number 11"),
            ("تريليون و900 مليار", "تريليون و900 مليار = Number 1900000000000"),
            ("cut 1,400 jobs, two of them", "1,400 = Number 1400; two = Number 2"),
            ("a 54-year-old and twenty-one others", "54 = Number 54; twenty-one = Number 21"),
            ("lost 3-1 at 10:30 on the A12 in 5G", ""),
            ("one of them", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_one_number_what_are_two_and_what_is_none() {
        for (text, want) in [
            ("ما بين 30 و50 ملم", "30 = Number 30; 50 = Number 50"),
            ("مليون و200 ألف شخص", "مليون و200 ألف = Number 1200000"),
            ("فاز 2-1 على ضيفه", "2 = Number 2; 1 = Number 1"),
            ("مع أطفالها الأربعة من", "الأربعة = Number 4"),
            ("المرشحين الأحد عشر لم", "الأحد عشر = Number 11"),
            ("وأصاب اثنين من جنودنا", "اثنين = Number 2"),
            ("ستا وعشرين سنة", "ستا وعشرين = Number 26"),
            ("السادسة عشرة من عمره", ""),
            ("تهريب كمية كبيرة بين لواء اللواء 444 والمادة 19", ""),
            ("عند الساعة 1115 بتوقيت", ""),
            ("«ست العود» تودع ولالاف المتطوعين", ""),
            ("1 - أُطلقت المبادرة", ""),
            ("from 7 a.m. to 11 p.m. in Unit 4", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn coins_of_many_countries() {
        for (text, want) in [
            ("بقيمة 12 مليون دج لفتح", "12 مليون دج = Money 12000000 DZD"),
            ("من 4 شواقل الى 9 شواقل،", "4 شواقل = Money 4 ILS; 9 شواقل = Money 9 ILS"),
            (
                "9 ملايين سنتيم و31 سنتا أمريكيا",
                "9 ملايين سنتيم = Money 9000000; 31 سنتا أمريكيا = Money 31",
            ),
            ("نزل إلى 9 دنانير و800 مليم،", "9 دنانير و800 مليم = Money 9.8"),
            ("انخفض دولارين إلى 228 دولارا", "دولارين = Money 2 USD; 228 دولارا = Money 228 USD"),
            ("340 ألف أوقية جديدة.", "340 ألف أوقية جديدة = Money 340000 MRU"),
            (
                "dropped to Sh2,600 and R3.9 billion",
                "Sh2,600 = Money 2600; R3.9 billion = Money 3900000000 ZAR",
            ),
            ("seeks $1.2-million from", "$1.2-million = Money 1200000 USD"),
            ("on the N7 and the R2", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn money_and_percentages() {
        for (text, want) in [
            ("نحو 6.5 مليار دولار من", "6.5 مليار دولار = Money 6500000000 USD"),
            ("مليونا ومئتي ألف دينار،", "مليونا ومئتي ألف دينار = Money 1200000"),
            ("مليونين ونصف المليون دولار", "مليونين ونصف المليون دولار = Money 2500000 USD"),
            (
                "Rs 412 crore, Rs2 million and NKr9.1bn",
                "Rs 412 crore = Money 4120000000; Rs2 million = Money 2000000; NKr9.1bn = Money 9100000000 NOK",
            ),
            ("turnout was 31.4pc", "31.4pc = Percent 31.4"),
            ("30.9 جنيه إسترليني", "30.9 جنيه إسترليني = Money 30.9 GBP"),
            (
                "€1.8 billion and US$3.5 million",
                "€1.8 billion = Money 1800000000 EUR; US$3.5 million = Money 3500000 USD",
            ),
            (
                "a $2.3bn lease, £15, 60 dollars",
                "$2.3bn = Money 2300000000 USD; £15 = Money 15 GBP; 60 dollars = Money 60 USD",
            ),
            (
                "ستين بالمئة، 28.25 في المئة، 27.25%",
                "ستين بالمئة = Percent 60; 28.25 في المئة = Percent 28.25; 27.25% = Percent 27.25",
            ),
            (
                "71 per cent and thirty percent",
                "71 per cent = Percent 71; thirty percent = Percent 30",
            ),
            ("up 2 percentage points", "2 = Number 2"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn dates_of_all_traditions() {
        for (text, want) in [
            ("٢٠ مارس، ٢٠١٣", "٢٠ مارس، ٢٠١٣ = Date 2013-03-20"),
            ("في عام\u{a0}2014، ويوفر", "عام\u{a0}2014 = Date 2014"),
            (
                "من 17 إلى 19 نيسان/أبريل 2013.",
                "17 إلى 19 نيسان/أبريل 2013 = Date 2013-04-17/2013-04-19",
            ),
            ("بين 2016 و2019، والتي", "2016 و2019 = Date 2016/2019"),
            ("الثلاثاء 22 أوت 2023", "الثلاثاء 22 أوت 2023 = Date 2023-08-22"),
            ("هيروشيما، آب/أغسطس، ثم", "آب/أغسطس = Date --08"),
            ("يوم 8 دجنبر المقبل", "يوم 8 دجنبر المقبل = Date --12-08"),
            ("26 كانون الأول/ديسمبر 2003", "26 كانون الأول/ديسمبر 2003 = Date 2003-12-26"),
            ("15 رمضان 1445 هـ", "15 رمضان 1445 هـ = Date 2024-03-25"),
            ("القرن الحادي والعشرين", "القرن الحادي والعشرين = Date C21"),
            ("on 3 May 2021 and June 21", "3 May 2021 = Date 2021-05-03; June 21 = Date --06-21"),
            (
                "by January 1, 2025, in March 2026",
                "January 1, 2025 = Date 2025-01-01; March 2026 = Date 2026-03",
            ),
            ("ended Sept. 30; since 2009", "Sept. 30 = Date --09-30; 2009 = Date 2009"),
            ("on Monday he may march", "Monday = Date "),
            (
                "2024-02-14 or 14/02/2024",
                "2024-02-14 = Date 2024-02-14; 14/02/2024 = Date 2024-02-14",
            ),
            ("مساء السبت الماضي", "مساء السبت الماضي = Date "),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    proptest! {
        #[test]
        fn values_ascend_and_nothing_panics(text in "[0-9٠-٩ .,:/%$€\\-a-zو]{0,60}") {
            let document = Document::new(&text);
            let all = values(&document);
            prop_assert!(all.windows(2).all(|w| w[0].words.end <= w[1].words.start));
            prop_assert!(all.iter().all(|v| v.words.end <= document.words.len() && !v.words.is_empty()));
        }
    }
}
