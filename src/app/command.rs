//! The one table of what a reader can do: it feeds the keymap, the help screen, the command line and the
//! manual.

use crate::messages::{Sentence, Words, sentence};

/// What the reader wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table says what each does, in the reader's words")]
pub enum Command {
    LineDown,
    LineUp,
    HalfPageDown,
    HalfPageUp,
    PageDown,
    PageUp,
    Top,
    Bottom,
    Percent,
    NextParagraph,
    PreviousParagraph,
    NextSentence,
    PreviousSentence,
    Select,
    SelectAll,
    SwapEnds,
    LetterLeft,
    LetterRight,
    WordOn,
    WordBack,
    WordEnd,
    LineStart,
    LineEnd,
    Copy,
    Open,
    Back,
    Close,
    NextPane,
    PreviousPane,
    PaneLeft,
    PaneRight,
    NextArticle,
    PreviousArticle,
    Find,
    NextMatch,
    PreviousMatch,
    NextUnread,
    PreviousUnread,
    ToggleRead,
    MarkRead,
    MarkUnread,
    ReadAll,
    ToggleStar,
    Unstar,
    ShowAll,
    ShowUnread,
    ShowStarred,
    Filter,
    Sort,
    Undo,
    Reload,
    OpenLink,
    LinkHints,
    Sources,
    ScanSource,
    AddSource,
    Rename,
    Wider,
    Narrower,
    Zen,
    Tashkeel,
    Theme,
    Sidebar,
    NextMention,
    PreviousMention,
    FilterByEntity,
    Names,
    Merge,
    Split,
    Ignore,
    Heed,
    NextQuotation,
    PreviousQuotation,
    Parallel,
    Editions,
    OneStory,
    NotOneStory,
    Fold,
    FoldAll,
    Counterpart,
    Columns,
    KeepQuote,
    Quotes,
    Note,
    Tags,
    Speaker,
    Colour,
    CopyCited,
    PutOnPlace,
    Export,
    Pipe,
    MarkPlace,
    UnmarkPlace,
    GoToPlace,
    Places,
    JumpBack,
    JumpOn,
    Delete,
    Warnings,
    Messages,
    Help,
    Set,
    CommandLine,
    Redraw,
    Suspend,
    Stop,
    Quit,
    Accept,
    Cancel,
    Complete,
    DeleteBack,
    DeleteForward,
    DeleteWord,
    DeleteAll,
    CaretLeft,
    CaretRight,
    CaretStart,
    CaretEnd,
    HistoryBack,
    HistoryForward,
}

/// Where a key means a command. Keys are looked up in the scope that has the focus, then everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In every pane and sheet, not in text entry.
    Everywhere,
    /// In the list of articles.
    List,
    /// In the open article.
    Article,
    /// In the sidebar of entities.
    Sidebar,
    /// In the list of kept quotes.
    Quotes,
    /// In the list of sources.
    Sources,
    /// In the sheet of editions.
    Editions,
    /// In the sheet of what was decided about names.
    Names,
    /// While something is selected in the article.
    Selection,
    /// While text is typed.
    Prompt,
}

impl Scope {
    /// All scopes, in the order of the help.
    pub const ALL: [Scope; 10] = [
        Scope::Everywhere,
        Scope::List,
        Scope::Article,
        Scope::Sidebar,
        Scope::Quotes,
        Scope::Sources,
        Scope::Editions,
        Scope::Names,
        Scope::Selection,
        Scope::Prompt,
    ];

    /// The heading of this scope's commands in the help.
    pub fn title(self) -> Sentence {
        match self {
            Scope::Everywhere => sentence!("scope-everywhere"),
            Scope::List => sentence!("scope-list"),
            Scope::Article => sentence!("scope-article"),
            Scope::Sidebar => sentence!("scope-sidebar"),
            Scope::Quotes => sentence!("scope-quotes"),
            Scope::Sources => sentence!("scope-sources"),
            Scope::Editions => sentence!("scope-editions"),
            Scope::Names => sentence!("scope-names"),
            Scope::Selection => sentence!("scope-selection"),
            Scope::Prompt => sentence!("scope-prompt"),
        }
    }

    /// Its name in the configuration and in message files.
    pub fn name(self) -> &'static str {
        match self {
            Scope::Everywhere => "everywhere",
            Scope::List => "list",
            Scope::Article => "article",
            Scope::Sidebar => "sidebar",
            Scope::Quotes => "quotes",
            Scope::Sources => "sources",
            Scope::Editions => "editions",
            Scope::Names => "names",
            Scope::Selection => "selection",
            Scope::Prompt => "prompt",
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What is done.
    pub command: Command,
    /// Its name on the command line and in the configuration.
    pub id: &'static str,
    /// Where the keys work.
    pub scope: Scope,
    /// Its keys, each in the notation of [`super::parse_keys`].
    pub keys: &'static [&'static str],
    /// What it does, in English.
    pub help: &'static str,
}

impl Binding {
    /// The message in which a translation says what it does.
    pub fn message(&self) -> String {
        format!("help-{}-{}", self.scope.name(), self.id)
    }

    /// What it does, in the language of the interface.
    pub fn description(&self, words: &Words) -> String {
        words.named(&self.message()).unwrap_or_else(|| self.help.to_owned())
    }
}

const fn row(
    command: Command,
    id: &'static str,
    scope: Scope,
    keys: &'static [&'static str],
    help: &'static str,
) -> Binding {
    Binding { command, id, scope, keys, help }
}

/// Everything a reader can do, in the order of the help screen.
#[rustfmt::skip]
pub static BINDINGS: &[Binding] = {
    use Command as C;
    use Scope::{
        Article, Editions, Everywhere, List, Names, Prompt, Quotes, Selection, Sidebar, Sources,
    };
    &[
        row(C::LineDown, "line-down", Everywhere, &["j", "<down>", "<c-e>", "<c-n>"], "next line or article; a number before it repeats"),
        row(C::LineUp, "line-up", Everywhere, &["k", "<up>", "<c-y>", "<c-p>"], "previous line or article"),
        row(C::HalfPageDown, "half-page-down", Everywhere, &["<c-d>"], "half a page on"),
        row(C::HalfPageUp, "half-page-up", Everywhere, &["<c-u>"], "half a page back"),
        row(C::PageDown, "page-down", Everywhere, &["<space>", "<c-f>", "<pagedown>"], "a page on"),
        row(C::PageUp, "page-up", Everywhere, &["b", "<c-b>", "<pageup>"], "a page back"),
        row(C::Top, "top", Everywhere, &["gg", "<home>"], "to the beginning"),
        row(C::Bottom, "bottom", Everywhere, &["G", "<end>"], "to the end; 7G goes to paragraph or row 7"),
        row(C::NextPane, "next-pane", Everywhere, &["<tab>"], "next pane"),
        row(C::PreviousPane, "previous-pane", Everywhere, &["<s-tab>"], "previous pane"),
        row(C::PaneLeft, "pane-left", Everywhere, &["h", "<left>"], "pane on the left"),
        row(C::PaneRight, "pane-right", Everywhere, &["l", "<right>"], "pane on the right"),
        row(C::Find, "find", Everywhere, &["/"], "search all articles from the list, this one from the article"),
        row(C::NextMatch, "next", Everywhere, &["n"], "next hit; next unread article when nothing is searched"),
        row(C::PreviousMatch, "previous", Everywhere, &["N"], "previous hit or unread article"),
        row(C::NextUnread, "next-unread", Everywhere, &["]u"], "next unread article"),
        row(C::PreviousUnread, "previous-unread", Everywhere, &["[u"], "previous unread article"),
        row(C::ToggleStar, "star", Everywhere, &["s"], "star the article, or take the star away"),
        row(C::Undo, "undo", Everywhere, &["U"], "take the last change back: a mark, a tag, a quote"),
        row(C::Reload, "reload", Everywhere, &["r", "R"], "look for new and changed files"),
        row(C::Wider, "wider", Everywhere, &["+"], "longer lines"),
        row(C::Narrower, "narrower", Everywhere, &["-"], "shorter lines"),
        row(C::Zen, "zen", Everywhere, &["z"], "the article alone on the screen"),
        row(C::Tashkeel, "tashkeel", Everywhere, &["T"], "vowel marks on or off"),
        row(C::Theme, "theme", Everywhere, &["C"], "next colour theme"),
        row(C::Sidebar, "sidebar", Everywhere, &["e"], "people, organisations and places beside the article, or not"),
        row(C::Parallel, "parallel", Everywhere, &["p"], "the other edition of the story beside this one, or not"),
        row(C::Editions, "editions", Everywhere, &["P"], "all editions of the story, proposed ones too, to read beside this one or to judge"),
        row(C::Quotes, "quotes", Everywhere, &["B"], "the list of kept quotes, or back from it"),
        row(C::Names, "names", Everywhere, &["D"], "what was decided about names, to take it back; :names WORD seeks"),
        row(C::Sources, "sources", Everywhere, &["L"], "the sources, to choose one, or back; :sources NAME shows one"),
        row(C::UnmarkPlace, "unmark-place", Everywhere, &[], "take the mark of the letter that follows away, as m- does"),
        row(C::GoToPlace, "go-to-place", Everywhere, &["'", "`"], "go to the place marked with the letter that follows; '' goes back"),
        row(C::Places, "places", Everywhere, &["M"], "the marked places"),
        row(C::JumpBack, "jump-back", Everywhere, &["<c-o>", "[j"], "back to where the last jump began: another article, a search, a place"),
        row(C::JumpOn, "jump-on", Everywhere, &["<c-i>", "]j"], "on again; ]j where the terminal takes <c-i> for <tab>"),
        row(C::Warnings, "warnings", Everywhere, &["!"], "what was odd about the article's file"),
        row(C::Messages, "messages", Everywhere, &["gm"], "what was said in the line at the bottom, with the time"),
        row(C::Set, "set", Everywhere, &[], "what can be set while reading; :set width=60, :set zen, :set nozen"),
        row(C::Help, "help", Everywhere, &["?", "<f1>"], "this help; / searches it"),
        row(C::CommandLine, "command", Everywhere, &[":"], "type a command by its name"),
        row(C::Redraw, "redraw", Everywhere, &["<c-l>"], "paint the whole screen again"),
        row(C::Suspend, "suspend", Everywhere, &["<c-z>"], "back to the shell for a while; fg returns"),
        row(C::Back, "back", Everywhere, &["q"], "close, go back; leave the program from the list"),
        row(C::Close, "close", Everywhere, &["<esc>"], "close, go back; leaves the program never"),
        row(C::Stop, "stop", Everywhere, &["<c-c>"], "stop the command that runs; leave the program when none does"),
        row(C::Quit, "quit", Everywhere, &["Q", "ZZ"], "leave the program"),
        row(C::Open, "open", List, &["<enter>"], "read the article; :open PATH shows a folder or file, :open 7 the seventh article"),
        row(C::ToggleRead, "toggle-read", List, &["u"], "mark as read or unread"),
        row(C::MarkRead, "read", List, &[], "mark as read"),
        row(C::MarkUnread, "unread", List, &[], "mark as unread"),
        row(C::Unstar, "unstar", List, &[], "take the star away"),
        row(C::Tags, "tags", List, &["t"], "give tags, parted by commas; one that is there, or after a minus, is taken away"),
        row(C::Select, "select", List, &["v"], "pick the articles from here on: u, s, t and y are for all of them then"),
        row(C::SelectAll, "select-all", List, &["V"], "pick all that are shown"),
        row(C::Copy, "copy", List, &["y"], "copy the title"),
        row(C::OpenLink, "open-link", List, &["o"], "open the article's address outside"),
        row(C::ReadAll, "read-all", List, &["A"], "mark all that are shown as read"),
        row(C::ShowAll, "show-all", List, &["1"], "show all articles"),
        row(C::ShowUnread, "show-unread", List, &["2"], "show unread articles"),
        row(C::ShowStarred, "show-starred", List, &["3"], "show starred articles"),
        row(C::Filter, "filter", List, &["f", "=", "F"], "show titles that hold a text; <esc> shows all"),
        row(C::Fold, "fold", List, &["x"], "show or hide the other articles of the story"),
        row(C::FoldAll, "fold-all", List, &["X"], "of all stories show the first article, all articles, or one for each language"),
        row(C::Sort, "sort", List, &["S"], "next order: newest, oldest, title and so on; :sort source,-title"),
        row(C::Export, "export", List, &["E"], "write the article, or those picked, to a file: :export markdown FILE, or text, jsonl"),
        row(C::Pipe, "pipe", List, &["|"], "give it to a command, as text or the format named first, and show what that says"),
        row(C::HalfPageDown, "half-page-down", Article, &["d"], "half a page on"),
        row(C::HalfPageUp, "half-page-up", Article, &["u"], "half a page back"),
        row(C::NextParagraph, "next-paragraph", Article, &["}"], "next paragraph"),
        row(C::PreviousParagraph, "previous-paragraph", Article, &["{"], "previous paragraph"),
        row(C::NextSentence, "next-sentence", Article, &[")"], "next sentence; the bar beside it marks the current one"),
        row(C::PreviousSentence, "previous-sentence", Article, &["("], "previous sentence"),
        row(C::NextQuotation, "next-quotation", Article, &["\"", "]q"], "next quotation, and who said it"),
        row(C::PreviousQuotation, "previous-quotation", Article, &["[q"], "quotation before"),
        row(C::KeepQuote, "keep-quote", Article, &["H"], "keep the quotation at the current sentence, or the sentence, with its speaker"),
        row(C::Note, "note", Article, &["a"], "write a note on the kept quote here, or keep the quotation or sentence with one"),
        row(C::Colour, "colour", Article, &["c"], "next colour of the kept quote here"),
        row(C::Delete, "delete", Article, &["X"], "delete the kept quote here; U takes it back"),
        row(C::MarkPlace, "mark-place", Article, &["m"], "mark this place with the letter that follows"),
        row(C::Select, "select", Article, &["v"], "select, from the current sentence on"),
        row(C::Copy, "copy", Article, &["y"], "copy the current sentence"),
        row(C::Tags, "tags", Article, &["t"], "give tags, parted by commas; one that is there, or after a minus, is taken away"),
        row(C::CopyCited, "copy-cited", Article, &["Y"], "copy the quotation or sentence with speaker and source"),
        row(C::OpenLink, "open-link", Article, &["o"], "open the article's address outside"),
        row(C::Export, "export", Article, &["E"], "write the article to a file: :export markdown FILE, or text, jsonl"),
        row(C::Pipe, "pipe", Article, &[], "give the article to a command and show what that says: :pipe wc -w"),
        row(C::LinkHints, "links", Article, &[";"], "open a link on the screen by a letter"),
        row(C::Counterpart, "counterpart", Article, &["="], "bring what stands for the current sentence into sight in the other edition"),
        row(C::Columns, "columns", Article, &["|"], "both editions in columns, or in one with each sentence below its counterpart"),
        row(C::Percent, "percent", Article, &["%"], "50% goes to the middle"),
        row(C::NextArticle, "next-article", Article, &["J", "]a"], "read the next article of the list"),
        row(C::PreviousArticle, "previous-article", Article, &["K", "[a"], "read the previous article"),
        row(C::LineDown, "line-down", Article, &["<enter>"], "next line"),
        row(C::NextMention, "next-mention", Sidebar, &["<enter>", "n"], "next place where the article names the entity"),
        row(C::PreviousMention, "previous-mention", Sidebar, &["N"], "place before"),
        row(C::FilterByEntity, "filter-by-entity", Sidebar, &["f", "/"], "show the articles that name it, whatever they call it"),
        row(C::Merge, "merge", Sidebar, &["m"], "it is one with another name: press it on both; :merge NAME, or both names"),
        row(C::Split, "split", Sidebar, &["x"], "where it is spelt as at the current place, it is somebody else; :split NAME"),
        row(C::Rename, "rename", Sidebar, &["c"], "show it by another name"),
        row(C::Ignore, "ignore", Sidebar, &["i"], "it is no name; D brings it back"),
        row(C::Heed, "heed", Sidebar, &[], "a name that was ignored is one after all: :heed NAME"),
        row(C::Open, "open", Quotes, &["<enter>"], "open the article at the quote"),
        row(C::Find, "find", Quotes, &["/", "f"], "show quotes that hold words; also speaker:, tag:, source:, lang:, entity:"),
        row(C::Note, "note", Quotes, &["a"], "write a note"),
        row(C::Tags, "tags", Quotes, &["t"], "set the tags, parted by blanks"),
        row(C::Speaker, "speaker", Quotes, &["s"], "set who said it"),
        row(C::PutOnPlace, "put-on-place", Quotes, &["P"], "put a quote that is not found on the nearest place; 2P on the second"),
        row(C::Colour, "colour", Quotes, &["c"], "next colour"),
        row(C::Copy, "copy", Quotes, &["y"], "copy the words"),
        row(C::CopyCited, "copy-cited", Quotes, &["Y"], "copy the words with speaker and source"),
        row(C::Export, "export", Quotes, &["E"], "write them to a file: :export markdown FILE, or jsonld, csv, org, bibtex, html, '{quote}'"),
        row(C::Pipe, "pipe", Quotes, &["|"], "give them to a command, as Markdown or the format named first"),
        row(C::Delete, "delete", Quotes, &["dd"], "delete the quote; U takes it back"),
        row(C::Open, "open", Sources, &["<enter>"], "show its articles"),
        row(C::ScanSource, "scan", Sources, &["r"], "look for new and changed files in it"),
        row(C::AddSource, "add-source", Sources, &["a"], "take a folder or file in"),
        row(C::Rename, "rename", Sources, &["c", "R"], "call it otherwise"),
        row(C::Delete, "delete", Sources, &["dd"], "take it out of the library; its files stay, and U takes it back"),
        row(C::Warnings, "warnings", Sources, &["!"], "what could not be read in it"),
        row(C::Open, "open", Editions, &["<enter>"], "read the edition beside the article"),
        row(C::Find, "find", Editions, &["/", "f"], "choose any other article by its title"),
        row(C::OneStory, "one-story", Editions, &["y"], "say that both tell one story; U takes it back"),
        row(C::NotOneStory, "not-one-story", Editions, &["x"], "say that they do not; U takes it back"),
        row(C::Delete, "delete", Names, &["x", "dd"], "take it back; U decides it again"),
        row(C::Copy, "copy", Sidebar, &["y"], "copy the place where the article names it"),
        row(C::LetterLeft, "letter-left", Selection, &["h", "<left>"], "caret to the left on the screen"),
        row(C::LetterRight, "letter-right", Selection, &["l", "<right>"], "caret to the right on the screen"),
        row(C::LineDown, "line-down", Selection, &["j", "<down>"], "caret a line down"),
        row(C::LineUp, "line-up", Selection, &["k", "<up>"], "caret a line up"),
        row(C::WordOn, "word-on", Selection, &["w"], "caret to the next word"),
        row(C::WordBack, "word-back", Selection, &["b"], "caret to the beginning of the word"),
        row(C::WordEnd, "word-end", Selection, &["e"], "caret to the end of the word"),
        row(C::NextSentence, "next-sentence", Selection, &[")"], "caret to the end of the sentence"),
        row(C::PreviousSentence, "previous-sentence", Selection, &["("], "caret to the beginning of the sentence"),
        row(C::NextParagraph, "next-paragraph", Selection, &["}"], "caret to the end of the paragraph"),
        row(C::PreviousParagraph, "previous-paragraph", Selection, &["{"], "caret to the beginning of the paragraph"),
        row(C::LineStart, "line-start", Selection, &["0", "^"], "caret to the beginning of the line"),
        row(C::LineEnd, "line-end", Selection, &["$"], "caret to the end of the line"),
        row(C::SwapEnds, "swap-ends", Selection, &["o"], "caret to the other end"),
        row(C::NextQuotation, "next-quotation", Selection, &["\""], "select the next quotation"),
        row(C::KeepQuote, "keep-quote", Selection, &["H", "<enter>"], "keep what is selected as a quote, with its speaker"),
        row(C::Copy, "copy", Selection, &["y"], "copy what is selected"),
        row(C::CopyCited, "copy-cited", Selection, &["Y"], "copy it with speaker and source"),
        row(C::Note, "note", Selection, &["a"], "keep it with a note"),
        row(C::Tags, "tags", Selection, &["t"], "keep it with tags"),
        row(C::Colour, "colour", Selection, &["c"], "next colour, of a kept quote"),
        row(C::Delete, "delete", Selection, &["X"], "delete it, when it is a kept quote"),
        row(C::Cancel, "cancel", Selection, &["<esc>", "v", "q"], "select nothing"),
        row(C::Accept, "accept", Prompt, &["<enter>"], "done"),
        row(C::Cancel, "cancel", Prompt, &["<esc>", "<c-c>", "<c-g>"], "never mind: back to where you were"),
        row(C::Complete, "complete", Prompt, &["<tab>"], "complete the command"),
        row(C::DeleteBack, "delete-back", Prompt, &["<backspace>", "<c-h>"], "delete the letter before the caret"),
        row(C::DeleteForward, "delete-forward", Prompt, &["<del>", "<c-d>"], "delete the letter after the caret"),
        row(C::DeleteWord, "delete-word", Prompt, &["<c-w>"], "delete the word before the caret"),
        row(C::DeleteAll, "delete-all", Prompt, &["<c-u>"], "delete everything before the caret"),
        row(C::CaretLeft, "caret-left", Prompt, &["<left>", "<c-b>"], "caret to the left on the screen"),
        row(C::CaretRight, "caret-right", Prompt, &["<right>", "<c-f>"], "caret to the right on the screen"),
        row(C::CaretStart, "caret-start", Prompt, &["<home>", "<c-a>"], "caret to the beginning"),
        row(C::CaretEnd, "caret-end", Prompt, &["<end>", "<c-e>"], "caret to the end"),
        row(C::HistoryBack, "history-back", Prompt, &["<up>", "<c-p>"], "what was typed before"),
        row(C::HistoryForward, "history-forward", Prompt, &["<down>", "<c-n>"], "what was typed after"),
    ]
};

/// The command that has a name, for the command line; `q` and its kin are known as vim's readers type them.
pub(super) fn command_named(name: &str) -> Option<Command> {
    let name = match name {
        "q" | "qa" | "q!" | "wq" | "x" => "quit",
        "h" => "help",
        "o" | "e" | "edit" => "open",
        "w" | "write" | "save" => "export",
        "se" => "set",
        "mes" | "message" => "messages",
        "u" => "undo",
        "!" => "pipe",
        "tag" => "tags",
        "source" => "sources",
        other => other,
    };
    let mut rows = BINDINGS.iter().filter(|row| row.scope != Scope::Prompt);
    rows.find(|row| row.id == name).map(|row| row.command)
}

/// Names of commands that begin with a text, sorted, each once.
pub(super) fn names_beginning(with: &str) -> Vec<&'static str> {
    let rows = BINDINGS.iter().filter(|row| row.scope != Scope::Prompt);
    let mut names: Vec<_> = rows.map(|row| row.id).filter(|id| id.starts_with(with)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::app::parse_keys;

    #[test]
    fn every_key_of_the_table_can_be_read() {
        for row in BINDINGS {
            for keys in row.keys {
                assert!(parse_keys(keys).is_ok(), "{}: {keys}", row.id);
            }
        }
    }

    #[test]
    fn no_key_means_two_things_in_one_scope() {
        let mut seen = HashMap::new();
        for row in BINDINGS {
            for keys in row.keys {
                let before = seen.insert((row.scope, *keys), row.id);
                assert_eq!(before, None, "{keys} is {} and {}", before.unwrap_or(""), row.id);
            }
        }
    }

    #[test]
    fn a_name_means_one_command() {
        for row in BINDINGS.iter().filter(|row| row.scope != Scope::Prompt) {
            assert_eq!(command_named(row.id), Some(row.command), "{}", row.id);
        }
    }

    #[test]
    fn names_complete() {
        assert_eq!(names_beginning("next-p"), ["next-pane", "next-paragraph"]);
        assert_eq!(names_beginning("zz"), Vec::<&str>::new());
    }
}
