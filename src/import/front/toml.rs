//! TOML front matter.
use toml::{Table, Value as Toml};

use super::{Fields, Value};

pub(super) fn fields(source: &str) -> Fields {
    let table: Table = source.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| source.get(..span.start)).unwrap_or_default();
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        (line, error.message().to_owned())
    })?;
    let field = |(key, value): (String, Toml)| Some((key, self::value(value)?));
    Ok(table.into_iter().filter_map(field).collect())
}

fn value(value: Toml) -> Option<Value> {
    match value {
        Toml::Array(values) => Some(Value::Many(values.into_iter().filter_map(scalar).collect())),
        Toml::Table(table) => {
            Some(Value::Many(table.into_iter().filter_map(|(_, value)| scalar(value)).collect()))
        }
        other => scalar(other).map(Value::One),
    }
}

fn scalar(value: Toml) -> Option<String> {
    match value {
        Toml::String(text) => Some(text),
        Toml::Integer(number) => Some(number.to_string()),
        Toml::Float(number) => Some(number.to_string()),
        Toml::Boolean(truth) => Some(truth.to_string()),
        Toml::Datetime(time) => Some(time.to_string()),
        Toml::Array(_) | Toml::Table(_) => None,
    }
}
