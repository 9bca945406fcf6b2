//! A screen without a terminal: articles and keys in, a picture out.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::{
    AppState, Effect, Event, Message, NameFact, Notice, Settings, Size, parse_keys, update,
};
use crate::entities::{Decision, Recognizer};
use crate::import;
use crate::library::Mark;
use crate::library::Step;
use crate::parallel::Alignment;
use crate::terminal::Registry;
use crate::ui;

/// The program at a size, driven as a reader drives it.
pub(super) struct Screen {
    pub(super) state: AppState,
    /// What the outside was asked to do; what it does by itself is left out.
    pub(super) effects: Vec<Effect>,
    size: Size,
    /// What was decided about names.
    pub(super) decided: Vec<Decision>,
    registry: Registry,
}

impl Screen {
    /// Opens files given as name and content.
    pub(super) fn open(width: u16, height: u16, files: &[(&str, &str)]) -> Self {
        Screen::with(width, height, Settings::default(), files)
    }

    pub(super) fn with(
        width: u16,
        height: u16,
        settings: Settings,
        files: &[(&str, &str)],
    ) -> Self {
        let size = Size { width, height };
        let mut screen = Screen {
            state: AppState::new("test", settings),
            effects: Vec::new(),
            size,
            decided: Vec::new(),
            registry: Registry::default(),
        };
        screen.send(Event::Resized(size));
        for (name, content) in files {
            let outcome = import::import(name, content.as_bytes());
            screen.send(Event::Imported(outcome.articles));
        }
        screen.send(Event::ImportFinished);
        screen
    }

    /// Begins again with another state.
    pub(super) fn restart(&mut self, state: AppState) {
        self.state = state;
        self.send(Event::Resized(self.size));
        self.send(Event::ImportFinished);
        self.effects.clear();
    }

    /// Opens the bundled digest.
    pub(super) fn bundled(width: u16, height: u16) -> Self {
        let mut screen = Screen::open(width, height, &[]);
        screen.send(Event::Imported(import::bundled()));
        screen
    }

    /// Types keys.
    pub(super) fn keys(&mut self, typed: &str) -> &mut Self {
        for key in parse_keys(typed).unwrap() {
            self.send(Event::Key(key));
        }
        self
    }

    pub(super) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = Size { width, height };
        self.send(Event::Resized(self.size));
        self
    }

    pub(super) fn send(&mut self, event: Event) {
        let effects = update(&mut self.state, Message::Event(event));
        for effect in &effects {
            match effect {
                Effect::Analyse(content) => {
                    let analysis = Recognizer::default().recognize_article(&content.article);
                    self.send(Event::Analysed(content.id, Arc::new(analysis)));
                }
                Effect::Align(a, b) => {
                    let alignment = Alignment::of(&a.article, &b.article);
                    self.send(Event::Aligned((a.id, b.id), Arc::new(alignment)));
                }
                Effect::Decide(decision) => {
                    self.decided.push(decision.clone());
                    self.send(Event::Name(NameFact::Decided(self.decided.clone())));
                }
                Effect::Undo if !self.decided.is_empty() => {
                    let undone = self.decided.pop();
                    self.send(Event::Name(NameFact::Decided(self.decided.clone())));
                    self.send(Event::Undone(Some(Step::Decision(undone))));
                }
                Effect::Continue => self.send(Event::Continue),
                Effect::TellTime => self.send(Event::Time("09:41:00".to_owned())),
                Effect::Names(request) => self.registry.take(request.clone()),
                _ => {}
            }
        }
        let is_kept = |effect: &Effect| match effect {
            Effect::Place(..)
            | Effect::Analyse(_)
            | Effect::Align(..)
            | Effect::Compare(_)
            | Effect::Names(_)
            | Effect::TellTime
            | Effect::Continue => false,
            Effect::Mark(changes) => {
                changes.iter().any(|change| matches!(change.mark, Mark::Paired(_)))
            }
            _ => true,
        };
        self.effects.extend(effects.into_iter().filter(is_kept));
    }

    /// Lets the background find out about names, as it does while the reader rests.
    pub(super) fn rest(&mut self) -> &mut Self {
        while self.registry.has_work() {
            let mut told = Vec::new();
            self.registry.step(&mut |event| told.push(event));
            for event in told {
                self.send(event);
            }
        }
        self
    }

    fn paint(&self) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, self.size.width, self.size.height);
        let mut buffer = Buffer::empty(area);
        let caret = ui::view(&self.state, area, &mut buffer);
        (buffer, caret)
    }

    pub(super) fn caret(&self) -> Option<(u16, u16)> {
        self.paint().1.map(|position| (position.x, position.y))
    }

    /// The rows as they are seen, each between bars and pinned to cell order (LRO..PDF), so that a viewer
    /// that reorders text shows them as a terminal would.
    pub(super) fn picture(&self) -> String {
        let (buffer, _) = self.paint();
        let rows = (0..self.size.height).map(|y| {
            let cells: String = (0..self.size.width).map(|x| buffer[(x, y)].symbol()).collect();
            format!("|\u{202D}{cells}\u{202C}|")
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// The first character of each cell of a row.
    pub(super) fn cells(&self, y: u16) -> Vec<char> {
        let (buffer, _) = self.paint();
        let first = |x| buffer[(x, y)].symbol().chars().next().unwrap_or(' ');
        (0..self.size.width).map(first).collect()
    }

    /// One row without the blanks and the mark of the current sentence around it.
    pub(super) fn row(&self, y: u16) -> String {
        let (buffer, _) = self.paint();
        let cells: String = (0..self.size.width).map(|x| buffer[(x, y)].symbol()).collect();
        cells.trim_matches([' ', '▏', '▕']).to_owned()
    }

    /// What was said at the bottom, however many rows it takes.
    pub(super) fn said(&self) -> String {
        let Some(Notice::Done(sentence) | Notice::Failed(sentence)) = self.state.notice() else {
            return String::new();
        };
        self.state.words().say(sentence).replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
    }

    /// Whether a cell is painted as selected text, or as its caret.
    pub(super) fn is_selected(&self, x: u16, y: u16) -> bool {
        let (buffer, _) = self.paint();
        let cell = &buffer[(x, y)];
        cell.bg != ratatui::style::Color::Reset || cell.modifier.contains(Modifier::REVERSED)
    }

    /// The glyphs of all cells that have a style, row by row.
    pub(super) fn styled(&self, style: Style) -> Vec<String> {
        let (buffer, _) = self.paint();
        let looks = |x, y| {
            let cell = &buffer[(x, y)];
            cell.fg == style.fg.unwrap_or(cell.fg)
                && cell.bg == style.bg.unwrap_or(cell.bg)
                && cell.modifier.contains(style.add_modifier)
        };
        let rows = (0..self.size.height).map(|y| {
            let cells = (0..self.size.width).filter(|x| looks(*x, y));
            cells.map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>()
        });
        rows.filter(|row| !row.is_empty()).collect()
    }
}
