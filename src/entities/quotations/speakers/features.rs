//! What speaks for and against a candidate, as buckets of weights.
//!
//! Properties of the scene (verb, layout, the noun in the subject's place) mean nothing alone: each feature joins one or more of them
//! with properties of the candidate (is it the rules' choice, the last speaker, the name right before). A template number must never
//! change its meaning without new weights.
use super::super::super::analysis::Speaker;
use super::super::super::clitics;
use super::super::super::document::Word;
use super::super::super::spans::{Name, Span};
use super::super::super::vocabulary::Classes;
use super::candidates::{BEFORE, BEHIND};
use super::people::{Gender, People, bare, verb_gender};
use super::scene::{Scene, is_bullet};

/// Features are hashed into 2^BITS buckets.
pub const BITS: u32 = 14;

/// The features of one candidate; nobody is `None`.
pub(super) fn of(scene: &Scene<'_>, people: &People, entity: Option<usize>) -> Vec<u32> {
    let mut row = Row { language: u64::from(scene.is_arabic()), buckets: Vec::with_capacity(80) };
    let stage = Stage::of(scene);
    let part = Part::of(scene, people, entity);
    row.add(1, &[part.kind]);
    row.add(2, &[part.kind, part.rule, stage.rule]);
    row.add(3, &[part.rule, stage.side, stage.head_class]);
    row.add(4, &[part.kind, part.spoke, stage.side, stage.head_class]);
    row.add(5, &[part.kind, part.spoke, stage.gap, stage.side]);
    row.add(6, &[part.kind, part.spoke, stage.gap, stage.head_class, stage.side]);
    row.add(7, &[part.kind, part.distance, stage.side, stage.head_class]);
    row.add(8, &[part.kind, part.distance, part.rank]);
    row.add(9, &[part.kind, part.opens, stage.side]);
    row.add(10, &[part.kind, part.behind, stage.side, stage.head_class]);
    row.add(11, &[part.main, stage.layout]);
    row.add(12, &[part.kind, part.gender]);
    row.add(13, &[part.gender, part.rule]);
    row.add(14, &[part.gender, part.spoke]);
    row.add(15, &[part.called, part.kind, stage.head_class]);
    row.add(16, &[part.called, part.rule, part.spoke]);
    row.add(17, &[part.rule, part.spoke, part.distance, part.behind, part.gender]);
    row.add(18, &[stage.verb, part.rule]);
    row.add(19, &[stage.verb, part.spoke]);
    row.add(20, &[stage.verb, part.distance]);
    row.add(21, &[stage.head, part.kind]);
    row.add(22, &[stage.head, part.rule]);
    row.add(23, &[stage.head, part.spoke]);
    row.add(24, &[stage.layout, part.rule]);
    row.add(25, &[stage.layout, part.spoke, stage.gap]);
    row.add(26, &[stage.layout, part.kind]);
    row.add(27, &[stage.layout, part.behind]);
    row.add(28, &[part.word_before, part.kind]);
    row.add(29, &[part.word_behind]);
    row.add(30, &[part.beside_verb, part.distance]);
    row.add(31, &[part.listens, part.distance]);
    row.add(32, &[stage.opening, part.kind]);
    row.add(33, &[stage.opening, part.spoke]);
    row.add(34, &[part.quotations, part.kind]);
    row.add(35, &[part.mentions, part.kind]);
    row.add(36, &[stage.last, part.kind]);
    row.add(37, &[stage.last, part.rule]);
    row.add(38, &[stage.last, part.spoke]);
    row.add(39, &[part.quoted, part.distance]);
    row.add(40, &[stage.question, part.spoke, part.main]);
    row.add(41, &[stage.dialogue, part.spoke, part.main, part.quotations]);
    row.add(42, &[part.rule, stage.rule, part.spoke, stage.gap]);
    row.add(43, &[part.rule, stage.rule, part.opens, part.distance]);
    row.add(44, &[part.title, stage.layout]);
    row.add(45, &[part.rank, part.kind, stage.side, stage.rule]);
    row.add(46, &[part.gender, part.rank, stage.rule]);
    row.add(47, &[part.called, part.gender]);
    row.add(48, &[stage.rule, part.spoke, part.main]);
    row.add(49, &[stage.quoted_length, part.kind, part.rule]);
    row.add(50, &[part.verb_side, stage.head_class, part.kind]);
    row.add(51, &[part.verb_side, part.class_before, part.kind]);
    row.add(52, &[part.class_before, part.distance, part.kind]);
    row.add(53, &[part.opens_line, stage.side, stage.head_class]);
    row.add(54, &[part.opens_line, part.spoke, stage.fresh]);
    row.add(55, &[part.spoke, stage.fresh, stage.head_class, part.kind]);
    row.add(56, &[part.spoke, stage.fresh, stage.gap]);
    row.add(57, &[part.inside, part.kind]);
    row.add(58, &[part.first_here, part.distance, part.kind]);
    row.add(59, &[stage.verb_form, part.rule, part.spoke]);
    row.add(60, &[stage.verb_form, part.verb_side, part.kind]);
    row.add(61, &[part.byline, part.kind]);
    row.add(62, &[part.described, part.distance]);
    row.add(63, &[part.rule, part.verb_side, part.opens, part.spoke, part.gender]);
    row.add(64, &[part.verb_side, part.word_before]);
    row.add(70, &[stage.verb, part.spoke, stage.question]);
    row.add(71, &[stage.question, part.spoke, part.gender]);
    row.add(72, &[part.order, part.kind, stage.dialogue]);
    row.add(73, &[part.order, part.spoke, stage.layout]);
    row.add(74, &[stage.alone, part.behind, part.kind]);
    row.add(75, &[stage.alone, part.kind, part.spoke]);
    row.add(76, &[stage.stem, part.kind]);
    row.add(77, &[stage.stem, part.spoke]);
    row.add(78, &[stage.stem, part.called]);
    row.add(79, &[part.agrees, part.called, part.kind]);
    row.add(80, &[part.agrees, part.spoke, part.distance]);
    row.add(81, &[stage.opening, part.opens, part.verb_side]);
    row.add(
        82,
        &[part.rule, part.spoke, part.verb_side, part.opens, stage.fresh, stage.head_class],
    );
    row.add(83, &[part.spoke, stage.fresh, part.gender, stage.head_class]);
    row.add(84, &[part.echo, part.kind]);
    row.add(85, &[part.order, part.main, part.kind]);
    row.add(86, &[part.case, part.verb_side, part.kind]);
    row.add(87, &[part.case, part.distance, part.kind]);
    row.add(88, &[part.case, part.opens, part.kind, stage.side]);
    row.buckets
}

struct Row {
    language: u64,
    buckets: Vec<u32>,
}

impl Row {
    fn add(&mut self, template: u64, values: &[u64]) {
        let mix = |h: u64, v: u64| (h ^ v).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
        let seed = mix(2 * template + self.language, 0x5851_F42D_4C95_7F2D);
        let hash = values.iter().fold(seed, |h, &v| mix(h, v));
        self.buckets.push((hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS)) as u32);
    }
}

/// The properties of a scene as numbers; 0 stands for nothing.
struct Stage {
    side: u64,
    rule: u64,
    head: u64,
    head_class: u64,
    verb: u64,
    opening: u64,
    last: u64,
    gap: u64,
    layout: u64,
    question: u64,
    dialogue: u64,
    quoted_length: u64,
    fresh: u64,
    verb_form: u64,
    alone: u64,
    stem: u64,
}

impl Stage {
    fn of(scene: &Scene<'_>) -> Self {
        let document = scene.document;
        let head = scene.head();
        let word = |at: Option<usize>| at.map_or(0, |at| hash(document.normal(at)));
        let before = &scene.context.before;
        let last = before.clone().rev().find(|&at| document.words[at].is_word());
        Self {
            side: scene.cue.map_or(0, |cue| 1 + u64::from(cue.after)),
            rule: match scene.rule {
                Speaker::Unknown => 0,
                Speaker::Described(_) => 1,
                Speaker::Entity(_) => 2,
            },
            head: word(head),
            head_class: head.map_or(0, |at| head_class(scene, at)),
            verb: scene.cue.map_or(0, |cue| verb(scene, cue.verb)),
            opening: word(scene.first_word(before.clone())),
            last: word(last),
            gap: gap(scene),
            layout: layout(scene),
            question: question(scene),
            dialogue: u64::from(scene.is_dashed()) + 2 * u64::from(scene.is_after_question()),
            quoted_length: (scene.quote.words.len() as u64).min(6),
            fresh: fresh(scene),
            alone: alone(scene),
            stem: head.map_or(0, |at| hash(noun(document.normal(at)))),
            verb_form: scene.cue.map_or(0, |cue| verb_form(scene, cue.verb)),
        }
    }
}

impl Scene<'_> {
    /// Whether the line before ends with a question mark or opens with a bullet: the question of an interview.
    fn is_after_question(&self) -> bool {
        let line = self.line(self.quote.outer.start);
        let from = self.quote.outer.start.saturating_sub(80);
        let first = (from..self.quote.outer.start)
            .rev()
            .take_while(|&at| self.line(at) == line)
            .last()
            .unwrap_or(self.quote.outer.start);
        let Some(end) = first.checked_sub(1) else { return false };
        let asked = matches!(self.document.normal(end), "؟" | "?");
        let start = (end.saturating_sub(60)..=end)
            .rev()
            .take_while(|&at| self.line(at) == self.line(end))
            .last();
        asked || start.is_some_and(|at| is_bullet(self.document.normal(at)))
    }
}

fn hash(word: &str) -> u64 {
    word.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3))
}

fn verb(scene: &Scene<'_>, at: usize) -> u64 {
    let word = &scene.document.words[at];
    let stem = word
        .readings
        .iter()
        .find(|r| super::super::super::vocabulary::classes(&r.stem).has(Classes::SPEECH));
    hash(stem.map_or(&word.normal, |r| &r.stem))
}

/// A noun without article, feminine ending and pronoun.
fn noun(word: &str) -> &str {
    let word = bare(word);
    let cut = ["ها", "هم", "ه"].iter().find_map(|suffix| word.strip_suffix(suffix));
    cut.map(|stem| stem.strip_suffix('ت').unwrap_or(stem))
        .filter(|stem| stem.chars().count() >= 2)
        .unwrap_or(word)
}

/// Whether the quotation fills its line, and whether a verb of speech stands in the next one.
fn alone(scene: &Scene<'_>) -> u64 {
    let end = scene.quote.outer.end;
    let line = scene.line(scene.quote.outer.start);
    let after = (end..end + 3)
        .find(|&at| scene.document.words.get(at).is_none_or(Word::is_word))
        .unwrap_or(end);
    if !scene.context.first_of_line || scene.line(after) == line {
        return 0;
    }
    let next = scene.line(after);
    let words =
        || (after..scene.document.words.len()).take(30).take_while(|&at| scene.line(at) == next);
    let speech = words().any(|at| scene.has(at, Classes::SPEECH));
    1 + u64::from(speech) + 2 * u64::from(words().count() > 20)
}

/// Participle or finite, and its gender.
fn verb_form(scene: &Scene<'_>, at: usize) -> u64 {
    let word = &scene.document.words[at];
    let participle = super::super::acts::is_arabic_participle(&word.normal);
    let gender = verb_gender(word).map_or(0, |g| 1 + u64::from(g == Gender::Feminine));
    1 + u64::from(participle) + 2 * gender
}

/// How many persons were named since the last quotation.
fn fresh(scene: &Scene<'_>) -> u64 {
    let Some(last) = scene.spoken.last() else { return 0 };
    let cast = scene.cast;
    let start = cast.spans.partition_point(|s| s.words.start < last.words.end);
    let end = cast.spans.partition_point(|s| s.words.start < scene.quote.outer.start).max(start);
    let named = cast.spans[start..end].iter().filter(|s| s.name == Name::Person).take(3).count();
    1 + named as u64
}

/// What kind of word stands in the subject's place.
fn head_class(scene: &Scene<'_>, at: usize) -> u64 {
    let word = &scene.document.words[at];
    let class = word.stem_classes;
    let definite = clitics::is_definite(&word.normal);
    if let Some((span, _)) = scene.cast.starting(at) {
        return 1 + span.name as u64;
    }
    match () {
        () if word.classes.has(Classes::FUNCTION | Classes::NEAR | Classes::TIME) => 4,
        () if class.has(Classes::SPEECH) => 5,
        () if class.has(Classes::ROLE | Classes::TITLE) => 6 + u64::from(definite),
        () if class.has(Classes::ORG_HEAD) => 8 + u64::from(definite),
        () if word.normal.starts_with(['ب', 'ل']) => 10,
        () if definite => 11 + u64::from(word.normal.ends_with('ه')),
        () if word.normal.ends_with("ها") || word.normal.ends_with('ه') => 13,
        () if word.normal.ends_with('ا') => 14,
        () => 15,
    }
}

/// How far back the last quotation stands.
fn gap(scene: &Scene<'_>) -> u64 {
    let Some(last) = scene.spoken.last() else { return 0 };
    let lines = scene.line(scene.quote.outer.start) - scene.line(last.words.start);
    let stopped = scene.context.before.start > last.words.end;
    match lines {
        0 => 1 + u64::from(stopped),
        1 => 3,
        2 => 4,
        _ => 5,
    }
}

fn layout(scene: &Scene<'_>) -> u64 {
    let start = scene.quote.outer.start;
    let line = scene.line(start);
    let ends_line =
        scene.line(scene.quote.outer.end) != line || scene.line(scene.quote.outer.end + 1) != line;
    [scene.context.first_of_line, scene.context.colon, line == 0, scene.is_dashed(), ends_line]
        .iter()
        .fold(1, |sum, &is| sum << 1 | u64::from(is))
}

/// Whether this and the last quotation are questions.
fn question(scene: &Scene<'_>) -> u64 {
    let asks = |end: usize| end > 0 && matches!(scene.document.normal(end - 1), "؟" | "?");
    let last = scene.spoken.last().is_some_and(|spoken| asks(spoken.words.end));
    1 + u64::from(asks(scene.quote.words.end)) + 2 * u64::from(last)
}

/// The properties of a candidate in a scene.
struct Part {
    kind: u64,
    rule: u64,
    spoke: u64,
    distance: u64,
    rank: u64,
    opens: u64,
    behind: u64,
    main: u64,
    title: u64,
    gender: u64,
    called: u64,
    quotations: u64,
    mentions: u64,
    word_before: u64,
    word_behind: u64,
    beside_verb: u64,
    listens: u64,
    quoted: u64,
    verb_side: u64,
    class_before: u64,
    opens_line: u64,
    inside: u64,
    first_here: u64,
    byline: u64,
    described: u64,
    order: u64,
    agrees: u64,
    echo: u64,
    case: u64,
}

impl Part {
    fn of(scene: &Scene<'_>, people: &People, entity: Option<usize>) -> Self {
        let rule = match (scene.rule, entity) {
            (Speaker::Entity(rule), Some(entity)) => u64::from(*rule == entity),
            (Speaker::Described(_) | Speaker::Unknown, None) => 1,
            _ => 0,
        };
        let spoke = match scene.spoken.last() {
            None => 0,
            Some(last) if last.entity() == entity => 1,
            _ if entity.is_some() && scene.last_but_one() == entity => 2,
            _ => 3,
        };
        let mut part = Self {
            kind: 0,
            rule,
            spoke,
            distance: 0,
            rank: 0,
            opens: 0,
            behind: 0,
            main: 0,
            title: 0,
            gender: 0,
            called: 0,
            quotations: 0,
            mentions: 0,
            word_before: 0,
            word_behind: 0,
            beside_verb: 0,
            listens: 0,
            quoted: 0,
            verb_side: 0,
            class_before: 0,
            opens_line: 0,
            inside: 0,
            first_here: 0,
            byline: 0,
            described: 0,
            order: 0,
            agrees: 0,
            echo: 0,
            case: 0,
        };
        if let Some(entity) = entity {
            part.know(scene, people, entity);
            part.place(scene, entity);
        }
        part
    }

    /// What the whole text says of the entity.
    fn know(&mut self, scene: &Scene<'_>, people: &People, entity: usize) {
        let Some(facts) = people.facts(entity) else { return };
        self.kind = 1 + facts.kind as u64;
        self.main = people.main.iter().position(|&e| e == entity).map_or(0, |rank| 1 + rank as u64);
        self.order = 1 + facts.order.min(3) as u64;
        self.echo = 1 + u64::from(scene.told == Some(entity));
        let feminine = scene.head().map(|at| scene.document.normal(at).ends_with('ه'));
        self.agrees = match (feminine, facts.gender()) {
            (Some(feminine), Some(own)) => 2 + u64::from(feminine == (own == Gender::Feminine)),
            _ => 1,
        };
        self.byline = 1 + u64::from(facts.is_byline());
        self.title = 1 + u64::from(facts.in_title);
        self.mentions = (facts.count as u64).min(5);
        self.quotations = scene
            .spoken
            .iter()
            .rev()
            .take(12)
            .filter(|spoken| spoken.entity() == Some(entity))
            .count()
            .min(3) as u64;
        let verb = scene.cue.and_then(|cue| verb_gender(&scene.document.words[cue.verb]));
        self.gender = match (verb, facts.gender()) {
            _ if facts.kind != Name::Person => {
                4 + verb.map_or(0, |v| 1 + u64::from(v == Gender::Feminine))
            }
            (None, _) => 0,
            (_, None) => 1,
            (Some(verb), Some(own)) => 2 + u64::from(verb == own),
        };
        let head = scene.head().filter(|&at| {
            clitics::is_definite(scene.document.normal(at)) || scene.has(at, Classes::ROLE)
        });
        let called = head.and_then(|at| {
            people
                .called(scene.document.normal(at), scene.quote.outer.start)
                .take(4)
                .position(|e| e == entity)
        });
        self.called = match (head, called) {
            (None, _) => 0,
            (Some(_), None) => 1,
            (Some(_), Some(0)) => 2,
            _ => 3,
        };
    }

    /// Where the entity is named around the quotation.
    fn place(&mut self, scene: &Scene<'_>, entity: usize) {
        let cast = scene.cast;
        let start = scene.quote.outer.start;
        let here = cast.spans.partition_point(|s| s.words.start < start);
        let earlier =
            (here.saturating_sub(BEFORE)..here).rev().find(|&at| cast.entities[at] == entity);
        if let Some(at) = earlier {
            let span = &cast.spans[at];
            let between = cast.spans[at + 1..here].iter().zip(&cast.entities[at + 1..here]);
            self.rank =
                1 + between.filter(|(s, e)| s.name == span.name && **e != entity).count().min(4)
                    as u64;
            self.distance = distance(scene, span);
            self.quoted = 1 + u64::from(scene.is_quoted(span.words.start));
            self.beside(scene, span);
            self.verb_side = verb_side(scene, span);
            self.case = case(scene, span.words.start);
            self.opens_line = opens_line(scene, at);
            self.first_here =
                1 + u64::from(cast.entities[..at].iter().rev().take(BEFORE).all(|&e| e != entity));
            let first =
                cast.within(scene.context.before.clone()).find(|(s, _)| s.name == span.name);
            self.opens = 1 + u64::from(first.is_some_and(|(_, e)| e == entity));
        }
        let next = cast.spans.partition_point(|s| s.words.start < scene.quote.outer.end);
        self.inside = 1 + u64::from(cast.entities[here..next.max(here)].contains(&entity));
        let later =
            (next..cast.spans.len()).take(BEHIND).position(|at| cast.entities[at] == entity);
        if let Some(rank) = later {
            let span = &cast.spans[next + rank];
            let line = scene.line(span.words.start) - scene.line(scene.quote.outer.end - 1);
            let far = span.words.start - scene.quote.outer.end;
            let place = if scene.context.after.contains(&span.words.start) {
                u64::from(far > 3)
            } else {
                2 + line.min(2) as u64
            };
            self.behind = 1 + place * 4 + (rank as u64).min(2);
        }
    }

    /// The words beside the mention.
    fn beside(&mut self, scene: &Scene<'_>, span: &Span) {
        let document = scene.document;
        let word = |at: Option<usize>| at.map_or("", |at| document.normal(at));
        let before = span.words.start.checked_sub(1);
        self.word_before = hash(word(before));
        self.word_behind = hash(word(Some(span.words.end)));
        let is_verb = |at: usize| at < document.words.len() && scene.has(at, Classes::SPEECH);
        self.beside_verb =
            1 + u64::from(before.is_some_and(is_verb)) + 2 * u64::from(is_verb(span.words.end));
        self.class_before = before.map_or(0, |at| class(scene, at));
        let described = super::super::roles::description_before(document, span.words.start);
        let office = described.clone().any(|at| scene.has(at, Classes::ROLE | Classes::TITLE));
        let apposed = matches!(document.normal(span.words.end), "،" | ",");
        self.described = 1 + u64::from(office) + 2 * u64::from(apposed);
        self.listens = 1 + u64::from(
            document.normal(span.words.start).starts_with('ل') || word(before) == "ل",
        );
    }
}

/// How far before the quotation a name stands.
fn distance(scene: &Scene<'_>, span: &Span) -> u64 {
    let far = scene.quote.outer.start - span.words.end.min(scene.quote.outer.start);
    let lines = scene.line(scene.quote.outer.start) - scene.line(span.words.start);
    match lines {
        _ if scene.context.before.contains(&span.words.start) => match far {
            0..=3 => 1,
            4..=12 => 2,
            _ => 3,
        },
        0 => 4 + u64::from(far > 40),
        1 => 6,
        2 => 7,
        _ => 8,
    }
}

/// On which side of the quotation's verb the name stands, and how near.
fn verb_side(scene: &Scene<'_>, span: &Span) -> u64 {
    let Some(cue) = scene.cue.filter(|cue| !cue.after) else { return 0 };
    if !scene.context.before.contains(&span.words.start) {
        return 1;
    }
    match span.words.start.checked_sub(cue.verb) {
        None if span.words.end == cue.verb => 2,
        None => 3,
        Some(..=2) => 4,
        Some(..=6) => 5,
        Some(_) => 6,
    }
}

/// Whether the name is the first person of its line, and whether that line is the quotation's.
fn opens_line(scene: &Scene<'_>, at: usize) -> u64 {
    let spans = &scene.cast.spans;
    let line = |at: usize| scene.line(spans[at].words.start);
    let first = (at.saturating_sub(6)..at)
        .rev()
        .take_while(|&i| line(i) == line(at))
        .all(|i| spans[i].name != Name::Person);
    let here = line(at) == scene.line(scene.quote.outer.start);
    1 + u64::from(first) + 2 * u64::from(here)
}

/// The class of a word beside a name that tells most.
fn class(scene: &Scene<'_>, at: usize) -> u64 {
    let classes = [
        Classes::SPEECH,
        Classes::TITLE,
        Classes::ROLE,
        Classes::ORG_HEAD,
        Classes::BRAND_HEAD,
        Classes::PLACE_HEAD,
        Classes::NEAR,
        Classes::FUNCTION,
        Classes::NATIONALITY,
    ];
    let known = classes.iter().position(|&class| scene.has(at, class));
    let mark = !scene.document.words[at].is_word();
    known.map_or(1 + u64::from(mark), |class| 3 + class as u64)
}

/// What governs a name: the preposition before it and its titles, or none.
fn case(scene: &Scene<'_>, start: usize) -> u64 {
    let document = scene.document;
    let heads = Classes::TITLE
        .with(Classes::ROLE)
        .with(Classes::ORG_HEAD)
        .with(Classes::NAME_HEAD)
        .with(Classes::BRAND_HEAD)
        .with(Classes::PLACE_HEAD)
        .with(Classes::SITE_HEAD)
        .with(Classes::NATIONALITY);
    for at in (start.saturating_sub(4)..=start).rev() {
        let word = &document.words[at];
        let stem = word.readings.iter().find(|r| r.cut & clitics::PREPOSITION != 0);
        let known = at == start
            || stem.is_some_and(|r| super::super::super::vocabulary::classes(&r.stem).has(heads));
        if let Some(letter) = ['ل', 'ب', 'ك']
            .iter()
            .position(|&c| word.normal.starts_with(c))
            .filter(|_| known && stem.is_some() && word.facts.frequency < word.stem_frequency)
        {
            return 2 + letter as u64;
        }
        if at == start {
            continue;
        }
        if matches!(word.normal.as_str(), "ل" | "ب" | "ك") {
            return 2;
        }
        if word.classes.has(Classes::NEAR)
            || matches!(word.normal.as_str(), "علي" | "عن" | "مع" | "بحسب" | "وفق" | "لدي" | "باسم")
        {
            return 10 + hash(&word.normal);
        }
        if !word.classes.has(heads) && !clitics::is_definite(&word.normal) {
            return 1;
        }
    }
    1
}
