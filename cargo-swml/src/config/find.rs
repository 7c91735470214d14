//! The search for `swml.toml`, and the settings for a path.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::error::{ConfigError, ConfigProblem, InvalidConfig};
use super::read;
use super::settings::Config;

/// The name of a configuration file.
pub(crate) const FILE_NAME: &str = "swml.toml";

/// The origin of the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum ConfigSource {
    /// The nearest `swml.toml` in the folder of a script or above it.
    #[default]
    Nearest,
    /// This file, for all scripts.
    File(PathBuf),
    /// No file.
    None,
}

/// Configuration files, each read once.
#[derive(Debug, Default)]
pub(crate) struct Configs {
    source: ConfigSource,
    by_folder: Mutex<HashMap<PathBuf, Option<Arc<ConfigFile>>>>,
    named: Mutex<Option<Arc<ConfigFile>>>,
}

impl Configs {
    pub(crate) fn new(source: ConfigSource) -> Self {
        Self {
            source,
            ..Self::default()
        }
    }

    /// Returns the configuration of a script at a path, which need not exist; without one, of a
    /// script from standard input, to which the current folder applies.
    pub(crate) fn for_path(&self, path: Option<&Path>) -> Result<Config, ConfigError> {
        let file = match &self.source {
            ConfigSource::None => None,
            ConfigSource::File(named) => Some(self.named(named)?),
            ConfigSource::Nearest => {
                // the name of the file in it does not matter
                let path = whole(path.unwrap_or(Path::new(FILE_NAME)));
                self.nearest(path.parent().unwrap_or(&path))?
            }
        };
        Ok(file.map_or_else(Config::default, |file| match path {
            Some(path) => file.for_path(&whole(path)),
            None => file.base.clone(),
        }))
    }

    /// Returns the configuration files of some scripts: those that exist, and those that would be
    /// read if they did.
    pub(crate) fn candidates<'p>(&self, scripts: impl Iterator<Item = &'p Path>) -> Vec<PathBuf> {
        match &self.source {
            ConfigSource::None => Vec::new(),
            ConfigSource::File(path) => vec![path.clone()],
            ConfigSource::Nearest => {
                let folders: BTreeSet<&Path> = scripts.filter_map(Path::parent).collect();
                let folders: BTreeSet<PathBuf> = folders
                    .into_iter()
                    .flat_map(|folder| {
                        let path = whole(&folder.join(FILE_NAME));
                        let folders = path.ancestors().skip(1).map(Path::to_owned);
                        folders.collect::<Vec<_>>()
                    })
                    .collect();
                let files = folders.into_iter();
                files.map(|folder| folder.join(FILE_NAME)).collect()
            }
        }
    }

    /// Forgets the content of the files, so that they are read again.
    pub(crate) fn forget(&self) {
        locked(&self.by_folder).clear();
        locked(&self.named).take();
    }

    fn named(&self, path: &Path) -> Result<Arc<ConfigFile>, ConfigError> {
        if let Some(file) = &*locked(&self.named) {
            return Ok(file.clone());
        }
        let file = Arc::new(ConfigFile::read(path)?);
        *locked(&self.named) = Some(file.clone());
        Ok(file)
    }

    /// Returns the configuration of a folder or of the nearest one above it.
    fn nearest(&self, folder: &Path) -> Result<Option<Arc<ConfigFile>>, ConfigError> {
        let mut visited = Vec::new();
        let mut found = None;
        for folder in folder.ancestors() {
            if let Some(known) = locked(&self.by_folder).get(folder) {
                found.clone_from(known);
                break;
            }
            visited.push(folder);
            let path = folder.join(FILE_NAME);
            if path.is_file() {
                found = Some(Arc::new(ConfigFile::read(&path)?));
                break;
            }
        }
        let mut by_folder = locked(&self.by_folder);
        for folder in visited {
            by_folder.insert(folder.to_owned(), found.clone());
        }
        Ok(found)
    }
}

/// A panic elsewhere leaves no file half read.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A configuration file.
#[derive(Debug)]
struct ConfigFile {
    /// The folder that its patterns refer to.
    folder: PathBuf,
    base: Config,
    files: Vec<(Gitignore, Config)>,
}

impl ConfigFile {
    fn read(path: &Path) -> Result<Self, ConfigError> {
        let unreadable = |source| ConfigError::Unreadable {
            path: displayed(path),
            source,
        };
        let bytes = fs::read(path).map_err(unreadable)?;
        let text = String::from_utf8(bytes)
            .map_err(|error| unreadable(io::Error::new(io::ErrorKind::InvalidData, error)))?;
        match Self::of(path, &text) {
            Ok(file) => Ok(file),
            Err(problems) => Err(ConfigError::Invalid(InvalidConfig {
                path: displayed(path),
                text,
                problems,
            })),
        }
    }

    fn of(path: &Path, text: &str) -> Result<Self, Vec<ConfigProblem>> {
        let tables = read::read(text)?;
        let mut problems = Vec::new();
        let mut files = Vec::new();
        for table in tables.files {
            let mut patterns = GitignoreBuilder::new("");
            for (pattern, range) in table.paths {
                if let Err(error) = patterns.add_line(None, &pattern) {
                    problems.push(invalid_pattern(range, &pattern, &error));
                }
            }
            match patterns.build() {
                Ok(patterns) => files.push((patterns, table.config)),
                Err(error) => problems.push(invalid_pattern(0..0, "paths", &error)),
            }
        }
        match problems.is_empty() {
            true => Ok(Self {
                folder: whole(path).parent().unwrap_or(path).to_owned(),
                base: tables.base,
                files,
            }),
            false => Err(problems),
        }
    }

    fn for_path(&self, path: &Path) -> Config {
        let mut config = self.base.clone();
        // a file elsewhere has no path that a pattern could match
        let inside = path.strip_prefix(&self.folder).ok();
        let inside = inside.filter(|path| !path.has_root());
        for (patterns, more) in inside.iter().flat_map(|_| &self.files) {
            let matches = |path: &&Path| {
                let found = patterns.matched_path_or_any_parents(path, false);
                found.is_ignore()
            };
            if inside.as_ref().is_some_and(matches) {
                config.add(more);
            }
        }
        config
    }
}

fn invalid_pattern(
    range: std::ops::Range<usize>,
    pattern: &str,
    error: &ignore::Error,
) -> ConfigProblem {
    ConfigProblem {
        range,
        message: format!("`{pattern}` is not a valid pattern"),
        note: Some(error.to_string()),
        help: None,
    }
}

/// Returns the path relative to the current folder if it is in it, for messages.
fn displayed(path: &Path) -> PathBuf {
    let current = std::env::current_dir().and_then(fs::canonicalize);
    let inside = current.ok().and_then(|current| {
        let inside = path.strip_prefix(current).ok()?;
        Some(inside.to_owned())
    });
    inside.unwrap_or_else(|| path.to_owned())
}

/// Returns an absolute path without `..` and links, as far as its folders exist: a script in an
/// editor may not.
fn whole(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // a link to a script belongs to the folder that the link is in
    let (folder, name) = match (absolute.parent(), absolute.file_name()) {
        (Some(folder), Some(name)) => (folder, name),
        _ => return absolute,
    };
    for existing in folder.ancestors() {
        if let Ok(found) = fs::canonicalize(existing) {
            let rest = folder.strip_prefix(existing).unwrap_or(Path::new(""));
            return found.join(rest).join(name);
        }
    }
    absolute
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use swml_language::Code;

    use super::*;
    use crate::config::Severity;

    #[test]
    fn the_nearest_file_applies() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("a/b/c")).unwrap();
        fs::write(root.join(FILE_NAME), "levels.no-effect = 'off'").unwrap();
        fs::write(root.join("a/b").join(FILE_NAME), "pedantic = true").unwrap();
        let configs = Configs::default();
        let at = |path: &str| configs.for_path(Some(&root.join(path))).unwrap();
        assert_eq!(
            at("x.yaml").levels.get(&Code::NoEffect),
            Some(&Severity::Off)
        );
        assert_eq!(at("a/x.yaml"), at("x.yaml"));
        // it replaces the one above, and does not extend it
        assert!(at("a/b/c/x.yaml").levels.is_empty());
        assert_eq!(at("a/b/c/new/x.yaml").pedantic, Some(true));
        assert_eq!(at("a/b/../x.yaml"), at("a/x.yaml"));
        let path = root.join("a/b/x.yaml");
        assert_eq!(
            Configs::default().for_path(Some(&path)).unwrap(),
            at("a/b/x.yaml")
        );
        let none = Configs::new(ConfigSource::None);
        assert_eq!(none.for_path(Some(&path)).unwrap(), Config::default());
        let named = Configs::new(ConfigSource::File(root.join(FILE_NAME)));
        assert_eq!(named.for_path(Some(&path)).unwrap(), at("x.yaml"));
    }

    #[test]
    fn patterns_select_files() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let text = "
            [[files]]
            paths = ['legacy/', '*.json']
            levels.no-effect = 'off'
            [[files]]
            paths = ['/menu.json']
            levels.no-effect = 'error'
        ";
        fs::write(root.join(FILE_NAME), text).unwrap();
        let at = |path: &str| {
            let config = Configs::default().for_path(Some(&root.join(path))).unwrap();
            config.levels.get(&Code::NoEffect).copied()
        };
        assert_eq!(at("legacy/x.yaml"), Some(Severity::Off));
        assert_eq!(at("a/legacy/b/x.yaml"), Some(Severity::Off));
        assert_eq!(at("a/x.json"), Some(Severity::Off));
        assert_eq!(at("a/menu.json"), Some(Severity::Off));
        // the last table decides
        let error = Severity::At(swml_language::Level::Error);
        assert_eq!(at("menu.json"), Some(error));
        assert_eq!(at("x.yaml"), None);
    }

    #[test]
    fn all_problems_are_reported_with_their_places() {
        let text = "\
lvels = {}
pedantic = 1
language = 'caling'

[levels]
legacy_form = 'off'
no-effect = 'eror'
syntax = 'off'

[methods]
only = ['plya', '']
deny = 'play'

[properties]
deny = ['connect.heders']
only.conect = ['to']

[declare]
var = []

[[files]]
path = ['a']
";
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        fs::write(&path, text).unwrap();
        let error = Configs::default()
            .for_path(Some(&path))
            .unwrap_err()
            .to_string();
        let found: Vec<&str> = error
            .lines()
            .filter_map(|line| line.split_once("swml.toml:").map(|(_, rest)| rest))
            .collect();
        let keys =
            "has the keys `pedantic`, `language`, `levels`, `methods`, `properties`, `declare` and";
        assert_eq!(
            found,
            [
                &format!(
                    "1:1: unknown key `lvels`; a configuration {keys} `files`; did you mean `levels`?"
                ),
                "2:12: expected `true` or `false`; this is of the type `integer`",
                "3:12: unknown language `caling`; expected `calling` or `messaging`; did you mean `calling`?",
                "6:1: unknown code `legacy_form`; `cargo swml explain` lists all codes; did you mean `legacy-form`?",
                "7:13: unknown level `eror`; expected `error`, `warning`, `pedantic` or `off`; did you mean `error`?",
                "8:1: `syntax` is always an error: a text that cannot be read is not checked",
                "11:9: unknown method `plya`; did you mean `play`?",
                "11:17: the name is empty",
                "12:8: expected a list of strings; this is of the type `string`",
                "15:9: unknown property `heders`; did you mean `headers`?",
                "16:6: unknown method `conect`; did you mean `connect`?",
                "19:1: unknown key `var`; `declare` has the keys `vars`, `envs` and `params`; did you mean `vars`?",
                "21:1: missing key `paths`; add for example `paths = [\"legacy/\"]`",
                &format!(
                    "22:1: unknown key `path`; a table of `files` {keys} `paths`; did you mean `paths`?"
                ),
            ]
        );
    }

    #[test]
    fn any_text_has_a_result() {
        for text in [
            "",
            "[",
            "a = ",
            "[[files]]\npaths=['[z-a]']",
            "files = 1",
            "levels = []",
            "\u{feff}",
            "paths = []",
            "files = [1]",
        ] {
            let result = ConfigFile::of(Path::new("swml.toml"), text);
            let expected = matches!(text, "" | "\u{feff}");
            assert_eq!(result.is_ok(), expected, "{text:?}");
        }
    }
}
