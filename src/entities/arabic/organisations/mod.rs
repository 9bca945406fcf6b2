//! Organisations: a head noun (وزارة, البنك, حزب) and the chain of words that goes on with its name.
//!
//! Two constructions carry nearly all names:
//! - *construct*: an indefinite head, perhaps further indefinite nouns, and a definite noun or a proper name, with adjectives, "و" and
//!   "ل" phrases after it: وزارة التعليم العالي والبحث العلمي, هيئة مكافحة الفساد, جامعة القاهرة, شركة هواوي;
//! - *definite*: a definite head with adjectives that make it a name: البنك المركزي المصري, المجلس الأعلى للقضاء, الجيش اللبناني.
//!
//! A chain ends at punctuation, function words, verbs of speech, days, and where a second noun begins something new.
mod modifiers;
mod words;

use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::gazetteer::{self, EntryKind};
use super::super::listed;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::{Classes, classes};
use super::acronyms::is_letter;
use super::nationality::is_nationality;
use super::{has_possessive, is_nameish};
use words::{
    BRANCHES, DESCRIBED, FIELDS, INDEFINITE, INDUSTRIES, INSTITUTIONS, MANAGEMENTS, MINISTRIES,
    OFFICES, PLAIN_HEADS, PLAIN_NOUNS, PRESIDED, PRESIDENCIES, SERVICES, WEAK_ADJECTIVES,
};

/// Marks the organisations of Arabic texts.
pub(in super::super) fn organisations(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        at = match (Chain { document, spans }).at(at) {
            Some(words) => {
                let end = words.end;
                spans.set(words, Name::Organisation);
                end
            }
            None => at + 1,
        };
    }
    for span in spans.iter().collect::<Vec<_>>() {
        let arabic = document.words[span.words.start].is_arabic();
        if span.name != Name::Organisation || !arabic || span.words.len() < 2 {
            continue;
        }
        let words = without_head(document, without_nationality(document, span.words.clone()));
        let end = seat(document, &words).unwrap_or(words.end);
        let words = words.start..end;
        if words != span.words {
            spans.clear(span.words);
            spans.set(words, Name::Organisation);
        }
    }
}

/// الجامعة الأميركية في بيروت, محكمة الاستئناف بفاس: universities and courts are told apart by their town.
fn seat(document: &Document<'_>, words: &Range<usize>) -> Option<usize> {
    let Range { start, end } = *words;
    let last = document.normal(end - 1);
    let university = document.words[start].readings.iter().any(|r| r.stem == "الجامعه");
    if university && document.normal(end) == "في" && is_nationality(last) {
        return listed::place_at(document, end + 1).map(|p| end + 1 + p.words);
    }
    let court = matches!(last, "الاستيناف" | "المحامين");
    let town = document.normal(end).strip_prefix('ب').filter(|_| court)?;
    gazetteer::place(town, std::iter::empty()).map(|_| end + 1)
}

/// شركة هواوي, قناة إم بي سي: what can stand alone as a name leaves the plain noun before it outside.
fn without_head(document: &Document<'_>, words: Range<usize>) -> Range<usize> {
    let head = &document.words[words.start];
    let plain =
        head.readings.iter().any(|r| !r.lost_article() && PLAIN_NOUNS.contains(&r.stem.as_str()));
    let next = words.start + 1;
    if !plain || next >= words.end {
        return words;
    }
    let word = &document.words[next];
    let listed = listed::entry_at(document, next)
        .is_some_and(|e| e.words == words.end - next && !e.ambiguous);
    let own = !clitics::is_definite(&word.normal)
        && (word.facts.frequency <= 4 || is_letter(&word.normal))
        && !INDUSTRIES.contains(&word.normal.as_str())
        && !classes(&word.normal).has(Classes::ORG_HEAD)
        && !document.normal(next + 1).starts_with('و');
    if listed || own { next..words.end } else { words }
}

/// ألستوم الفرنسية, مركز جون إينيس البريطاني: behind a proper name the nationality is no part of it.
fn without_nationality(document: &Document<'_>, words: Range<usize>) -> Range<usize> {
    let last = words.end - 1;
    let proper = clitics::is_definite(document.normal(last))
        && is_nationality(document.normal(last))
        && !clitics::is_definite(document.normal(last - 1))
        && !classes(document.normal(last - 1)).has(Classes::ORG_HEAD);
    let listed = || listed::entry_at(document, words.start).is_some_and(|e| e.words == words.len());
    // "مدرب الهلال البرتغالي جورجي": whose trainer comes from there.
    let club = listed::entry_at(document, words.start)
        .is_some_and(|e| e.kind == EntryKind::Club && words.start + e.words == last)
        && is_nationality(document.normal(last))
        && document.words.get(words.end).is_some_and(is_nameish);
    if club && document.sport {
        return words.start..last;
    }
    if proper && !listed() { words.start..last } else { words }
}

struct Chain<'c> {
    document: &'c Document<'c>,
    spans: &'c Spans,
}

impl Chain<'_> {
    fn normal(&self, at: usize) -> &str {
        self.document.normal(at)
    }
    fn class(&self, at: usize) -> Classes {
        self.document.words.get(at).map_or(Classes::NONE, |w| w.classes)
    }
    /// Whether the word carries the article, and nothing before it.
    fn is_plain_definite(&self, at: usize) -> bool {
        self.normal(at).starts_with("ال") && clitics::is_definite(self.normal(at))
    }

    /// The organisation whose head is the word at `at`. What is listed stays as it is; what the tagger found may grow.
    fn at(&self, at: usize) -> Option<Range<usize>> {
        let word = &self.document.words[at];
        if !word.is_arabic() || self.is_inside_name(at) {
            return None;
        }
        let is_head = |stem: &str| {
            classes(stem).has(Classes::ORG_HEAD | Classes::NAME_HEAD)
                || MINISTRIES.contains(&stem)
                || MANAGEMENTS.contains(&stem)
        };
        let head =
            &word.readings.iter().filter(|r| !r.lost_article()).find(|r| is_head(&r.stem))?.stem;
        let end = if clitics::is_definite(head) {
            self.definite(at, head)
        } else {
            self.construct(at, head)
        };
        let end = end.filter(|&end| head != "سوق" || (at + 1..end).any(|i| self.is_of_trade(i)));
        let known = self.spans.at(at).map(|s| s.words.end).filter(|&end| end > at + 1);
        let grown = known.map(|end| self.grown(at, end));
        let end = end.max(grown).map(|end| self.branch(head, end))?;
        Some(at..end).filter(|words| known.is_none_or(|known| words.end > known))
    }

    /// سوق دبي المالي: what tells an exchange from a bazaar.
    fn is_of_trade(&self, at: usize) -> bool {
        let trades =
            ["المالي", "الماليه", "المال", "للاوراق", "الاوراق", "المشترك", "المشتركه", "العمل"];
        trades.contains(&self.normal(at))
    }

    /// كلية الزراعة بجامعة القاهرة: a part of a university with the university.
    fn branch(&self, head: &str, end: usize) -> usize {
        let part = BRANCHES.contains(&head) && self.normal(end) == "بجامعه";
        let whole = part.then(|| {
            self.spans.at(end).map(|s| s.words.end).or_else(|| self.construct(end, "جامعه"))
        });
        whole.flatten().unwrap_or(end)
    }

    /// Whether a name goes over this word that is not an organisation beginning here, or that is listed.
    fn is_inside_name(&self, at: usize) -> bool {
        let listed = |span: &Span| {
            let whole = listed::entry_at(self.document, at)
                .is_some_and(|e| e.words == span.words.len() && !e.ambiguous);
            // المحكمة العليا is listed, المحكمة العليا الاتحادية is another.
            let next = span.words.end;
            let goes_on = self.is_plain_definite(next)
                && (self.class(next).has(Classes::ORG_ADJECTIVE)
                    && !WEAK_ADJECTIVES.contains(&self.normal(next))
                    || self.class(at).has(Classes::NAME_HEAD | Classes::ORG_HEAD)
                        && self.normal(next).ends_with("ين")
                        && is_nationality(self.normal(next)));
            whole && !goes_on
        };
        // بورصة ناسداك: a head that is also a town, before an organisation.
        let is_town = |s: &Span| {
            let next = self.spans.at(s.words.end);
            s.name == Name::Place
                && s.words.len() == 1
                && next.is_some_and(|n| n.name == Name::Organisation)
        };
        let fixed = |s: &Span| {
            (s.name != Name::Organisation && !is_town(s)) || s.words.start != at || listed(s)
        };
        self.spans.at(at).is_some_and(|s| fixed(&s))
    }

    /// How far an organisation goes on that was found up to `end`.
    fn grown(&self, at: usize, end: usize) -> usize {
        let proper =
            self.class(at).has(Classes::NAME_HEAD) && !clitics::is_definite(self.normal(end - 1));
        if proper { self.purposes(end) } else { self.modifiers(end, true) }
    }

    /// A head in the construct state.
    fn construct(&self, at: usize, head: &str) -> Option<usize> {
        let head_classes = classes(head);
        let named = head_classes.has(Classes::NAME_HEAD);
        let weak = head_classes.has(Classes::WEAK_HEAD) && !named;
        // "برئاسة المستشار خالد": somebody presides.
        let presided = PRESIDENCIES.contains(&head) && self.normal(at).starts_with('ب');
        if let Some(end) = self.honoured(at + 1) {
            return (!presided).then(|| self.modifiers(end, true));
        }
        if head == "رياسه" && PRESIDED.contains(&self.normal(at + 1)) {
            return Some(self.modifiers(at + 2, true));
        }
        if named && !weak && self.is_indefinite_head(at + 1) {
            // مؤسسة منتدى أصيلة: a head within a head.
            if let Some(end) = self.inner(at + 1) {
                return Some(end);
            }
        }
        if self.is_commune(at + 1, head) {
            return None;
        }
        if let Some(end) = self.proper(at + 1) {
            let adjective = self.is_bank_of(at + 1, end);
            return Some(if named && !adjective {
                self.purposes(end)
            } else {
                self.modifiers(end, true)
            });
        }
        if clitics::is_definite(self.normal(at + 1)) && self.may_follow_head(at + 1) {
            let complement = self.normal(at + 1);
            // "مختبر الجهاز المركزي": the name is the inner one.
            let inner = self.class(at + 1).has(Classes::ORG_HEAD)
                && !MINISTRIES.contains(&complement)
                && !FIELDS.contains(&complement)
                && self.definite(at + 1, complement).is_some();
            if inner {
                return None;
            }
            let office = OFFICES.contains(&head) && !self.class(at + 1).has(Classes::ORG_HEAD);
            if DESCRIBED.contains(&complement)
                || (weak && !clitics::is_nisba(complement) && !office)
            {
                return None;
            }
            let end = self.modifiers(at + 2, true);
            let bare = end == at + 2 && (weak || PLAIN_HEADS.contains(&head));
            return (!bare || FIELDS.contains(&complement)).then_some(end);
        }
        let middle = self.middle(at + 1).filter(|_| !weak).map(|end| self.modifiers(end, true));
        middle
            .or_else(|| {
                named.then(|| self.unknown_name(at + 1)).flatten().map(|end| self.purposes(end))
            })
            .or_else(|| (named && self.is_business(at + 1)).then(|| self.purposes(at + 2)))
    }

    /// "بلدية سعدنايل", "مديرية حيس": the commune is the place.
    fn is_commune(&self, at: usize, head: &str) -> bool {
        let place = self.spans.at(at).is_some_and(|s| s.name == Name::Place && s.words.start == at);
        place
            && matches!(head, "بلديه" | "مديريه" | "جماعه" | "دايره")
            && !self.class(at).has(Classes::ORG_HEAD)
    }

    /// بنك الكويت الصناعي: behind a country a definite adjective that is none of nationality belongs to the name.
    fn is_bank_of(&self, at: usize, end: usize) -> bool {
        let country =
            self.spans.at(at).is_some_and(|s| s.name == Name::Place && s.words == (at..end));
        let adjective = self.class(end).has(Classes::ORG_ADJECTIVE) && self.is_plain_definite(end);
        country && adjective && !is_nationality(self.normal(end))
    }

    /// صندوق فرص للاستثمار العقاري: any word before what a company is for.
    fn is_business(&self, at: usize) -> bool {
        self.may_go_on(at)
            && !clitics::is_definite(self.normal(at))
            && !self.is_verb(at)
            && !INDEFINITE.contains(&self.normal(at))
            && self.class(at + 1).has(Classes::ORG_TAIL)
            && self.normal(at + 1).starts_with("لل")
            && self.may_go_on(at + 1)
    }

    /// المستشفى الجامعي محمد السادس: the person a hospital is named after, behind its adjective.
    fn dedicated(&self, head: &str, end: usize) -> usize {
        let person = self.spans.at(end).filter(|s| s.name == Name::Person && s.words.start == end);
        person
            .filter(|_| matches!(head, "المستشفي" | "المركب" | "المجمع"))
            .map_or(end, |s| s.words.end)
    }

    /// Whether a further head in the construct state stands here.
    fn is_indefinite_head(&self, at: usize) -> bool {
        self.class(at).has(Classes::ORG_HEAD)
            && !clitics::is_definite(self.normal(at))
            && self.spans.name(at).is_none()
    }

    /// The rest of a name from its second head on: a proper or unknown name, or a definite noun.
    fn inner(&self, at: usize) -> Option<usize> {
        if self.normal(at) == "اداره" || self.is_indefinite_head(at + 1) {
            return None;
        }
        if let Some(end) = self.proper(at + 1) {
            return Some(self.purposes(end));
        }
        if self.is_plain_definite(at + 1) && self.may_go_on(at + 1) {
            return Some(self.modifiers(at + 2, true));
        }
        self.unknown_name(at + 1)
    }

    /// الملك فهد, محمد بن راشد: the person an institution is named after, with the title.
    fn honoured(&self, at: usize) -> Option<usize> {
        let title = self.class(at).has(Classes::TITLE) && self.is_plain_definite(at);
        let start = at + usize::from(title);
        if let Some(span) =
            self.spans.at(start).filter(|s| s.name == Name::Person && s.words.start == start)
        {
            return Some(span.words.end);
        }
        let end = (start..start + 5)
            .take_while(|&i| self.document.words.get(i).is_some_and(is_nameish))
            .last()?
            + 1;
        title.then_some(end)
    }

    /// A proper name right after the head.
    fn proper(&self, at: usize) -> Option<usize> {
        let span = self.spans.at(at).filter(|s| s.words.start == at && s.name != Name::Person)?;
        let word = &self.document.words[at];
        // "جامعة ماكغيل ومعهد كارولينسكا": the next organisation.
        let next = word.normal.strip_prefix('و').is_some_and(|w| classes(w).has(Classes::ORG_HEAD));
        let carries = next
            || word.normal.starts_with(['و', 'ب', 'ل'])
                && word.facts.frequency == 0
                && word.facts.name == 0;
        let adjective = span.words.len() == 1 && clitics::is_nisba(&word.normal);
        (!carries && !adjective).then_some(span.words.end)
    }

    /// Further indefinite nouns before the definite one: مكافحة الفساد, حماية حقوق الإنسان, تجارة وصناعة عمان.
    fn middle(&self, at: usize) -> Option<usize> {
        // "مجلس إدارة الشركة" names nothing.
        // Nor do "مصنع جديد" and "شبكة لتهريب الآثار".
        let purpose = self.document.words.get(at).is_some_and(|w| {
            w.normal.starts_with('ل')
                && w.facts.frequency <= 4
                && w.stem_frequency > w.facts.frequency
        });
        if self.normal(at) == "اداره" || purpose || INDEFINITE.contains(&self.normal(at)) {
            return None;
        }
        let mut end = at;
        // "شركة هاينا باتري إنتاج البطارية": behind an unknown name begins what the company does.
        let known = |end: usize| end == at || self.document.words[end - 1].stem_frequency > 0;
        while end < at + 3
            && known(end)
            && self.may_go_on(end)
            && !clitics::is_definite(self.normal(end))
            && !self.is_verb(end)
        {
            end += 1;
            if self.may_go_on(end) && self.is_plain_definite(end) {
                return Some(end + 1);
            }
            if let Some(end) = self.proper(end) {
                return Some(end);
            }
        }
        None
    }

    /// Words of a name that no list knows: شركة فينكس, صحيفة لا ريبوبليكا.
    fn unknown_name(&self, at: usize) -> Option<usize> {
        let belongs = |i: usize| {
            let word = &self.document.words[i];
            let rare = word.stem_frequency <= 3 || word.is_capitalised();
            let carries = i > at && word.normal.starts_with(['و', 'ب', 'ل']);
            // بنك نورديا كريستيان لوند: the next name is somebody's.
            let somebody = i > at && word.facts.name >= 4 || has_possessive(word);
            self.may_go_on(i)
                && !somebody
                && rare
                && !carries
                && !self.is_verb(i)
                && !clitics::is_nisba(&word.normal)
        };
        (at..at + 4)
            .take_while(|&i| i < self.document.words.len() && belongs(i))
            .last()
            .map(|last| last + 1)
    }

    /// A definite head: adjectives must make it a name.
    fn definite(&self, at: usize, head: &str) -> Option<usize> {
        let first = self.normal(at + 1);
        let adjective =
            self.class(at + 1).has(Classes::ORG_ADJECTIVE) && self.is_plain_definite(at + 1);
        let nisba =
            clitics::is_nisba(first) && self.is_plain_definite(at + 1) && self.may_go_on(at + 1);
        let end = self.modifiers(at + 1, false);
        // "وزير الخارجية التركي": the adjective is the minister's.
        let of_minister = at > 0 && self.document.classes(at - 1).has(Classes::ROLE);
        let enough = if MINISTRIES.contains(&head) {
            is_nationality(first) && first.ends_with("يه") && !of_minister
        } else if let Some((_, adjectives)) = SERVICES.iter().find(|(service, _)| *service == head)
        {
            adjectives.contains(&first)
        } else if MANAGEMENTS.contains(&head) {
            adjective && end >= at + 3
        } else if INSTITUTIONS.contains(&head) {
            adjective || nisba
        } else if self.dedicated(head, end) > end {
            true
        } else {
            (adjective && !WEAK_ADJECTIVES.contains(&first)) || (nisba && end >= at + 3)
        };
        (enough && end >= at + 2).then(|| self.dedicated(head, end))
    }
}

#[cfg(test)]
mod tests;
