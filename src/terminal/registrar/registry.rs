//! What is to be found out about names, and how it is found, a step at a time.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::app::{Content, Event, NameFact, NameRequest};
use crate::article::{Article, ContentHash};
use crate::entities::{Analysis, Decisions, Name, Roster};
use crate::library::{Directory, Library, LibraryError, Names};
use crate::messages::sentence;
use crate::terminal::recognition::{Recognition, Wanted};

/// Texts that are kept together.
const BATCH: usize = 64;
/// After that what was found is kept, however little it is.
const KEEP: Duration = Duration::from_secs(2);

/// What has been asked and is not done yet, and what is known.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    folders: Option<(PathBuf, PathBuf)>,
    recognition: Recognition,
    /// Answers to the reader, the last asked for of each kind.
    count: Option<(Content, Arc<Analysis>, Arc<Decisions>)>,
    learn: Option<(Vec<Content>, Arc<Decisions>)>,
    suggest: Option<(String, Option<Name>, String)>,
    call: Option<Vec<String>>,
    /// A name.
    kinds: Option<String>,
    survey: bool,
    decisions: Arc<Decisions>,
    /// Of articles in memory.
    held: Option<Directory>,
    /// Of the library.
    library: Option<Survey>,
}

/// The names of the library, and what is still to be read.
#[derive(Debug)]
struct Survey {
    directory: Directory,
    /// Open while it is being read through.
    reading: Option<Reading>,
    /// Articles still to be read, the next last.
    left: Vec<u32>,
    all: usize,
    found: Vec<(u32, ContentHash, Roster)>,
    kept: Instant,
}

/// The library being read through.
#[derive(Debug)]
struct Reading {
    library: Library,
    /// Of its texts when it was begun.
    stamp: i64,
    /// Something could not be read.
    is_partial: bool,
}

/// Where events go.
pub(crate) type Telling<'a> = &'a mut dyn FnMut(Event);

impl Registry {
    /// For the library in these folders, data and cache; for articles in memory alone when there are none.
    pub(crate) fn new(folders: Option<(PathBuf, PathBuf)>, recognition: Recognition) -> Self {
        Registry { folders, recognition, ..Registry::default() }
    }

    /// Takes note of what is asked.
    pub(crate) fn take(&mut self, request: NameRequest) {
        match request {
            NameRequest::Count { content, analysis, decisions } => {
                self.decisions = Arc::clone(&decisions);
                self.count = Some((content, analysis, decisions));
            }
            NameRequest::Learn { contents, decisions } => self.learn = Some((contents, decisions)),
            NameRequest::Suggest { typed, kind, begun } => {
                self.suggest = Some((typed, kind, begun));
            }
            NameRequest::Call(names) => self.call = Some(names),
            NameRequest::Kinds(name) => self.kinds = Some(name),
            NameRequest::Survey => self.survey = self.folders.is_some(),
        }
    }

    /// Whether something is not done yet.
    pub(crate) fn has_work(&self) -> bool {
        self.survey
            || self.count.is_some()
            || self.learn.is_some()
            || self.suggest.is_some()
            || self.call.is_some()
            || self.kinds.is_some()
            || self.library.as_ref().is_some_and(Survey::has_work)
    }

    /// Does a little: what the reader waits for first, then an article of the library.
    pub(crate) fn step(&mut self, tell: Telling<'_>) {
        if let Err(error) = self.try_step(tell) {
            // Names are a help; without room for them reading goes on, and it is said once.
            (self.folders, self.library) = (None, None);
            tell(Event::Failed(sentence!("names-unknown", what = error.to_string())));
        }
    }

    fn try_step(&mut self, tell: Telling<'_>) -> Result<(), LibraryError> {
        if let Some((contents, decisions)) = self.learn.take() {
            return self.learn(&contents, &decisions, tell);
        }
        if let Some((content, analysis, decisions)) = self.count.take() {
            return self.count(&content, &analysis, &decisions, tell);
        }
        if let Some((typed, kind, begun)) = self.suggest.take() {
            return self.suggest(typed, kind, &begun, tell);
        }
        if let Some(names) = self.call.take() {
            return self.call(names, tell);
        }
        if let Some(name) = self.kinds.take() {
            return self.kinds_of(name, tell);
        }
        if std::mem::take(&mut self.survey) {
            return self.begin(tell);
        }
        let recognition = &self.recognition;
        self.library.as_mut().map_or(Ok(()), |survey| survey.step(recognition, tell))
    }

    /// Reads articles in memory and tells whom they name.
    fn learn(
        &mut self,
        contents: &[Content],
        decisions: &Decisions,
        tell: Telling<'_>,
    ) -> Result<(), LibraryError> {
        let held = match &mut self.held {
            Some(held) => held,
            None => self.held.insert(Directory::new(Names::temporary()?)?),
        };
        let articles: Vec<(u32, ContentHash)> =
            contents.iter().map(|c| (c.id.0, c.article.content_hash())).collect();
        let unknown = held.know(&articles)?;
        let new = contents.iter().filter(|content| unknown.contains(&content.id.0));
        let found: Vec<_> = new
            .map(|content| read(&self.recognition, content.id.0, &content.article, tell))
            .collect();
        held.add(&found)?;
        held.update(decisions)?;
        tell(Event::Name(NameFact::Learnt(Arc::new(held.held()?))));
        Ok(())
    }

    /// Tells how the entities of an article stand among all articles.
    fn count(
        &mut self,
        content: &Content,
        analysis: &Analysis,
        decisions: &Decisions,
        tell: Telling<'_>,
    ) -> Result<(), LibraryError> {
        let text = &content.article.text;
        let directory = if content.id.is_held() {
            self.held.as_mut()
        } else {
            self.open()?.map(|survey| &mut survey.directory)
        };
        let Some(directory) = directory else { return Ok(()) };
        if !content.id.is_held() && directory.names().is_writable() {
            let roster = Roster::of(analysis, text);
            directory.add(&[(content.id.0, content.article.content_hash(), roster)])?;
        }
        directory.update(decisions)?;
        let decided = decisions.apply(analysis, text);
        let named = decided
            .entities
            .iter()
            .map(|entity| if entity.count > 0 { directory.standing(entity) } else { Ok(None) });
        tell(Event::Name(NameFact::Counted(content.id, named.collect::<Result<_, _>>()?)));
        Ok(())
    }

    fn suggest(
        &mut self,
        typed: String,
        kind: Option<Name>,
        begun: &str,
        tell: Telling<'_>,
    ) -> Result<(), LibraryError> {
        let mut names = match &self.held {
            Some(held) => held.names_beginning(kind, begun)?,
            None => Vec::new(),
        };
        if let Some(survey) = self.open()? {
            names.extend(survey.directory.names_beginning(kind, begun)?);
        }
        tell(Event::Name(NameFact::Suggested { typed, names }));
        Ok(())
    }

    fn call(&mut self, names: Vec<String>, tell: Telling<'_>) -> Result<(), LibraryError> {
        let mut called: Vec<(String, Vec<String>)> =
            names.into_iter().map(|name| (name, Vec::new())).collect();
        for (name, others) in &mut called {
            if let Some(held) = &self.held {
                others.extend(held.spellings_of(name)?);
            }
            if let Some(survey) = self.open()? {
                others.extend(survey.directory.spellings_of(name)?);
            }
        }
        tell(Event::Name(NameFact::Called(called)));
        Ok(())
    }

    fn kinds_of(&mut self, name: String, tell: Telling<'_>) -> Result<(), LibraryError> {
        let mut kinds = match &self.held {
            Some(held) => held.kinds_of(&name)?,
            None => Vec::new(),
        };
        if let Some(survey) = self.open()? {
            kinds.extend(survey.directory.kinds_of(&name)?);
        }
        tell(Event::Name(NameFact::Kinds(name, kinds)));
        Ok(())
    }

    /// The library's names, opened with the first need.
    fn open(&mut self) -> Result<Option<&mut Survey>, LibraryError> {
        if self.library.is_none()
            && let Some((_, cache)) = &self.folders
        {
            let directory = Directory::new(Names::open(cache)?)?;
            let (left, found) = (Vec::new(), Vec::new());
            let (kept, reading) = (Instant::now(), None);
            self.library = Some(Survey { directory, reading, left, all: 0, found, kept });
        }
        Ok(self.library.as_mut())
    }

    /// Looks which articles are to be read, the newest first; no further when their texts are those of last time.
    fn begin(&mut self, tell: Telling<'_>) -> Result<(), LibraryError> {
        let Some((data, _)) = self.folders.clone() else { return Ok(()) };
        let Some(survey) = self.open()? else { return Ok(()) };
        survey.keep()?;
        let library = Library::open(&data)?.library;
        let stamp = library.texts_stamp()?;
        (survey.left, survey.all) = (Vec::new(), 0);
        if !survey.directory.names().is_complete(stamp)? {
            let articles = library.texts()?;
            let left = survey.directory.know(&articles)?;
            if survey.directory.names().is_writable() {
                (survey.left, survey.all) = (left, articles.len());
                survey.left.reverse();
                survey.reading = Some(Reading { library, stamp, is_partial: false });
                survey.end_if_done()?;
            }
        }
        survey.tell(tell);
        Ok(())
    }
}

impl Survey {
    fn has_work(&self) -> bool {
        !self.left.is_empty() || !self.found.is_empty()
    }

    /// Reads an article.
    fn step(&mut self, recognition: &Recognition, tell: Telling<'_>) -> Result<(), LibraryError> {
        if let Some(reading) = &mut self.reading
            && let Some(article) = self.left.pop()
        {
            match reading.library.article(article) {
                Ok(text) => self.found.push(read(recognition, article, &text, tell)),
                // What cannot be read says so when it is opened.
                Err(_) => reading.is_partial = true,
            }
        }
        if self.left.is_empty() || self.found.len() >= BATCH || self.kept.elapsed() > KEEP {
            self.keep()?;
            self.end_if_done()?;
            self.tell(tell);
        }
        Ok(())
    }

    fn keep(&mut self) -> Result<(), LibraryError> {
        self.kept = Instant::now();
        if self.found.is_empty() {
            return Ok(());
        }
        let found = std::mem::take(&mut self.found);
        self.directory.add(&found)
    }

    /// Closes the library when all of it was read.
    fn end_if_done(&mut self) -> Result<(), LibraryError> {
        if let Some(reading) = self.reading.take_if(|_| self.left.is_empty())
            && !reading.is_partial
        {
            self.directory.set_complete(reading.stamp)?;
        }
        Ok(())
    }

    fn tell(&self, tell: Telling<'_>) {
        tell(Event::Name(NameFact::Surveyed { read: self.all - self.left.len(), of: self.all }));
    }
}

/// Reads whom an article names. One that cannot be read is kept as one that names nobody: so it is not tried again before the
/// recogniser is another.
fn read(
    recognition: &Recognition,
    id: u32,
    article: &Article,
    tell: Telling<'_>,
) -> (u32, ContentHash, Roster) {
    let (analysis, problem) = recognition.of(article, Wanted::InPassing);
    if let Some(problem) = problem {
        tell(Event::Failed(problem));
    }
    (id, article.content_hash(), Roster::of(&analysis, &article.text))
}
