//! Imports run one way, along the data's path; wasm-bindgen and web-sys stay in one file.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the data's way: each imports only from those before it.
const ORDER: &[&str] = &[
    "error",
    "options",
    "order",
    "lists",
    "maxima",
    "span",
    "report",
    "text",
    "words",
    "interner",
    "english",
    "normal_form",
    "speech",
    "blocks",
    "sentences",
    "quotations",
    "tokens",
    "furniture",
    "pieces",
    "names",
    "subjects",
    "block_quotes",
    "persons",
    "speakers",
    "clauses",
    "weights",
    "figures",
    "seeds",
    "anchors",
    "chains",
    "alignments",
    "rewordings",
    "passages",
    "reuse",
    "differences",
    "counterparts",
    "outline",
    "details",
    "compare",
    "testing",
    "boundary",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("src is a folder").map(|entry| entry.expect("it can be read").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

fn module(path: &Path) -> String {
    let inner = path.strip_prefix("src").expect("a source").components().next().expect("it has a name");
    Path::new(inner.as_os_str()).file_stem().expect("it has a name").to_string_lossy().into_owned()
}

#[test]
fn a_stage_imports_only_from_stages_before_it() {
    let rank = |module: &str| ORDER.iter().position(|&name| name == module);
    let mut seen = 0;
    for path in sources(Path::new("src")) {
        let name = module(&path);
        if name == "lib" {
            continue;
        }
        let own = rank(&name).unwrap_or_else(|| panic!("{name} has no place in the data's way"));
        let source = fs::read_to_string(&path).expect("it can be read");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for imported in line.split("crate::").skip(1) {
                let imported: String = imported.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let Some(other) = rank(&imported) else { continue };
                seen += 1;
                assert!(other <= own, "{} imports {imported}, which comes after {name}", path.display());
            }
        }
    }
    assert!(seen > 20, "only {seen} imports were found: the test has lost its way");
}

#[test]
fn only_the_boundary_knows_the_browser() {
    for path in sources(Path::new("src")).iter().filter(|path| module(path) != "boundary") {
        let source = fs::read_to_string(path).expect("it can be read");
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for name in ["wasm_bindgen", "web_sys", "js_sys"] {
                assert!(!line.contains(name), "{} uses {name}", path.display());
            }
        }
    }
}
