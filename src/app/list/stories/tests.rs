use super::*;
use crate::article::Language;

/// Rows of articles 1.. written as "ar1": the language and the number of the story.
fn rows(written: &[&str]) -> Rows {
    let mut rows = Rows::default();
    for (article, row) in (1..).zip(written) {
        let (language, story) = row.split_at(2);
        rows.push(&ArticleRow {
            language: Language::from_tag(language),
            story: story.parse().unwrap(),
            ..ArticleRow::plain(article, row)
        });
    }
    rows
}

fn place(article: u32) -> Option<usize> {
    (article as usize).checked_sub(1)
}

struct World {
    stories: Stories,
    rows: Rows,
    order: Vec<u32>,
}

fn world(written: &[&str], kinship: Kinship) -> World {
    let rows = rows(written);
    let mut stories = Stories::default();
    stories.set_kinship(kinship);
    stories.settle(&rows, place);
    let mut world = World { stories, rows, order: Vec::new() };
    world.arrange();
    world
}

impl World {
    fn arrange(&mut self) {
        let sorted: Vec<u32> = (0..self.rows.len() as u32).collect();
        self.stories.arrange(&self.rows, &sorted, &mut self.order);
    }

    /// Each row as "article", with a stop before those below a head and what is hidden after it.
    fn picture(&self) -> String {
        let mut above = None;
        let mut shown = Vec::new();
        for row in &self.order {
            let kin = self.stories.kin(*row, above, row + 1);
            let hidden = if kin.hidden > 0 { format!("+{}", kin.hidden) } else { String::new() };
            let proposed = if kin.proposed { "~" } else { "" };
            shown.push(format!(
                "{}{}{hidden}{proposed}",
                if kin.below { "." } else { "" },
                row + 1
            ));
            above = Some(*row);
        }
        shown.join(" ")
    }
}

#[test]
fn rows_that_come_later_find_their_stories() {
    let written = ["ar1", "en2", "en1", "fa3", "ar2", "en3", "ar4"];
    for split in 0..written.len() {
        let mut stories = Stories::default();
        stories.settle_new(&rows(&written[..split]), place);
        let mut later = World { stories, rows: rows(&written), order: Vec::new() };
        later.stories.settle_new(&later.rows, place);
        later.arrange();
        assert_eq!(later.picture(), world(&written, Kinship::default()).picture(), "{split}");
    }
}

#[test]
fn rows_that_are_not_chosen_are_no_part_of_their_story() {
    let mut world = world(&["ar1", "en2", "en1", "en1"], Kinship::default());
    let mut order = Vec::new();
    for (chosen, shown) in [([3, 1, 0].as_slice(), [3, 0, 1].as_slice()), (&[1, 2], &[1, 2])] {
        world.stories.arrange(&world.rows, chosen, &mut order);
        assert_eq!(order, shown);
    }
    world.stories.arrange(&world.rows, &[2, 1, 3], &mut order);
    assert_eq!(order, [2, 1]);
    assert_eq!(world.stories.kin(2, None, 3).hidden, 1);
}

fn like(a: u32, b: u32, score: f32, repeats: bool) -> Likeness {
    Likeness { a, b, score, repeats }
}

#[test]
fn editions_stand_below_the_first_and_repetitions_are_hidden() {
    let world = world(&["ar1", "en2", "en1", "en1", "fa1"], Kinship::default());
    assert_eq!(world.picture(), "1+1 .3 .5 2");
}

#[test]
fn a_story_is_folded_and_unfolded() {
    let mut world = world(&["ar1", "en2", "en1", "en1"], Kinship::default());
    for expected in ["1 .3 .4 2", "1+2 2", "1 .3 .4 2"] {
        assert!(world.stories.toggle(0));
        world.arrange();
        assert_eq!(world.picture(), expected);
    }
    assert!(!world.stories.toggle(1), "alone in its story");
    for (fold, expected) in
        [(Fold::Head, "1+2 2"), (Fold::Nothing, "1 .3 .4 2"), (Fold::Editions, "1+1 .3 2")]
    {
        assert_eq!(world.stories.toggle_all(), fold);
        world.arrange();
        assert_eq!(world.picture(), expected);
    }
}

#[test]
fn front_matter_verdicts_and_repetitions_make_stories_one() {
    let verdict = Verdict { a: 1, b: 2, same: true };
    let kinship = Kinship { verdicts: vec![verdict], ..Kinship::default() };
    assert_eq!(world(&["ar1", "en2", "en3"], kinship).picture(), "1 .2 3");
    let kinship = Kinship { ties: vec![(2, 1)], ..Kinship::default() };
    assert_eq!(world(&["ar1", "en2", "en3"], kinship).picture(), "1 .2 3");
    let kinship = Kinship { likenesses: vec![like(2, 3, 0.5, true)], ..Kinship::default() };
    assert_eq!(world(&["ar1", "en2", "en3"], kinship).picture(), "1 2+1");
}

#[test]
fn what_texts_say_is_proposed_until_the_reader_has_said_something() {
    let likenesses = vec![like(1, 2, 0.9, false), like(1, 3, 0.4, false)];
    let mut world = world(&["ar1", "en2", "en3"], Kinship { likenesses, ..Kinship::default() });
    assert_eq!(world.picture(), "1~ 2~ 3");
    let how = |world: &World| -> Vec<(u32, How)> {
        let editions = world.stories.editions(&world.rows, 0).into_iter();
        editions.map(|edition| (edition.id.0, edition.how)).collect()
    };
    assert_eq!(how(&world), [(2, How::Proposed(0.9)), (3, How::Proposed(0.4))]);
    for (mark, picture, expected) in [
        (Mark::Paired(false), "1 2 3", vec![(3, How::Proposed(0.4)), (2, How::Rejected)]),
        (Mark::Paired(true), "1 .2 3", vec![(2, How::Confirmed), (3, How::Proposed(0.4))]),
        (Mark::Unpaired(true), "1~ 2~ 3", vec![(2, How::Proposed(0.9)), (3, How::Proposed(0.4))]),
    ] {
        world.stories.judge(&[2, 1], &mark);
        world.stories.settle(&world.rows, place);
        world.arrange();
        assert_eq!((world.picture().as_str(), how(&world)), (picture, expected), "{mark:?}");
    }
}

#[test]
fn a_repetition_that_was_rejected_stands_alone() {
    let likenesses = vec![like(1, 2, 0.5, true)];
    let verdicts = vec![Verdict { a: 1, b: 2, same: false }];
    let kinship = Kinship { verdicts, likenesses, ..Kinship::default() };
    assert_eq!(world(&["en1", "en2"], kinship).picture(), "1 2");
}
