//! The reader without a terminal: the real update and painting, for tests and bug reports.

use std::sync::Arc;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::librarian::compare;
use super::registrar::Registry;
use super::upright;
use crate::app::{self, AppState, Effect, Event, Message, NameFact, Size};
use crate::entities::{Decision, Recognizer};
use crate::library::Step;
use crate::parallel::Alignment;
use crate::ui;

/// Articles that are compared with each other at once.
const FEW: usize = 200;

/// A reader whose screen is only in memory.
#[derive(Debug)]
pub struct Headless {
    state: AppState,
    size: Size,
    ended: bool,
    /// What was decided about names; kept nowhere.
    decided: Vec<Decision>,
    registry: Registry,
}

impl Headless {
    /// A reader on a screen of this size.
    pub fn new(state: AppState, size: Size) -> Self {
        let (decided, registry) = (Vec::new(), Registry::default());
        let mut headless = Headless { state, size, ended: false, decided, registry };
        headless.resize(size);
        headless
    }

    /// Tells the reader of an event. After the reader has quit nothing changes any more.
    pub fn send(&mut self, event: Event) {
        self.apply(event);
        self.look_up_names();
    }

    fn apply(&mut self, event: Event) {
        if self.ended {
            return;
        }
        for effect in app::update(&mut self.state, Message::Event(event)) {
            match effect {
                Effect::Quit => self.ended = true,
                Effect::Continue => self.send(Event::Continue),
                Effect::Analyse(content) => {
                    let analysis = Recognizer::default().recognize_article(&content.article);
                    self.apply(Event::Analysed(content.id, Arc::new(analysis)));
                }
                Effect::Align(a, b) => {
                    let alignment = Alignment::of(&a.article, &b.article);
                    self.apply(Event::Aligned((a.id, b.id), Arc::new(alignment)));
                }
                // It takes its time, which nobody has who wants a picture of a large folder.
                Effect::Compare(contents) if contents.len() <= FEW => {
                    self.apply(Event::Alike(compare::held(&contents)));
                }
                Effect::Decide(decision) => {
                    self.decided.push(decision);
                    self.apply(Event::Name(NameFact::Decided(self.decided.clone())));
                }
                Effect::Undo if !self.decided.is_empty() => {
                    let undone = self.decided.pop();
                    self.apply(Event::Name(NameFact::Decided(self.decided.clone())));
                    self.apply(Event::Undone(Some(Step::Decision(undone))));
                }
                Effect::Names(request) => self.registry.take(request),
                _ => {}
            }
        }
    }

    /// Finds out about names, as the reader's rest would let it.
    fn look_up_names(&mut self) {
        while self.registry.has_work() {
            let mut told = Vec::new();
            self.registry.step(&mut |event| told.push(event));
            for event in told {
                self.apply(event);
            }
        }
    }

    /// Gives the screen another size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.send(Event::Resized(size));
    }

    /// The screen as it would be shown now.
    pub fn paint(&self) -> Buffer {
        let area = Rect::new(0, 0, self.size.width, self.size.height);
        let mut buffer = Buffer::empty(area);
        ui::view(&self.state, area, &mut buffer);
        upright::straighten(&mut buffer);
        buffer
    }
}

/// The rows of a screen.
pub fn cell_rows(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buffer.content.chunks(usize::from(buffer.area.width.max(1)))
}

/// The rows of a screen as strings in visual order; a wide character's second cell is skipped.
pub fn rows(buffer: &Buffer) -> impl Iterator<Item = String> {
    cell_rows(buffer).map(|cells| {
        let mut row = String::new();
        let mut skip = 0;
        for cell in cells {
            if skip == 0 {
                row.push_str(cell.symbol());
                skip = super::encode::width(cell.symbol());
            }
            skip = skip.saturating_sub(1);
        }
        row
    })
}
