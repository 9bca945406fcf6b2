//! Where the panes are: from the size of the screen to rectangles of cells.
//!
//! The state needs the geometry too, since the mouse, paging and line lengths depend on it. Panes are
//! placed from the *start* side of the interface, in English and Arabic alike; painting turns start into left or
//! right, and [`AppState::from_start`](super::AppState::from_start) the mouse's column into one from the start.

use super::message::Size;
use super::settings::Settings;

/// A rectangle of cells; `x` counts from the side at which the interface begins: from the left in English, from
/// the right in Arabic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

impl Area {
    /// Whether a cell is inside.
    pub fn contains(&self, column: u16, row: u16) -> bool {
        (self.x..self.x.saturating_add(self.width)).contains(&column)
            && (self.y..self.y.saturating_add(self.height)).contains(&row)
    }

    /// Whether no cell is inside.
    pub fn is_empty(&self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// The area with `x` counted from the other side of a screen of some columns.
    #[must_use]
    pub fn from_other_side(self, columns: u16) -> Area {
        Area { x: columns.saturating_sub(self.x.saturating_add(self.width)), ..self }
    }

    /// The area without some columns at either side; narrow areas stay whole.
    #[must_use]
    pub fn inset(self, columns: u16) -> Area {
        if self.width <= columns * 2 + 8 {
            return self;
        }
        Area { x: self.x + columns, width: self.width - columns * 2, ..self }
    }
}

/// A pane that can have the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of articles.
    #[default]
    List,
    /// The open article.
    Article,
    /// The entities of the open article.
    Entities,
}

/// The parts of the screen; a part that is not shown has an empty area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The line at the top, with the name of the digest.
    pub header: Area,
    /// The line below it, with the names of the panes.
    pub titles: Area,
    /// The list of articles.
    pub list: Area,
    /// The open article, its margins included.
    pub article: Area,
    /// The entities of the open article.
    pub entities: Area,
    /// The rule between list and article, one column wide.
    pub rule: Area,
    /// The edition beside the article.
    pub beside: Area,
    /// The rule between article and entities.
    pub second_rule: Area,
    /// The line at the bottom: prompt, messages, place.
    pub status: Area,
}

/// The width from which two panes stand side by side.
const TWO_PANES: u16 = 70;
/// The width from which entities stand beside the article.
const THREE_PANES: u16 = 108;
/// The least width of the entities.
const SIDEBAR: u16 = 24;
/// The height from which the lines at the top are shown.
const WITH_HEADER: u16 = 8;

impl Screen {
    /// Places the panes. Zen shows the article alone; on a narrow screen the focused pane is alone.
    pub fn new(size: Size, focus: Pane, settings: &Settings) -> Screen {
        let Size { width, height } = size;
        let zen = settings.zen;
        let status_height = u16::from(height >= 2 && !(zen && focus == Pane::Article));
        let header_height = if height < WITH_HEADER || zen { 0 } else { 2 };
        let line = |y, height| Area { x: 0, y, width, height };
        let body = line(header_height, height - header_height - status_height);
        let mut screen = Screen {
            header: line(0, header_height / 2),
            titles: line(header_height / 2, header_height / 2),
            status: line(height - status_height, status_height),
            ..Screen::default()
        };
        match focus {
            Pane::Article if zen || width < TWO_PANES => screen.article = body,
            Pane::List if width < TWO_PANES => screen.list = body,
            Pane::Entities if width < TWO_PANES => screen.entities = body,
            Pane::Entities if width < THREE_PANES => screen.split_for_entities(body),
            _ => screen.split(body, settings.sidebar || focus == Pane::Entities),
        }
        screen
    }

    /// Two editions beside each other: columns of one width.
    pub fn parallel(size: Size) -> Screen {
        let zen = Settings { zen: true, ..Settings::default() };
        let whole = Screen::new(size, Pane::List, &zen);
        let body = Area { x: 0, width: size.width, ..whole.article };
        let column = size.width.saturating_sub(1) / 2;
        let status = Area { y: body.y + body.height, height: size.height - body.height, ..body };
        Screen {
            article: Area { width: column, ..body },
            rule: Area { x: column, width: 1.min(size.width), ..body },
            beside: Area {
                x: column + 1,
                width: column.min(size.width.saturating_sub(column + 1)),
                ..body
            },
            status,
            ..Screen::default()
        }
    }

    /// Two editions in one column.
    pub fn woven(size: Size) -> Screen {
        let columns = Screen::parallel(size);
        let article = Area { width: size.width, ..columns.article };
        Screen { article, status: columns.status, ..Screen::default() }
    }

    /// The columns of the text of the edition at the end.
    pub fn text_beside(&self, measure: u16) -> Area {
        Screen { article: self.beside, ..*self }.text(measure)
    }

    fn split(&mut self, body: Area, entities: bool) {
        let three = entities && body.width >= THREE_PANES;
        let list = if three { body.width * 3 / 10 } else { body.width / 3 }.clamp(26, 42);
        self.list = Area { width: list, ..body };
        self.rule = Area { x: list, width: 1, ..body };
        let rest = body.width - list - 1;
        let sidebar = if three { (body.width / 5).clamp(SIDEBAR, 32) + 1 } else { 0 };
        self.article = Area { x: list + 1, width: rest - sidebar, ..body };
        if three {
            let x = self.article.x + self.article.width;
            self.second_rule = Area { x, width: 1, ..body };
            self.entities = Area { x: x + 1, width: sidebar - 1, ..body };
        }
    }

    /// The article with its entities, where there is no room for the list as well.
    fn split_for_entities(&mut self, body: Area) {
        let sidebar = SIDEBAR;
        let rule = body.width - sidebar - 1;
        self.article = Area { width: rule, ..body };
        self.second_rule = Area { x: rule, width: 1, ..body };
        self.entities = Area { x: rule + 1, width: sidebar, ..body };
    }

    /// The pane at a cell.
    pub fn at(&self, column: u16, row: u16) -> Option<Pane> {
        [
            (Pane::List, self.list),
            (Pane::Article, self.article),
            (Pane::Article, self.beside),
            (Pane::Entities, self.entities),
        ]
        .into_iter()
        .find(|(_, area)| area.contains(column, row))
        .map(|(pane, _)| pane)
    }

    /// The columns of the article's text: `measure` of them in the middle of the pane.
    pub fn text(&self, measure: u16) -> Area {
        let inner = self.article.inset(2);
        let width = inner.width.min(measure);
        Area { x: inner.x + (inner.width - width) / 2, width, ..inner }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn screen(width: u16, height: u16, focus: Pane, zen: bool) -> Screen {
        Screen::new(Size { width, height }, focus, &Settings { zen, ..Settings::default() })
    }

    #[test]
    fn a_wide_screen_has_two_panes() {
        let screen = screen(100, 40, Pane::List, false);
        assert_eq!(screen.list.width + 1 + screen.article.width, 100);
        assert_eq!(screen.at(3, 5), Some(Pane::List));
        assert_eq!(screen.at(90, 5), Some(Pane::Article));
        assert_eq!(screen.at(90, 39), None);
    }

    #[test]
    fn a_wider_screen_has_three() {
        let screen = screen(140, 40, Pane::List, false);
        assert_eq!(screen.at(3, 5), Some(Pane::List));
        assert_eq!(screen.at(70, 5), Some(Pane::Article));
        assert_eq!(screen.at(139, 5), Some(Pane::Entities));
    }

    #[test]
    fn a_narrow_screen_has_one() {
        assert!(screen(60, 20, Pane::List, false).article.is_empty());
        assert!(screen(60, 20, Pane::Article, false).list.is_empty());
    }

    #[test]
    fn zen_leaves_the_article_alone() {
        let screen = screen(120, 40, Pane::Article, true);
        assert_eq!(screen.article, Area { x: 0, y: 0, width: 120, height: 40 });
        assert_eq!(screen.text(72), Area { x: 24, y: 0, width: 72, height: 40 });
    }

    proptest! {
        #[test]
        fn parts_fill_the_screen_and_never_overlap(
            width in 0_u16..250, height in 0_u16..90, zen: bool, pane in 0_usize..3,
        ) {
            let focus = [Pane::List, Pane::Article, Pane::Entities][pane];
            let s = screen(width, height, focus, zen);
            let parts = [
                s.header, s.titles, s.list, s.rule, s.article, s.second_rule, s.entities, s.status,
            ];
            for column in 0..width {
                for row in 0..height {
                    let holders = parts.iter().filter(|part| part.contains(column, row)).count();
                    prop_assert_eq!(holders, 1);
                }
            }
        }
    }
}
