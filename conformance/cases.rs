//! The scripts in the snapshots of the checker, `swml-core/tests/check`, as whole documents.

use std::path::Path;

use swml::Document;
use swml_language::schema::Language;

/// A script, and where it is.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Returns the scripts of a language.
pub(crate) fn of(language: &Language) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../swml-core/tests/check");
    let mut all = Vec::new();
    for (path, text) in snapshots::files(&folder) {
        let file = path.file_stem().expect("a name").to_string_lossy();
        for case in snapshots::cases(&text) {
            let is_call = case.group != "message";
            if is_call == (language.name == Document::LANGUAGE.name) {
                let [before, behind] = snapshots::frame(&case.group);
                all.push(Case {
                    name: format!("{file}: {}", case.group),
                    text: format!("{before}{}{behind}", case.script),
                });
            }
        }
    }
    assert!(!all.is_empty(), "no scripts of {}", language.name);
    all
}
