//! Tests of the whole: the layer rule, and screens as readers see them.

mod arabic;
mod architecture;
mod article;
mod dates;
mod deciding;
mod entities;
mod fields;
mod finding;
mod keys;
mod library;
mod line;
mod marking;
mod messages;
mod names;
mod opening;
mod parallel;
mod places;
mod quotes;
mod readme;
mod screen;
mod screens;
mod selecting;
mod sources;
mod stories;
