//! What stands under a title in the list: `{star} {lang} · {date} · {source} · {tags}`.

use crate::messages::{Sentence, sentence};
use crate::text::isolates::isolated;

/// A row's format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFormat(Vec<RowPiece>);

/// A piece of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowPiece {
    /// Text between fields; it is left out where one of them is empty.
    Text(String),
    /// Something of the article.
    Field(RowField),
}

/// What a row can show of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RowField {
    Star,
    Language,
    Date,
    Source,
    Tags,
}

const FIELDS: [(&str, RowField); 5] = [
    ("star", RowField::Star),
    ("lang", RowField::Language),
    ("date", RowField::Date),
    ("source", RowField::Source),
    ("tags", RowField::Tags),
];

impl Default for RowFormat {
    fn default() -> Self {
        let dot = || RowPiece::Text(" · ".to_owned());
        RowFormat(vec![
            RowPiece::Field(RowField::Star),
            RowPiece::Text(" ".to_owned()),
            RowPiece::Field(RowField::Language),
            dot(),
            RowPiece::Field(RowField::Date),
            dot(),
            RowPiece::Field(RowField::Source),
            dot(),
            RowPiece::Field(RowField::Tags),
        ])
    }
}

impl RowFormat {
    /// Reads a format.
    ///
    /// # Errors
    /// What is right.
    pub fn read(text: &str) -> Result<Self, Sentence> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or_else(|| sentence!("row-open"))?;
            if !before.is_empty() {
                pieces.push(RowPiece::Text(before.to_owned()));
            }
            pieces.push(RowPiece::Field(field(name)?));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(RowPiece::Text(rest.to_owned()));
        }
        Ok(RowFormat(pieces))
    }

    /// The row of an article whose fields are given.
    pub fn fill(&self, field: impl Fn(RowField) -> String) -> String {
        let (mut row, mut between) = (String::new(), "");
        for piece in &self.0 {
            match piece {
                RowPiece::Text(text) => between = text,
                RowPiece::Field(name) => {
                    let value = field(*name);
                    if value.is_empty() {
                        continue;
                    }
                    if !row.is_empty() {
                        row.push_str(between);
                    }
                    row.push_str(&isolated(&value));
                }
            }
        }
        row
    }
}

impl std::fmt::Display for RowFormat {
    /// As it is read.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            RowPiece::Text(text) => f.write_str(text),
            RowPiece::Field(field) => {
                let name = FIELDS.iter().find(|(_, known)| known == field).map_or("", |it| it.0);
                write!(f, "{{{name}}}")
            }
        })
    }
}

fn field(name: &str) -> Result<RowField, Sentence> {
    let known = FIELDS.iter().find(|(known, _)| *known == name);
    known.map(|(_, field)| *field).ok_or_else(|| {
        let names: Vec<String> = FIELDS.iter().map(|(name, _)| format!("{{{name}}}")).collect();
        sentence!("row-no-field", name = format!("{{{name}}}"), names = names.join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(format: &str, star: &str) -> String {
        let row = RowFormat::read(format).unwrap().fill(|field| match field {
            RowField::Star => star.to_owned(),
            RowField::Language => "ع".to_owned(),
            RowField::Date => "٢٠ مارس".to_owned(),
            RowField::Source | RowField::Tags => String::new(),
        });
        row.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn separators_go_with_what_they_separate() {
        assert_eq!(filled("{star} {lang} · {date} · {source}", ""), "ع · ٢٠ مارس");
        assert_eq!(filled("{star} {lang} · {date}", "★"), "★ ع · ٢٠ مارس");
        assert_eq!(filled("{source}|{date}", ""), "٢٠ مارس");
    }

    #[test]
    fn a_format_is_written_as_it_is_read() {
        for format in ["{star} {lang} · {date}", "", "{tags}|{source} x"] {
            assert_eq!(RowFormat::read(format).unwrap().to_string(), format);
        }
    }

    #[test]
    fn a_wrong_field_is_refused_with_those_there_are() {
        assert_eq!(
            RowFormat::read("{titel}").unwrap_err().to_string(),
            "there is no {titel}; it can show {star} {lang} {date} {source} {tags}"
        );
        let open = RowFormat::read("{date").unwrap_err();
        assert_eq!(open.to_string(), "{ is not closed by }");
    }
}
