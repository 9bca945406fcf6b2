//! Learns the weights of the taggers from annotated text and measures them.
//!
//! ```text
//! mkdir corpora && tar xJf train_eval_shareable.tar.xz -C corpora
//! cargo run --profile quick --example train_tagger -- ar corpora assets/stories/ar assets/entities/tagger.ar.bin
//! cargo run --profile quick --example train_tagger -- en corpora assets/stories/en assets/entities/tagger.en.bin
//! cargo run --profile quick --example train_tagger -- cross-ar corpora assets/stories/ar
//! cargo run --profile quick --example train_tagger -- test-ar corpora
//! ```
//! The method is Collins' averaged structured perceptron: tag a sentence with the weights so far, add the features of the right labels,
//! subtract those of the wrong ones, and in the end average over all steps. Same input, same weights: nothing is random but a shuffle
//! with a fixed seed.
//!
//! Two kinds of text are learnt from. The project's own stories come with what the lists and rules of this build propose for them: when any
//! of these changes, the weights are to be learnt anew. Other people's corpora, whose authors call other things names, come as words
//! alone. `cross-ar` and `cross-en` read the stories of each desk with weights learnt from those of all others. `test-ar` prints `CoNLL`
//! scores (exact spans) on the `ANERcorp` test split, read as words alone, plain and with the propagation of short forms in windows of
//! 400 and 800 words.
//!
//! Corpora: `ANERcorp` in the `CAMeL` split (CC BY-SA 4.0) for Arabic; GUM, the dev and test parts of UNER EWT, wikigold and the Broad
//! Twitter Corpus for English. Only persons, places and organisations are learnt.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::string_slice,
    clippy::cast_precision_loss,
    reason = "a program for developers, on files they chose"
)]

mod anercorp;
mod corpora;
mod learner;
mod scores;
mod stories;

use std::error::Error;
use std::fs;
use std::path::Path;

use learner::Example;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [language @ ("ar" | "en"), corpora, stories, out] => {
            let (words, stories) = (words(corpora, language)?, stories::examples(Path::new(stories))?);
            Ok(fs::write(out, learner::train(stories.iter().chain(&words)))?)
        }
        [cross @ ("cross-ar" | "cross-en"), corpora, stories] => {
            let language = cross.trim_start_matches("cross-");
            stories::cross(Path::new(stories), &words(corpora, language)?)
        }
        ["test-ar", corpora] => {
            anercorp::test(&corpora::conll(Path::new(corpora), "aner_test.txt", 0)?);
            Ok(())
        }
        _ => Err("train_tagger ar|en CORPORA STORIES OUT | cross-ar|cross-en CORPORA STORIES | test-ar CORPORA".into()),
    }
}

/// The corpora of a language as words alone.
fn words(corpora: &str, language: &str) -> Result<Vec<Example>> {
    let corpora = Path::new(corpora);
    let arabic = language == "ar";
    let sentences = if arabic {
        corpora::conll(corpora, "aner_train.txt", 0)?
    } else {
        corpora::english(corpora)?
    };
    Ok(sentences.iter().map(|sentence| sentence.example(arabic)).collect())
}
