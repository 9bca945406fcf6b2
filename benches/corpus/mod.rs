//! News made of sentences: the bundled Arabic articles, a few English sentences, and the names, numbers and
//! addresses that stand in news of both. The same kind and size give the same bytes.

use std::fmt::Write;

const ARTICLES: [&str; 2] = [
    include_str!("../../seeds/000_98ff67623f90ba52.txt"),
    include_str!("../../seeds/003_ed3b926f425d16fd.txt"),
];

const ENGLISH: [&str; 12] = [
    "The two organisations will share what they know about attacks on hospitals and power stations.",
    "A spokeswoman for the ministry said the new rules would come into force at the end of the year.",
    "Ships have been waiting outside the harbour since Tuesday, when the crane operators walked out.",
    "Prices rose by 2.4% in March, less than most economists had expected, and wages by 3.1%.",
    "\"We did not see it coming,\" the mayor told reporters, \"but we were not unprepared either.\"",
    "The museum's north wing, closed for repairs since 2011, opens its doors to visitors again on Sunday.",
    "Farmers in the valley fear that the well-known spring may run dry before the autumn rains set in.",
    "According to the report, nearly one in five of the bridges (mostly small ones) needs urgent work.",
    "The court will hear the case next week; a decision is not expected until early summer.",
    "Researchers who have followed the birds for ten years found that they now leave two weeks earlier.",
    "It was the third match in a row in which the visitors lost a lead in the last few minutes.",
    "Asked whether the talks had failed, the envoy shook his head and walked on without a word.",
];

const INSERTED: [&str; 16] = [
    "Kaspersky Lab",
    "INTERPOL",
    "Microsoft (MSFT)",
    "Wi-Fi 6",
    "https://www.interpol.int/ar/News?id=2013&p=19",
    "press@example.com",
    "#الأمن_السيبراني",
    "@INTERPOL_GCI",
    "COVID-19",
    "12.5%",
    "+971 4 555 0199",
    "19/04/2013",
    "17-19",
    "$3.5",
    "C++",
    "\u{201C}Digital Transformation\u{201D}",
];

/// What the paragraphs are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Half of the paragraphs Arabic, with something foreign in every fourth sentence; half English.
    Mixed,
    /// Arabic alone.
    Arabic,
    /// English alone.
    English,
}

/// At least so many bytes of paragraphs, one a line.
pub(crate) fn corpus(kind: Kind, bytes: usize) -> String {
    let arabic = arabic_sentences();
    let mut dice = Dice(7);
    let mut text = String::with_capacity(bytes + 4096);
    while text.len() < bytes {
        let is_arabic = match kind {
            Kind::Mixed => dice.below(2) == 0,
            Kind::Arabic => true,
            Kind::English => false,
        };
        let inserted_in = if kind == Kind::Mixed && is_arabic { 4 } else { 0 };
        let sentences = if is_arabic { &arabic[..] } else { &ENGLISH[..] };
        let paragraph = paragraph(sentences, inserted_in, &mut dice);
        let _ = writeln!(text, "{paragraph}");
    }
    text
}

fn arabic_sentences() -> Vec<&'static str> {
    let sentences = ARTICLES.iter().flat_map(|article| article.split(['.', '\n']));
    sentences.map(str::trim).filter(|sentence| sentence.chars().count() > 20).collect()
}

/// One to six sentences, something inserted into one of so many (0: none).
fn paragraph(sentences: &[&str], inserted_in: usize, dice: &mut Dice) -> String {
    let mut words: Vec<&str> = Vec::new();
    for _ in 0..=dice.below(6) {
        let sentence = sentences[dice.below(sentences.len())];
        let first = words.len();
        words.extend(sentence.split(' '));
        if inserted_in > 0 && dice.below(inserted_in) == 0 {
            let at = first + dice.below(words.len() - first + 1);
            words.insert(at, INSERTED[dice.below(INSERTED.len())]);
        }
    }
    words.join(" ")
}

/// Numbers that look like chance (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}
