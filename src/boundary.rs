//! The boundary to JavaScript: the one file that knows wasm-bindgen, serde-wasm-bindgen and web-sys.
//!
//! Plain data goes out; nothing has to be freed. JavaScript strings arrive as UTF-8, in which a lone surrogate has become
//! U+FFFD; both are one UTF-16 code unit, so offsets stay true to the string as given.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Stage;
use crate::options::Options;

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
}

/// Compares two texts and returns the report.
///
/// @throws {Error} with a sentence that names the field or the side, its value and the limit.
#[wasm_bindgen]
pub fn compare(a: &str, b: &str, options: Option<JsOptions>) -> Result<JsReport, JsError> {
    let options: Options = match options {
        Some(given) => {
            serde_wasm_bindgen::from_value(given.into()).map_err(|e| JsError::new(&format!("options: {e}")))?
        }
        None => Options::default(),
    };
    let timing = Timing::start();
    let report = crate::compare_with(a, b, &options, |stage| timing.reached(stage))?;
    let value = report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    Ok(value.unchecked_into())
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
