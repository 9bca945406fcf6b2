//! Libraries of a few articles, and which of them are found to tell one story.

use std::fmt::Write;

use super::Stories;
use crate::import::{BUNDLED, import};

fn stories(texts: &[&str]) -> Stories {
    let mut stories = Stories::new();
    for text in texts {
        stories.add(&import("news.txt", text.as_bytes()).articles.remove(0).article);
    }
    stories
}

fn pairs(texts: &[&str]) -> Vec<(usize, usize)> {
    stories(texts).editions().iter().map(|pair| (pair.a, pair.b)).collect()
}

const AR: &str = "زلزال\n\n3 مايو 2015\n\nضرب زلزال بقوة 6.8 درجات مدينة كاتماندو في نيبال، وقتل 1240 شخصا. وقال المتحدث باسم الحكومة راميش شارما إن الجيش أرسل 35 طائرة.\n";
const EN: &str = "Earthquake\n\n3 May 2015\n\nAn earthquake of magnitude 6.8 hit the city of Kathmandu in Nepal and killed 1,240 people. Government spokesman Ramesh Sharma said the army had sent 35 aircraft.\n";
const OTHER: &str = "Markets\n\n8 June 2011\n\nOil prices fell by 3 percent in London on Friday as traders waited for the bank to decide on the rate. The euro rose against the dollar.\n";

#[test]
fn editions_are_found_whatever_the_order() {
    assert_eq!(pairs(&[AR, OTHER, EN]), [(0, 2)]);
    assert_eq!(pairs(&[EN, OTHER, AR]), [(0, 2)]);
}

#[test]
fn another_story_is_no_edition() {
    assert_eq!(pairs(&[AR, OTHER]), []);
    assert_eq!(pairs(&[EN, OTHER]), []);
    assert_eq!(pairs(&[]), []);
}

#[test]
fn the_bundled_editions_find_each_other() {
    let mut stories = Stories::new();
    let mut names = Vec::new();
    for (name, text) in BUNDLED {
        stories.add(&import(name, text).articles.remove(0).article);
        names.push(name);
    }
    let found = stories.editions();
    assert_eq!(found.len(), 2);
    for pair in found {
        let stem = |name: &str| name.split('.').next().map(str::to_owned);
        assert_eq!(stem(names[pair.a]), stem(names[pair.b]));
    }
}

#[test]
fn each_article_is_in_one_pair_among_many() {
    // Stories that differ in a number, a name and a day only.
    let names = [("كاسبرسكي", "Kaspersky"), ("غوتيريش", "Guterres"), ("ميركل", "Merkel")];
    let mut texts = Vec::new();
    for (at, (arabic, english)) in names.iter().cycle().take(12).enumerate() {
        let (day, number) = (at + 1, 100 + at * 37);
        let mut ar = String::new();
        write!(
            ar,
            "خبر\n\n{day} مايو 2015\n\nقال {arabic} إن {number} دولة وقعت الاتفاق في جنيف.\n"
        )
        .unwrap();
        let mut en = String::new();
        write!(en, "News\n\n{day} May 2015\n\n{english} said that {number} countries signed the deal in Geneva.\n").unwrap();
        texts.extend([ar, en]);
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut found = pairs(&texts);
    found.sort_unstable();
    assert_eq!(found, (0..12).map(|at| (at * 2, at * 2 + 1)).collect::<Vec<_>>());
}
