//! The list of articles: rows of the library, articles held in memory, and the order they are shown in.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::mem;
use std::sync::Arc;

use super::arrange::{Arrangement, Show, titled};
use super::message::Content;
use super::order::Order;
use super::picked::Picked;
use super::places::Places;
use super::stories::{Edition, Fold, Kin, Stories};
use super::window::Window;
use crate::article::{Article, address, origin_beside, story_name};
use crate::import::{ImportWarning, Imported};
use crate::library::{ArticleRow, Kinship, Likeness, Mark, Rows, Tags};
use crate::search::{Facts, Filter, State};
use crate::text::{Direction, fold};

/// Names an article: its number in the library. Articles that are only held in memory count down from the
/// greatest number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

impl ArticleId {
    /// Whether it is only in memory: the library counts from 1 up, these count down.
    pub fn is_held(self) -> bool {
        self.0 > u32::MAX / 2
    }
}

/// An article in memory.
#[derive(Clone, Debug)]
struct Held {
    article: Arc<Article>,
    warnings: Vec<ImportWarning>,
}

/// The articles, and which of them is selected.
#[derive(Clone, Debug, Default)]
pub struct List {
    rows: Rows,
    held: HashMap<ArticleId, Held>,
    ever_held: u32,
    /// The numbers of stories of articles held in memory, by the names their editions share.
    names: HashMap<String, u32>,
    stories: Stories,
    arrangement: Arrangement,
    /// Indices of the rows that are chosen, in order.
    sorted: Vec<u32>,
    /// Those of them that are shown, stories put together.
    order: Vec<u32>,
    /// Chosen and shown rows as they were before a search, to return to them.
    unsearched: Option<(Vec<u32>, Vec<u32>)>,
    places: Places,
    total: usize,
    unread: usize,
    tags: Tags,
    pub(super) selected: usize,
    pub(super) picked: Option<Picked>,
    pub(super) window: Window,
}

impl List {
    /// Adds articles that are held in memory, after the others.
    pub fn hold(&mut self, imported: Vec<Imported>) {
        let mut rows = Rows::default();
        for Imported { article, warnings } in imported {
            self.ever_held += 1;
            let id = ArticleId(u32::MAX - self.ever_held);
            let story = self.story_named(&article.origin);
            let metadata = &article.metadata;
            for name in metadata.translation_of.iter().chain(&metadata.alternates) {
                let named = self.story_named(&origin_beside(&article.origin, name));
                self.stories.tie(id.0, named);
            }
            if let Some(address) = metadata.url.as_deref().and_then(address) {
                let named = self.story_named(&address);
                self.stories.tie(id.0, named);
            }
            rows.push(&ArticleRow { story, ..row_of(id, &article) });
            article.metadata.tags.iter().for_each(|tag| drop(self.tags.give(&[id.0], tag)));
            self.held.insert(id, Held { article: Arc::new(article), warnings });
        }
        let _ = self.extend(&rows);
    }

    /// The number of the story that an origin of an article in memory names.
    fn story_named(&mut self, origin: &str) -> u32 {
        let next = u32::MAX - self.names.len() as u32;
        *self.names.entry(story_name(origin)).or_insert(next)
    }

    /// Adds rows, or puts them in the place of those they are newer than. A row of an article that has been
    /// held in memory until now takes its place; these are returned, with the name they had.
    pub fn extend(&mut self, rows: &Rows) -> Vec<(ArticleId, ArticleId)> {
        let (mut new, mut changed, mut adopted) = (Vec::new(), Vec::new(), Vec::new());
        // Whether a row tells another story than before.
        let mut moved = false;
        for row in rows.iter() {
            if let Some(names) = self.adopt(&row) {
                changed.extend(self.places.get(row.article));
                adopted.push(names);
                moved = true;
            } else if let Some(index) = self.places.get(row.article) {
                moved |= self.rows.get(index).is_some_and(|old| old.story != row.story);
                self.rows.replace(index, &row);
                changed.push(index);
            } else {
                self.places.insert(row.article, self.rows.len());
                new.push(self.rows.len() as u32);
                self.rows.push(&row);
            }
        }
        if moved {
            self.settle();
        }
        self.take_in(&changed, new);
        adopted
    }

    /// Gives an article held in memory the row the library has of it now.
    fn adopt(&mut self, row: &ArticleRow<'_>) -> Option<(ArticleId, ArticleId)> {
        let new = ArticleId(row.article);
        if self.held.is_empty() || new.is_held() || self.places.get(new.0).is_some() {
            return None;
        }
        let same = |old: &&ArticleId| {
            let held = self.row(old.0);
            old.is_held()
                && held.is_some_and(|held| (held.title, held.language) == (row.title, row.language))
        };
        // The one held first has the greatest number.
        let old = self.held.keys().filter(same).max().copied()?;
        let held = self.held.remove(&old)?;
        self.held.insert(new, held);
        let index = self.places.remove(old.0)?;
        self.places.insert(new.0, index);
        self.rows.replace(index, row);
        Some((old, new))
    }

    /// How many entries are shown.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether no entry is shown.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// How many articles the sources shown have, whatever else is asked of them.
    pub fn total(&self) -> usize {
        self.total
    }

    /// How many of them are unread.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// An entry by its place in the list.
    pub fn get(&self, index: usize) -> Option<ArticleRow<'_>> {
        self.rows.get(*self.order.get(index)? as usize)
    }

    /// Place of the selected entry.
    pub fn selected_index(&self) -> usize {
        self.selected
    }

    /// The selected entry; `None` in an empty list.
    pub fn selected(&self) -> Option<ArticleRow<'_>> {
        self.get(self.selected)
    }

    /// The selected article.
    pub fn selected_id(&self) -> Option<ArticleId> {
        self.selected().map(|row| ArticleId(row.article))
    }

    /// An article held in memory.
    pub fn held(&self, id: ArticleId) -> Option<&Arc<Article>> {
        self.held.get(&id).map(|held| &held.article)
    }

    /// An article held in memory, by its origin.
    pub(super) fn held_at(&self, origin: &str) -> Option<ArticleId> {
        let mut held = self.held.iter();
        held.find(|(_, held)| held.article.origin == origin).map(|(id, _)| *id)
    }

    /// Selects an article, when it is shown.
    pub(super) fn select_article(&mut self, id: ArticleId) {
        let row = self.places.get(id.0).map(|row| row as u32);
        if let Some(row) = row.filter(|row| !self.order.contains(row) && self.sorted.contains(row))
        {
            self.stories.unfold(row);
            self.regroup();
        }
        if let Some(place) = self.place_of(id) {
            self.select(place);
        }
    }

    /// Place of an article among the entries, when it is shown.
    pub(super) fn place_of(&self, id: ArticleId) -> Option<usize> {
        let index = self.places.get(id.0)? as u32;
        self.order.iter().position(|row| *row == index)
    }

    /// Another edition of an article's story, one in another language before others; where none is known, one
    /// that is likely.
    pub fn other_edition(&self, id: ArticleId) -> Option<Edition> {
        let language = |id: ArticleId| self.row(id.0).map(|row| row.language);
        let editions = self.editions(id).into_iter().filter(|edition| {
            self.row(edition.id.0).is_some() && (edition.how.is_sure() || edition.how.is_proposed())
        });
        let order =
            |edition: &Edition| (!edition.how.is_sure(), language(edition.id) == language(id));
        editions.min_by_key(order)
    }

    /// The other articles of an article's story and those that may be, the likeliest first.
    pub fn editions(&self, id: ArticleId) -> Vec<Edition> {
        let row = self.places.get(id.0);
        row.map_or(Vec::new(), |row| self.stories.editions(&self.rows, row as u32))
    }

    /// The articles whose titles hold a text, however it is spelt; `None` when there is no text.
    pub(super) fn titled(&self, text: &str) -> Option<Vec<ArticleId>> {
        let rows = titled(&self.rows, text)?.into_iter();
        let article = |row: u32| self.rows.get(row as usize).map(|row| ArticleId(row.article));
        Some(rows.filter_map(article).collect())
    }

    /// What an entry is to its story. Results of a search are not put together.
    pub fn kin(&self, index: usize) -> Kin {
        if self.arrangement.found.is_some() {
            return Kin::default();
        }
        let row = |index: usize| self.order.get(index).copied();
        let article = self.get(index).map_or(0, |row| row.article);
        let above = index.checked_sub(1).and_then(row);
        row(index).map_or(Kin::default(), |row| self.stories.kin(row, above, article))
    }

    /// What is known of articles that may tell one story.
    pub(super) fn set_kinship(&mut self, kinship: Kinship) {
        self.stories.set_kinship(kinship);
        self.settle();
        self.regroup();
    }

    /// What the texts of articles in memory say.
    pub(super) fn set_alike(&mut self, likenesses: Vec<Likeness>) {
        self.stories.set_alike(likenesses);
        self.settle();
        self.rearrange();
    }

    /// Folds the selected article's story, or unfolds it; false when it is alone in it.
    pub(super) fn toggle_fold(&mut self) -> bool {
        let row = self.order.get(self.selected).copied();
        let toggled = row.is_some_and(|row| self.stories.toggle(row));
        if toggled {
            self.regroup();
        }
        toggled
    }

    /// Folds all stories further, or unfolds them; says how they are now.
    pub(super) fn toggle_folds(&mut self) -> Fold {
        let fold = self.stories.toggle_all();
        self.regroup();
        fold
    }

    /// All articles that are only in memory, in the order they came.
    pub(super) fn all_held(&self) -> Vec<Content> {
        let held = self.held.iter().filter(|(id, _)| id.is_held());
        let content = |(id, held): (&ArticleId, &Held)| {
            let article = Arc::clone(&held.article);
            Content { id: *id, article }
        };
        let mut contents: Vec<Content> = held.map(content).collect();
        contents.sort_by_key(|content| Reverse(content.id));
        contents
    }

    /// All articles in the order they came, when the library has none of them.
    pub(super) fn only_held(&self) -> Option<Vec<(ArticleId, &Article)>> {
        let held = self.rows.iter().map(|row| {
            let id = ArticleId(row.article);
            let article = self.held.get(&id).filter(|_| id.is_held())?;
            Some((id, article.article.as_ref()))
        });
        held.collect()
    }

    /// What was odd about an article held in memory.
    pub fn warnings(&self, id: ArticleId) -> &[ImportWarning] {
        self.held.get(&id).map_or(&[], |held| &held.warnings)
    }

    /// How entries are chosen and ordered.
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// Orders the entries.
    pub fn sort(&mut self, order: impl Into<Order>) {
        self.arrangement.order = order.into();
        self.rearrange();
    }

    /// Chooses entries by their state.
    pub fn show(&mut self, show: Show) {
        self.arrangement.show = show;
        self.rearrange();
    }

    /// Chooses entries whose title holds a text.
    pub fn filter(&mut self, filter: &str) {
        if self.arrangement.set_filter(filter) {
            // Letter by letter there is less to look at.
            self.sorted = self.arrangement.chosen(&self.rows, mem::take(&mut self.sorted));
            self.regroup();
        } else {
            self.rearrange();
        }
    }

    /// Shows articles of these sources; of all when there is none.
    pub fn show_sources(&mut self, sources: Option<Vec<u16>>) {
        self.arrangement.sources = sources;
        self.rearrange();
    }

    /// Shows nothing of sources that were taken out, but for what is starred.
    pub(super) fn set_removed(&mut self, removed: Vec<u16>) {
        if self.arrangement.removed != removed {
            self.arrangement.removed = removed;
            self.rearrange();
        }
    }

    /// Shows these articles only, in this order; `None` shows all again.
    pub fn show_found(&mut self, found: Option<Vec<u32>>) {
        let selected = self.selected_id();
        let known = match (&self.arrangement.found, &found) {
            (None, None) => return,
            (None, Some(_)) => Some((mem::take(&mut self.sorted), mem::take(&mut self.order))),
            _ => self.unsearched.take(),
        };
        self.arrangement.found = found;
        match known {
            known if self.arrangement.found.is_some() => {
                self.sorted = self.arrangement.ordered(&self.rows, &self.places);
                self.regroup();
                self.unsearched = known;
            }
            Some(known) => {
                (self.sorted, self.order) = known;
                self.follow(selected);
            }
            None => self.rearrange(),
        }
    }

    /// Shows these articles behind those found before.
    pub fn show_more(&mut self, found: &[u32]) {
        let row = |article: &u32| self.places.get(*article).map(|row| row as u32);
        let rows: Vec<u32> = found.iter().filter_map(row).collect();
        self.sorted.extend(&rows);
        self.order.extend(rows);
        self.arrangement.found.get_or_insert_default().extend(found);
    }

    /// Gives articles a mark; says which had not had it.
    pub fn mark(&mut self, articles: &[u32], mark: &Mark) -> Vec<u32> {
        if let Mark::Paired(_) | Mark::Unpaired(_) = mark {
            self.stories.judge(articles, mark);
            self.settle();
            self.regroup();
            return articles.to_vec();
        }
        self.unsearched = None;
        let mut changed = Vec::new();
        for article in articles {
            let Some(index) = self.places.get(*article) else { continue };
            let before = self.rows.get(index).map(|row| (row.read, row.starred));
            match mark {
                Mark::Read(read) => self.rows.set_read(index, *read),
                Mark::Starred(starred) => self.rows.set_starred(index, *starred),
                _ => break,
            }
            if self.rows.get(index).map(|row| (row.read, row.starred)) != before {
                changed.push(*article);
            }
        }
        match mark {
            Mark::Tag(tag) => return self.tags.give(articles, tag),
            Mark::Untag(tag) => return self.tags.take(articles, tag),
            _ => {}
        }
        self.count_unread();
        changed
    }

    /// The tags of all articles.
    pub fn tags(&self) -> &Tags {
        &self.tags
    }

    /// Takes over the tags of all articles of the library; those in memory keep theirs.
    pub(super) fn set_tags(&mut self, tags: Tags) {
        let old = std::mem::replace(&mut self.tags, tags);
        for id in self.held.keys().filter(|id| id.is_held()) {
            old.of(id.0).into_iter().for_each(|tag| drop(self.tags.give(&[id.0], tag)));
        }
    }

    /// The row of an article.
    pub fn row(&self, article: u32) -> Option<ArticleRow<'_>> {
        self.rows.get(self.places.get(article)?)
    }

    /// Articles that are unread, among those shown.
    pub fn unread_shown(&self) -> Vec<u32> {
        let rows = self.order.iter().filter_map(|index| self.rows.get(*index as usize));
        rows.filter(|row| !row.read).map(|row| row.article).collect()
    }

    /// Selects an entry; beyond the end is the last.
    pub fn select(&mut self, index: usize) {
        self.selected = index.min(self.order.len().saturating_sub(1));
        self.scroll_into_view();
    }

    /// Selects the entry some rows on; negative is back.
    pub fn select_by(&mut self, by: isize) {
        self.select(self.selected.saturating_add_signed(by));
    }

    /// Place of the next unread entry in a direction, round the ends.
    pub fn next_unread(&self, by: isize) -> Option<usize> {
        let count = self.order.len();
        let step = if by < 0 { count.saturating_sub(1) } else { 1 };
        let mut walk = (1..=count).map(|n| (self.selected + n * step) % count);
        walk.find(|index| self.get(*index).is_some_and(|row| !row.read))
    }

    /// Finds the stories of all rows anew.
    fn settle(&mut self) {
        self.stories.settle(&self.rows, |article| self.places.get(article));
    }

    /// Chooses and orders all rows anew; the selected article stays selected where it is still shown.
    fn rearrange(&mut self) {
        self.sorted = self.arrangement.ordered(&self.rows, &self.places);
        self.regroup();
        self.count_unread();
    }

    /// Takes in rows that have changed, which stand elsewhere now or nowhere, and rows that are new.
    fn take_in(&mut self, changed: &[usize], new: Vec<u32>) {
        self.stories.settle_new(&self.rows, |article| self.places.get(article));
        if changed.is_empty() {
            self.count(&new);
            self.arrangement.merge(&self.rows, new, &mut self.sorted);
        } else if self.arrangement.found.is_none() {
            let mut has_changed = vec![false; self.rows.len()];
            for index in changed {
                has_changed.get_mut(*index).into_iter().for_each(|it| *it = true);
            }
            let stays = |index: &u32| has_changed.get(*index as usize) == Some(&false);
            self.sorted.retain(stays);
            let moved = (0..).zip(&has_changed).filter(|(_, it)| **it).map(|(index, _)| index);
            let new = new.into_iter().filter(stays);
            self.arrangement.merge(&self.rows, moved.chain(new), &mut self.sorted);
        }
        self.regroup();
        if !changed.is_empty() {
            self.count_unread();
        }
    }

    /// Counts rows that are new.
    fn count(&mut self, new: &[u32]) {
        let rows = new.iter().filter_map(|index| self.rows.get(*index as usize));
        for row in rows.filter(|row| self.arrangement.covers(row)) {
            self.total += 1;
            self.unread += usize::from(!row.read);
        }
    }

    /// Puts stories together anew. Results of a search stand as they were found.
    fn regroup(&mut self) {
        self.unsearched = None;
        let selected = self.selected_id();
        if self.arrangement.found.is_some() {
            self.order.clone_from(&self.sorted);
        } else {
            self.stories.arrange(&self.rows, &self.sorted, &mut self.order);
        }
        self.follow(selected);
    }

    fn follow(&mut self, selected: Option<ArticleId>) {
        // At the top one reads what is newest, and stays there while more comes in.
        let shown = selected.filter(|_| self.selected > 0).and_then(|id| {
            let head = || self.stories.head(self.places.get(id.0)? as u32, &self.order);
            self.place_of(id).or_else(head)
        });
        self.select(shown.unwrap_or(self.selected));
    }

    fn count_unread(&mut self) {
        if self.arrangement.covers_all() {
            (self.total, self.unread) = (self.rows.len(), self.rows.unread());
            return;
        }
        (self.total, self.unread) = (0, 0);
        for row in self.rows.iter().filter(|row| self.arrangement.covers(row)) {
            self.total += 1;
            self.unread += usize::from(!row.read);
        }
    }
}

/// What is known of articles in memory, for the filters of a query.
impl Facts for List {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        let Some(row) = self.row(article) else { return false };
        match filter {
            Filter::Language(language) => row.language == *language,
            Filter::Is(State::Unread) => !row.read,
            Filter::Is(State::Read) => row.read,
            Filter::Is(State::Starred) => row.starred,
            Filter::Tag(start) => {
                self.tags.of(article).iter().any(|tag| fold::text(tag).starts_with(start))
            }
            Filter::From(date) => row.dated && row.day >= day_of(*date),
            Filter::Before(date) => row.dated && row.day < day_of(*date),
            _ => false,
        }
    }

    fn day(&self, article: u32) -> i32 {
        self.row(article).map_or(0, |row| row.day)
    }
}

/// Days since 1970-01-01.
fn day_of(date: jiff::civil::Date) -> i32 {
    (date - jiff::civil::date(1970, 1, 1)).get_days()
}

/// The row of an article that is only in memory.
fn row_of(id: ArticleId, article: &Article) -> ArticleRow<'_> {
    let day = article.date.as_ref().map(|date| day_of(date.day));
    ArticleRow {
        article: id.0,
        title: article.title(),
        day: day.unwrap_or(0),
        dated: day.is_some(),
        language: article.language,
        rtl: article.direction_of_title() == Direction::RightToLeft,
        read: false,
        starred: false,
        gone: false,
        source: 0,
        story: id.0,
    }
}
