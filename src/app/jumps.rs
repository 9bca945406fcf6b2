//! Where the reader has been: places left by a jump, to go back to and on again.

use super::list::ArticleId;

/// A place in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The article.
    pub(super) article: ArticleId,
    /// A byte of its text.
    pub(super) byte: usize,
}

/// The places left by jumps, like a browser's history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Jumps {
    back: Vec<Spot>,
    on: Vec<Spot>,
    /// Where reading was last.
    pub(super) last: Option<Spot>,
}

/// So many places are kept.
const MOST: usize = 100;

impl Jumps {
    /// A place is left by a jump: what was gone back from is forgotten.
    pub(super) fn leave(&mut self, spot: Spot) {
        self.on.clear();
        self.back.retain(|known| *known != spot);
        self.back.push(spot);
        if self.back.len() > MOST {
            self.back.remove(0);
        }
    }

    /// The place left last; `here` can be gone on to from there.
    pub(super) fn go_back(&mut self, here: Option<Spot>) -> Option<Spot> {
        let spot = self.back.pop()?;
        self.on.extend(here);
        Some(spot)
    }

    /// The place gone back from last.
    pub(super) fn go_on(&mut self, here: Option<Spot>) -> Option<Spot> {
        let spot = self.on.pop()?;
        self.back.extend(here);
        Some(spot)
    }

    /// The place left last, in exchange for `here`.
    pub(super) fn swap(&mut self, here: Option<Spot>) -> Option<Spot> {
        let spot = self.back.pop()?;
        self.back.extend(here);
        Some(spot)
    }

    /// An article has got another name.
    pub(super) fn rename(&mut self, old: ArticleId, new: ArticleId) {
        let spots = self.back.iter_mut().chain(&mut self.on).chain(&mut self.last);
        for spot in spots.filter(|spot| spot.article == old) {
            spot.article = new;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(byte: usize) -> Spot {
        Spot { article: ArticleId(1), byte }
    }

    #[test]
    fn back_and_on_are_a_walk_along_what_was_left() {
        let mut jumps = Jumps::default();
        jumps.leave(spot(1));
        jumps.leave(spot(2));
        assert_eq!(jumps.go_back(Some(spot(3))), Some(spot(2)));
        assert_eq!(jumps.go_back(Some(spot(2))), Some(spot(1)));
        assert_eq!(jumps.go_back(Some(spot(1))), None);
        assert_eq!(jumps.go_on(Some(spot(1))), Some(spot(2)));
        assert_eq!(jumps.go_on(Some(spot(2))), Some(spot(3)));
        assert_eq!(jumps.go_on(None), None);
    }

    #[test]
    fn a_jump_forgets_what_was_gone_back_from() {
        let mut jumps = Jumps::default();
        jumps.leave(spot(1));
        jumps.go_back(Some(spot(2)));
        jumps.leave(spot(3));
        assert_eq!(jumps.go_on(None), None);
        assert_eq!(jumps.swap(Some(spot(4))), Some(spot(3)));
        assert_eq!(jumps.swap(Some(spot(3))), Some(spot(4)));
    }
}
