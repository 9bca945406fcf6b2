//! What the terminal shows, and the bytes that make it show the next frame.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::detect::Detection;
use super::emitter::{Emitter, Order};
use super::encode::Encoder;
use super::marks::{self, Tashkeel};
use super::upright;
use crate::app::{AppState, Mouse, Size};
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
    strips_marks: bool,
    /// The terminal was in explicit mode before us.
    was_explicit: bool,
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
            strips_marks: false,
            was_explicit: false,
            unknown: true,
        }
    }

    pub(super) fn size(&self) -> Size {
        Size { width: self.next.area.width, height: self.next.area.height }
    }

    /// Paints for this terminal from now on.
    pub(super) fn suit(&mut self, terminal: &Detection, tashkeel: Tashkeel) {
        self.emitter = terminal.emitter;
        self.strips_marks = tashkeel.strips(terminal);
        self.was_explicit = terminal.was_explicit;
        self.encoder.use_few_colours(!terminal.millions_of_colours);
        self.unknown = true;
    }

    /// What turns the modes of the terminal on that its cells need, and what turns them off.
    pub(super) fn modes(&self) -> (&'static str, &'static str) {
        (self.emitter.begin, self.emitter.end(self.was_explicit))
    }

    /// Where the cell under the mouse was laid out.
    pub(super) fn laid_out(&self, mouse: Mouse) -> Mouse {
        let order = self.orders.get(usize::from(mouse.row)).and_then(Option::as_ref);
        let order = order.filter(|_| self.emitter.reports_sent_columns);
        Mouse { column: order.map_or(mouse.column, |order| order.laid_out(mouse.column)), ..mouse }
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

    /// Paints the state and gives the bytes that show it, all in one; none when nothing has changed.
    pub(super) fn paint(&mut self, state: &AppState) -> &[u8] {
        let cursor = self.draw(state);
        self.encoder.begin();
        if self.unknown {
            self.unknown = false;
            self.shown.reset();
            self.encoder.clear();
        }
        self.encoder.cells(self.shown.diff_iter(&self.next), self.emitter);
        self.encoder.cursor(cursor.map(|cursor| self.sent(cursor)));
        std::mem::swap(&mut self.shown, &mut self.next);
        self.encoder.finish()
    }

    fn draw(&mut self, state: &AppState) -> Option<Position> {
        self.next.reset();
        let cursor = ui::view(state, self.next.area, &mut self.next);
        upright::straighten(&mut self.next);
        if self.strips_marks {
            marks::strip(&mut self.next);
        }
        self.orders = self.emitter.arrange_frame(&mut self.next);
        cursor
    }

    fn sent(&self, cursor: Position) -> Position {
        let order = self.orders.get(usize::from(cursor.y)).and_then(Option::as_ref);
        Position { x: order.map_or(cursor.x, |order| order.sent(cursor.x)), ..cursor }
    }
}
