//! Colours by role.

use ratatui::style::{Color, Modifier, Style};

use crate::app::{Colour, Kind, Name, Paint, QuoteColour, Theme};

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
    pub(super) person: Style,
    pub(super) organisation: Style,
    pub(super) place: Style,
    pub(super) value: Style,
    pub(super) quotation: Style,
    pub(super) kept: Style,
    /// Bars beside quotes, in the order of their colours.
    quotes: &'static [Color; 5],
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
    person: Color,
    organisation: Color,
    place: Color,
    value: Color,
    quotation: Color,
    /// Yellow, green, blue, red, purple.
    quotes: [Color; 5],
}

impl Palette {
    /// The style of what has been recognised.
    pub(super) fn kind(&self, kind: Kind) -> Style {
        match kind {
            Kind::Name(name) => self.name(name),
            Kind::Value(_) => self.value,
        }
    }

    /// The style of a bar beside a quote of a colour.
    pub(super) fn quote(&self, colour: QuoteColour) -> Style {
        let place = QuoteColour::ALL.iter().position(|known| *known == colour);
        let colour = place.and_then(|place| self.quotes.get(place)).copied();
        Style::new().fg(colour.unwrap_or_default())
    }

    /// The style of a kind of entity.
    pub(super) fn name(&self, name: Name) -> Style {
        match name {
            Name::Person => self.person,
            Name::Organisation => self.organisation,
            Name::Place => self.place,
        }
    }

    /// A theme's styles, with some roles painted otherwise.
    pub(super) fn of(theme: Theme, paints: &[(&str, Paint)]) -> Self {
        let mut palette = match theme {
            Theme::Dark => Palette::coloured(&DARK),
            Theme::Light => Palette::coloured(&LIGHT),
            Theme::Sixteen => Palette::coloured(&SIXTEEN),
            Theme::Plain => Palette::plain(),
        };
        for (role, paint) in paints {
            if let Some(style) = palette.role(role) {
                *style = painted(paint);
            }
        }
        palette
    }

    /// The style of a role by its name, which is one of [`ROLES`](crate::app::ROLES).
    fn role(&mut self, name: &str) -> Option<&mut Style> {
        Some(match name {
            "text" => &mut self.text,
            "muted" => &mut self.muted,
            "title" => &mut self.title,
            "accent" => &mut self.accent,
            "rule" => &mut self.rule,
            "selected" => &mut self.selected,
            "selected-away" => &mut self.selected_away,
            "unread" => &mut self.unread,
            "hit" => &mut self.hit,
            "current-hit" => &mut self.current_hit,
            "warning" => &mut self.warning,
            "bar" => &mut self.bar,
            "person" => &mut self.person,
            "organisation" => &mut self.organisation,
            "place" => &mut self.place,
            "value" => &mut self.value,
            "quotation" => &mut self.quotation,
            _ => return None,
        })
    }

    fn coloured(colours: &'static Colours) -> Self {
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
            person: fg(colours.person),
            organisation: fg(colours.organisation),
            place: fg(colours.place),
            value: fg(colours.value),
            quotation: fg(colours.quotation),
            kept: Style::new().add_modifier(Modifier::UNDERLINED),
            quotes: &colours.quotes,
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
            hit: plain.add_modifier(Modifier::REVERSED | Modifier::DIM),
            current_hit: plain.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            person: plain.add_modifier(Modifier::BOLD),
            organisation: plain.add_modifier(Modifier::UNDERLINED),
            place: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            value: plain,
            quotation: plain.add_modifier(Modifier::ITALIC),
            kept: plain.add_modifier(Modifier::UNDERLINED | Modifier::ITALIC),
            quotes: &[Color::Reset; 5],
            selection: plain.add_modifier(Modifier::REVERSED),
            caret: plain.add_modifier(Modifier::REVERSED | Modifier::UNDERLINED),
            warning: plain.add_modifier(Modifier::BOLD),
            bar: plain,
        }
    }
}

fn painted(paint: &Paint) -> Style {
    let colour = |colour: Colour| match colour {
        Colour::Terminal(index) => Color::Indexed(index),
        Colour::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    };
    let attributes = [
        (paint.bold, Modifier::BOLD),
        (paint.underline, Modifier::UNDERLINED),
        (paint.reverse, Modifier::REVERSED),
        (paint.italic, Modifier::ITALIC),
    ];
    let set = attributes.into_iter().filter(|(on, _)| *on).map(|(_, modifier)| modifier);
    Style {
        fg: paint.foreground.map(colour),
        bg: paint.background.map(colour),
        ..Style::new().add_modifier(set.collect())
    }
}

const fn rgb(code: u32) -> Color {
    Color::Rgb((code >> 16) as u8, (code >> 8) as u8, code as u8)
}

static DARK: Colours = Colours {
    muted: rgb(0x8A_94_A6),
    accent: rgb(0x7F_C8_F8),
    rule: rgb(0x4C_56_6A),
    selected: (rgb(0xFF_FF_FF), rgb(0x2B_4C_7E)),
    away: (rgb(0xD8_DE_E9), rgb(0x3B_42_52)),
    hit: (rgb(0x1B_1B_1B), rgb(0xE3_C7_6E)),
    current: (rgb(0x1B_1B_1B), rgb(0xFF_9F_5A)),
    warning: rgb(0xF2_A6_5A),
    person: rgb(0x6F_C3_A8),
    organisation: rgb(0x7F_B2_F0),
    place: rgb(0xD9_A6_6C),
    value: rgb(0x8F_A3_AD),
    quotation: rgb(0xA9_9B_D6),
    quotes: [rgb(0xE0_B9_3A), rgb(0x6C_C0_7A), rgb(0x6F_A8_EA), rgb(0xEA_76_6C), rgb(0xB7_8B_E0)],
};

static LIGHT: Colours = Colours {
    muted: rgb(0x5A_64_72),
    accent: rgb(0x0B_5C_99),
    rule: rgb(0xB4_BC_C8),
    selected: (rgb(0x10_14_1C), rgb(0xC2_DA_F2)),
    away: (rgb(0x10_14_1C), rgb(0xE2_E6_EC)),
    hit: (rgb(0x1B_1B_1B), rgb(0xFF_E0_82)),
    current: (rgb(0x1B_1B_1B), rgb(0xFF_B0_66)),
    warning: rgb(0xA8_4A_00),
    person: rgb(0x0A_6E_4E),
    organisation: rgb(0x1C_4F_A0),
    place: rgb(0x8A_4B_08),
    value: rgb(0x4A_5A_66),
    quotation: rgb(0x5B_3F_9A),
    quotes: [rgb(0xB5_8A_00), rgb(0x2C_80_3A), rgb(0x2A_62_AA), rgb(0xB8_34_2A), rgb(0x74_42_A2)],
};

static SIXTEEN: Colours = Colours {
    muted: Color::DarkGray,
    accent: Color::Cyan,
    rule: Color::DarkGray,
    selected: (Color::White, Color::Blue),
    away: (Color::Black, Color::Gray),
    hit: (Color::Black, Color::Yellow),
    current: (Color::Black, Color::LightRed),
    warning: Color::Yellow,
    person: Color::Green,
    organisation: Color::Cyan,
    place: Color::Magenta,
    value: Color::Reset,
    quotation: Color::LightBlue,
    quotes: [Color::Yellow, Color::Green, Color::Blue, Color::Red, Color::Magenta],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ROLES;

    #[test]
    fn without_colour_nothing_has_one() {
        let plain = format!("{:?}", Palette::of(Theme::Plain, &[]));
        assert!(!plain.contains("fg") && !plain.contains("bg"), "{plain}");
    }

    #[test]
    fn every_role_can_be_painted() {
        let paint = Paint::read("red on #102030 bold").unwrap();
        for role in ROLES {
            let palette = &mut Palette::of(Theme::Dark, &[(role, paint)]);
            assert_eq!(palette.role(role), Some(&mut painted(&paint)), "{role}");
        }
    }

    #[test]
    fn hits_stand_out_in_every_theme() {
        for theme in Theme::ALL {
            let palette = Palette::of(theme, &[]);
            assert_ne!(palette.hit, palette.text, "{theme:?}");
            assert_ne!(palette.hit, palette.current_hit, "{theme:?}");
        }
    }
}
