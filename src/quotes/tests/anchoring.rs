//! Quotes found again, and quotes that are not.
use super::{found, stays};
use crate::quotes::Anchoring;

#[test]
fn ten_characters_inserted_before_it_do_not_move_it() {
    let anchoring = stays(
        "He came. “[The net is tightening],” he said.",
        "0123456789He came. “[The net is tightening],” he said.",
    );
    assert!(matches!(anchoring, Anchoring::Exact(_)));
}

#[test]
fn one_of_several_is_told_by_its_context() {
    let old = "The minister said no. The senator said [no]. The mayor said no.";
    stays(old, "New: The minister said no. The senator said [no]. The mayor said no.");
    stays(old, "The minister said no. The senator said no. It was over then.");
    stays(old, "The mayor said no. The senator said no. The minister said no.");
    stays(old, "The minister said no. The senator said nothing. The mayor said no.");
    stays(old, "The minister said no. The mayor said no.");
}

#[test]
fn the_same_words_written_differently_are_the_same_words() {
    for (old, new) in [
        ("قال: «[إلى الإنتربول]» أمس مساء", "قال: «[الى الانتربول]» أمس مساء"),
        ("قال: «[في عام ٢٠١٤]» أمس مساء", "قال: «[في عام 2014]» أمس مساء"),
        ("He said [‘it is over’] at last", "He said [\"IT is over\"] at last"),
        ("قال: [مدرسة] أمس مساء", "قال: [مَدْرَسَةٌ] أمس مساء"),
    ] {
        assert!(matches!(stays(old, new), Anchoring::Folded(_)));
    }
}

#[test]
fn a_changed_wording_between_old_neighbours_is_the_place() {
    let anchoring = stays(
        "Mr Kaspersky added: “[The net is tightening around the criminals].” Then he left the room.",
        "Mr Kaspersky added: “[The net is slowly tightening around criminals].” Then he left the room.",
    );
    assert!(matches!(anchoring, Anchoring::Moved(_)));
    stays(
        "Mr Kaspersky added: “[The net is tightening around the criminals].” Then he left the room.",
        "Mr Kaspersky added: “No comment on the investigation.” Then he left the room.",
    );
}

#[test]
fn a_sentence_moved_whole_is_found_if_it_was_alone() {
    stays(
        "One went first.\n[The net is tightening around them.]\nTwo went second.\nThree.",
        "One went first.\nTwo went second.\nThree.\n[The net is tightening around them.]",
    );
}

#[test]
fn an_old_wording_quoted_in_a_correction_is_not_the_quote() {
    let old =
        "The company said: “[We lost five million records],” and closed the case for good.\nEnd.";
    let new = "The company said: “We lost six hundred records,” and closed the case for good.\nEnd.\n\
        Correction: an earlier text had: We lost five million records. We regret it.";
    let (shown, anchoring) = found(old, new);
    let Anchoring::Orphan { candidates } = anchoring else { panic!("{shown}") };
    assert_eq!(&new[candidates[0].range.clone()], "We lost five million records");
}

#[test]
fn a_word_within_a_word_is_not_the_word() {
    stays("They had [ice] there.", "The police came by night.");
    stays("ذهب إلى [مصر] أمس", "هذه مصرية الأصل");
}

#[test]
fn orphans_name_what_comes_nearest() {
    let new = "Rain. The net is now closing around all of them. It is over. Some more words here.";
    let (_, anchoring) = found("He said: “[The net is tightening around them].”", new);
    let Anchoring::Orphan { candidates } = anchoring else { panic!("{anchoring:?}") };
    assert_eq!(&new[candidates[0].range.clone()], "The net is now closing around all of them.");
    assert!((40..100).contains(&candidates[0].likeness));
}

#[test]
fn a_quote_may_begin_and_end_its_text() {
    stays("[All of it.]", "More before. [All of it.] More after.");
    stays("[All of it.] And more.", "[All of it.] And more. And more.");
}

#[test]
fn texts_that_repeat_themselves_for_ever_are_read_once() {
    let new = "yes ".repeat(100_000);
    assert!(matches!(found("He said [yes] to it all.", &new).1, Anchoring::Orphan { .. }));
    let old = format!("{}[end]{}", "ab ".repeat(50), " ab".repeat(50));
    let (_, anchoring) = found(&old, &"ab ".repeat(100_000));
    assert!(matches!(anchoring, Anchoring::Orphan { .. }));
}
