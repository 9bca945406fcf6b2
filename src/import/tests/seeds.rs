//! The bundled digest.
use super::picture::imported;
use crate::article::{Digest, Language};
use crate::import::{BUNDLED, bundled};

#[test]
fn each_article_is_as_it_reads() {
    for (name, bytes) in BUNDLED {
        insta::assert_snapshot!(name.replace('/', "_"), imported(name, bytes));
    }
}

#[test]
fn nothing_is_odd_about_it() {
    for imported in bundled() {
        assert!(imported.warnings.is_empty(), "{:?}", imported.warnings);
    }
}

#[test]
fn each_original_has_its_english_edition() {
    let mut digest = Digest::new();
    for imported in bundled() {
        digest.push(imported.article);
    }
    let stories: Vec<Vec<Language>> = digest
        .stories()
        .map(|story| {
            story.editions.iter().map(|&index| digest.articles()[index].language).collect()
        })
        .collect();
    assert_eq!(stories, [[Language::Arabic, Language::English]; 2]);
}

#[test]
fn editions_have_the_paragraphs_of_their_originals() {
    let counts: Vec<usize> =
        bundled().iter().map(|imported| imported.article.paragraphs.len()).collect();
    assert_eq!(counts, [9, 9, 4, 4]);
}
