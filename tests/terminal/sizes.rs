//! Screens of any size, and sizes that change faster than anybody can paint.

use super::session::Session;

#[test]
fn it_works_on_the_smallest_screens() {
    for size in [(1, 1), (2, 1), (1, 5), (5, 2), (20, 5)] {
        let mut session = Session::prepare(&[]).size(size.0, size.1).start();
        session.wait_for_screen("");
        session.press("j\r");
        session.wait_for_screen("j<enter>");
        session.press("Q");
        assert_eq!(session.exit_code(), 0, "{size:?}");
    }
}

#[test]
fn after_a_storm_of_sizes_the_screen_is_that_of_a_fresh_start() {
    let mut session = Session::start(&[]);
    session.wait_for_screen("");
    let mut seed = 1_u32;
    let mut random = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    for step in 0..300 {
        let (columns, rows) = match step % 30 {
            0 => (1, 1),
            10 => (2, 1),
            20 => (500, 200),
            _ => (1 + random(200), 1 + random(60)),
        };
        session.resize(columns as u16, rows as u16);
    }
    session.resize(90, 28);
    session.wait_for_screen("");
    session.press("Q");
    assert_eq!(session.exit_code(), 0);
    session.assert_restored();
}
