//! The network: numbers of pieces in, the best output for each piece out.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tract_onnx::onnx;
use tract_onnx::tract_hir::internal::{
    DatumType, DimLike, Factoid, Framework, InferenceFact, InferenceModel, InferenceModelExt,
    IntoRunnable, TValue, TVec, Tensor, TractErrorContext, TractResult, TypedRunnableModel, bail,
    ensure,
};

use super::Error;
use super::labels::Config;
use crate::entities::panic_message;

/// Pieces that are seen at once. Longer windows cost more than they tell; shorter models have what they have.
const LENGTH: usize = 128;

/// A model made ready for windows of one length.
pub(super) struct Network {
    plan: Arc<TypedRunnableModel>,
    inputs: Vec<(Input, DatumType)>,
    output: usize,
    outputs: usize,
    length: usize,
    padding: i64,
}

/// What a model may want to be given for each position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Input {
    /// The number of the piece.
    Piece,
    /// 1 where there is a piece, 0 where the window is filled up.
    Mask,
    /// Which of two texts it is of.
    Segment,
}

impl Network {
    pub(super) fn new(model: &[u8], config: &Config, padding: i64) -> Result<Self, Error> {
        caught(|| Self::prepare(model, config, padding))
    }

    fn prepare(mut file: &[u8], config: &Config, padding: i64) -> TractResult<Self> {
        let onnx = onnx().with_ignore_output_shapes(true).with_ignore_value_info(true);
        let mut model = onnx.model_for_read(&mut file)?;
        let known = config.positions.map_or(LENGTH, |positions| positions.saturating_sub(2));
        let length = declared_length(&model)?.unwrap_or(LENGTH.min(known));
        ensure!(length > 2, "it sees {length} pieces at once, which is too few");
        let mut inputs = Vec::new();
        for at in 0..model.input_outlets()?.len() {
            let input = Input::named(input_name(&model, at)?)?;
            let kind = model.input_fact(at)?.datum_type.concretize().unwrap_or(DatumType::I64);
            model.set_input_fact(at, InferenceFact::dt_shape(kind, [1, length]))?;
            inputs.push((input, kind));
        }
        ensure!(inputs.iter().any(|(input, _)| *input == Input::Piece), "it has no input_ids");
        let names: Vec<Option<&str>> =
            model.output_outlets()?.iter().map(|outlet| model.outlet_label(*outlet)).collect();
        let output = names.iter().position(|name| *name == Some("logits")).unwrap_or(0);
        let plan = model.into_optimized()?.into_runnable()?;
        Ok(Self { plan, inputs, output, outputs: config.labels.len(), length, padding })
    }

    /// How many pieces a window has.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// The best output for each of the pieces; of those beyond the window there is none.
    pub(super) fn run(&self, pieces: &[i64]) -> Result<Vec<usize>, Error> {
        caught(|| {
            let inputs = self.inputs.iter().map(|(input, kind)| self.tensor(*input, *kind, pieces));
            let scores = self.plan.run(inputs.collect::<TractResult<TVec<TValue>>>()?)?;
            self.best(&scores, pieces.len())
        })
    }

    fn tensor(&self, input: Input, kind: DatumType, pieces: &[i64]) -> TractResult<TValue> {
        let value = |at: usize| match (input, pieces.get(at)) {
            (Input::Piece, piece) => piece.copied().unwrap_or(self.padding),
            (Input::Mask, piece) => i64::from(piece.is_some()),
            (Input::Segment, _) => 0,
        };
        let values: Vec<i64> = (0..self.length).map(value).collect();
        let tensor = Tensor::from_shape(&[1, self.length], &values)?;
        Ok(tensor.cast_to_dt(kind)?.into_owned().into())
    }

    fn best(&self, scores: &[TValue], pieces: usize) -> TractResult<Vec<usize>> {
        let scores = scores.get(self.output).context("it has no output")?;
        let wanted = [1, self.length, self.outputs];
        ensure!(
            *scores.shape() == wanted,
            "its output has the shape {:?}; {wanted:?} would be its labels for each piece",
            scores.shape()
        );
        let scores = scores.cast_to::<f32>()?;
        let rows = scores.to_plain_array_view::<f32>()?;
        let best = |row: &[f32]| {
            let best = row.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
            best.map_or(0, |(at, _)| at)
        };
        let rows = rows.as_slice().context("its output is scattered")?;
        Ok(rows.chunks_exact(self.outputs).take(pieces).map(best).collect())
    }
}

impl Input {
    fn named(name: &str) -> TractResult<Self> {
        Ok(match name {
            "input_ids" => Input::Piece,
            "attention_mask" | "input_mask" => Input::Mask,
            "token_type_ids" | "segment_ids" => Input::Segment,
            other => bail!(
                "it wants an input \"{other}\"; input_ids, attention_mask and token_type_ids can be given"
            ),
        })
    }
}

fn input_name(model: &InferenceModel, at: usize) -> TractResult<&str> {
    let outlets = model.input_outlets()?;
    let outlet = outlets.get(at).context("an input is missing")?;
    Ok(&model.node(outlet.node).name)
}

/// The length of a window that the model itself says, when it takes no other.
fn declared_length(model: &InferenceModel) -> TractResult<Option<usize>> {
    if model.input_outlets()?.is_empty() {
        return Ok(None);
    }
    let dimension = model.input_fact(0)?.shape.dim(1).and_then(|dim| dim.concretize());
    Ok(dimension.and_then(|dim| dim.to_usize().ok()))
}

/// What comes of work with a model that may be broken in ways the runtime does not expect.
fn caught<T>(work: impl FnOnce() -> TractResult<T>) -> Result<T, Error> {
    let what = match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(found)) => return Ok(found),
        // What lies at the bottom says most.
        Ok(Err(error)) => error.root_cause().to_string(),
        Err(panic) => panic_message(&*panic),
    };
    let line = what.lines().map(str::trim).find(|line| !line.is_empty());
    let line = line.unwrap_or("it cannot be run").chars().take(200);
    Err(Error::Model(line.collect()))
}
