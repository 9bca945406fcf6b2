//! What each row of the list is to its story, among the rows that are chosen.

/// The parts of all rows: four bytes each, while a list is arranged.
pub(super) struct Parts(Vec<u32>);

/// What a row is to its story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// It is not chosen.
    Left,
    /// Nothing else of its story is chosen.
    Alone,
    /// The first of several.
    Head {
        /// Its place among the rows by story; the others that are chosen stand behind it.
        place: usize,
    },
    /// Another of several.
    Below,
}

const LEFT: u32 = u32::MAX;
const ALONE: u32 = u32::MAX - 1;
const BELOW: u32 = u32::MAX - 2;

impl Parts {
    /// Finds the parts of all rows, of which `story_of` has the stories. In `by_story` the rows of a story stand
    /// together; those that are chosen will stand before the others, in the order in which they were chosen.
    pub(super) fn new(chosen: &[u32], by_story: &mut [u32], story_of: &[u32]) -> Self {
        // First of each row its place among the chosen, then what it is.
        let mut parts = Parts(vec![LEFT; story_of.len()]);
        for (place, row) in (0..).zip(chosen) {
            parts.set(*row, place);
        }
        let story = |row: &u32| story_of.get(*row as usize);
        let mut place = 0;
        for rows in by_story.chunk_by_mut(|one, two| story(one) == story(two)) {
            rows.sort_unstable_by_key(|row| parts.get(*row));
            let count = rows.partition_point(|row| parts.get(*row) != LEFT);
            match rows.get(..count).unwrap_or_default() {
                [] => {}
                [only] => parts.set(*only, ALONE),
                [head, others @ ..] => {
                    parts.set(*head, place);
                    for other in others {
                        parts.set(*other, BELOW);
                    }
                }
            }
            place += rows.len() as u32;
        }
        parts
    }

    /// What a row is.
    pub(super) fn of(&self, row: u32) -> Part {
        match self.get(row) {
            LEFT => Part::Left,
            ALONE => Part::Alone,
            BELOW => Part::Below,
            place => Part::Head { place: place as usize },
        }
    }

    fn get(&self, row: u32) -> u32 {
        self.0.get(row as usize).copied().unwrap_or(LEFT)
    }

    fn set(&mut self, row: u32, part: u32) {
        if let Some(known) = self.0.get_mut(row as usize) {
            *known = part;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_chosen_is_the_head() {
        // Rows 0, 2 and 4 tell one story, 1 and 3 another, 5 a third.
        let story_of = [7, 8, 7, 8, 7, 9];
        let mut by_story = [0, 2, 4, 1, 3, 5];
        let parts = Parts::new(&[5, 4, 3, 0], &mut by_story, &story_of);
        let expected = [
            Part::Below,
            Part::Left,
            Part::Left,
            Part::Alone,
            Part::Head { place: 0 },
            Part::Alone,
        ];
        assert_eq!([0, 1, 2, 3, 4, 5].map(|row| parts.of(row)), expected);
        assert_eq!(by_story, [4, 0, 2, 3, 1, 5]);
        assert_eq!(parts.of(77), Part::Left);
    }
}
