//! `crossread-glue IN.wasm OUT_FOLDER`: writes the wasm a page loads, its JavaScript and its TypeScript types.

use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder] = arguments.as_slice() else {
        return Err("usage: crossread-glue IN.wasm OUT_FOLDER".into());
    };
    Bindgen::new().input_path(input).web(true)?.typescript(true).generate(folder)?;
    Ok(())
}
