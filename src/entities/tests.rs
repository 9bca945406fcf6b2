//! The recogniser on whole texts: annotated news stories, which it was not made from, and texts made to hurt it.
//!
//! Stories 06 to 10 of each language were left out of sight while the rules were written, but for the last three rules of English
//! runs; 01 to 05 and 11 to 15 were not. Of 16 to 25, all annotated before the first run, only the total of 21 to 25 was looked at
//! while rules were written; 26 and later were looked at after their first score.
//! The last 28, of harder kinds, were annotated before the first run; of half of them only the total was looked at while rules were
//! written, and the first scores (names, quotations with speaker, values) of that half were .74, .79 and .87 in Arabic, .87, .86 and
//! .97 in English. So it is with 62 to 79 of Arabic, from the desks of more countries: .73, .80 and .90 at first in the half out of sight.
//! (The lists that were grown afterwards were written by who had written those stories; the older ones measure them better.)
#![expect(
    clippy::cast_precision_loss,
    clippy::string_slice,
    reason = "shares of a few hundred mentions; the ranges are the marks' own"
)]
mod hostile;
mod rules;
mod seeds;
mod stories;
