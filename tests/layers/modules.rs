//! The modules of a crate, and the resolution of paths to files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::circles::Arrows;
use crate::paths::{self, Scope, Use};

/// All modules of a crate, each after its parent.
#[derive(Default)]
pub(crate) struct Source {
    modules: Vec<Module>,
}

struct Module {
    /// Its path in `src`.
    file: String,
    root: usize,
    parent: usize,
    children: BTreeMap<String, usize>,
    scope: Scope,
}

/// The target of a path.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Module(usize),
    /// An item in this module.
    Item(usize),
    /// An item in another crate.
    Elsewhere,
}

impl Source {
    /// Reads the modules of `lib.rs` and `main.rs` in a folder.
    pub(crate) fn read(folder: &Path) -> Self {
        Self::of(&|file| std::fs::read_to_string(folder.join(file)).ok())
    }

    /// The same if `read` returns the text of a file, if there is one.
    pub(crate) fn of(read: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut source = Self::default();
        for file in ["lib.rs", "main.rs"] {
            if let Some(text) = read(file) {
                let root = source.modules.len();
                source.file(read, file, &text, "", root, root);
            }
        }
        source
    }

    fn file(
        &mut self,
        read: &dyn Fn(&str) -> Option<String>,
        file: &str,
        text: &str,
        folder: &str,
        root: usize,
        parent: usize,
    ) -> usize {
        let tokens = text
            .parse()
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        self.module(read, file, paths::scope(tokens), folder, root, parent)
    }

    fn module(
        &mut self,
        read: &dyn Fn(&str) -> Option<String>,
        file: &str,
        mut scope: Scope,
        folder: &str,
        root: usize,
        parent: usize,
    ) -> usize {
        let this = self.modules.len();
        let files = std::mem::take(&mut scope.files);
        let inline = std::mem::take(&mut scope.inline);
        self.modules.push(Module {
            file: file.to_owned(),
            root,
            parent,
            children: BTreeMap::new(),
            scope,
        });
        for (name, path) in files {
            let beside = file
                .rsplit_once('/')
                .map_or(String::new(), |(at, _)| format!("{at}/"));
            let choices = match path {
                Some(path) => vec![format!("{beside}{path}")],
                None => vec![
                    format!("{folder}{name}.rs"),
                    format!("{folder}{name}/mod.rs"),
                ],
            };
            let found = choices.iter().find_map(|file| Some((file, read(file)?)));
            let (inner, text) =
                found.unwrap_or_else(|| panic!("{file}: there is no file of `mod {name}`"));
            let child = self.file(read, inner, &text, &format!("{folder}{name}/"), root, this);
            self.modules[this].children.insert(name, child);
        }
        for (name, inner) in inline {
            let child = self.module(read, file, inner, &format!("{folder}{name}/"), root, this);
            self.modules[this].children.insert(name, child);
        }
        this
    }

    /// Returns the names that each file imports from each other one. A re-export is not an import,
    /// and an import through a re-export counts for the defining file.
    pub(crate) fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::new();
        for (index, module) in self.modules.iter().enumerate() {
            let mut add = |name: &str, place: Option<Place>| {
                let Some(Place::Item(to)) = place else {
                    return;
                };
                let to = &self.modules[to].file;
                if *to != module.file {
                    let from = arrows.entry(module.file.clone()).or_default();
                    let names: &mut BTreeSet<String> = from.entry(to.clone()).or_default();
                    names.insert(name.to_owned());
                }
            };
            let scope = &module.scope;
            for one in &scope.uses {
                match one.name.as_deref() {
                    Some("*") => {
                        let Some(Place::Module(all)) = self.path(index, &one.path, 0) else {
                            continue;
                        };
                        for word in scope.words.difference(&scope.defines) {
                            add(word, self.name(all, word, 0));
                        }
                    }
                    Some(name) if one.public && !scope.words.contains(name) => {}
                    _ => {
                        let name = one.path.last().map_or("", String::as_str);
                        add(name, self.path(index, &one.path, 0));
                    }
                }
            }
            for path in &scope.paths {
                add(&path[1..].join("::"), self.path(index, path, 0));
            }
        }
        arrows
    }

    fn path(&self, from: usize, path: &[String], depth: usize) -> Option<Place> {
        let (first, rest) = path.split_first()?;
        let module = &self.modules[from];
        let mut place = match first.as_str() {
            "crate" => Place::Module(module.root),
            "self" => Place::Module(from),
            "super" => Place::Module(module.parent),
            name => self.name(from, name, depth)?,
        };
        for name in rest {
            let Place::Module(at) = place else {
                break;
            };
            place = match name.as_str() {
                "super" => Place::Module(self.modules[at].parent),
                name => self.name(at, name, depth).unwrap_or(Place::Item(at)),
            };
        }
        Some(place)
    }

    /// The meaning of a name in a module.
    fn name(&self, at: usize, name: &str, depth: usize) -> Option<Place> {
        // `use` of a name that leads to itself, like that of a macro
        if depth > 16 {
            return Some(Place::Item(at));
        }
        let module = &self.modules[at];
        if let Some(child) = module.children.get(name) {
            return Some(Place::Module(*child));
        }
        if module.scope.defines.contains(name) {
            return Some(Place::Item(at));
        }
        let of_module = |one: &&Use| !one.local;
        let mut uses = module.scope.uses.iter().filter(of_module);
        if let Some(one) = uses.clone().find(|one| one.name.as_deref() == Some(name)) {
            let place = self.path(at, &one.path, depth + 1);
            return Some(place.unwrap_or(Place::Elsewhere));
        }
        uses.find_map(|one| {
            if one.name.as_deref() != Some("*") {
                return None;
            }
            match self.path(at, &one.path, depth + 1) {
                Some(Place::Module(all)) if all != at => self.name(all, name, depth + 1),
                _ => None,
            }
        })
    }
}
