//! The reader's end of a library that is being served.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use super::service::{Service, Unseen};
use super::{Librarian, Tell, compare, guarded};
use crate::app::{Effect, Event, Export, Target};
use crate::library::Pace;
use crate::search::Cancel;
use crate::terminal::analyst::{Analyst, Work};
use crate::terminal::pipe::Running;
use crate::terminal::recognition::Failures;
use crate::terminal::registrar::Registrar;
use crate::terminal::{clipboard, export, home};

/// Where effects are handed in.
pub(crate) struct Desk {
    requests: Sender<Request>,
    search: Cancel,
    thread: JoinHandle<()>,
    analyst: Analyst,
    registrar: Registrar,
    pace: Pace,
    tell: Tell,
    /// The folder of the library; `None` when it is kept nowhere.
    folder: Option<PathBuf>,
    /// The command that was given something last.
    running: Running,
}

/// What the service is asked.
#[derive(Debug)]
pub(super) enum Request {
    /// Something the reader wants; a later search cancels an earlier one.
    Effect(Effect, Cancel),
    /// Look at the index and the marks anew.
    Refresh,
    /// Read what the index lacks into it.
    CatchUp,
    /// As [`Request::Refresh`]; what the index lacks now cannot be read.
    CaughtUp,
    /// Tell the tags anew.
    Tags,
    /// Nothing more is wanted.
    Close,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("analyst", &self.analyst).finish_non_exhaustive()
    }
}

impl Desk {
    /// Passes an effect on.
    pub(crate) fn ask(&mut self, effect: Effect) {
        let effect = match effect {
            Effect::Analyse(content) => {
                return self.analyst.ask(Work::Analyse(content), &self.tell);
            }
            Effect::Align(a, b) => return self.analyst.ask(Work::Align(a, b), &self.tell),
            Effect::Compare(contents) => {
                return self.apart(move || Event::Alike(compare::held(&contents)));
            }
            Effect::Copy(text) => {
                return self.apart(move || Event::Copied(clipboard::by_program(&text)));
            }
            Effect::Export(export) => return self.export(*export),
            Effect::ListPaths(typed) => {
                return self.apart(move || {
                    let paths = home::beginning(&typed);
                    Event::Paths { typed, paths }
                });
            }
            Effect::Stop => return self.running.stop(),
            Effect::Names(request) => return self.registrar.ask(request, &self.tell),
            other => other,
        };
        if matches!(effect, Effect::Search { .. }) {
            self.search.cancel();
            self.search = Cancel::default();
        }
        // Fails when the librarian has ended, who has told why.
        let _ = self.requests.send(Request::Effect(effect, self.search.clone()));
    }

    /// Writes something to a file, or gives it to a command that [`Effect::Stop`] stops.
    fn export(&mut self, export: Export) {
        let (folder, running) = (self.folder.clone(), Running::default());
        if matches!(export.target, Target::Command(_)) {
            self.running = running.clone();
        }
        self.apart(move || export::perform(export, folder.as_deref(), &running));
    }

    /// Does what has nothing to do with the library in a thread of its own, and tells what came of it.
    fn apart(&self, work: impl FnOnce() -> Event + Send + 'static) {
        let tell = Arc::clone(&self.tell);
        thread::spawn(move || guarded(&tell, || tell(work())));
    }

    /// The reader has done something: what is not for him waits a moment.
    pub(in crate::terminal) fn stir(&self) {
        self.registrar.stir().stir();
        self.pace.stir();
    }

    /// Waits until everything asked for so far is done, so that no mark is lost on leaving.
    pub(crate) fn close(self) {
        self.search.cancel();
        self.running.end();
        let _ = self.requests.send(Request::Close);
        let _ = self.thread.join();
    }
}

impl Librarian {
    /// Serves a reader, in threads; answers are told.
    pub(crate) fn serve(self, tell: Tell) -> Desk {
        let (requests, asked) = mpsc::channel();
        let again = requests.clone();
        let (cache, pace) = (self.cache.clone(), self.pace.clone());
        let folder = self.folder.clone();
        let failures = Failures::default();
        let registrar =
            Registrar::new(folder.clone().map(|folder| (folder, cache)), failures.clone());
        let tell_service = Arc::clone(&tell);
        let analyst = Analyst::new(self.models.clone(), failures);
        let (underway, unseen) = (None, Unseen::default());
        let service = Service { librarian: self, tell: tell_service, again, underway, unseen };
        let panics = Arc::clone(&tell);
        let thread = thread::spawn(move || guarded(&panics, || service.run(&asked)));
        let (search, running) = (Cancel::default(), Running::default());
        Desk { requests, search, thread, analyst, registrar, pace, tell, folder, running }
    }
}
