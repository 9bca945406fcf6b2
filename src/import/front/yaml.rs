//! YAML front matter, from the parser's events: one level of keys, scalars and lists of scalars; of a map
//! below a key its values are the list. Anchors are not followed, so no front matter can grow larger than it is.
use saphyr_parser::{Event, Parser};

use super::{Fields, Value};

pub(super) fn fields(source: &str) -> Fields {
    let mut reader = Reader::default();
    for event in Parser::new_from_str(source) {
        let (event, span) =
            event.map_err(|error| (error.marker().line(), error.info().to_owned()))?;
        reader.take(event).map_err(|what| (span.start.line(), what.to_owned()))?;
    }
    Ok(reader.fields)
}

#[derive(Default)]
struct Reader {
    fields: Vec<(String, Value)>,
    depth: usize,
    key: Option<String>,
    /// The list that is being read; of a map, keys and values in turn.
    list: Option<Vec<String>>,
    in_map: bool,
}

impl Reader {
    fn take(&mut self, event: Event) -> Result<(), &'static str> {
        match event {
            Event::Scalar(text, ..) => self.scalar(text.into_owned()),
            Event::SequenceStart(..) if self.depth == 0 => {
                return Err("a list where keys are expected");
            }
            Event::SequenceStart(..) => self.begin(false),
            Event::MappingStart(..) => self.begin(true),
            Event::SequenceEnd | Event::MappingEnd => {
                self.depth -= 1;
                if self.depth == 1 {
                    let step = if std::mem::take(&mut self.in_map) { 2 } else { 1 };
                    let list = self.list.take().map(|list| {
                        Value::Many(list.into_iter().skip(step - 1).step_by(step).collect())
                    });
                    self.fields.extend(self.key.take().zip(list));
                }
            }
            Event::Alias(_) if self.depth == 1 => self.key = None,
            _ => {}
        }
        Ok(())
    }

    /// A list or a map begins.
    fn begin(&mut self, is_map: bool) {
        self.depth += 1;
        match (self.depth, &mut self.list) {
            (2, _) if self.key.is_some() => {
                self.list = Some(Vec::new());
                self.in_map = is_map;
            }
            // What is nested deeper is no scalar, but keeps its place.
            (3, Some(list)) => list.push(String::new()),
            _ => {}
        }
    }

    fn scalar(&mut self, text: String) {
        match (self.depth, &mut self.list) {
            (1, _) => match self.key.take() {
                Some(key) => self.fields.push((key, Value::One(text))),
                None => self.key = Some(text),
            },
            (2, Some(list)) => list.push(text),
            _ => {}
        }
    }
}
