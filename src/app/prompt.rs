//! The line in which text is typed: what is sought, a command.
//!
//! The caret is a logical place (a byte offset on a cluster boundary); left and right move it by what is
//! seen, as a reader of mixed text expects of the arrow keys.

use super::command::Command;
use crate::text::{Direction, Engine, Layout, Options, clusters};

/// What is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PromptKind {
    /// Find in the article.
    Find,
    /// Search all articles.
    Search,
    /// Show titles that hold the text.
    Titles,
    /// A command by its name.
    Command,
    /// Filter the lines of a sheet.
    Filter,
    /// Filter the kept quotes.
    Quotes,
    /// An edition among all articles, by its title.
    Editions,
    /// The note on a quote.
    Note,
    /// The tags of a quote.
    Tags,
    /// The name of a source.
    SourceName,
    /// The path of a new source.
    SourcePath,
    /// Tags to give to articles, or to take away.
    ArticleTags,
    /// Who said a quote.
    Speaker,
    /// The name of an entity.
    Rename,
    /// A command that quotes are given to.
    Pipe,
    /// Whether a file is to be overwritten.
    Overwrite,
}

/// What the screen shows while its text is still being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Hits in the article.
    InArticle,
    /// What a search over all articles finds.
    InLibrary,
    /// Titles of the list.
    InTitles,
    /// Lines of a sheet.
    InSheet,
    /// Kept quotes.
    InQuotes,
    /// Titles of all articles, for the sheet of editions.
    InEditions,
}

impl PromptKind {
    /// What is sought with every letter; `None` where a text counts only when it is done.
    pub fn seeks(self) -> Option<Sought> {
        match self {
            PromptKind::Find => Some(Sought::InArticle),
            PromptKind::Search => Some(Sought::InLibrary),
            PromptKind::Titles => Some(Sought::InTitles),
            PromptKind::Filter => Some(Sought::InSheet),
            PromptKind::Quotes => Some(Sought::InQuotes),
            PromptKind::Editions => Some(Sought::InEditions),
            _ => None,
        }
    }

    /// The sign before the text, where it has one.
    pub fn sign(self) -> Option<char> {
        match self {
            PromptKind::Command => Some(':'),
            PromptKind::Pipe => Some('|'),
            PromptKind::Titles => Some('='),
            kind => kind.seeks().map(|_| '/'),
        }
    }
}

/// Text being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What for.
    pub kind: PromptKind,
    /// What has been typed.
    pub text: String,
    /// Where the next letter goes, in bytes.
    pub caret: usize,
    /// Place in the history, counted from its end; 0 is what is being typed.
    recalled: usize,
    /// What was being typed before the history was looked at.
    draft: String,
    /// What the word before the caret can become, after the key that completes it.
    pub(super) completion: Option<Completion>,
}

/// Words that one being typed can become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Where the word begins, in bytes.
    pub from: usize,
    /// What it can become.
    pub words: Vec<String>,
    /// Which of them stands there now.
    pub at: Option<usize>,
}

impl Prompt {
    /// An empty prompt.
    pub fn new(kind: PromptKind) -> Self {
        Prompt {
            kind,
            text: String::new(),
            caret: 0,
            recalled: 0,
            draft: String::new(),
            completion: None,
        }
    }

    /// Types text at the caret; control characters and line ends are left out.
    pub fn insert(&mut self, typed: &str) {
        self.recalled = 0;
        let typed: String = typed.chars().filter(|c| !c.is_control()).collect();
        self.completion = None;
        self.text.insert_str(self.caret, &typed);
        self.caret += typed.len();
    }

    /// Puts another text in the place of the whole, caret at its end.
    pub fn replace(&mut self, text: String) {
        self.completion = None;
        self.caret = text.len();
        self.text = text;
    }

    /// What the word before the caret can become, while that is being chosen.
    pub fn completion(&self) -> Option<&Completion> {
        self.completion.as_ref()
    }

    /// Completes the word that begins at a byte with what all words share; then with one after the other.
    pub(super) fn complete(&mut self, from: usize, words: Vec<String>) {
        let chosen = match &mut self.completion {
            Some(Completion { words, at, .. }) => {
                let next = at.map_or(0, |at| (at + 1) % words.len().max(1));
                *at = Some(next);
                words.get(next).cloned()
            }
            None => Some(shared(&words)).filter(|shared| !shared.is_empty()),
        };
        let kept = self.completion.take();
        let from = kept.as_ref().map_or(from, |completion| completion.from);
        if let Some(chosen) = chosen {
            let text = format!("{}{chosen}", self.text.get(..from).unwrap_or_default());
            self.replace(text);
        }
        let several = || (words.len() > 1).then_some(Completion { from, words, at: None });
        self.completion = kept.or_else(several);
    }

    /// Edits or moves the caret; false when the command is none of the prompt's own.
    pub fn edit(&mut self, command: Command) -> bool {
        self.completion = None;
        self.recalled = 0;
        match command {
            Command::DeleteBack => self.delete(self.before()..self.caret),
            Command::DeleteForward => self.delete(self.caret..self.after()),
            Command::DeleteWord => self.delete(self.word_start()..self.caret),
            Command::DeleteAll => self.delete(0..self.caret),
            Command::CaretLeft => self.step(-1),
            Command::CaretRight => self.step(1),
            Command::CaretStart => self.caret = 0,
            Command::CaretEnd => self.caret = self.text.len(),
            _ => return false,
        }
        true
    }

    /// Goes `by` steps back in the history (negative: forward), past lines that do not begin with what was being
    /// typed.
    pub fn recall(&mut self, history: &[String], by: isize) {
        if self.recalled == 0 {
            self.draft.clone_from(&self.text);
        }
        let alike = history.iter().rev().filter(|line| line.starts_with(&self.draft));
        let alike: Vec<&String> = alike.collect();
        let wanted = self.recalled.saturating_add_signed(by).min(alike.len());
        if wanted == self.recalled {
            return;
        }
        let text = wanted.checked_sub(1).map_or_else(|| self.draft.clone(), |at| alike[at].clone());
        self.recalled = wanted;
        self.replace(text);
    }

    /// The text laid out in one line, base direction by its first strong letter.
    pub fn layout(&self) -> Layout {
        let options = Options { direction: Direction::Auto, isolates: false, ..Options::default() };
        Engine::new().layout(&self.text, u16::MAX, &options)
    }

    /// Columns of the blanks at the end: they hang over the end of a line that is laid out, but one who types
    /// wants to see them.
    pub fn hanging(&self) -> u16 {
        (self.text.len() - self.text.trim_end_matches(' ').len()) as u16
    }

    /// Places of the caret from left to right, with the column of each.
    pub fn stops(&self) -> Vec<(usize, u16)> {
        let (layout, hanging) = (self.layout(), self.hanging());
        let seen = self.text.len() - usize::from(hanging);
        let blanks = (0..=hanging).map(|blank| (seen + usize::from(blank), blank));
        let Some(line) = layout.lines().first() else { return blanks.collect() };
        let cells = layout.cells(&self.text, line);
        let cells = cells.filter(|cell| !cell.range().is_empty() && cell.range().start < seen);
        let letters = cells.map(|cell| (cell.range().start, cell.column()));
        if line.is_rtl() {
            // The next letter of a right-to-left text appears left of the last, where column 0 is.
            let blanks = blanks.rev().map(|(at, blank)| (at, hanging - blank));
            blanks.chain(letters.map(|(at, column)| (at, column + hanging + 1))).collect()
        } else {
            letters.chain(blanks.map(|(at, blank)| (at, line.width() + blank))).collect()
        }
    }

    fn delete(&mut self, range: std::ops::Range<usize>) {
        self.caret = range.start;
        self.text.replace_range(range, "");
    }

    fn before(&self) -> usize {
        let boundaries = clusters::boundaries(&self.text);
        boundaries.into_iter().rfind(|at| *at < self.caret).unwrap_or(0)
    }

    fn after(&self) -> usize {
        let boundaries = clusters::boundaries(&self.text);
        boundaries.into_iter().find(|at| *at > self.caret).unwrap_or(self.text.len())
    }

    fn word_start(&self) -> usize {
        let before = self.text.get(..self.caret).unwrap_or_default().trim_end();
        before.rfind(char::is_whitespace).map_or(0, |blank| {
            blank + before.get(blank..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8)
        })
    }

    fn step(&mut self, by: isize) {
        let stops = self.stops();
        let here = stops.iter().position(|(at, _)| *at == self.caret).unwrap_or(0);
        let there = here.saturating_add_signed(by).min(stops.len() - 1);
        self.caret = stops[there].0;
    }
}

/// The beginning that all words have.
fn shared(words: &[String]) -> String {
    let Some(first) = words.first() else { return String::new() };
    let same = |word: &String| {
        let pairs = first.char_indices().zip(word.chars());
        let differs = pairs.skip_while(|((_, a), b)| a == b).map(|((at, _), _)| at).next();
        differs.unwrap_or(first.len().min(word.len()))
    };
    let end = words.iter().map(same).min().unwrap_or(0);
    first.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Prompt {
        let mut prompt = Prompt::new(PromptKind::Find);
        prompt.insert(text);
        prompt
    }

    #[test]
    fn arrows_follow_the_screen_in_arabic() {
        let mut prompt = typed("سلام");
        prompt.edit(Command::CaretLeft);
        assert_eq!(prompt.caret, prompt.text.len(), "the end is at the left edge already");
        prompt.edit(Command::CaretRight);
        prompt.edit(Command::DeleteForward);
        assert_eq!(prompt.text, "سلا");
    }

    #[test]
    fn arrows_follow_the_screen_in_english() {
        let mut prompt = typed("news");
        prompt.edit(Command::CaretLeft);
        prompt.edit(Command::DeleteBack);
        assert_eq!(prompt.text, "nes");
    }

    #[test]
    fn a_letter_goes_with_its_marks() {
        let mut prompt = typed("مجمّ");
        prompt.edit(Command::DeleteBack);
        assert_eq!(prompt.text, "مج");
    }

    #[test]
    fn words_and_everything_before_the_caret() {
        let mut prompt = typed("one two  ");
        prompt.edit(Command::DeleteWord);
        assert_eq!(prompt.text, "one ");
        prompt.edit(Command::DeleteAll);
        assert_eq!(prompt.text, "");
    }

    #[test]
    fn pasted_lines_become_one() {
        assert_eq!(typed("a\u{1b}[2J\nb").text, "a[2Jb");
    }

    #[test]
    fn completing_goes_as_far_as_is_sure_and_then_round() {
        let words = || vec!["sort".to_owned(), "source".to_owned()];
        let mut prompt = typed("1 s");
        prompt.complete(2, words());
        assert_eq!(prompt.text, "1 so");
        for expected in ["1 sort", "1 source", "1 sort"] {
            prompt.complete(2, words());
            assert_eq!(prompt.text, expected);
        }
        prompt.insert("x");
        assert_eq!(prompt.completion(), None);
        let mut arabic = typed("");
        arabic.complete(0, vec!["أمن".into(), "أمم".into()]);
        assert_eq!(arabic.text, "أم");
    }

    #[test]
    fn history_returns_to_what_was_being_typed() {
        let history = ["first", "draft", "second"].map(str::to_owned);
        let recalled = |draft, steps: &[isize]| {
            let mut prompt = typed(draft);
            for by in steps {
                prompt.recall(&history, *by);
            }
            prompt.text
        };
        assert_eq!(recalled("", &[1]), "second");
        assert_eq!(recalled("", &[1, 5]), "first");
        assert_eq!(recalled("", &[1, 5, -9]), "");
        assert_eq!(recalled("dra", &[1]), "draft", "only what begins so");
        assert_eq!(recalled("dra", &[1, 1, -1]), "dra");
        assert_eq!(recalled("x", &[1]), "x");
    }

    #[test]
    fn every_cluster_is_a_stop_and_columns_grow() {
        for text in ["ab سيم 12", "the  ", "مجمع  ", "  ", "", "a سيم "] {
            let prompt = typed(text);
            let stops = prompt.stops();
            assert!(stops.is_sorted_by(|(_, a), (_, b)| a < b), "{text:?}: {stops:?}");
            assert_eq!(stops.len(), clusters::boundaries(text).len().max(1), "{text:?}");
        }
    }

    #[test]
    fn a_blank_at_the_end_moves_the_caret_or_the_letters() {
        let column = |text: &str, at| {
            let stops = typed(text).stops();
            stops.into_iter().find(|(stop, _)| *stop == at).unwrap().1
        };
        assert_eq!((column("the", 3), column("the ", 4)), (3, 4));
        assert_eq!((column("من", 4), column("من ", 5)), (0, 0));
        assert_eq!((column("من", 0), column("من ", 0)), (2, 3));
    }
}
