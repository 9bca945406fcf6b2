//! A head in the construct state: وزارة الصحة, جامعة القاهرة, شركة هواوي.
use super::super::super::clitics;
use super::super::super::spans::Name;
use super::super::super::vocabulary::{Classes, classes};
use super::super::nationality::is_nationality;
use super::chain::Chain;
use super::words::{DESCRIBED, FIELDS, MINISTRIES, OFFICES, PLAIN_HEADS, PRESIDED, PRESIDENCIES};

/// The head of a chain, without what it carries.
#[derive(Clone, Copy)]
struct Head<'h> {
    stem: &'h str,
    /// Whether a proper name of any kind may follow: شركة.
    named: bool,
    /// Whether only a proper name or an adjective of relation makes it an organisation: قوات.
    weak: bool,
}

impl<'h> Head<'h> {
    fn new(stem: &'h str) -> Self {
        let classes = classes(stem);
        let named = classes.has(Classes::NAME_HEAD);
        Self { stem, named, weak: classes.has(Classes::WEAK_HEAD) && !named }
    }
}

impl Chain<'_> {
    /// Where the name ends whose head in the construct state is the word at `at`.
    pub(super) fn construct(&self, at: usize, head: &str) -> Option<usize> {
        let head = Head::new(head);
        let next = at + 1;
        if let Some(end) = self.honoured(next) {
            let presided = self.is_presided(at, head);
            return (!presided).then(|| self.modifiers(end, true));
        }
        // رئاسة الجمهورية
        if head.stem == "رياسه" && PRESIDED.contains(&self.normal(next)) {
            return Some(self.modifiers(next + 1, true));
        }
        if let Some(end) = head.named.then(|| self.inner(next)).flatten() {
            return Some(end);
        }
        if self.is_commune(next, head) {
            return None;
        }
        if let Some(end) = self.proper(next) {
            let proper = head.named && !self.is_bank_of(next, end);
            return Some(if proper { self.purposes(end) } else { self.modifiers(end, true) });
        }
        if clitics::is_definite(self.normal(next)) && self.may_follow_head(next) {
            return self.of_definite(next, head);
        }
        self.of_indefinite(next, head)
    }

    /// "برئاسة المستشار خالد": somebody presides.
    fn is_presided(&self, at: usize, head: Head<'_>) -> bool {
        PRESIDENCIES.contains(&head.stem) && self.normal(at).starts_with('ب')
    }

    /// "بلدية سعدنايل", "مديرية حيس": the commune is the place.
    fn is_commune(&self, at: usize, head: Head<'_>) -> bool {
        matches!(head.stem, "بلديه" | "مديريه" | "جماعه" | "دايره")
            && self.spans.starting(at).is_some_and(|s| s.name == Name::Place)
            && !self.class(at).has(Classes::ORG_HEAD)
    }

    /// بنك الكويت الصناعي: behind a country a definite adjective that is none of nationality belongs to the name.
    fn is_bank_of(&self, at: usize, end: usize) -> bool {
        let country =
            self.spans.at(at).is_some_and(|s| s.name == Name::Place && s.words == (at..end));
        country && self.is_definite_adjective(end) && !is_nationality(self.normal(end))
    }

    /// مؤسسة منتدى أصيلة: the rest of a name from its second head on: a proper or unknown name, or a definite noun.
    fn inner(&self, at: usize) -> Option<usize> {
        let head = self.is_indefinite_head(at) && !self.is_indefinite_head(at + 1);
        if !head || self.normal(at) == "اداره" {
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

    /// Whether a further head in the construct state stands here: منتدى.
    fn is_indefinite_head(&self, at: usize) -> bool {
        self.class(at).has(Classes::ORG_HEAD)
            && !clitics::is_definite(self.normal(at))
            && self.spans.name(at).is_none()
    }

    /// وزارة الصحة, هيئة المحامين: the definite noun at `at`, and what goes on with it.
    fn of_definite(&self, at: usize, head: Head<'_>) -> Option<usize> {
        let complement = self.normal(at);
        if self.is_inner_name(at)
            || DESCRIBED.contains(&complement)
            || head.weak && !self.strengthens(at, head)
        {
            return None;
        }
        let end = self.modifiers(at + 1, true);
        let bare = end == at + 1 && (head.weak || PLAIN_HEADS.contains(&head.stem));
        (!bare || FIELDS.contains(&complement)).then_some(end)
    }

    /// "مختبر الجهاز المركزي": the name is the inner one.
    fn is_inner_name(&self, at: usize) -> bool {
        let noun = self.normal(at);
        self.class(at).has(Classes::ORG_HEAD)
            && !MINISTRIES.contains(&noun)
            && !FIELDS.contains(&noun)
            && self.definite(at, noun).is_some()
    }

    /// مكتب *الإحصاء* الوطني: what makes a name of a weak head: an adjective of relation, or the field of an office.
    fn strengthens(&self, at: usize, head: Head<'_>) -> bool {
        let office = OFFICES.contains(&head.stem) && !self.class(at).has(Classes::ORG_HEAD);
        office || clitics::is_nisba(self.normal(at))
    }

    /// هيئة مكافحة الفساد, شركة فينكس, صندوق فرص للاستثمار العقاري: what is neither definite nor a name that is known.
    fn of_indefinite(&self, at: usize, head: Head<'_>) -> Option<usize> {
        let middle = || self.middle(at).map(|end| self.modifiers(end, true));
        let unknown = || self.unknown_name(at).map(|end| self.purposes(end));
        let business = || self.is_business(at).then(|| self.purposes(at + 1));
        let chain = (!head.weak).then(middle).flatten();
        chain.or_else(|| head.named.then(|| unknown().or_else(business)).flatten())
    }
}
