//! What goes into `update` and what comes out of it.

use std::ops::Range;
use std::sync::Arc;

use super::command::Command;
use super::export::{Amount, CommandEnd, Export};
use super::key::{Key, Mouse};
use super::list::ArticleId;
use super::list::Sort;
use crate::article::Article;
use crate::entities::{Analysis, Decision, Decisions, Name};
use crate::import::{ImportWarning, Imported};
use crate::library::{
    Bookmark, Change, Excerpt, HeldNames, KeptQuote, Kinship, Likeness, Place, Presence, QuoteEdit,
    Results, Rows, Source, Step, Tags,
};
use crate::messages::Sentence;
use crate::parallel::Alignment;
use crate::quotes::{self, Quote, Standing};

/// What `update` is told.
#[derive(Clone, Debug)]
pub enum Message {
    /// What the reader wants; the number is the count typed before the key (`5j`).
    Command(Command, Option<usize>),
    /// What has happened.
    Event(Event),
}

/// A fact that already happened outside.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has said what is behind the letters.
    Background {
        /// Something light.
        light: bool,
    },
    /// The screen has this size, in cells.
    Resized(Size),
    /// These articles, and the warnings about them, have been read; they are held in memory.
    Imported(Vec<Imported>),
    /// Rows of the library: new ones, or newer than what is known.
    Rows(Rows),
    /// The order that suits what is shown.
    Order(Sort),
    /// Go on with what was not finished ([`Effect::Continue`]).
    Continue,
    /// The tags of all articles of the library.
    Tags(Tags),
    /// So many of so many files have been read into the library.
    Importing {
        /// Files read.
        read: usize,
        /// Files to read.
        of: usize,
    },
    /// Nothing more will be imported.
    ImportFinished,
    /// An article of the library has been read.
    Loaded(Loaded),
    /// What a search has found so far.
    Found {
        /// The number of the search that this answers.
        number: u64,
        /// This is the beginning of its results.
        first: bool,
        /// Results.
        results: Results,
    },
    /// So many articles are not seen by search yet: they are being read.
    Unindexed(usize),
    /// Where the words of a search stand in articles.
    Explained {
        /// The number of the search.
        number: u64,
        /// An excerpt an article.
        excerpts: Vec<Excerpt>,
    },
    /// The last step was taken back; `None` when there was none.
    Undone(Option<Step>),
    /// Changes that could not be kept, and are none.
    Refused(Vec<Change>),
    /// What is known of articles that may tell one story.
    Kinship(Kinship),
    /// What the texts of the articles say that are held in memory.
    Alike(Vec<Likeness>),
    /// Quotes or articles are written to a file.
    Exported {
        /// How many.
        amount: Amount,
        /// The file, as it was typed.
        path: String,
    },
    /// A command that was given quotes or articles has ended.
    Ended(Amount, Box<CommandEnd>),
    /// The file is there already.
    ExportExists(Box<Export>),
    /// The marked places; the letter of the one that is new.
    Bookmarks(Vec<Bookmark>, Option<char>),
    /// A text was put on the clipboard, by this means as well as through the terminal.
    Copied(Option<&'static str>),
    /// The sentences of two articles have been aligned.
    Aligned((ArticleId, ArticleId), Arc<Alignment>),
    /// The names, values and quotations of an article have been recognised.
    Analysed(ArticleId, Arc<Analysis>),
    /// What begins as a path that is being typed does.
    Paths {
        /// The path as typed.
        typed: String,
        /// What it can become; folders end with a slash.
        paths: Vec<String>,
    },
    /// The time of day.
    Time(String),
    /// Lines that were typed in earlier runs, the last at the end.
    Typed(Vec<String>),
    /// Something could not be done: a whole sentence for the reader.
    Failed(Sentence),
    /// Something about the sources.
    Source(SourceFact),
    /// Something about kept quotes.
    Quote(QuoteFact),
    /// Something about names.
    Name(NameFact),
}

/// An article to be worked on elsewhere. Two are equal when they are one article in memory.
#[derive(Clone, Debug)]
pub struct Content {
    /// Its name.
    pub id: ArticleId,
    /// The article.
    pub article: Arc<Article>,
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Arc::ptr_eq(&self.article, &other.article)
    }
}

impl Eq for Content {}

/// An article of the library, read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Which.
    pub id: ArticleId,
    /// The article.
    pub article: Arc<Article>,
    /// Where reading stopped last time.
    pub place: Option<Place>,
    /// What was odd about its file.
    pub warnings: Vec<ImportWarning>,
}

/// A screen size in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// What the outside shall do now.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read an article of the library.
    Load(ArticleId),
    /// Keep marks: one step to take back.
    Mark(Vec<Change>),
    /// Take the last step back.
    Undo,
    /// Keep where reading stopped.
    Place(ArticleId, Place),
    /// A search is about to be typed: have ready what it needs.
    Prepare,
    /// Search the library; what was searched before is no longer wanted.
    Search {
        /// Tells the answers apart.
        number: u64,
        /// The query as typed.
        query: String,
    },
    /// Say where the words of a search stand in these articles.
    Explain {
        /// The number of the search.
        number: u64,
        /// The query as typed.
        query: String,
        /// The articles.
        articles: Vec<u32>,
    },
    /// Write quotes or articles to a file, or give them to a command.
    Export(Box<Export>),
    /// Stop the command that runs.
    Stop,
    /// Mark a place.
    Bookmark {
        /// With this letter.
        letter: char,
        /// The article.
        content: Content,
        /// Bytes of its text: the sentence.
        range: Range<usize>,
        /// The byte of the sentence.
        byte: usize,
    },
    /// Take the mark of this letter away.
    RemoveBookmark(char),
    /// Look at all sources that are shown again.
    Reload,
    /// Align the sentences of two articles.
    Align(Content, Content),
    /// Recognise names, values and quotations of an article.
    Analyse(Content),
    /// Say which of these articles in memory may tell one story.
    Compare(Vec<Content>),
    /// Find out about names.
    Names(NameRequest),
    /// Keep a decision about names.
    Decide(Decision),
    /// Say which paths begin so.
    ListPaths(String),
    /// Say the time of day.
    TellTime,
    /// Keep a line that was typed, for the next runs.
    Remember(String),
    /// Leave the program.
    Quit,
    /// Hand the terminal back to the shell until the program is continued (job control).
    Suspend,
    /// Forget what the terminal shows and paint every cell again.
    Redraw,
    /// Open a web or mail address outside.
    OpenLink(String),
    /// Paint, and when nothing else is to be done send [`Event::Continue`]: some work is not finished.
    Continue,
    /// Put this text on the clipboard.
    Copy(String),
    /// Something about the sources.
    Source(SourceRequest),
    /// Something about kept quotes.
    Quote(QuoteRequest),
}

/// What is asked about the sources of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceRequest {
    /// Say how the sources are now.
    List,
    /// Deliver the rows of a source, or of all, as far as they have not been delivered.
    Show(Option<u16>),
    /// Look at one source again.
    Scan(u16),
    /// Make a path a source, and look at it.
    Add(String),
    /// Call a source otherwise.
    Rename(u16, String),
    /// Take a source out of the library.
    Remove(u16),
    /// Say what could not be read in a source.
    Failures(u16),
}

/// What is asked about kept quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuoteRequest {
    /// Keep words of an article as a quote.
    Take {
        /// The article.
        content: Content,
        /// Bytes of its text.
        range: Range<usize>,
        /// Who said them.
        speaker: Option<String>,
        /// What stands for them in the edition beside it.
        counterpart: Option<(Content, Range<usize>)>,
        /// What else is given to the quote at once.
        edits: Vec<QuoteEdit>,
    },
    /// Change a quote.
    Edit {
        /// Its number.
        id: i64,
        /// What is changed about it.
        edits: Vec<QuoteEdit>,
    },
    /// Delete a quote, by its number.
    Forget(i64),
    /// Say which article quotes come from.
    Locate(Box<quotes::Source>),
    /// Say how quotes stand in their articles.
    Stand(Vec<KeptQuote>),
}

/// What has become of the sources of the library.
#[derive(Clone, Debug)]
pub enum SourceFact {
    /// The sources of the library.
    All(Vec<Source>),
    /// What is shown at first: the name of it all, and the sources it is in when it is not all of the library.
    Opened(Sentence, Option<Vec<u16>>),
    /// A path is a source now, which may have been one before.
    Added(u16),
    /// What could not be read when a source was last looked at, in sentences.
    Failures(Vec<Sentence>),
}

/// What has become of kept quotes.
#[derive(Clone, Debug)]
pub enum QuoteFact {
    /// All kept quotes.
    All(Vec<KeptQuote>),
    /// A quote is kept now, as it is here.
    Kept(Box<KeptQuote>),
    /// A quote was deleted, by its number.
    Forgotten(i64),
    /// Quotes are so now, by their numbers; `None` is not there any more.
    Now(Vec<(i64, Option<Quote>)>),
    /// Articles that quotes come from, and their origins.
    Origins(Vec<(ArticleId, String)>),
    /// How quotes stand in their articles, by their numbers.
    Stood(Vec<(i64, Standing)>),
    /// The article an origin names, when the library has it.
    Located(String, Option<ArticleId>),
}

/// What was found out about names, or decided.
#[derive(Clone, Debug)]
pub enum NameFact {
    /// All that the reader has decided about names.
    Decided(Vec<Decision>),
    /// How the entities of an article stand in the library; `None` for those that are not known there.
    Counted(ArticleId, Vec<Option<Presence>>),
    /// The names of the articles that are held in memory.
    Learnt(Arc<HeldNames>),
    /// The words of a search that have other spellings, with these.
    Spelt {
        /// The number of the search.
        number: u64,
        /// Each word as typed, and what else it is written like.
        names: Vec<(String, Vec<String>)>,
    },
    /// Names that could be meant by what is typed.
    Suggested {
        /// The text that was typed.
        typed: String,
        /// Names, the likeliest first.
        names: Vec<String>,
    },
    /// Names, each with all names of those who have it.
    Called(Vec<(String, Vec<String>)>),
    /// A name, and what it names in any article.
    Kinds(String, Vec<Name>),
    /// The names of so many of so many articles of the library are known.
    Surveyed {
        /// Articles whose names are known.
        read: usize,
        /// Articles there are.
        of: usize,
    },
}

/// What is to be found out about names, in the background while the reader rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameRequest {
    /// Read the names of all articles of the library that are not known.
    Survey,
    /// Read the names of articles in memory.
    Learn {
        /// The articles.
        contents: Vec<Content>,
        /// What the reader has decided.
        decisions: Arc<Decisions>,
    },
    /// Say how the entities of an article stand in the library.
    Count {
        /// The article.
        content: Content,
        /// What was recognised in it.
        analysis: Arc<Analysis>,
        /// What the reader has decided.
        decisions: Arc<Decisions>,
    },
    /// Say which names could be meant.
    Suggest {
        /// What is typed.
        typed: String,
        /// What is sought; `None` for whoever speaks.
        kind: Option<Name>,
        /// The beginning of the name.
        begun: String,
    },
    /// Say what else those are called who have these names.
    Call(Vec<String>),
    /// Say what this name names in any article.
    Kinds(String),
}
