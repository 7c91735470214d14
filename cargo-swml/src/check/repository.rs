//! Paths in a repository, as services for code review expect them.

use std::path::{Path, PathBuf};

use crate::input::ScriptInput;

/// The root of the repository, if a service says where it is.
pub(super) struct Repository {
    root: Option<PathBuf>,
}

impl Repository {
    /// Takes the root from a variable of the environment.
    pub(super) fn of(variable: &str) -> Self {
        let root = std::env::var_os(variable).map(PathBuf::from);
        Self {
            root: root.and_then(|root| std::fs::canonicalize(root).ok()),
        }
    }

    /// Returns the path of a script from the root, with slashes. A script outside has its own name.
    pub(super) fn path(&self, input: &ScriptInput) -> String {
        let inside = |root: &PathBuf| {
            let path = std::fs::canonicalize(input.place.as_deref()?).ok()?;
            Some(path.strip_prefix(root).ok()?.to_owned())
        };
        let inside = self.root.as_ref().and_then(inside);
        let named = input.name.strip_prefix("./").unwrap_or(&input.name);
        let path = inside.unwrap_or_else(|| Path::new(named).to_owned());
        path.display().to_string().replace('\\', "/")
    }
}
