//! Everything the screen shows.

mod areas;

use std::sync::Arc;

use super::command::{Command, Scope};
use super::decided::Decided;
use super::destination::Destination;
use super::editions::Editions;
use super::export::{Export, Target};
use super::history::History;
use super::jumps::Jumps;
use super::keyboard::Keyboard;
use super::keymap::{Keymap, Pending};
use super::links::Hint;
use super::list::{ArticleId, List};
use super::log::Log;
use super::message::{Effect, Size};
use super::panes::Pane;
use super::preferences::Preferences;
use super::prompt::Prompt;
use super::quote_list::QuoteList;
use super::reader::{Point, Reader};
use super::search::Search;
use super::settings::Settings;
use super::sheet::Sheet;
use super::side_by_side::{Counterpart, SideBySide};
use super::sidebar::{self, Sidebar, SidebarLine};
use super::source_list::SourceList;
use super::update::Letter;
use crate::entities::Decisions;
use crate::import::ImportWarning;
use crate::library::{Bookmark, Change, HeldNames, Source};
use crate::messages::{Sentence, Words};

/// The state of the program. It changes in [`super::update`] alone.
#[derive(Clone, Debug, Default)]
pub struct AppState {
    pub(super) size: Size,
    pub(super) settings: Settings,
    pub(super) preferences: Preferences,
    /// The language of the interface, and with it its direction.
    pub(super) words: Words,
    /// Languages the reader has files of.
    own_languages: Vec<Words>,
    pub(super) digest: Sentence,
    pub(super) list: List,
    pub(super) reader: Option<Reader>,
    /// The other edition of the open article, while both are read.
    pub(super) parallel: Option<SideBySide>,
    /// The other edition, while it is being read in.
    pub(super) awaited_edition: Option<ArticleId>,
    pub(super) focus: Pane,
    /// The sheet of editions.
    pub(super) editions: Option<Editions>,
    /// The sheet of what was decided about names.
    pub(super) decided: Option<Decided>,
    pub(super) sidebar: Sidebar,
    /// What the reader has decided about names.
    pub(super) decisions: Arc<Decisions>,
    /// The names of articles in memory, once they have been asked for.
    pub(super) held_names: Option<Arc<HeldNames>>,
    /// How many articles were in memory when their names were asked for.
    pub(super) learning: usize,
    /// How far the names of the library are known; `None` when all are.
    pub(super) surveying: Option<Progress>,
    pub(super) sheet: Option<Sheet>,
    pub(super) prompt: Option<Prompt>,
    pub(super) history: History,
    pub(super) quotes: QuoteList,
    /// The command that has been given something and has not ended.
    pub(super) running: Option<String>,
    /// What would be written over a file, while the reader is asked.
    pub(super) to_overwrite: Option<Export>,
    /// The marked places, by letter.
    pub(super) bookmarks: Vec<Bookmark>,
    /// The place to go to, once its article is open.
    pub(super) destination: Option<Destination>,
    /// The places left by jumps.
    pub(super) jumps: Jumps,
    /// The reader goes along them, which leaves none.
    pub(super) travelling: bool,
    /// What the next letter is for.
    pub(super) letter: Option<Letter>,
    /// The quote that is being written about; `None` is one to be kept.
    pub(super) written_about: Option<i64>,
    /// What was copied last, as a sentence to be ended by how.
    pub(super) copied: Option<Sentence>,
    pub(super) notice: Option<Notice>,
    /// The notices of this run.
    pub(super) log: Log,
    /// What the outside shall do, gathered during one update.
    pub(super) outbox: Vec<Effect>,
    /// The steps made so far: what only memory knows of each, and of how many steps of the library it is made.
    pub(super) steps: Vec<(Vec<Change>, usize)>,
    pub(super) importing: Option<Progress>,
    pub(super) sources: Vec<Source>,
    pub(super) source_list: SourceList,
    /// Links on the screen, while one is being chosen.
    pub(super) hints: Vec<Hint>,
    pub(super) search: Option<Search>,
    /// The number of the last search.
    pub(super) searches: u64,
    /// Articles of the library that search does not see yet.
    pub(super) unindexed: usize,
    /// The source that is being added is to be shown.
    pub(super) opening: bool,
    /// The article the reader wants, while it is being read in.
    pub(super) awaited: Option<ArticleId>,
    /// What was odd about the open article's file.
    pub(super) oddities: Vec<ImportWarning>,
    pub(super) keymap: Keymap,
    pub(super) pending: Pending,
    pub(super) keyboard: Keyboard,
    /// The letter on which the mouse button went down and still is.
    pub(super) pressed: Option<Point>,
    /// The letter pressed last, and how often in a row.
    pub(super) clicks: Option<(Point, u8)>,
}

/// How far importing has got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub read: usize,
    /// Files to read; 0 while nobody knows.
    pub of: usize,
}

/// A sentence for the reader, in the status line until the next key, and in the messages of this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something was done.
    Done(Sentence),
    /// Something could not be done.
    Failed(Sentence),
}

impl Notice {
    /// What is said.
    pub fn sentence(&self) -> &Sentence {
        match self {
            Notice::Done(sentence) | Notice::Failed(sentence) => sentence,
        }
    }
}

impl AppState {
    /// A state with settings, about to show a digest of this name.
    pub fn new(digest: impl Into<Sentence>, settings: Settings) -> Self {
        let importing = Some(Progress::default());
        AppState { digest: digest.into(), settings, importing, ..AppState::default() }
    }

    /// The state of a reader who has set something for good.
    #[must_use]
    pub fn with(mut self, preferences: Preferences) -> Self {
        for binding in &preferences.keys {
            self.keymap.bind(binding);
        }
        self.preferences = preferences;
        self
    }

    /// The state of a reader who reads the interface in a language.
    #[must_use]
    pub fn speaking(self, words: Words) -> Self {
        AppState { words, ..self }
    }

    /// The state of a reader who has languages of his own, which come before those inside the program.
    #[must_use]
    pub fn knowing(self, own_languages: Vec<Words>) -> Self {
        AppState { own_languages, ..self }
    }

    /// The languages the interface can be in, as BCP 47 primary subtags.
    pub(super) fn languages(&self) -> Vec<&str> {
        let mut known: Vec<&str> = Words::languages().collect();
        known.extend(self.own_languages.iter().map(Words::language));
        known.sort_unstable();
        known.dedup();
        known
    }

    /// A language the interface can be in.
    pub(super) fn language(&self, tag: &str) -> Option<Words> {
        let own = self.own_languages.iter().find(|words| words.language() == tag);
        own.cloned().or_else(|| Words::built_in(tag))
    }

    /// What the interface says, and from which side.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What the reader has set for good.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// The name of what is being read.
    pub fn digest(&self) -> &Sentence {
        &self.digest
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The list of articles.
    pub fn list(&self) -> &List {
        &self.list
    }

    /// The open article.
    pub fn reader(&self) -> Option<&Reader> {
        self.reader.as_ref()
    }

    /// The pane keys go to.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// The lines of the sidebar; none while the entities are not known.
    pub fn sidebar_lines(&self) -> Vec<SidebarLine<'_>> {
        let Some(reader) = self.reader.as_ref() else { return Vec::new() };
        let Some(analysis) = reader.analysis() else { return Vec::new() };
        sidebar::lines(analysis, reader.standings(), reader.ignored(), reader.is_arabic())
    }

    /// The entities of the open article in the order the sidebar shows them, by index.
    pub(super) fn sidebar_order(&self) -> Vec<usize> {
        let analysis = self.reader.as_ref().and_then(Reader::analysis);
        analysis.map_or(Vec::new(), sidebar::order)
    }

    /// The entity selected in the sidebar, by its index.
    pub fn selected_entity(&self) -> Option<usize> {
        let analysis = self.reader.as_ref()?.analysis()?;
        sidebar::order(analysis).get(self.sidebar.selected).copied()
    }

    /// How far the names of the library are known; `None` when all are.
    pub fn surveying(&self) -> Option<Progress> {
        self.surveying
    }

    /// The other edition of the open article, while both are read.
    pub fn parallel(&self) -> Option<&SideBySide> {
        self.parallel.as_ref()
    }

    /// The entities beside the article.
    pub fn sidebar(&self) -> &Sidebar {
        &self.sidebar
    }

    /// The sheet over the panes.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// The sheet of editions.
    pub fn editions(&self) -> Option<&Editions> {
        self.editions.as_ref()
    }

    /// The sheet of what was decided about names.
    pub fn decided(&self) -> Option<&Decided> {
        self.decided.as_ref()
    }

    /// The kept quotes.
    pub fn quotes(&self) -> &QuoteList {
        &self.quotes
    }

    /// The text being typed.
    pub fn prompt(&self) -> Option<&Prompt> {
        self.prompt.as_ref()
    }

    /// The sentence in the status line.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// How much has gone wrong unasked that the reader has not looked at, and the keys that show it.
    pub fn unseen_messages(&self) -> Option<(usize, String)> {
        let keys = self.keymap.keys_of(Scope::Everywhere, Command::Messages);
        let keys = if keys.is_empty() { ":messages".to_owned() } else { keys };
        Some((self.log.unseen(), keys)).filter(|(unseen, _)| *unseen > 0)
    }

    /// What keys mean.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// Keys typed that are not yet a command.
    pub fn pending(&self) -> &Pending {
        &self.pending
    }

    /// The file the reader is asked about: to overwrite it or not.
    pub fn asked_about(&self) -> Option<&str> {
        match &self.to_overwrite.as_ref()?.target {
            Target::File(path) => Some(path),
            Target::Command(_) => None,
        }
    }

    /// The same in writing, with a key that awaits a letter.
    pub fn pending_keys(&self) -> String {
        match self.letter {
            Some(Letter::Mark) => "m".to_owned(),
            Some(Letter::Unmark) => "m-".to_owned(),
            Some(Letter::GoTo) => "'".to_owned(),
            None => self.pending.to_string(),
        }
    }

    /// How far importing has got; `None` when nothing is imported.
    pub fn importing(&self) -> Option<Progress> {
        self.importing
    }

    /// Links on the screen with their letters, while one is being chosen.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// The sources of the library.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The name of a source.
    pub fn source(&self, id: u16) -> &str {
        let source = self.sources.iter().find(|source| source.id == id);
        source.map_or("", |source| source.name.as_str())
    }

    /// The search over all articles.
    pub fn search(&self) -> Option<&Search> {
        self.search.as_ref()
    }

    /// How many articles of the library are still being read for search.
    pub fn unindexed(&self) -> usize {
        self.unindexed
    }

    /// What was odd about the open article's file.
    pub fn oddities(&self) -> &[ImportWarning] {
        &self.oddities
    }

    /// How many quotes were kept from an article.
    pub fn quotes_of(&self, article: ArticleId) -> u32 {
        match self.list.held(article) {
            Some(held) => self.quotes.count_at(&held.origin),
            None => self.quotes.count_of(article),
        }
    }

    /// The command that has been given something and has not ended.
    pub fn running(&self) -> Option<&str> {
        self.running.as_deref()
    }

    /// Where keys are looked up first.
    pub(super) fn scope(&self) -> Scope {
        match (&self.prompt, &self.sheet, self.focus) {
            (Some(_), _, _) => Scope::Prompt,
            (None, Some(_), _) => Scope::Everywhere,
            (None, None, _) if self.editions.is_some() => Scope::Editions,
            (None, None, _) if self.decided.is_some() => Scope::Names,
            (None, None, _) if self.source_list.open => Scope::Sources,
            (None, None, _) if self.quotes.open => Scope::Quotes,
            (None, None, Pane::List) => Scope::List,
            (None, None, Pane::Article) if self.is_selecting() => Scope::Selection,
            (None, None, Pane::Article) => Scope::Article,
            (None, None, Pane::Entities) => Scope::Sidebar,
        }
    }

    fn is_selecting(&self) -> bool {
        self.reader.as_ref().is_some_and(|reader| reader.selection().is_some())
    }

    /// What stands in the other edition for the current sentence.
    pub fn counterpart(&self) -> Option<Counterpart> {
        let (parallel, reader) = (self.parallel.as_ref()?, self.reader.as_ref()?);
        parallel.is_aligned().then(|| parallel.counterpart(reader))
    }
}
