//! The coverage of all rehearsals of a test run.

use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};
use std::{env, fs, process};

use super::Coverage;
use crate::machine::Machine;

/// The environment variable that names a folder for the coverage of a test run: each process of
/// `cargo test` writes there what its calls and messages have run, and [`Coverage::read`] reads
/// it. An exploration does not count: it runs whatever can be run.
///
/// ```sh
/// SWML_COVERAGE=target/swml-coverage cargo test
/// cargo swml graph menu.yaml --coverage --run target/swml-coverage
/// ```
///
/// How often a statement was run is a lower bound: a file is written when something is run for
/// the first time. Old files in the folder count too.
pub const COVERAGE: &str = "SWML_COVERAGE";

/// The folder, if one is asked for.
fn folder() -> Option<&'static PathBuf> {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let named = env::var_os(COVERAGE).filter(|name| !name.is_empty());
        named.map(PathBuf::from)
    });
    folder.as_ref()
}

/// Adds what a call has run to the coverage of the test run, if that is asked for.
pub(crate) fn add(machine: &Machine) {
    static RUN: Mutex<Option<Coverage>> = Mutex::new(None);
    let Some(folder) = folder() else {
        return;
    };
    let Ok(mut run) = RUN.lock() else {
        return;
    };
    let run = run.get_or_insert_default();
    let open = |run: &Coverage| {
        let known = run.statements.len() + run.branches.len();
        (known, run.never_run().count() + run.never_taken().count())
    };
    let before = open(run);
    run.add(machine);
    if open(run) == before {
        return;
    }
    let name = env::current_exe().ok();
    let name = name.as_deref().and_then(|path| path.file_stem());
    let name = name.map_or("test".into(), |name| name.to_string_lossy());
    let path = folder.join(format!("{name}-{}.json", process::id()));
    let written =
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, run.to_value().to_string()));
    if let Err(error) = written {
        // a call that is dropped must not panic
        eprintln!("the coverage is not written to {}: {error}", path.display());
    }
}
