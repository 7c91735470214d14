//! A script as blocks of steps.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;
use swml_language::read::Parsed;
use swml_language::tree::Place;

use super::{BlockId, DocumentId, Op};

/// A whole script.
#[derive(Clone, Debug, Default)]
pub(crate) struct Program {
    /// The file it is from.
    pub(crate) name: Option<String>,
    /// A script of messages, not of calls.
    pub(crate) messaging: bool,
    pub(crate) statements: Vec<Statement>,
    pub(crate) blocks: Vec<Block>,
    /// The sections of each document.
    pub(crate) documents: Vec<Vec<(String, BlockId)>>,
    /// The names in the texts of the script.
    pub(crate) mentioned: BTreeSet<String>,
    /// Whether its variables are sent to a service, which may read each of them.
    pub(crate) open: bool,
    /// The input of a caller that makes a difference.
    pub(crate) keys: BTreeSet<String>,
    /// The fields of `request_response` that are read, with what each is compared with.
    pub(crate) fields: BTreeMap<String, Vec<Value>>,
    /// The values that `request_response_code` is compared with.
    pub(crate) statuses: BTreeSet<u16>,
}

/// A list of statements.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub(crate) steps: Vec<Step>,
    /// A block that is entered by a decision: the branching statement, and the name of the branch.
    pub(crate) branch: Option<(u32, String)>,
}

/// One statement of a block.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// Its index in the program.
    pub(crate) statement: u32,
    pub(crate) op: Op,
}

/// One statement of a script, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statement {
    /// The name of the method.
    pub method: String,
    /// The path to it: `sections.main[2]`.
    pub path: String,
    /// The line and the column, if the script is a text.
    pub line: Option<(usize, usize)>,
    pub(crate) place: Place,
}

impl Statement {
    /// Its place in the tree of the text. For `cargo swml`.
    #[doc(hidden)]
    pub fn place(&self) -> Place {
        self.place
    }
}

/// The place of a statement: file, line and column for a script in a file, and the path otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Location {
    /// The file.
    pub file: Option<String>,
    /// The line and the column.
    pub line: Option<(usize, usize)>,
    /// The path.
    pub path: String,
    /// The method.
    pub method: String,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some((line, column))) => write!(f, "{file}:{line}:{column}")?,
            (None, Some((line, column))) => write!(f, "{}:{line}:{column}", self.path)?,
            (Some(file), None) => write!(f, "{file}: {}", self.path)?,
            (None, None) => f.write_str(&self.path)?,
        }
        match self.method.is_empty() {
            true => Ok(()),
            false => write!(f, " ({})", self.method),
        }
    }
}

impl Program {
    /// Returns the block of a section.
    pub(crate) fn section(&self, document: DocumentId, name: &str) -> Option<BlockId> {
        let sections = self.documents.get(document.0 as usize)?;
        let found = sections.iter().find(|(section, _)| section == name);
        found.map(|(_, block)| *block)
    }

    pub(crate) fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.get(id.0 as usize)
    }

    pub(crate) fn step(&self, block: BlockId, index: u32) -> Option<&Step> {
        self.block(block)?.steps.get(index as usize)
    }

    pub(crate) fn location(&self, statement: u32) -> Option<Location> {
        let found = self.statements.get(statement as usize)?;
        Some(Location {
            file: self.name.clone(),
            line: found.line,
            path: found.path.clone(),
            method: found.method.clone(),
        })
    }

    /// Finds the place of each statement in the text.
    pub(crate) fn locate(&mut self, name: Option<String>, parsed: &Parsed<'_>) {
        self.name = name;
        let places: Vec<Place> = self.statements.iter().map(|one| one.place).collect();
        for (statement, span) in self.statements.iter_mut().zip(parsed.spans(&places)) {
            statement.line = span.map(|span| (span.line, span.column));
        }
    }
}
