//! What a statement does, taken apart once, before any call.

use serde_json::{Map, Value};

use super::{BlockId, DocumentId};

/// What a statement does.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    Label(String),
    Goto {
        label: String,
        when: Option<String>,
        max: Value,
    },
    Cond(Branches),
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
    /// In the order of the script: a later value may use an earlier one.
    Set(Vec<(String, Value)>),
    Unset(Vec<String>),
    Connect(Box<ConnectOp>),
    /// Anything else, with its properties as they are written.
    Other {
        args: Value,
        result: Option<ResultBranches>,
        /// Where the call goes on after a queue.
        after: Option<Dest>,
    },
    /// A method that SWML does not have.
    Unknown,
}

/// The branches of `cond`.
#[derive(Clone, Debug)]
pub(crate) struct Branches {
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

/// What a method does by its result.
#[derive(Clone, Debug)]
pub(crate) enum ResultBranches {
    Switch(SwitchOp),
    Cond(Branches),
}

/// Where a script goes on.
#[derive(Clone, Debug)]
pub(crate) enum Dest {
    /// A section or a URL, perhaps with variables in it.
    Named(String),
    /// A document within the script.
    Inline(DocumentId),
}

/// What `connect` has beside its properties.
#[derive(Clone, Debug)]
pub(crate) struct ConnectOp {
    /// The properties, without what is below.
    pub(crate) args: Map<String, Value>,
    /// The destinations: groups one after the other, those of a group at the same time.
    pub(crate) groups: Vec<Vec<DialTarget>>,
    pub(crate) confirm: Option<ConfirmOp>,
    pub(crate) result: Option<ResultBranches>,
    /// Where the call goes on after the bridge.
    pub(crate) after: Option<Dest>,
}

/// One destination.
#[derive(Clone, Debug)]
pub(crate) struct DialTarget {
    pub(crate) args: Map<String, Value>,
    pub(crate) confirm: Option<ConfirmOp>,
}

/// What the called party is asked before the bridge.
#[derive(Clone, Debug)]
pub(crate) enum ConfirmOp {
    Block(BlockId),
    Url(String),
}
