//! The functions of an agent, by name.

use std::cell::OnceCell;

use crate::name_index::NameIndex;
use crate::rules::ai::nodes::{literal, value};
use crate::rules::object_context::ObjectContext;
use crate::tree::{Content, Node};

/// Functions that the platform provides for every agent, or on request.
const NATIVE: [&str; 17] = [
    "adjust_response_latency",
    "change_context",
    "change_step",
    "check_for_input",
    "check_time",
    "gather_submit",
    "get_ideal_strategy",
    "get_visual_input",
    "hangup_hook",
    "next_step",
    "pause_conversation",
    "start_hook",
    "startup_hook",
    "stop_hook",
    "summarize_conversation",
    "wait_for_user",
    "wait_seconds",
];

/// The functions that an agent certainly has.
pub(crate) struct Functions<'n> {
    pub(crate) own: Vec<&'n str>,
    /// The same, once one is looked for.
    names: OnceCell<NameIndex<'n>>,
}

impl<'n> Functions<'n> {
    /// Returns the functions of an agent, or nothing if a server or Rust code may add others.
    pub(crate) fn of<'t: 'n>(scope: &ObjectContext<'_, 't>) -> Option<Self> {
        if scope.is_unsure() {
            return None;
        }
        let Some(swaig) = scope.get("SWAIG") else {
            return Some(Self::named(Vec::new()));
        };
        let entries = swaig.value.entries()?;
        let mut own = Vec::new();
        for entry in entries {
            match &*entry.key {
                "functions" => {
                    for function in entry.value.elements()? {
                        own.push(literal(value(function, "function")?)?);
                    }
                }
                "defaults" | "native_functions" | "internal_fillers" => {}
                // the servers of `includes` and `mcp_servers` add functions
                _ if is_empty(&entry.value) => {}
                _ => return None,
            }
        }
        Some(Self::named(own))
    }

    fn named(own: Vec<&'n str>) -> Self {
        let names = OnceCell::new();
        Self { own, names }
    }

    /// Returns true if there is a function with this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        let names = || NameIndex::of(&mut self.own.iter().copied());
        NATIVE.contains(&name) || self.names.get_or_init(names).contains(name)
    }
}

fn is_empty(node: &Node<'_>) -> bool {
    matches!(&node.content, Content::List(elements) if elements.is_empty())
}
