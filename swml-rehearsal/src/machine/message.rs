//! The methods of messaging scripts.

use serde_json::Value;

use super::outcome::transformed;
use super::{Machine, text_of};
use crate::event::Happened;
use crate::expression::to_text;

/// The maximum number of statements of a message. Reference: "Messaging SWML overview".
const STEPS: u32 = 100;

impl Machine {
    pub(super) fn messaging(&mut self, method: &str, args: Value) {
        match method {
            "reply" => self.reply(&args),
            "request" => self.request(args),
            "receive" => self.happened(Happened::Does("receives the message".to_owned())),
            _ => {}
        }
    }

    /// True if a message has run more statements than it may.
    pub(super) fn is_worn_out(&self) -> bool {
        self.spent > STEPS
    }

    fn reply(&mut self, args: &Value) {
        let Some(switch) = args.get("switch") else {
            self.send(args);
            return;
        };
        let variable = text_of(switch, "variable").unwrap_or_default();
        let Some(value) = self.switched(variable) else {
            return;
        };
        let value = transformed(&value, text_of(switch, "transform"));
        let case = switch.get("case").and_then(|cases| cases.get(&value));
        match case.or_else(|| switch.get("default")) {
            Some(reply) => self.send(&reply.clone()),
            None => {
                self.set("reply_result", "failed");
                let message = format!("no case for `{variable}`, which is \"{value}\"");
                self.error("swml_switch_no_match", message);
            }
        }
    }

    fn send(&mut self, reply: &Value) {
        let body = match reply {
            Value::Object(_) => text_of(reply, "body").unwrap_or_default().to_owned(),
            other => to_text(other),
        };
        let media = reply.get("media").and_then(Value::as_array);
        let media: Vec<String> = media.into_iter().flatten().map(to_text).collect();
        self.remove("reply_message_id");
        if body.is_empty() && media.is_empty() {
            self.set("reply_result", "failed");
            let message = "the reply has neither a body nor media";
            self.error("swml_reply_body_or_media_required", message);
            return;
        }
        let own = |name: &str| {
            self.scopes
                .subject
                .get(name)
                .map(to_text)
                .unwrap_or_default()
        };
        let to = text_of(reply, "to").map_or_else(|| own("from"), str::to_owned);
        let from = text_of(reply, "from").map_or_else(|| own("to"), str::to_owned);
        let number = self.number();
        self.set("reply_result", "queued");
        self.set("reply_message_id", format!("message-{number}"));
        self.happened(Happened::Replies {
            from,
            to,
            body,
            media,
        });
    }
}
