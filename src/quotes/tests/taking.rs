//! What is kept of a quote.
use jiff::Timestamp;
use jiff::civil::date;

use super::{article, picture, quote};
use crate::import::import;
use crate::quotes::{Quote, TextPositionSelector};

#[test]
fn words_context_and_code_points() {
    let quote = quote("قال: «[لا مكان للاختباء]» أمس");
    assert_eq!(quote.words.exact, "لا مكان للاختباء");
    assert_eq!((quote.words.prefix.as_str(), quote.words.suffix.as_str()), ("قال: «", "» أمس"));
    assert_eq!(quote.position, Some(TextPositionSelector { start: 6, end: 22 }));
    assert!(quote.words.alone);
}

#[test]
fn a_range_is_widened_to_clusters_and_loses_its_blanks() {
    let text = "a مَدْرَسة b";
    let fatha = text.find('\u{64E}').unwrap();
    let taken = Quote::take(&article(text), fatha..text.len() - 1, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(taken.words.exact, "مَدْرَسة");
    assert_eq!(taken.words.suffix, " b");
    for nothing in [0..0, 1..2, 3..99] {
        assert_eq!(Quote::take(&article(text), nothing, Timestamp::UNIX_EPOCH), None);
    }
}

#[test]
fn the_context_grows_until_it_tells_doubles_apart() {
    let same = "This is the very same sentence on either side of it, word by word. ";
    let marked = format!("One. {same}[Yes.] {same}Two. {same}Yes. {same}Three.");
    let (text, range) = picture(&marked);
    let words = quote(&marked).words;
    assert!(!words.alone);
    let whole = format!("{}{}{}", words.prefix, words.exact, words.suffix);
    assert_eq!(text.matches(&whole).count(), 1);
    assert!(text[..range.unwrap().start].ends_with(&words.prefix));
}

#[test]
fn a_word_repeated_for_ever_is_kept_in_bounded_time_and_space() {
    let text = "na ".repeat(200_000);
    let taken = Quote::take(&article(&text), 300_000..300_002, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(taken.words.prefix.chars().count(), 512);
}

#[test]
fn the_source_is_kept_as_it_was() {
    let file = "---\ntitle: عنوان\ndate: 2013-03-20\nlang: ar-EG\nurl: https://example.org/1\nsource: نشرة\n---\nنص الخبر هنا\n";
    let article = import("news/a.txt", file.as_bytes()).articles.remove(0).article;
    let start = article.text.find("الخبر").unwrap();
    let quote = Quote::take(&article, start..start + 10, Timestamp::UNIX_EPOCH).unwrap();
    let source = &quote.source;
    assert_eq!((source.title.as_str(), source.origin.as_str()), ("عنوان", "news/a.txt"));
    assert_eq!(source.url.as_deref(), Some("https://example.org/1"));
    assert_eq!(source.publisher.as_deref(), Some("نشرة"));
    assert_eq!((source.date, source.language.as_str()), (Some(date(2013, 3, 20)), "ar-EG"));
    assert_eq!(source.hash, Some(article.content_hash()));
}

#[test]
fn ids_are_uuids_of_version_8_and_tell_quotes_apart() {
    let one = quote("a [b] c b");
    let other = quote("a b c [b]");
    let id = one.id.strip_prefix("urn:uuid:").unwrap();
    assert_eq!((id.len(), &id[14..15]), (36, "8"));
    assert!(matches!(&id[19..20], "8" | "9" | "a" | "b"), "{id}");
    assert_eq!(one.id, quote("a [b] c b").id);
    assert_ne!(one.id, other.id);
}

#[test]
fn tags_are_single_lines_and_kept_once() {
    let mut quote = quote("a [b] c");
    assert!(quote.tag("  cyber\n crime "));
    assert!(!quote.tag("cyber crime") && !quote.tag(" \t"));
    assert_eq!(quote.tags, ["cyber crime"]);
    assert!(quote.untag("cyber crime") && !quote.untag("cyber crime"));
}

#[test]
fn an_orphan_is_put_where_the_reader_says() {
    let mut quote = quote("He said: [yes], and left.");
    quote.tag("kept");
    let before = quote.clone();
    assert!(quote.move_to(&article("She said: certainly, and left."), 10..19));
    assert_eq!(quote.words.exact, "certainly");
    assert_eq!((&quote.id, &quote.tags), (&before.id, &before.tags));
    assert!(!quote.move_to(&article("x"), 0..9));
    assert_eq!(quote.words.exact, "certainly");
}
