//! Token classifiers of the reader's own: a recogniser with those that are in the folders he named.

use crate::config::Models;
use crate::entities::Recognizer;
use crate::messages::Sentence;

impl Models {
    /// A recogniser with the models that can be used, and a sentence for each that cannot.
    #[cfg(not(feature = "onnx"))]
    pub fn recognizer(&self) -> (Recognizer, Vec<Sentence>) {
        let problem = (*self != Models::default()).then(Models::none);
        (Recognizer::default(), problem.into_iter().collect())
    }

    /// A recogniser with the models that can be used, and a sentence for each that cannot.
    #[cfg(feature = "onnx")]
    pub fn recognizer(&self) -> (Recognizer, Vec<Sentence>) {
        let mut problems = Vec::new();
        let mut opened = |folder: &Option<String>| {
            let folder = super::home::expanded(folder.as_deref()?);
            folder::open(&folder).map_err(|problem| problems.push(problem)).ok()
        };
        let arabic = opened(&self.arabic);
        let english =
            if self.english == self.arabic { arabic.clone() } else { opened(&self.english) };
        let recognizer = match (&arabic, &english) {
            (None, None) => Recognizer::default(),
            _ => Recognizer::with(Box::new(folder::ByLanguage { arabic, english })),
        };
        (recognizer, problems)
    }
}

#[cfg(feature = "onnx")]
mod folder {
    use std::path::Path;
    use std::sync::Arc;
    use std::{fs, io};

    pub(super) use crate::entities::tagger::onnx::ByLanguage;
    use crate::entities::tagger::onnx::{Classifier, Files, Pieces};
    use crate::messages::{Sentence, sentence};

    /// The model of a folder, as it is exported or as it lies on Hugging Face, with `model.onnx` in a folder `onnx`.
    pub(super) fn open(folder: &Path) -> Result<Arc<Classifier>, Sentence> {
        let inner = folder.join("onnx").join("model.onnx");
        let outer = folder.join("model.onnx");
        let model = read(if inner.is_file() { &inner } else { &outer }, |path| fs::read(path))?;
        let text = |name| read(&folder.join(name), |path| fs::read_to_string(path));
        let config = text("config.json")?;
        let (json, list);
        let pieces = if folder.join("tokenizer.json").is_file() {
            json = text("tokenizer.json")?;
            Pieces::Tokenizer(&json)
        } else {
            list = text("vocab.txt")?;
            Pieces::List(&list)
        };
        Classifier::new(&Files { model: &model, config: &config, pieces })
            .map(Arc::new)
            .map_err(|error| unusable(folder, &error.to_string()))
    }

    fn read<T>(path: &Path, read: impl Fn(&Path) -> io::Result<T>) -> Result<T, Sentence> {
        read(path).map_err(|error| unusable(path, &error.to_string()))
    }

    fn unusable(path: &Path, what: &str) -> Sentence {
        sentence!("file-what", path = path.to_string_lossy().as_ref(), what = what)
    }
}
