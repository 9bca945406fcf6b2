//! Colours as numbers, and colours for terminals that know 256 of them.

use ratatui::style::Color;

/// Red, green and blue of a colour, by xterm's palette where it is a number or a name.
pub(super) fn components(colour: Color) -> (u8, u8, u8) {
    match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(index) => indexed(index),
        Color::Black => indexed(0),
        Color::Red => indexed(1),
        Color::Green => indexed(2),
        Color::Yellow => indexed(3),
        Color::Blue => indexed(4),
        Color::Magenta => indexed(5),
        Color::Cyan => indexed(6),
        Color::Reset | Color::Gray => indexed(7),
        Color::DarkGray => indexed(8),
        Color::LightRed => indexed(9),
        Color::LightGreen => indexed(10),
        Color::LightYellow => indexed(11),
        Color::LightBlue => indexed(12),
        Color::LightMagenta => indexed(13),
        Color::LightCyan => indexed(14),
        Color::White => indexed(15),
    }
}

/// The colour of the palette's cube or greys that is nearest to a colour. The first sixteen are the reader's
/// own and are not used.
pub(super) fn nearest(red: u8, green: u8, blue: u8) -> u8 {
    let distance = |index: &u8| {
        let (r, g, b) = indexed(*index);
        let part = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        part(r, red) + part(g, green) + part(b, blue)
    };
    (16..=255).min_by_key(distance).unwrap_or(15)
}

/// xterm's palette: 16 named colours, a cube of 6x6x6, 24 greys.
fn indexed(index: u8) -> (u8, u8, u8) {
    #[rustfmt::skip]
    const NAMED: [(u8, u8, u8); 16] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ];
    let side = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index {
        0..=15 => NAMED[usize::from(index)],
        16..=231 => {
            let n = index - 16;
            (side(n / 36), side(n / 6 % 6), side(n % 6))
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_of_the_palette_is_its_own_nearest() {
        for index in 16..=231 {
            let (red, green, blue) = indexed(index);
            assert_eq!(indexed(nearest(red, green, blue)), (red, green, blue));
        }
        assert_eq!(nearest(76, 86, 106), 240);
    }
}
