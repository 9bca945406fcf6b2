//! Words to look for: in any spelling, exactly as written, or by a regular expression.

use std::ops::Range;

use memchr::memmem;
use regex::{Regex, RegexBuilder};

use crate::messages::{Sentence, sentence};
use crate::search::index::Part;
use crate::search::words::{LONGEST_WORD, folded_words, is_word};
use crate::text::clusters;
use crate::text::fold::{self, Folded};

/// A compiled regular expression may take this many bytes; larger ones are refused.
const LARGEST_REGEX: usize = 1 << 20;

/// Which parts of an article are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Scope {
    Anywhere,
    Title,
    Body,
}

/// By what a place in a text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Via {
    /// By the word itself, in any spelling.
    Word,
    /// By another name of what the word names, in any alphabet.
    Name,
    /// It names who or what a field asks for.
    Mention,
    /// Whom a field asks for says it.
    Quotation,
}

/// One thing to look for.
#[derive(Clone, Debug)]
pub(in crate::search) struct Term {
    scope: Scope,
    kind: Kind,
    /// Other names, as folded needles.
    names: Vec<String>,
}

#[derive(Clone, Debug)]
enum Kind {
    /// A word as typed, and its folded spellings.
    Folded {
        typed: String,
        needles: Vec<String>,
    },
    /// Pieces between blanks, as written.
    Exact(Vec<String>),
    Regex(Regex),
}

impl Scope {
    /// Whether a part is searched.
    pub(in crate::search) fn covers(self, part: Part) -> bool {
        matches!(
            (self, part),
            (Scope::Anywhere, _) | (Scope::Title, Part::Title) | (Scope::Body, Part::Body)
        )
    }
}

impl Term {
    /// A word in any spelling; `None` when it has no letter or digit.
    pub(super) fn folded(word: &str, scope: Scope) -> Option<Self> {
        let needles: Vec<String> = spellings(word);
        let kind = Kind::Folded { typed: word.to_owned(), needles };
        fold::text(word).contains(is_word).then_some(Term { scope, kind, names: Vec::new() })
    }

    /// Characters as written; `None` when there are only blanks.
    pub(super) fn exact(text: &str, scope: Scope) -> Option<Self> {
        let pieces: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        (!pieces.is_empty()).then_some(Term { scope, kind: Kind::Exact(pieces), names: Vec::new() })
    }

    /// A regular expression.
    pub(super) fn regex(pattern: &str, scope: Scope) -> Result<Self, Sentence> {
        let regex =
            RegexBuilder::new(pattern).case_insensitive(true).size_limit(LARGEST_REGEX).build();
        let regex = regex.map_err(|error| {
            let said = error.to_string();
            let said = said.lines().last().unwrap_or_default();
            sentence!("query-regex", said = said.trim_start_matches("error: "))
        })?;
        Ok(Term { scope, kind: Kind::Regex(regex), names: Vec::new() })
    }

    pub(super) fn add_names(&mut self, names: &dyn Fn(&str) -> Vec<String>) {
        if let Kind::Folded { typed, needles } = &self.kind {
            let mut found: Vec<String> =
                names(typed).iter().flat_map(|name| spellings(name)).collect();
            found.retain(|name| name.contains(is_word) && !needles.contains(name));
            self.names = found;
        }
    }

    pub(in crate::search) fn scope(&self) -> Scope {
        self.scope
    }

    /// The folded texts of which an article that holds the term holds at least one, each with whether its
    /// presence inside one word settles the matter. Empty when the term says nothing of the kind.
    pub(in crate::search) fn alternatives(&self) -> Vec<Alternative> {
        let needles: Vec<Alternative> = match &self.kind {
            Kind::Folded { needles, .. } => {
                needles.iter().map(|needle| Alternative::new(needle, Via::Word, false)).collect()
            }
            Kind::Exact(pieces) => {
                vec![Alternative::new(&fold::text(&pieces.join(" ")), Via::Word, true)]
            }
            Kind::Regex(_) => return Vec::new(),
        };
        let names = self.names.iter().map(|name| Alternative::new(name, Via::Name, false));
        needles.into_iter().chain(names).collect()
    }

    /// Every place of a text, whose folding is `folded`, that the term finds: whole clusters, in no order.
    pub(in crate::search) fn find(
        &self,
        text: &str,
        folded: &Folded,
        found: &mut Vec<(Range<usize>, Via)>,
    ) {
        match &self.kind {
            Kind::Folded { needles, .. } => {
                for needle in needles {
                    found.extend(
                        places(folded.text(), needle).map(|at| (folded.original(at), Via::Word)),
                    );
                }
            }
            Kind::Exact(pieces) => on_clusters(text, exact_places(text, pieces), found),
            Kind::Regex(regex) => {
                let places = regex.find_iter(text).map(|at| at.range()).filter(|at| !at.is_empty());
                on_clusters(text, places.collect(), found);
            }
        }
        for name in &self.names {
            found.extend(places(folded.text(), name).map(|at| (folded.original(at), Via::Name)));
        }
    }

    /// Whether the term finds anything in a text.
    pub(in crate::search) fn is_in(&self, text: &str, folded: &Folded) -> bool {
        let has = |needle: &String| places(folded.text(), needle).next().is_some();
        let named = self.names.iter().any(has);
        named
            || match &self.kind {
                Kind::Folded { needles, .. } => needles.iter().any(has),
                Kind::Exact(_) | Kind::Regex(_) => {
                    let mut found = Vec::new();
                    self.find(text, folded, &mut found);
                    !found.is_empty()
                }
            }
    }

    #[cfg(test)]
    pub(super) fn picture(&self) -> String {
        let scope = match self.scope {
            Scope::Anywhere => "",
            Scope::Title => "title:",
            Scope::Body => "body:",
        };
        let text = match &self.kind {
            Kind::Folded { needles, .. } => needles[0].clone(),
            Kind::Exact(pieces) => format!("{:?}", pieces.join(" ")),
            Kind::Regex(regex) => format!("/{regex}/"),
        };
        format!("{scope}{text}")
    }
}

/// One folded text that a term may be found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Alternative {
    /// What stands in the folded text; empty when nothing certain does.
    pub(in crate::search) needle: String,
    /// The words to ask an index for; all must be there.
    pub(in crate::search) words: Vec<String>,
    /// The words alone do not settle it: their order and what stands between them matter.
    pub(in crate::search) several: bool,
    /// The folded text does not settle it: it must be written just so.
    pub(in crate::search) as_written: bool,
    /// How it is marked.
    pub(in crate::search) via: Via,
}

impl Alternative {
    fn new(needle: &str, via: Via, as_written: bool) -> Self {
        // What is written just so may end inside a word, where folding looks at the next letter too.
        let needle =
            if as_written { needle.trim_end_matches(['\u{64A}', '\u{621}']) } else { needle };
        let needle = if as_written && needle.chars().nth(1).is_none() { "" } else { needle };
        let all: Vec<&str> = folded_words(needle).collect();
        let whole = matches!(*all, [only] if only == needle && only.len() <= LONGEST_WORD / 2);
        let words = all.iter().enumerate().filter_map(|(index, word)| {
            // The first word of several may be the end of a longer one, and an index finds one letter only at
            // the start of words.
            let undecidable = index == 0 && (as_written || !whole) && word.chars().nth(1).is_none();
            let end = word.floor_char_boundary(LONGEST_WORD / 2);
            (!undecidable).then(|| word.get(..end)).flatten()
        });
        Alternative {
            needle: needle.to_owned(),
            words: words.map(str::to_owned).collect(),
            several: !whole,
            as_written,
            via,
        }
    }
}

fn spellings(word: &str) -> Vec<String> {
    // Quotation marks would make it exact.
    let plain = word.trim_matches('"');
    fold::fold_query(plain)
        .spellings()
        .filter(|needle| !needle.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Where a folded text holds a needle; one letter counts only at the start of a word.
pub(in crate::search) fn places<'a>(
    folded: &'a str,
    needle: &'a str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let only_at_start = needle.chars().nth(1).is_none();
    let starts_word = move |at: usize| {
        let before = folded.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(is_word)
    };
    memmem::find_iter(folded.as_bytes(), needle)
        .filter(move |at| !only_at_start || starts_word(*at))
        .map(move |at| at..at + needle.len())
}

/// Where the pieces stand one after the other with blanks between them.
fn exact_places(text: &str, pieces: &[String]) -> Vec<Range<usize>> {
    let Some((first, others)) = pieces.split_first() else { return Vec::new() };
    let starts = memmem::find_iter(text.as_bytes(), first.as_bytes());
    starts.filter_map(|start| Some(start..end_of(text, start + first.len(), others)?)).collect()
}

fn end_of(text: &str, mut end: usize, pieces: &[String]) -> Option<usize> {
    for piece in pieces {
        let rest = text.get(end..)?;
        let blank = rest.len() - rest.trim_start().len();
        if blank == 0 || !rest.get(blank..)?.starts_with(&**piece) {
            return None;
        }
        end += blank + piece.len();
    }
    Some(end)
}

/// Keeps what begins and ends between clusters; text as written never ends inside one.
fn on_clusters(text: &str, places: Vec<Range<usize>>, found: &mut Vec<(Range<usize>, Via)>) {
    if places.is_empty() {
        return;
    }
    let boundaries = clusters::boundaries(text);
    let is_boundary = |at: usize| boundaries.binary_search(&at).is_ok();
    let whole = places.into_iter().filter(|at| is_boundary(at.start) && is_boundary(at.end));
    found.extend(whole.map(|at| (at, Via::Word)));
}
