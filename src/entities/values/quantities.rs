//! A quantity: figures with a scale, or number words, or both ("تريليون و900 مليار", "2.3bn", "two hundred and five").
use super::super::clitics::{ARTICLE, CONJUNCTION, is_definite};
use super::super::document::{Document, Word};
use super::super::numerals;
use super::super::tokens::Script;
use super::super::vocabulary::Classes;
use super::glued;
use super::number_words::{NumberWord, number_word};

/// A quantity that begins where it was looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quantity {
    /// The word after it.
    pub(super) end: usize,
    /// What it amounts to.
    pub(super) value: f64,
    /// Whether it begins with figures.
    pub(super) figures: bool,
}

/// More parts than any spoken number has.
const LONGEST: usize = 14;

/// The quantity that begins at `at`.
pub(super) fn quantity(document: &Document<'_>, at: usize) -> Option<Quantity> {
    if let Some(behind) = counts_noun_before(document, at) {
        return Some(behind);
    }
    let mut sum = Sum::default();
    let mut end = at;
    let figures = document.words.get(at)?.token.script == Script::Number;
    while end < at + LONGEST {
        let Some(next) = sum.read(document, end, end == at) else { break };
        end = next;
    }
    (end > at).then(|| Quantity { end, value: sum.value(), figures })
}

/// "3ر2": some agencies write the letter ر for the decimal comma.
fn decimal_behind_letter(document: &Document<'_>, at: usize) -> Option<f64> {
    let digits = |at: usize| numerals::amount(document.spelling(at)).filter(|n| n.fract() == 0.0);
    let (whole, part) = (digits(at)?, digits(at + 2)?);
    let tied = document.normal(at + 1) == "ر" && glued(document, at) && glued(document, at + 1);
    let figures = i32::try_from(document.spelling(at + 2).chars().count()).ok()?;
    tied.then(|| whole + part / 10f64.powi(figures))
}

/// The number as far as it was read.
#[derive(Debug, Default)]
struct Sum {
    total: f64,
    group: f64,
    figures: bool,
    scaled: bool,
    /// The scale read last.
    scale: f64,
}

impl Sum {
    /// Reads the part at `at`; gives the word after it.
    fn read(&mut self, document: &Document<'_>, at: usize, first: bool) -> Option<usize> {
        let word = document.words.get(at)?;
        if let Some(end) = self.fraction(document, at).filter(|_| !first) {
            return Some(end);
        }
        let (mut at, mut joined) = (at, first);
        // "و900": the conjunction is a word of its own before figures; "and" stands between English parts.
        if !first && (word.normal == "و" || word.normal == "and") {
            let conjoined = word.normal == "and" || glued(document, at);
            let next = document.words.get(at + 1)?;
            let small_after_and = word.normal == "and"
                && matches!(number_word(&next.normal), Some(NumberWord::Add(n)) if n < 100.0);
            if !conjoined || (word.normal == "and" && !(small_after_and && self.scaled)) {
                return None;
            }
            at += 1;
            joined = true;
        }
        // "$1.2-million"
        if !first && word.normal == "-" && glued(document, at - 1) && glued(document, at) {
            let scale = number_word(document.normal(at + 1))
                .filter(|part| matches!(part, NumberWord::Scale(_)))?;
            return self.figures.then(|| self.add(scale)).flatten().map(|()| at + 2);
        }
        let word = document.words.get(at)?;
        if word.token.script == Script::Number {
            // "مليون و200 ألف" is one number, "بين 30 و50" are two.
            let goes_on = |value: &f64| first || self.group < 1.0 && *value < self.scale;
            let value =
                numerals::amount(document.spelling(at)).filter(|_| joined).filter(goes_on)?;
            self.figures = true;
            if let Some(decimal) = decimal_behind_letter(document, at) {
                self.group += decimal;
                return Some(at + 3);
            }
            self.group += value;
            return Some(at + 1);
        }
        let part = if first {
            first_word(document, at)
        } else {
            later_word(document, at, joined, self.figures)
        }?;
        self.add(part)?;
        Some(at + 1)
    }

    /// "مليونين ونصف المليون", "مليون وربع": a part of the scale read last, or of the one named behind it.
    fn fraction(&mut self, document: &Document<'_>, at: usize) -> Option<usize> {
        let part = match document.normal(at) {
            "ونصف" | "ونصفا" => 0.5,
            "وربع" => 0.25,
            _ => return None,
        };
        let next = document.normal(at + 1);
        let named = match number_word(next.strip_prefix("ال").unwrap_or(next)) {
            Some(NumberWord::Scale(scale)) => Some(scale),
            _ => None,
        };
        let scale = named.or(Some(self.scale).filter(|scale| *scale > 0.0))?;
        self.total += part * scale;
        Some(at + 1 + usize::from(named.is_some()))
    }

    /// `None` when the part cannot go on from here.
    fn add(&mut self, part: NumberWord) -> Option<()> {
        match part {
            NumberWord::Add(n) => {
                if self.figures || !fits(self.group, n) {
                    return None;
                }
                self.group += n;
            }
            NumberWord::Hundred => {
                self.group = self.group.max(1.0) * 100.0;
                self.scaled = true;
            }
            NumberWord::Scale(scale) => {
                self.total += if self.group < 1.0 { scale } else { self.group * scale };
                (self.group, self.figures, self.scaled) = (0.0, false, true);
                self.scale = scale;
            }
            NumberWord::Counted(n) => {
                self.total += n;
                self.scale = n / 2.0;
                self.scaled = true;
            }
        }
        Some(())
    }

    fn value(&self) -> f64 {
        self.total + self.group
    }
}

/// Whether units, tens or hundreds may be added to what was read: English says tens first, Arabic units first.
fn fits(group: f64, n: f64) -> bool {
    let below = group % 100.0;
    let tens_follow = below < 10.0 && n >= 10.0;
    let units_follow = below >= 20.0 && n < 10.0;
    group < 1.0 || (n < 100.0 && (below < 1.0 || tens_follow || units_follow))
}

/// A number word that opens a quantity: proclitics may precede it, and neither "one" nor "two" of Arabic (also Monday) opens one alone.
fn first_word(document: &Document<'_>, at: usize) -> Option<NumberWord> {
    let word = document.words.get(at)?;
    let part =
        word.readings.iter().filter(|r| r.cut & ARTICLE == 0).find_map(|r| number_word(&r.stem))?;
    let goes_on = || later_word(document, at + 1, false, false).is_some();
    match part {
        // "اثنين بالمئة", but not the Monday of the same name.
        NumberWord::Add(n)
            if n < 3.0 && word.is_arabic() && super::percent_sign(document, at + 1) > 0 =>
        {
            Some(part)
        }
        NumberWord::Add(n) if n < 2.0 || (n < 3.0 && word.is_arabic()) => {
            let two = ["اثنان", "اثنين", "اثنتان", "اثنتين"];
            let alone = word
                .readings
                .iter()
                .any(|r| r.cut & ARTICLE == 0 && two.contains(&r.stem.as_str()));
            (alone || goes_on()).then_some(part)
        }
        NumberWord::Add(_) if is_no_number(document, at) => None,
        NumberWord::Hundred => None,
        NumberWord::Scale(_)
            if ["الاف", "ملايين", "مليارات"].iter().any(|s| word.normal.ends_with(s)) =>
        {
            None
        }
        NumberWord::Scale(_) if !word.is_arabic() => None,
        _ => Some(part),
    }
}

/// "الدفوع الأربعة", "بناتها الثلاث", "المرشحين الأحد عشر": a number behind the noun it counts.
fn counts_noun_before(document: &Document<'_>, at: usize) -> Option<Quantity> {
    const DEFINITE: [&str; 18] = [
        "الثلاث",
        "الثلاثه",
        "الاربع",
        "الاربعه",
        "الخمس",
        "الخمسه",
        "الست",
        "السته",
        "السبع",
        "السبعه",
        "الثماني",
        "الثمانيه",
        "التسع",
        "التسعه",
        "العشر",
        "العشره",
        "الاحد",
        "الاثني",
    ];
    let word = DEFINITE.iter().find(|word| **word == document.normal(at))?;
    let ten = usize::from(matches!(document.normal(at + 1), "عشر" | "عشره"));
    let before = document.words.get(at.checked_sub(1)?).filter(|w| w.is_arabic())?;
    let possessed = ["ها", "هم", "نا", "ته"].iter().any(|end| before.normal.ends_with(end));
    let noun = is_definite(&before.normal) || possessed;
    let NumberWord::Add(units) = number_word(word.strip_prefix("ال")?)? else { return None };
    let value = units + if ten == 1 { 10.0 } else { 0.0 };
    (noun && value >= 3.0).then_some(Quantity { end: at + 1 + ten, value, figures: false })
}

/// First words of "الثالث عشر", "الثالثة عشرة".
const TEEN_ORDINALS: [&str; 9] =
    ["الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"];

/// Words that look like numbers and are none: "كمية", "ميتا" without hamza, "ست العود", the ten of "السادسة عشرة".
fn is_no_number(document: &Document<'_>, at: usize) -> bool {
    let word = document.normal(at);
    let before = at.checked_sub(1).map_or("", |b| document.normal(b));
    let quantity = word.ends_with("كميه");
    let dead = word.starts_with("ميت") && !document.spelling(at).contains(['ئ', 'ا', 'أ'])
        || word == "ميتا" && !document.spelling(at).contains('ئ');
    let lady = word == "ست" && is_definite(document.normal(at + 1));
    let ordinal =
        matches!(word, "عشر" | "عشره") && TEEN_ORDINALS.contains(&before.trim_end_matches('ه'));
    quantity || dead || lady || ordinal
}

/// A number word that goes on with a quantity: Arabic units and tens are joined by و, teens, hundreds and scales are not.
fn later_word(
    document: &Document<'_>,
    at: usize,
    joined: bool,
    figures: bool,
) -> Option<NumberWord> {
    let word = document.words.get(at)?;
    if !word.is_arabic() {
        let suffix = figures && glued(document, at - 1);
        return match word.normal.as_str() {
            "bn" if figures => Some(NumberWord::Scale(1e9)),
            "m" | "mn" if suffix => Some(NumberWord::Scale(1e6)),
            "k" if suffix => Some(NumberWord::Scale(1e3)),
            "tn" | "trn" if suffix => Some(NumberWord::Scale(1e12)),
            other => number_word(other)
                .filter(|part| joined || !figures || !matches!(part, NumberWord::Add(_))),
        };
    }
    let plain = number_word(&word.normal);
    match plain {
        Some(NumberWord::Scale(_) | NumberWord::Counted(_)) => plain,
        Some(NumberWord::Add(n)) if joined || TEENS_AND_HUNDRED.contains(&n) => plain,
        _ => word.readings.iter().find(|r| r.cut == CONJUNCTION).and_then(|r| number_word(&r.stem)),
    }
}

/// What Arabic adds without و: the ten of eleven to nineteen, and the hundred.
const TEENS_AND_HUNDRED: [f64; 2] = [10.0, 100.0];

/// Whether a quantity without unit is a number to show: not part of a score, a time, a version, a name, or a range.
pub(super) fn stands_alone(document: &Document<'_>, at: usize, quantity: &Quantity) -> bool {
    if designates(document, at) {
        return false;
    }
    if !quantity.figures {
        return true;
    }
    if is_score(document, at) || at.checked_sub(2).is_some_and(|first| is_score(document, first)) {
        return true;
    }
    if is_item(document, at, quantity.end) || is_clock(document, quantity.end) {
        return false;
    }
    let before =
        at.checked_sub(1).filter(|&b| glued(document, b)).map_or("", |b| document.normal(b));
    let after = if glued(document, quantity.end - 1) { document.normal(quantity.end) } else { "" };
    let digits_after_hyphen = || {
        let next = document.words.get(quantity.end + 1);
        next.is_some_and(|w| w.token.script == Script::Number) && glued(document, quantity.end)
    };
    let tied_before = matches!(before, "-" | "–" | "/" | ":" | "#" | "@" | "_" | "." | "+")
        && document.words.get(at.wrapping_sub(2)).is_some_and(|w| w.token.script != Script::Mark)
        && glued(document, at.wrapping_sub(2));
    let latin_before = !before.is_empty() && document.words[at - 1].token.script == Script::Latin;
    let tied_after = match after {
        "-" | "–" | "/" | ":" => {
            digits_after_hyphen() || document.normal(quantity.end + 1) == "صفر"
        }
        "km" | "kg" | "mph" | "kph" | "c" | "°" | "ft" | "cm" | "mm" | "mw" | "gw" => false,
        other => document
            .words
            .get(quantity.end)
            .is_some_and(|w| w.token.script == Script::Latin && other == w.normal),
    };
    !(tied_before || latin_before || tied_after)
}

/// "اللواء 444", "المادة 19", "الساعة 1115", "Unit 4": the number is a name, not a count.
fn designates(document: &Document<'_>, at: usize) -> bool {
    const ARABIC: [&str; 10] = [
        "اللواء",
        "الفرقه",
        "الكتيبه",
        "الفوج",
        "الماده",
        "القرار",
        "المرسوم",
        "رقم",
        "الساعه",
        "الرقم",
    ];
    const ENGLISH: [&str; 9] =
        ["Grade", "Year", "Unit", "Section", "Law", "Deck", "Article", "Route", "Phase"];
    let Some(before) = at.checked_sub(1) else { return false };
    let arabic = document.words[before].readings.iter().any(|r| ARABIC.contains(&r.stem.as_str()));
    arabic || ENGLISH.contains(&document.spelling(before))
}

/// "2-1" of a match in an Arabic sentence: two numbers.
fn is_score(document: &Document<'_>, at: usize) -> bool {
    let goals = |i: usize| {
        let figures = document.words.get(i).is_some_and(|w| w.token.script == Script::Number);
        figures
            && document.normal(i).len() <= 3
            && document.normal(i).bytes().all(|b| b.is_ascii_digit())
    };
    let tied = |i: usize| {
        glued(document, i) && matches!(document.normal(i + 1), "-" | "–" | "/" | ":" | "%")
    };
    let open = |i: usize| glued(document, i) && !matches!(document.normal(i), "(" | "و");
    let arabic = |i: usize| document.words.get(i).is_some_and(Word::is_arabic);
    goals(at)
        && goals(at + 2)
        && matches!(document.normal(at + 1), "-" | "–")
        && glued(document, at)
        && glued(document, at + 1)
        && !tied(at + 2)
        && !at.checked_sub(1).is_some_and(open)
        && (arabic(at + 3) || (at.saturating_sub(2)..at).any(arabic))
}

/// "1 - أُطلقت", "2. Mogadishu": the number of an item at the beginning of its line.
fn is_item(document: &Document<'_>, at: usize, end: usize) -> bool {
    let line = |i: usize| document.words.get(i).map(|w| w.token.line);
    let first = at.checked_sub(1).is_none_or(|before| line(before) != line(at));
    first && matches!(document.normal(end), "-" | "–" | "." | ")") && !glued(document, end)
}

/// "7 a.m.", "8 am".
fn is_clock(document: &Document<'_>, end: usize) -> bool {
    let half = |i: usize| matches!(document.normal(i), "a" | "p");
    let dotted = half(end) && document.normal(end + 1) == "." && document.normal(end + 2) == "m";
    dotted
        || matches!(
            document.normal(end),
            "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." | "gmt" | "بتوقيت"
        )
}

/// The word to look at after a word at which nothing begins: a run of figures and marks is passed over as a whole.
pub(super) fn skip(document: &Document<'_>, at: usize) -> usize {
    let tied = |i: usize| {
        let word = document.words.get(i);
        word.is_some_and(|w| {
            w.token.script == Script::Number || matches!(w.normal.as_str(), "-" | "–" | ":" | "/")
        }) && glued(document, i - 1)
    };
    let is_number = document.words.get(at).is_some_and(|w| w.token.script == Script::Number);
    let mut next = at + 1;
    while is_number && tied(next) {
        next += 1;
    }
    next
}

/// Whether the word is a noun of time that a number counts (`ten years`): such a number is no year.
pub(super) fn counts(document: &Document<'_>, at: usize) -> bool {
    document.words.get(at).is_some_and(|w| {
        w.is_word()
            && !w.stem_classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::TIME)
            && w.case.is_none_or(|c| c == super::super::document::Case::Lower)
            && !w.is_arabic()
            && w.normal.ends_with('s')
    })
}
