//! Pure painting: the state in, cells out. Painting changes nothing.
//!
//! Every text on the screen, the program's own too, is laid out by [`crate::text`] and painted cell by
//! cell ([`bidi`]): ratatui's own strings know nothing of visual order and drop what has no width.

mod article;
pub mod bidi;
mod canvas;
mod decided;
mod editions;
mod frame;
mod list;
mod quotes;
mod sheet;
mod sidebar;
mod sources;
mod status;
mod theme;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{AppState, Area};
use canvas::Canvas;
use theme::Palette;

/// Paints the whole screen; says where the caret is while text is typed.
pub fn view(state: &AppState, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return None;
    }
    let screen = state.screen();
    let palette = Palette::of(state.settings().theme, &state.preferences().colours);
    let mut canvas = Canvas::new(buffer, area, palette, state.words());
    canvas.clear();
    frame::paint(state, &screen, &mut canvas);
    list::paint(state, screen.list, &mut canvas);
    article::paint(state, &screen, &mut canvas);
    sidebar::paint(state, screen.entities, &mut canvas);
    quotes::paint(state, &mut canvas);
    sources::paint(state, rect(state.body()), &mut canvas);
    editions::paint(state, &mut canvas);
    decided::paint(state, &mut canvas);
    sheet::paint(state, &mut canvas);
    status::paint(state, screen.status, &mut canvas)
}

/// An area as ratatui names it.
fn rect(area: Area) -> Rect {
    Rect { x: area.x, y: area.y, width: area.width, height: area.height }
}
