//! Compiled statements.

use serde_json::{Map, Value};

use super::{BlockId, DocumentId};

/// A compiled statement.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    Label(String),
    Goto {
        label: String,
        when: Option<String>,
        max: Value,
    },
    Cond(CondBranches),
    Switch(SwitchOp),
    Execute {
        dest: Dest,
        params: Map<String, Value>,
        on_return: Option<BlockId>,
        result: Option<ResultBranches>,
    },
    Transfer {
        dest: Dest,
        params: Map<String, Value>,
    },
    Return(Value),
    /// In source order: a later value may use an earlier one.
    Set(Vec<(String, Value)>),
    Unset(Vec<String>),
    Connect(Box<ConnectOp>),
    /// Any other method, with its properties as written.
    Other {
        args: Value,
        result: Option<ResultBranches>,
        /// The continuation of the call after a queue.
        after: Option<Dest>,
    },
    /// An unknown method.
    Unknown,
}

/// The branches of `cond`.
#[derive(Clone, Debug)]
pub(crate) struct CondBranches {
    pub(crate) arms: Vec<CondArm>,
}

/// One branch; without a condition it is the `else`.
#[derive(Clone, Debug)]
pub(crate) struct CondArm {
    pub(crate) when: Option<String>,
    pub(crate) block: BlockId,
}

/// A `switch`, or a `result` in its form.
#[derive(Clone, Debug)]
pub(crate) struct SwitchOp {
    pub(crate) variable: Option<String>,
    pub(crate) transform: Option<String>,
    pub(crate) cases: Vec<(String, BlockId)>,
    pub(crate) default: Option<BlockId>,
}

/// The `result` of a method.
#[derive(Clone, Debug)]
pub(crate) enum ResultBranches {
    Switch(SwitchOp),
    Cond(CondBranches),
}

/// A target in a script.
#[derive(Clone, Debug)]
pub(crate) enum Dest {
    /// A section or a URL, possibly with variables in it.
    Named(String),
    /// A document within the script.
    Inline(DocumentId),
}

/// The parts of a `connect`.
#[derive(Clone, Debug)]
pub(crate) struct ConnectOp {
    /// The properties, except the parts below.
    pub(crate) args: Map<String, Value>,
    /// The destinations: groups one after the other, the members of each at once.
    pub(crate) groups: Vec<Vec<Callee>>,
    pub(crate) confirm: Option<ConfirmOp>,
    pub(crate) result: Option<ResultBranches>,
    /// The continuation of the call after the bridge.
    pub(crate) after: Option<Dest>,
}

/// One destination.
#[derive(Clone, Debug)]
pub(crate) struct Callee {
    pub(crate) args: Map<String, Value>,
    pub(crate) confirm: Option<ConfirmOp>,
}

/// The questions to the called party before the bridge.
#[derive(Clone, Debug)]
pub(crate) enum ConfirmOp {
    Block(BlockId),
    Url(String),
}
