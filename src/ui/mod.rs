//! Pure painting: `(&AppState, Rect, &mut Buffer)`.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::AppState;

/// Paints the whole screen.
pub fn view(state: &AppState, area: Rect, buffer: &mut Buffer) {
    let _ = (state, area, buffer);
}
