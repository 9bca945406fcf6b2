//! Colours by role.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Theme;

/// The style of each role.
#[derive(Clone, Copy, Debug)]
pub(super) struct Palette {
    pub(super) text: Style,
    pub(super) muted: Style,
    pub(super) title: Style,
    pub(super) accent: Style,
    pub(super) rule: Style,
    pub(super) selected: Style,
    /// The selection of a pane without the focus.
    pub(super) selected_away: Style,
    pub(super) unread: Style,
    pub(super) hit: Style,
    pub(super) current_hit: Style,
    pub(super) selection: Style,
    pub(super) caret: Style,
    pub(super) warning: Style,
    pub(super) bar: Style,
}

/// What a theme with colours is made of. Text and titles keep the terminal's own colours, and a background
/// never comes without a foreground, so that a theme chosen for the wrong background still reads.
struct Colours {
    muted: Color,
    accent: Color,
    rule: Color,
    selected: (Color, Color),
    away: (Color, Color),
    hit: (Color, Color),
    current: (Color, Color),
    warning: Color,
}

impl Palette {
    pub(super) fn of(theme: Theme) -> Self {
        match theme {
            Theme::Dark => Palette::coloured(&DARK),
            Theme::Light => Palette::coloured(&LIGHT),
            Theme::Sixteen => Palette::coloured(&SIXTEEN),
            Theme::Plain => Palette::plain(),
        }
    }

    fn coloured(colours: &Colours) -> Self {
        let fg = |colour| Style::new().fg(colour);
        let pair = |(fg, bg)| Style::new().fg(fg).bg(bg);
        Palette {
            text: Style::new(),
            muted: fg(colours.muted),
            title: Style::new().add_modifier(Modifier::BOLD),
            accent: fg(colours.accent).add_modifier(Modifier::BOLD),
            rule: fg(colours.rule),
            selected: pair(colours.selected),
            selected_away: pair(colours.away),
            unread: fg(colours.accent),
            hit: pair(colours.hit),
            current_hit: pair(colours.current).add_modifier(Modifier::BOLD),
            selection: pair(colours.selected),
            caret: Style::new().add_modifier(Modifier::REVERSED),
            warning: fg(colours.warning),
            bar: fg(colours.muted),
        }
    }

    /// Without colours, as `NO_COLOR` asks (no-color.org).
    fn plain() -> Self {
        let plain = Style::new();
        Palette {
            text: plain,
            muted: plain,
            title: plain.add_modifier(Modifier::BOLD),
            accent: plain.add_modifier(Modifier::BOLD),
            rule: plain,
            selected: plain.add_modifier(Modifier::REVERSED),
            selected_away: plain.add_modifier(Modifier::UNDERLINED),
            unread: plain.add_modifier(Modifier::BOLD),
            hit: plain.add_modifier(Modifier::UNDERLINED),
            current_hit: plain.add_modifier(Modifier::REVERSED),
            selection: plain.add_modifier(Modifier::REVERSED),
            caret: plain.add_modifier(Modifier::REVERSED | Modifier::UNDERLINED),
            warning: plain.add_modifier(Modifier::BOLD),
            bar: plain,
        }
    }
}

const fn rgb(code: u32) -> Color {
    Color::Rgb((code >> 16) as u8, (code >> 8) as u8, code as u8)
}

const DARK: Colours = Colours {
    muted: rgb(0x8A_94_A6),
    accent: rgb(0x7F_C8_F8),
    rule: rgb(0x4C_56_6A),
    selected: (rgb(0xFF_FF_FF), rgb(0x2B_4C_7E)),
    away: (rgb(0xD8_DE_E9), rgb(0x3B_42_52)),
    hit: (rgb(0x1B_1B_1B), rgb(0xE3_C7_6E)),
    current: (rgb(0x1B_1B_1B), rgb(0xFF_9F_5A)),
    warning: rgb(0xF2_A6_5A),
};

const LIGHT: Colours = Colours {
    muted: rgb(0x5A_64_72),
    accent: rgb(0x0B_5C_99),
    rule: rgb(0xB4_BC_C8),
    selected: (rgb(0x10_14_1C), rgb(0xC2_DA_F2)),
    away: (rgb(0x10_14_1C), rgb(0xE2_E6_EC)),
    hit: (rgb(0x1B_1B_1B), rgb(0xFF_E0_82)),
    current: (rgb(0x1B_1B_1B), rgb(0xFF_B0_66)),
    warning: rgb(0xA8_4A_00),
};

const SIXTEEN: Colours = Colours {
    muted: Color::DarkGray,
    accent: Color::Cyan,
    rule: Color::DarkGray,
    selected: (Color::White, Color::Blue),
    away: (Color::Black, Color::Gray),
    hit: (Color::Black, Color::Yellow),
    current: (Color::Black, Color::LightRed),
    warning: Color::Yellow,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_nothing_has_one() {
        let plain = format!("{:?}", Palette::of(Theme::Plain));
        assert!(!plain.contains("fg") && !plain.contains("bg"), "{plain}");
    }

    #[test]
    fn hits_stand_out_in_every_theme() {
        for theme in Theme::ALL {
            let palette = Palette::of(theme);
            assert_ne!(palette.hit, palette.text, "{theme:?}");
            assert_ne!(palette.hit, palette.current_hit, "{theme:?}");
        }
    }
}
