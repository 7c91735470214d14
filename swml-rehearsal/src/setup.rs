//! The initial state of a call.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::pace::Pace;

/// The initial state of a call.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    pub(crate) subject: Map<String, Value>,
    pub(crate) messaging: bool,
    pub(crate) envs: Arc<Map<String, Value>>,
    pub(crate) vars: Map<String, Value>,
    pub(crate) params: Arc<Map<String, Value>>,
    pub(crate) pace: Pace,
    /// The background methods that fail.
    pub(crate) failing: BTreeSet<String>,
}

impl Setup {
    /// A call between reserved numbers.
    pub(crate) fn call() -> Self {
        let call = json!({
            "call_id": "00000000-0000-4000-8000-000000000001",
            "node_id": "00000000-0000-4000-8000-000000000002@rehearsal",
            "segment_id": "00000000-0000-4000-8000-000000000003",
            "call_state": "created",
            "direction": "inbound",
            "type": "phone",
            "from": "+15550100001",
            "to": "+15550100002",
            "from_number": "+15550100001",
            "to_number": "+15550100002",
            "headers": [],
            "project_id": "00000000-0000-4000-8000-000000000004",
            "space_id": "00000000-0000-4000-8000-000000000005",
        });
        Self::new(call, false)
    }

    /// A message between reserved numbers.
    pub(crate) fn message() -> Self {
        let message = json!({
            "message_id": "00000000-0000-4000-8000-000000000001",
            "project_id": "00000000-0000-4000-8000-000000000004",
            "space_id": "00000000-0000-4000-8000-000000000005",
            "direction": "inbound",
            "type": "sms",
            "from": "+15550100001",
            "to": "+15550100002",
            "body": "",
            "media": [],
            "segments": 1,
            "timestamp": "2026-01-01T00:00:00Z",
        });
        Self::new(message, true)
    }

    fn new(subject: Value, messaging: bool) -> Self {
        Self {
            subject: match subject {
                Value::Object(map) => map,
                _ => Map::new(),
            },
            messaging,
            envs: Arc::default(),
            vars: Map::new(),
            params: Arc::default(),
            pace: Pace::default(),
            failing: BTreeSet::new(),
        }
    }
}
