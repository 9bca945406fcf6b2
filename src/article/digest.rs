//! Digests, and the stories whose editions stand side by side in them.
//!
//! Two articles are editions of one story when their names say so (`story.ar.txt` and `story.en.txt`,
//! `story.txt` and `story.en.txt`) and their languages differ, or when one names the other in
//! `translation_of`. Articles are added one by one, as they are read, in any order.
use std::collections::HashMap;

use super::{Article, Language, address};

/// The articles of one digest in reading order, grouped into stories.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    articles: Vec<Article>,
    /// Of each article, its story; to be followed through `merged`.
    story_of: Vec<usize>,
    /// A story that was merged into another is left empty here, so that indices stay.
    stories: Vec<Story>,
    /// Of each story, the story it was merged into, or itself.
    merged: Vec<usize>,
    by_name: HashMap<String, usize>,
}

/// One story: the articles that tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// Indices into [`Digest::articles`], ascending.
    pub editions: Vec<usize>,
}

impl Digest {
    /// An empty digest.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article and returns its index.
    pub fn push(&mut self, article: Article) -> usize {
        let index = self.articles.len();
        let mut story = self.story_for(&article);
        let named = article.metadata.translation_of.iter().chain(&article.metadata.alternates);
        for original in named {
            let name = story_name(&origin_beside(&article.origin, original));
            let named = *self.by_name.entry(name).or_insert(story);
            story = self.merge(story, named);
        }
        self.articles.push(article);
        self.story_of.push(story);
        if let Some(story) = self.stories.get_mut(story) {
            story.editions.push(index);
        }
        index
    }

    /// All articles, in the order they were added.
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    /// The stories; those told by one article alone are among them.
    pub fn stories(&self) -> impl Iterator<Item = &Story> {
        self.stories.iter().filter(|story| !story.editions.is_empty())
    }

    /// The editions of the story an article tells, itself included; empty past the last article.
    pub fn editions_of(&self, article: usize) -> &[usize] {
        let story =
            self.story_of.get(article).and_then(|&story| self.stories.get(self.root(story)));
        story.map_or(&[], |story| &story.editions)
    }

    /// The edition of an article's story in a language, if there is one.
    pub fn edition_in(&self, article: usize, language: Language) -> Option<usize> {
        self.editions_of(article).iter().copied().find(|&index| self.speaks(index, language))
    }

    fn speaks(&self, article: usize, language: Language) -> bool {
        self.articles.get(article).is_some_and(|article| article.language == language)
    }

    /// The story an article's name leads to, or a new one.
    fn story_for(&mut self, article: &Article) -> usize {
        let new = self.stories.len();
        let known = *self.by_name.entry(story_name(&article.origin)).or_insert(new);
        let known = if known == new { new } else { self.root(known) };
        // Two texts of one name in one language are two articles, not two editions.
        let is_free = |story: &Story| {
            !story.editions.iter().any(|&index| self.speaks(index, article.language))
        };
        if self.stories.get(known).is_some_and(is_free) {
            return known;
        }
        self.stories.push(Story::default());
        self.merged.push(new);
        new
    }

    /// Makes two stories one, the earlier, and returns it.
    fn merge(&mut self, a: usize, b: usize) -> usize {
        let (a, b) = (self.root(a), self.root(b));
        let (into, from) = (a.min(b), a.max(b));
        if into == from {
            return into;
        }
        let moved = self.stories.get_mut(from).map(std::mem::take).unwrap_or_default();
        if let Some(story) = self.stories.get_mut(into) {
            story.editions.extend(moved.editions);
            story.editions.sort_unstable();
        }
        if let Some(parent) = self.merged.get_mut(from) {
            *parent = into;
        }
        into
    }

    /// The story that a story has become part of.
    fn root(&self, mut story: usize) -> usize {
        while let Some(&parent) = self.merged.get(story).filter(|&&parent| parent != story) {
            story = parent;
        }
        story
    }
}

/// The name an article shares with its editions: its origin without the language in the file name.
///
/// ```
/// use nashra::article::story_name;
/// assert_eq!(story_name("digest/fire.ar.txt"), "digest/fire.txt");
/// assert_eq!(story_name("digest/fire.txt"), "digest/fire.txt");
/// ```
pub fn story_name(origin: &str) -> String {
    let (folder, file) = split_folder(origin);
    let without_language = |(stem, extension): (&str, &str)| {
        let (name, tag) = stem.rsplit_once('.')?;
        (!name.is_empty() && is_language_tag(tag)).then(|| format!("{folder}{name}.{extension}"))
    };
    file.rsplit_once('.').and_then(without_language).unwrap_or_else(|| origin.to_owned())
}

/// Languages that a file name may end in, nashra's own and those of its neighbours.
fn is_language_tag(tag: &str) -> bool {
    const TAGS: [&str; 22] = [
        "ar", "en", "he", "iw", "fa", "ur", "ps", "ku", "ckb", "ug", "sd", "ms", "tr", "fr", "es",
        "de", "it", "pt", "nl", "ru", "zh", "ja",
    ];
    TAGS.iter().any(|known| known.eq_ignore_ascii_case(tag.split(['-', '_']).next().unwrap_or(tag)))
}

/// The origin that a name means when it stands in the front matter of `origin`: a path from there, or the [`address`]
/// of a page.
///
/// ```
/// use nashra::article::origin_beside;
/// assert_eq!(origin_beside("digest/ar/fire.txt", "../en/fire.txt"), "digest/en/fire.txt");
/// assert_eq!(origin_beside("digest/ar/fire.txt", "https://www.e.org/fire/"), "//e.org/fire");
/// ```
pub fn origin_beside(origin: &str, name: &str) -> String {
    if let Some(address) = address(name) {
        return address;
    }
    let (mut folder, _) = split_folder(origin);
    let mut name = name.strip_prefix("./").unwrap_or(name);
    while let (Some(rest), false) = (name.strip_prefix("../"), folder.is_empty()) {
        name = rest;
        folder = split_folder(folder.trim_end_matches(['/', '\\'])).0;
    }
    format!("{folder}{name}")
}

/// The folder with its separator, and the file name.
fn split_folder(origin: &str) -> (&str, &str) {
    let start = origin.rfind(['/', '\\']).map_or(0, |at| at + 1);
    origin.split_at(start)
}

#[cfg(test)]
mod tests {
    use super::{Digest, origin_beside, story_name};
    use crate::article::{Article, Language, Metadata};

    /// A digest of articles written as "name language [original]", and its stories as index lists.
    fn stories(articles: &[&str]) -> Vec<Vec<usize>> {
        let digest = digest(articles);
        digest.stories().map(|story| story.editions.clone()).collect()
    }

    fn digest(articles: &[&str]) -> Digest {
        let mut digest = Digest::new();
        for line in articles {
            let mut words = line.split(' ').map(str::to_owned);
            let origin = words.next().unwrap();
            let language = Language::from_tag(&words.next().unwrap());
            let metadata = Metadata { translation_of: words.next(), ..Metadata::default() };
            digest.push(Article { origin, language, metadata, ..Article::default() });
        }
        digest
    }

    #[test]
    fn names_pair_editions() {
        assert_eq!(
            stories(&["a.ar.txt ar", "b.txt ar", "a.en.txt en", "b.en.txt en"]),
            [[0, 2], [1, 3]]
        );
        assert_eq!(stories(&["x/a.txt ar", "y/a.en.txt en"]), [[0], [1]]);
        assert_eq!(stories(&["a.v2.txt ar", "a.txt en"]), [[0], [1]]);
    }

    #[test]
    fn one_language_twice_is_two_stories() {
        assert_eq!(stories(&["a.txt en", "a.en.txt en", "a.ar.txt ar"]), vec![vec![0, 2], vec![1]]);
    }

    #[test]
    fn an_edition_names_its_original_before_or_after_it() {
        assert_eq!(stories(&["d/one.txt ar", "d/two.txt en one.txt"]), [[0, 1]]);
        assert_eq!(stories(&["d/two.txt en ./one.txt", "d/one.txt ar"]), [[0, 1]]);
        assert_eq!(stories(&["d/two.txt en gone.txt"]), [[0]]);
        assert_eq!(stories(&["a.txt en a.txt"]), [[0]]);
    }

    #[test]
    fn stories_that_prove_one_are_merged() {
        let lines = ["a.ar.txt ar", "b.en.txt en", "b.fa.txt fa a.ar.txt", "b.he.txt he"];
        assert_eq!(stories(&lines), [[0, 1, 2, 3]]);
        let digest = digest(&lines);
        assert_eq!(digest.editions_of(3), [0, 1, 2, 3]);
        assert_eq!(digest.edition_in(1, Language::Persian), Some(2));
        assert_eq!(digest.edition_in(1, Language::Urdu), None);
        assert!(digest.editions_of(9).is_empty());
    }

    #[test]
    fn names_lose_languages_only() {
        for (origin, name) in [
            ("a.en-GB.md", "a.md"),
            (".en.txt", ".en.txt"),
            ("a.en", "a.en"),
            ("dir.en/a", "dir.en/a"),
            ("c:\\a.ar.txt", "c:\\a.txt"),
        ] {
            assert_eq!(story_name(origin), name);
        }
        assert_eq!(origin_beside("d/e/a.txt", "b.txt"), "d/e/b.txt");
        assert_eq!(origin_beside("a.txt", "../b.txt"), "../b.txt");
    }
}
