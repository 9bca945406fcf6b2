//! What a name goes on with behind its head: the name of a place or a person, nouns, or what no list knows.
use super::super::super::clitics;
use super::super::super::document::Word;
use super::super::super::spans::Name;
use super::super::super::vocabulary::{Classes, classes};
use super::super::{has_possessive, is_nameish};
use super::chain::Chain;
use super::words::INDEFINITE;

/// Words of a person's name behind a title, when nobody has marked it.
const HONOURED: usize = 5;
/// Indefinite nouns between a head and its definite noun.
const MIDDLE: usize = 3;
/// Words of a name that no list knows.
const UNKNOWN: usize = 4;

impl Chain<'_> {
    /// الملك فهد, محمد بن راشد: the person an institution is named after, with the title.
    pub(super) fn honoured(&self, at: usize) -> Option<usize> {
        let title = self.class(at).has(Classes::TITLE) && self.is_plain_definite(at);
        let start = at + usize::from(title);
        if let Some(span) = self.spans.starting(start).filter(|s| s.name == Name::Person) {
            return Some(span.words.end);
        }
        let named = |at: &usize| self.document.words.get(*at).is_some_and(is_nameish);
        let last = (start..start + HONOURED).take_while(named).last().filter(|_| title);
        last.map(|last| last + 1)
    }

    /// A proper name right after the head: جامعة *القاهرة*.
    pub(super) fn proper(&self, at: usize) -> Option<usize> {
        let span = self.spans.starting(at).filter(|s| s.name != Name::Person)?;
        let word = &self.document.words[at];
        let adjective = span.words.len() == 1 && clitics::is_nisba(&word.normal);
        (!is_carried(word) && !adjective).then_some(span.words.end)
    }

    /// Further indefinite nouns before the definite one: مكافحة الفساد, حماية حقوق الإنسان, تجارة وصناعة عمان.
    pub(super) fn middle(&self, at: usize) -> Option<usize> {
        if !self.may_open_middle(at) {
            return None;
        }
        // "شركة هاينا باتري إنتاج البطارية": behind an unknown name begins what the company does.
        let known = |end: usize| end == at || self.document.words[end - 1].stem_frequency > 0;
        for noun in at..at + MIDDLE {
            if !(known(noun) && self.is_indefinite_noun(noun)) {
                return None;
            }
            let next = noun + 1;
            if self.may_go_on(next) && self.is_plain_definite(next) {
                return Some(next + 1);
            }
            if let Some(end) = self.proper(next) {
                return Some(end);
            }
        }
        None
    }

    /// "مجلس إدارة الشركة" names nothing, nor do "مصنع جديد" and "شبكة لتهريب الآثار".
    fn may_open_middle(&self, at: usize) -> bool {
        let word = self.normal(at);
        word != "اداره"
            && !INDEFINITE.contains(&word)
            && !self.document.words.get(at).is_some_and(is_purpose)
    }

    /// مكافحة, حقوق: a noun without article that may go on with a chain, and no verb.
    fn is_indefinite_noun(&self, at: usize) -> bool {
        self.may_go_on(at) && !clitics::is_definite(self.normal(at)) && !self.is_verb(at)
    }

    /// Words of a name that no list knows: شركة فينكس, صحيفة لا ريبوبليكا.
    pub(super) fn unknown_name(&self, at: usize) -> Option<usize> {
        let end = self.document.words.len().min(at + UNKNOWN);
        let last = (at..end).take_while(|&i| self.is_unknown(i, i == at)).last()?;
        Some(last + 1)
    }

    /// Whether a word is hardly known, as the `first` of a name or a later one.
    fn is_unknown(&self, at: usize, first: bool) -> bool {
        let word = &self.document.words[at];
        // بنك نورديا كريستيان لوند: the next name is somebody's.
        let begins_other = !first && (word.facts.name >= 4 || is_joined(word));
        self.may_go_on(at)
            && !begins_other
            && (word.stem_frequency <= 3 || word.is_capitalised())
            && !has_possessive(word)
            && !self.is_verb(at)
            && !clitics::is_nisba(&word.normal)
    }

    /// صندوق فرص للاستثمار العقاري: any word before what a company is for.
    pub(super) fn is_business(&self, at: usize) -> bool {
        let purpose = at + 1;
        self.is_indefinite_noun(at)
            && !INDEFINITE.contains(&self.normal(at))
            && self.class(purpose).has(Classes::ORG_TAIL)
            && self.normal(purpose).starts_with("لل")
            && self.may_go_on(purpose)
    }
}

/// "جامعة ماكغيل ومعهد كارولينسكا": the next organisation; and whatever else is unknown with its first letter.
fn is_carried(word: &Word) -> bool {
    let joined = word.normal.strip_prefix('و');
    joined.is_some_and(|rest| classes(rest).has(Classes::ORG_HEAD))
        || is_joined(word) && word.facts.frequency == 0 && word.facts.name == 0
}

/// Whether a word begins like "and", "in" or "for".
fn is_joined(word: &Word) -> bool {
    word.normal.starts_with(['و', 'ب', 'ل'])
}

/// لتهريب: a word with ل that is commoner without it.
fn is_purpose(word: &Word) -> bool {
    word.normal.starts_with('ل')
        && word.facts.frequency <= 4
        && word.stem_frequency > word.facts.frequency
}
