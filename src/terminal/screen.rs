//! What the terminal shows, and the bytes that make it show the next frame.

use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::emitter::{Emitter, Order};
use super::encode::Encoder;
use crate::app::{AppState, Size};
use crate::ui;

/// Two frames, the one shown and the one being painted, and the way between them.
#[derive(Debug)]
pub(super) struct Screen {
    shown: Buffer,
    next: Buffer,
    encoder: Encoder,
    emitter: &'static Emitter,
    /// The frame shown: where the cells of each row went.
    orders: Vec<Option<Order>>,
    /// The terminal shows something we do not know.
    unknown: bool,
}

impl Screen {
    pub(super) fn new(size: Size) -> Self {
        let area = Rect::new(0, 0, size.width, size.height);
        Screen {
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            encoder: Encoder::default(),
            emitter: Default::default(),
            orders: Vec::new(),
            unknown: true,
        }
    }

    pub(super) fn size(&self) -> Size {
        Size { width: self.next.area.width, height: self.next.area.height }
    }

    pub(super) fn emitter(&self) -> &'static Emitter {
        self.emitter
    }

    pub(super) fn resize(&mut self, size: Size) {
        let area = Rect::new(0, 0, size.width, size.height);
        self.shown.resize(area);
        self.next.resize(area);
        self.unknown = true;
    }

    /// Forgets what the terminal shows: the next frame is painted from an empty screen.
    pub(super) fn forget(&mut self) {
        self.unknown = true;
    }

    /// Paints the state and writes what has changed, in one write.
    ///
    /// # Errors
    /// When the terminal has gone away.
    pub(super) fn paint(&mut self, state: &AppState, out: &mut impl Write) -> io::Result<()> {
        let cursor = self.draw(state);
        self.encoder.begin();
        if self.unknown {
            self.unknown = false;
            self.shown.reset();
            self.encoder.clear();
        }
        self.encoder.cells(self.shown.diff_iter(&self.next), self.emitter);
        self.encoder.cursor(cursor);
        std::mem::swap(&mut self.shown, &mut self.next);
        let frame = self.encoder.finish();
        if frame.is_empty() { Ok(()) } else { out.write_all(frame) }
    }

    fn draw(&mut self, state: &AppState) -> Option<Position> {
        self.next.reset();
        let cursor = ui::view(state, self.next.area, &mut self.next);
        self.orders = self.emitter.arrange_frame(&mut self.next);
        cursor
    }
}
