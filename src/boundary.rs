//! The boundary to JavaScript: the one file that knows wasm-bindgen, serde-wasm-bindgen and web-sys.
//!
//! Plain data goes out; nothing has to be freed. JavaScript strings arrive as UTF-8, in which a lone surrogate has become
//! U+FFFD; both are one UTF-16 code unit, so offsets stay true to the string as given.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::mem::replace;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{JsString, Object, Reflect};

use crate::compare::{Depth, Stage, comparison};
use crate::error::Error;
use crate::options::{Given, Options};
use crate::report::Report;

#[cfg(feature = "page")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// [`Report`] as JavaScript sees it.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;

    /// [`Options`] as JavaScript gives them.
    #[wasm_bindgen(typescript_type = "Options")]
    pub type JsOptions;

    /// The clock of the page, the worker or Node.
    #[wasm_bindgen(thread_local_v2, js_name = performance)]
    static PERFORMANCE: Option<web_sys::Performance>;

    /// What knows graphemes by their boundaries in Unicode: it comes with the browser, as a table of them would with each page.
    type Segmenter;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new() -> Segmenter;

    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> Segments;

    /// The segments of a text; by default they are graphemes.
    type Segments;

    #[wasm_bindgen(method)]
    fn containing(this: &Segments, at: u32) -> Segment;

    /// One of them.
    type Segment;

    #[wasm_bindgen(method, getter)]
    fn segment(this: &Segment) -> JsString;

    /// JavaScript's own way to show a value.
    #[wasm_bindgen(catch, js_name = String)]
    fn shown(value: &JsValue) -> Result<String, JsValue>;
}

/// Compares two texts and returns the report.
///
/// @throws {Error} with a sentence that names the field or the side, its value and the limit.
#[wasm_bindgen]
pub fn compare(a: String, b: String, options: Option<JsOptions>) -> Result<JsReport, JsError> {
    whole(begun(a, b, options, Depth::Details)?)
}

/// Compares two texts and returns the report as far as it tells of passages: of no differences, quotations, figures and sentences
/// that only one side has. It needs the first part of the wasm alone, and two thirds of the time.
///
/// @throws {Error} with a sentence that names the field or the side, its value and the limit.
#[wasm_bindgen]
pub fn outline(a: String, b: String, options: Option<JsOptions>) -> Result<JsReport, JsError> {
    whole(begun(a, b, options, Depth::Outline)?)
}

fn whole(mut begun: Begun) -> Result<JsReport, JsError> {
    loop {
        if let Some(report) = next(&mut begun)? {
            return Ok(report);
        }
    }
}

/// Begins to compare two texts, and drops what was begun before and is not done. Each call of `advance` does a stage of it, so
/// that a page without workers can see to its reader between two.
///
/// @throws {Error} with a sentence that names the field, its value and the limit.
#[wasm_bindgen]
pub fn begin(a: String, b: String, options: Option<JsOptions>) -> Result<(), JsError> {
    BEGUN.set(Some(begun(a, b, options, Depth::Details)?));
    Ok(())
}

/// Does the next stage of the comparison that was begun; returns the report once it is done.
///
/// @throws {Error} with a sentence that names the side, its length and the limit, or says that there is nothing to do.
#[wasm_bindgen]
pub fn advance() -> Result<Option<JsReport>, JsError> {
    let Some(mut begun) = BEGUN.take() else { return Err(JsError::new("no comparison was begun")) };
    let report = next(&mut begun)?;
    if report.is_none() {
        BEGUN.set(Some(begun));
    }
    Ok(report)
}

/// A comparison that rests after each stage.
type Begun = Pin<Box<dyn Future<Output = Result<Report, Error>>>>;

fn begun(a: String, b: String, options: Option<JsOptions>, depth: Depth) -> Result<Begun, Error> {
    let options = options.map_or_else(|| Ok(Options::default()), |given| read(given.unchecked_ref()))?;
    options.check()?;
    Ok(Box::pin(async move {
        let timing = Timing::start();
        comparison(&a, &b, &options, joints, depth, async |stage| {
            timing.reached(stage);
            let mut rested = false;
            poll_fn(|_| if replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending }).await;
        })
        .await
    }))
}

/// Does the next stage.
fn next(begun: &mut Begun) -> Result<Option<JsReport>, JsError> {
    let Poll::Ready(report) = begun.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { return Ok(None) };
    let value = report?.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    Ok(Some(value.unchecked_into()))
}

thread_local! {
    /// Making one takes longer than asking it.
    static SEGMENTER: Segmenter = Segmenter::new();

    /// The comparison that was begun and is not done.
    static BEGUN: Cell<Option<Begun>> = const { Cell::new(None) };
}

/// The bytes at which a character starts, but no grapheme.
fn joints(stretch: &str) -> Vec<u32> {
    let segments = SEGMENTER.with(|segmenter| segmenter.segment(stretch));
    let (mut unit, mut grapheme_end) = (0, 0);
    let mut joints = Vec::new();
    for (at, c) in stretch.char_indices() {
        if unit < grapheme_end {
            joints.push(at as u32);
        } else {
            grapheme_end = unit + segments.containing(unit).segment().length();
        }
        unit += c.len_utf16() as u32;
    }
    joints
}

/// Reads options field by field, so that an error can name the one at fault; serde's would name none, and weighs ten kilobytes.
fn read(given: &Object) -> Result<Options, Error> {
    let mut options = Options::default();
    for field in Object::keys(given) {
        let value = Reflect::get(given, &field).unwrap_or_default();
        if value.is_undefined() {
            continue;
        }
        let number = value.as_f64().filter(|&number| f64::from(number as u32) == number);
        let shown = shown(&value).unwrap_or_else(|_| "nothing that can be shown".to_owned());
        let given = Given { number: number.map(|number| number as u32), truth: value.as_bool(), shown };
        options.set(&String::from(JsString::from(field)), given)?;
    }
    Ok(options)
}

/// User Timing measures, one a stage, which any profiler shows. Where there is no `performance` nothing is measured.
struct Timing(Option<web_sys::Performance>);

impl Timing {
    const START: &str = "crossread";

    fn start() -> Self {
        let performance = PERFORMANCE.with(Option::clone);
        if let Some(performance) = &performance {
            // A mark can only fail on a name reserved for navigation timing.
            let _ = performance.mark(Self::START);
        }
        Self(performance)
    }

    /// Measures the time since the stage before as that of `stage`, in place of an earlier run's.
    fn reached(&self, stage: Stage) {
        let Some(performance) = &self.0 else { return };
        let name = format!("crossread {}", stage.name());
        performance.clear_measures_with_measure_name(&name);
        let _ = performance.measure_with_start_mark(&name, Self::START);
        let _ = performance.mark(Self::START);
    }
}

impl Drop for Timing {
    fn drop(&mut self) {
        if let Some(performance) = &self.0 {
            performance.clear_marks_with_mark_name(Self::START);
        }
    }
}
