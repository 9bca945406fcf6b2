//! A token classifier small enough to be written here: the score of a piece is a row of one table, and a row of another of the piece
//! before it, so that it needs its neighbour as large ones do. In the bytes of ONNX, a protocol buffer.

/// A field of a message: its number, and bytes behind their length.
fn bytes(number: u64, value: &[u8]) -> Vec<u8> {
    [varint(number << 3 | 2), varint(value.len() as u64), value.to_vec()].concat()
}

/// A field that is a number.
fn number(number: u64, value: u64) -> Vec<u8> {
    [varint(number << 3), varint(value)].concat()
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

fn text(number: u64, value: &str) -> Vec<u8> {
    bytes(number, value.as_bytes())
}

const FLOAT: u64 = 1;
const INT64: u64 = 7;

/// `TensorProto`: `raw` are little-endian values.
fn tensor(name: &str, kind: u64, shape: &[u64], raw: &[u8]) -> Vec<u8> {
    let shape = shape.iter().flat_map(|dimension| number(1, *dimension)).collect();
    [shape, number(2, kind), text(8, name), bytes(9, raw)].concat()
}

fn floats(name: &str, shape: &[u64], values: &[f32]) -> Vec<u8> {
    let raw: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    tensor(name, FLOAT, shape, &raw)
}

fn ints(name: &str, values: &[i64]) -> Vec<u8> {
    let raw: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    tensor(name, INT64, &[values.len() as u64], &raw)
}

/// `AttributeProto` with one number (type 2) or several (type 7).
fn attribute(name: &str, values: &[u64]) -> Vec<u8> {
    match values {
        [value] if name != "axes" => [text(1, name), number(3, *value), number(20, 2)].concat(),
        values => {
            let values = values.iter().flat_map(|value| number(8, *value)).collect();
            [text(1, name), values, number(20, 7)].concat()
        }
    }
}

/// `NodeProto`.
fn node(operator: &str, inputs: &[&str], output: &str, attributes: &[Vec<u8>]) -> Vec<u8> {
    let inputs = inputs.iter().flat_map(|input| text(1, input)).collect();
    let attributes = attributes.iter().flat_map(|attribute| bytes(5, attribute)).collect();
    [inputs, text(2, output), text(3, output), text(4, operator), attributes].concat()
}

/// `ValueInfoProto` of a batch of one and a sequence of any length, and of so many scores for each of its pieces.
fn value(name: &str, kind: u64, scores: Option<u64>) -> Vec<u8> {
    let named = |name| bytes(1, &text(2, name));
    let fixed = scores.map_or(Vec::new(), |scores| bytes(1, &number(1, scores)));
    let shape = [named("batch"), named("sequence"), fixed].concat();
    let tensor = [number(1, kind), bytes(2, &shape)].concat();
    [text(1, name), bytes(2, &bytes(1, &tensor))].concat()
}

/// A model with these rows of scores for each piece, and for the piece after each.
pub(crate) fn model(own: &[Vec<f32>], next: &[Vec<f32>], inputs: &[&str]) -> Vec<u8> {
    let (pieces, labels) = (own.len() as u64, own[0].len() as u64);
    let nodes = [
        node("Gather", &["own", "input_ids"], "by_piece", &[attribute("axis", &[0])]),
        node("Gather", &["next", "input_ids"], "by_neighbour", &[attribute("axis", &[0])]),
        node("Slice", &["by_neighbour", "start", "end", "along"], "but_last", &[]),
        node("Concat", &["none", "but_last"], "shifted", &[attribute("axis", &[1])]),
        node("Add", &["by_piece", "shifted"], "all", &[]),
        node("Cast", &["attention_mask"], "mask", &[attribute("to", &[FLOAT])]),
        node("Unsqueeze", &["mask"], "columns", &[attribute("axes", &[2])]),
        node("Mul", &["all", "columns"], "logits", &[]),
    ];
    let tensors = [
        floats("own", &[pieces, labels], &own.concat()),
        floats("next", &[pieces, labels], &next.concat()),
        floats("none", &[1, 1, labels], &vec![0.0; labels as usize]),
        ints("start", &[0]),
        ints("end", &[-1]),
        ints("along", &[1]),
    ];
    let graph = [
        nodes.iter().flat_map(|node| bytes(1, node)).collect(),
        text(2, "classifier"),
        tensors.iter().flat_map(|tensor| bytes(5, tensor)).collect(),
        inputs.iter().flat_map(|name| bytes(11, &value(name, INT64, None))).collect(),
        bytes(12, &value("logits", FLOAT, Some(labels))),
    ];
    let operators = [text(1, ""), number(2, 11)].concat();
    [number(1, 7), bytes(7, &graph.concat()), bytes(8, &operators)].concat()
}
