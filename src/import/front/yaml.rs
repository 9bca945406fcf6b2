//! YAML front matter, from the parser's events: one level of keys, scalars and lists of scalars. Anchors
//! are not followed, so no front matter can grow larger than it is.
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
    /// The list that is being read.
    list: Option<Vec<String>>,
}

impl Reader {
    fn take(&mut self, event: Event) -> Result<(), &'static str> {
        match event {
            Event::Scalar(text, ..) => self.scalar(text.into_owned()),
            Event::SequenceStart(..) if self.depth == 0 => {
                return Err("a list where keys are expected");
            }
            Event::SequenceStart(..) => {
                self.depth += 1;
                if self.depth == 2 && self.key.is_some() {
                    self.list = Some(Vec::new());
                }
            }
            Event::MappingStart(..) => self.depth += 1,
            Event::SequenceEnd | Event::MappingEnd => {
                self.depth -= 1;
                if self.depth == 1 {
                    let list = self.list.take().map(Value::Many);
                    self.fields.extend(self.key.take().zip(list));
                }
            }
            Event::Alias(_) if self.depth == 1 => self.key = None,
            _ => {}
        }
        Ok(())
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
