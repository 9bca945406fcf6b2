//! What a row of the list shows: `{unread} {title} {date}`.

/// A row's format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFormat(pub Vec<RowPiece>);

/// A piece of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowPiece {
    /// Text as it is.
    Text(String),
    /// Something of the article.
    Field(RowField),
}

/// What a row can show of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RowField {
    Title,
    Date,
    Language,
    Source,
    Unread,
    Star,
    Tags,
}

const FIELDS: [(&str, RowField); 7] = [
    ("title", RowField::Title),
    ("date", RowField::Date),
    ("lang", RowField::Language),
    ("source", RowField::Source),
    ("unread", RowField::Unread),
    ("star", RowField::Star),
    ("tags", RowField::Tags),
];

/// Reads a row's format; the error says what is right.
pub(super) fn read(text: &str) -> Result<RowFormat, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Err("{ is not closed by }".to_owned());
        };
        if !before.is_empty() {
            pieces.push(RowPiece::Text(before.to_owned()));
        }
        let known = FIELDS.iter().find(|(known, _)| *known == name);
        let Some((_, field)) = known else {
            let names: Vec<String> = FIELDS.iter().map(|(name, _)| format!("{{{name}}}")).collect();
            return Err(format!("there is no {{{name}}}; it can show {}", names.join(" ")));
        };
        pieces.push(RowPiece::Field(*field));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(RowPiece::Text(rest.to_owned()));
    }
    Ok(RowFormat(pieces))
}
