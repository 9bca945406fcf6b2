//! Currencies: signs, codes and names (ISO 4217).
use super::super::document::Document;
use super::super::numerals;
use super::super::tokens::Script;
use super::quantities::quantity;
use super::{Value, ValueKind, glued};

/// The sum that begins with a sign or code at `at`: `€1.8 billion`, `US$3.5 million`, `USD 5m`.
pub(super) fn before_number(document: &Document<'_>, at: usize) -> Option<Value> {
    let prefixed = matches!(document.spelling(at), "US" | "A" | "C" | "HK" | "NZ" | "S" | "R")
        && document.normal(at + 1) == "$";
    let sign = at + usize::from(prefixed && glued(document, at));
    let code = match document.spelling(sign) {
        "$" => Some(if prefixed { prefixed_dollar(document.spelling(at)) } else { "USD" }),
        "€" => Some("EUR"),
        "£" => Some("GBP"),
        "¥" => Some("JPY"),
        "₹" => Some("INR"),
        "₪" => Some("ILS"),
        "₺" => Some("TRY"),
        "₽" => Some("RUB"),
        "₦" => Some("NGN"),
        other => CODES.iter().copied().find(|code| *code == other).or_else(|| abbreviated(other)),
    }?;
    let figures = sign + 1 + usize::from(code.is_empty() && document.normal(sign + 1) == ".");
    document.words.get(figures).filter(|w| w.token.script == Script::Number)?;
    let quantity = quantity(document, figures)?;
    let value = format!("{} {code}", numerals::plain(quantity.value));
    let value = value.trim_end().to_owned();
    Some(Value { words: at..quantity.end, kind: ValueKind::Money, value: Some(value) })
}

/// The code behind an abbreviation that stands before a number: `NKr212`; empty where several countries share it (`Rs 412`).
fn abbreviated(word: &str) -> Option<&'static str> {
    PREFIXES.iter().find(|(prefix, _)| *prefix == word).map(|(_, code)| *code)
}

/// Abbreviations before sums. The tokeniser parts them from the figures they are glued to.
pub(in super::super) const PREFIXES: [(&str, &str); 22] = [
    ("Rs", ""),
    ("Dh", "AED"),
    ("Dhs", "AED"),
    ("NKr", "NOK"),
    ("SKr", "SEK"),
    ("DKr", "DKK"),
    ("KSh", "KES"),
    ("Ksh", "KES"),
    ("USh", "UGX"),
    ("TSh", "TZS"),
    ("Tk", "BDT"),
    ("RM", "MYR"),
    ("Rp", "IDR"),
    ("SFr", "CHF"),
    ("Sh", ""),
    ("Shs", ""),
    ("SR", "SAR"),
    ("QR", "QAR"),
    ("R", "ZAR"),
    ("N", "NGN"),
    ("Birr", "ETB"),
    ("Naira", "NGN"),
];

fn prefixed_dollar(prefix: &str) -> &'static str {
    match prefix {
        "A" => "AUD",
        "C" => "CAD",
        "HK" => "HKD",
        "NZ" => "NZD",
        "S" => "SGD",
        "R" => "BRL",
        _ => "USD",
    }
}

pub(in super::super) const CODES: [&str; 22] = [
    "USD", "EUR", "GBP", "JPY", "CNY", "INR", "AED", "SAR", "EGP", "KWD", "QAR", "BHD", "OMR",
    "JOD", "IQD", "TRY", "ILS", "RUB", "CHF", "MAD", "TND", "DZD",
];

/// The name of a currency at `at`: how many words, and the code when the words tell it.
pub(super) fn after_number(
    document: &Document<'_>,
    at: usize,
) -> Option<(usize, Option<&'static str>)> {
    if let Some(code) = CODES.iter().copied().find(|code| *code == document.spelling(at)) {
        return Some((1, Some(code)));
    }
    if matches!(document.spelling(at), "$" | "€" | "£") {
        return Some((
            1,
            Some(match document.spelling(at) {
                "$" => "USD",
                "€" => "EUR",
                _ => "GBP",
            }),
        ));
    }
    let word = document.words.get(at)?;
    if word.is_arabic() {
        let family = arabic(&word.normal)?;
        // An adjective of the country follows without article: دولار أميركي, ليرة لبنانية.
        let next =
            document.words.get(at + 1).filter(|w| w.is_arabic()).map_or("", |w| w.normal.as_str());
        let adjective = (next.ends_with('ي') || next.ends_with("يه") || next.ends_with("يا"))
            && country_code(family, next).is_some();
        let code = if adjective { country_code(family, next) } else { default_code(family) };
        // "أوقية جديدة", "سنتا أمريكيا", "فرنك إفريقي": words of the currency that leave its code as it is.
        let more = !adjective
            && match family {
                "ouguiya" => matches!(next, "جديده" | "قديمه"),
                "franc" => matches!(next, "افريقي" | "افريقيا"),
                "cent" => country_code("dollar", next).is_some(),
                _ => false,
            };
        return Some((1 + usize::from(adjective || more), code.filter(|_| next != "قديمه")));
    }
    english(document, at)
}

/// `dollars`, `US dollars`, `Egyptian pounds`, `pounds sterling`.
fn english(document: &Document<'_>, at: usize) -> Option<(usize, Option<&'static str>)> {
    if let Some(family) = english_family(document.normal(at)) {
        if family == "pound" && document.normal(at + 1) == "sterling" {
            return Some((2, Some("GBP")));
        }
        return Some((1, default_code(family)));
    }
    let family = english_family(document.normal(at + 1))?;
    let known_country =
        matches!((document.normal(at), family), ("us" | "u.s", "cent") | ("cfa", "franc"));
    if known_country {
        return Some((2, None));
    }
    let code = country_code(family, document.normal(at).trim_end_matches('.'))?;
    Some((2, Some(code)))
}

/// "دينارين و300 مليم": the word after the smaller coins that follow at `at`, and what part of the larger they make.
pub(super) fn smaller_coins(document: &Document<'_>, at: usize) -> Option<(usize, f64)> {
    let joined = document.normal(at) == "و" && glued(document, at);
    let quantity = quantity(document, at + usize::from(joined))
        .filter(|_| joined || document.normal(at).starts_with('و'))?;
    let larger = arabic(document.normal(at.checked_sub(1)?))
        .is_some_and(|family| coins_of(family).is_none());
    let coins = arabic(document.normal(quantity.end)).and_then(coins_of).filter(|_| larger)?;
    (quantity.value < coins).then(|| (quantity.end + 1, quantity.value / coins))
}

/// How many of such coins make the larger unit.
fn coins_of(family: &str) -> Option<f64> {
    match family {
        "millime" | "fils" | "baisa" => Some(1000.0),
        "piastre" | "cent" | "centime" | "halala" => Some(100.0),
        _ => None,
    }
}

/// "دولارين", "ديناران": two of them in one word.
pub(super) fn two_coins(document: &Document<'_>, at: usize) -> Option<Value> {
    const BOTH: [&str; 10] = [
        "دولارين",
        "دولاران",
        "دينارين",
        "ديناران",
        "ريالين",
        "ريالان",
        "درهمين",
        "درهمان",
        "جنيهين",
        "جنيهان",
    ];
    let word = document.words.get(at).filter(|w| w.is_arabic())?;
    let stem = word.readings.iter().find(|r| BOTH.contains(&r.stem.as_str()))?;
    let code = if stem.stem.starts_with("دولار") { "USD" } else { "" };
    let (end, part) = smaller_coins(document, at + 1).unwrap_or((at + 1, 0.0));
    let value = format!("{} {code}", numerals::plain(2.0 + part)).trim_end().to_owned();
    Some(Value { words: at..end, kind: ValueKind::Money, value: Some(value) })
}

fn english_family(word: &str) -> Option<&'static str> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "dollar" => "dollar",
        "cent" => "cent",
        "euro" => "euro",
        "pound" => "pound",
        "dirham" => "dirham",
        "riyal" | "rial" => "riyal",
        "dinar" => "dinar",
        "lira" | "lire" => "lira",
        "ruble" | "rouble" => "ruble",
        "yuan" | "renminbi" => "yuan",
        "yen" => "yen",
        "rupee" => "rupee",
        "shekel" => "shekel",
        "franc" => "franc",
        "peso" => "peso",
        "reai" | "real" => "real",
        "dong" => "dong",
        "won" => "won",
        "taka" => "taka",
        "tenge" => "tenge",
        "birr" => "birr",
        "leu" | "lei" => "leu",
        "forint" => "forint",
        "koruna" | "crown" => "koruna",
        "ringgit" => "ringgit",
        "rupiah" => "rupiah",
        "kwacha" => "kwacha",
        "cedi" => "cedi",
        "bolivar" => "bolivar",
        "sole" => "sol",
        "lev" | "leva" => "lev",
        "rand" => "rand",
        "naira" => "naira",
        "krona" | "krone" | "kronor" | "kroner" => "krona",
        "baht" => "baht",
        "shilling" => "shilling",
        "zloty" => "zloty",
        "hryvnia" => "hryvnia",
        "penny" | "pence" => "penny",
        "fil" => "fils",
        "kobo" => "kobo",
        _ => return None,
    })
}

fn arabic(word: &str) -> Option<&'static str> {
    Some(match word {
        "دولار" | "دولارا" | "دولارات" | "دولارين" => "dollar",
        "يورو" | "اورو" | "يوروهات" => "euro",
        "سنت" | "سنتا" | "سنتات" => "cent",
        "درهم" | "درهما" | "دراهم" | "درهمين" => "dirham",
        "ريال" | "ريالا" | "ريالات" | "ريالين" => "riyal",
        "جنيه" | "جنيها" | "جنيهات" | "جنيهين" => "pound",
        "دينار" | "دينارا" | "دنانير" | "دينارين" => "dinar",
        "ليره" | "ليرات" => "lira",
        "روبل" | "روبلا" => "ruble",
        "يوان" | "يوانا" => "yuan",
        "ين" | "ينا" => "yen",
        "روبيه" | "روبيات" | "روبيتين" => "rupee",
        "شيكل" | "شيقل" | "شيكلا" | "شيقلا" | "شواكل" | "شواقل" => {
            "shekel"
        }
        "فرنك" | "فرنكا" | "فرنكات" => "franc",
        "بيزو" => "peso",
        "راند" => "rand",
        "نايرا" => "naira",
        "كرونه" | "كرونات" | "كرون" | "كرونا" => "krona",
        "قرش" | "قروش" | "قرشا" => "piastre",
        "تومان" => "toman",
        "سنتيم" | "سنتيما" | "سنتيمات" => "centime",
        "مليم" | "مليما" | "مليمات" => "millime",
        "فلس" | "فلسا" | "فلوس" => "fils",
        "بيسه" | "بيسات" => "baisa",
        "هلله" | "هللات" => "halala",
        "دج" => "algerian dinar",
        "شلن" | "شلنا" | "شلنات" => "shilling",
        "بات" | "باهت" => "baht",
        "سول" => "sol",
        "ارياري" => "ariary",
        "دالاسي" => "dalasi",
        "اوقيه" | "اوقيات" => "ouguiya",
        "وون" => "won",
        "بير" => "birr",
        "زلوتي" => "zloty",
        "فورنت" => "forint",
        "رينغيت" => "ringgit",
        "تاكا" => "taka",
        _ => return None,
    })
}

/// The currency of a family that needs no country, or is nearly always that of one.
fn default_code(family: &str) -> Option<&'static str> {
    Some(match family {
        "dollar" => "USD",
        "euro" => "EUR",
        "ruble" => "RUB",
        "yuan" => "CNY",
        "yen" => "JPY",
        "shekel" => "ILS",
        "rand" => "ZAR",
        "naira" => "NGN",
        "baht" => "THB",
        "zloty" => "PLN",
        "hryvnia" => "UAH",
        "real" => "BRL",
        "dong" => "VND",
        "won" => "KRW",
        "taka" => "BDT",
        "tenge" => "KZT",
        "birr" => "ETB",
        "forint" => "HUF",
        "ringgit" => "MYR",
        "rupiah" => "IDR",
        "cedi" => "GHS",
        "lev" => "BGN",
        "ouguiya" => "MRU",
        "algerian dinar" => "DZD",
        "sol" => "PEN",
        "ariary" => "MGA",
        "dalasi" => "GMD",
        _ => return None,
    })
}

/// The currency of a family in the country an adjective names.
fn country_code(family: &str, adjective: &str) -> Option<&'static str> {
    let adjective = adjective.strip_suffix('ا').filter(|a| a.ends_with('ي')).unwrap_or(adjective);
    let stem =
        adjective.strip_suffix("يه").or_else(|| adjective.strip_suffix('ي')).unwrap_or(adjective);
    Some(match (family, stem) {
        ("dollar", "us" | "u.s" | "american" | "امريك" | "اميرك") => "USD",
        ("dollar", "australian" | "استرال") => "AUD",
        ("dollar", "canadian" | "كند") => "CAD",
        ("pound", "egyptian" | "مصر") => "EGP",
        ("pound", "british" | "استرلين" | "بريطان") => "GBP",
        ("pound", "sudanese" | "سودان") => "SDG",
        ("lira" | "pound", "lebanese" | "لبنان") => "LBP",
        ("lira" | "pound", "syrian" | "سور") => "SYP",
        ("lira", "turkish" | "ترك") => "TRY",
        ("riyal", "brazilian" | "برازيل") => "BRL",
        ("riyal", "saudi" | "سعود") => "SAR",
        ("riyal", "qatari" | "قطر") => "QAR",
        ("riyal", "omani" | "عمان") => "OMR",
        ("riyal", "yemeni" | "يمن") => "YER",
        ("riyal", "iranian" | "ايران") => "IRR",
        ("dirham", "emirati" | "uae" | "امارات") => "AED",
        ("dirham", "moroccan" | "مغرب") => "MAD",
        ("dinar", "kuwaiti" | "كويت") => "KWD",
        ("dinar", "bahraini" | "بحرين") => "BHD",
        ("dinar", "jordanian" | "اردن") => "JOD",
        ("dinar", "iraqi" | "عراق") => "IQD",
        ("dinar", "libyan" | "ليب") => "LYD",
        ("dinar", "tunisian" | "تونس") => "TND",
        ("dinar", "algerian" | "جزاير") => "DZD",
        ("franc", "swiss" | "سويسر") => "CHF",
        ("franc", "djiboutian" | "جيبوت") => "DJF",
        ("shilling", "kenyan" | "كين") => "KES",
        ("rupee", "indian" | "هند") => "INR",
        ("rupee", "pakistani" | "باكستان") => "PKR",
        ("krona", "swedish" | "سويد") => "SEK",
        ("krona", "norwegian" | "نرويج") => "NOK",
        ("krona", "danish" | "دنمارك") => "DKK",
        ("yuan", "chinese" | "صين") => "CNY",
        ("ruble", "russian" | "روس") => "RUB",
        ("shekel", "israeli" | "اسراييل") => "ILS",
        ("peso", "mexican" | "مكسيك") => "MXN",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str) -> Option<(usize, Option<&'static str>)> {
        after_number(&Document::new(text), 0)
    }

    #[test]
    fn names_of_currencies_with_their_country() {
        assert_eq!(after("دينار كويتي"), Some((2, Some("KWD"))));
        assert_eq!(after("دينار ونصف"), Some((1, None)));
        assert_eq!(after("جنيه مصري"), Some((2, Some("EGP"))));
        assert_eq!(after("Egyptian pounds"), Some((2, Some("EGP"))));
        assert_eq!(after("euros a year"), Some((1, Some("EUR"))));
        assert_eq!(after("people"), None);
    }
}
