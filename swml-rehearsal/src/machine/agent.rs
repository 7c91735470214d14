//! Agents: the actions of `ai` and `amazon_bedrock` are choices; the functions that they call are
//! requests.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::args::text_of;
use super::frame::{Frame, Kind, StepRef};
use super::pending::Talk;
use super::{Machine, Pending};
use crate::assumption::Assumption;
use crate::choice::{Agent, Party, Response};
use crate::event::{End, Happened, Sound};
use crate::question::{Question, Request};
use crate::script::{Dest, DocumentId, Script};

/// The type of what an agent posts at its end.
pub(crate) const POST_PROMPT: &str = "post_prompt";

impl Machine {
    pub(super) fn agent(&mut self, method: &str, args: Value, at: StepRef) {
        self.need_answer();
        self.heard();
        self.happened(Happened::Does(format!(
            "caller talks with an agent (`{method}`)"
        )));
        let talk = Talk {
            method: method.to_owned(),
            args,
            function: String::new(),
            log: Vec::new(),
        };
        self.talk(at, Box::new(talk));
    }

    fn talk(&mut self, at: StepRef, talk: Box<Talk>) {
        let method = talk.method.clone();
        self.ask(Question::Agent { method }, Pending::Agent(at, talk));
    }

    pub(super) fn agent_does(&mut self, at: StepRef, mut talk: Box<Talk>, does: Agent) {
        self.assume(Assumption::Work);
        let turn = self.setup.pace.turn;
        match does {
            Agent::Says(text) => {
                talk.log.push(("assistant", text.clone()));
                self.hears(Sound::Speech(text));
                self.pass(turn);
            }
            Agent::Hears(text) => {
                talk.log.push(("user", text.clone()));
                self.happened(Happened::Says(Party::Caller, text));
                self.pass(turn);
            }
            Agent::Calls {
                function,
                arguments,
            } => {
                self.happened(Happened::Does(format!(
                    "agent calls `{function}` with {arguments}"
                )));
                talk.function.clone_from(&function);
                self.function(at, talk, &function, &arguments);
                return;
            }
            Agent::Ends => {
                self.agent_ends(at, &talk, "success");
                return;
            }
            Agent::Transfers(to) => {
                self.agent_transfers(&talk, &to);
                return;
            }
            Agent::Fails => {
                self.agent_ends(at, &talk, "failed");
                return;
            }
        }
        if self.ended.is_none() {
            self.talk(at, talk);
        }
    }

    fn agent_ends(&mut self, at: StepRef, talk: &Talk, result: &str) {
        self.assume(Assumption::AgentGoesOn);
        self.set("ai_result", result);
        self.set("return_value", result);
        self.post_prompt(talk);
        self.result_of(at);
    }

    /// The call leaves the agent for good.
    fn agent_transfers(&mut self, talk: &Talk, to: &str) {
        self.happened(Happened::Does(format!("agent transfers to {to}")));
        self.set("ai_result", "success");
        self.set("return_value", "success");
        self.post_prompt(talk);
        self.transfer(&Dest::Named(to.to_owned()), &Map::new());
    }

    /// Posts the conversation when it ends. The request is not a status callback: it has no
    /// envelope and no signature.
    pub(super) fn post_prompt(&mut self, talk: &Talk) {
        let log = talk.log.iter();
        let log: Vec<Value> = log
            .map(|(role, content)| json!({"role": role, "content": content}))
            .collect();
        let params = json!({
            "action": "post_conversation",
            "content_type": "text/json",
            "content_disposition": "Conversation",
            "conversation_type": "voice",
            "project_id": self.scopes.subject.get("project_id"),
            "space_id": self.scopes.subject.get("space_id"),
            "caller_id_number": self.scopes.subject.get("from"),
            "call_log": log,
            "global_data": talk.args.get("global_data").cloned().unwrap_or_else(|| json!({})),
            "SWMLVars": self.scopes.vars,
            "SWMLCall": *self.scopes.subject,
        });
        self.callback(talk.args.get("post_prompt_url"), POST_PROMPT, params);
    }

    /// Requests a function from its web service, if there is one.
    fn function(&mut self, at: StepRef, talk: Box<Talk>, function: &str, arguments: &Value) {
        let mut functions = talk.functions();
        let url = functions
            .find(|(name, _)| *name == function)
            .and_then(|(_, url)| url.map(str::to_owned));
        drop(functions);
        let Some(url) = url else {
            self.talk(at, talk);
            return;
        };
        let Some(url) = self.text(&url) else {
            if self.ended.is_none() {
                self.talk(at, talk);
            }
            return;
        };
        let url = crate::expression::to_text(&url);
        let request = Request {
            method: "POST".to_owned(),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: json!({
                "function": function,
                "version": "2.0",
                "content_type": "text/swaig",
                "content_disposition": "SWAIG Function",
                "conversation_type": "voice",
                "argument": {"parsed": [arguments], "raw": arguments.to_string()},
                "call_id": self.scopes.subject.get("call_id"),
                "caller_id_num": self.scopes.subject.get("from"),
                "global_data": talk.args.get("global_data"),
                "project_id": self.scopes.subject.get("project_id"),
                "space_id": self.scopes.subject.get("space_id"),
            }),
            url,
            signed: false,
        };
        self.happened(Happened::Asks {
            method: request.method.clone(),
            url: request.url.clone(),
        });
        self.ask(Question::Function(request), Pending::Function(at, talk));
    }

    /// Handles the response of a function: runs its actions.
    pub(super) fn function_answered(
        &mut self,
        at: StepRef,
        mut talk: Box<Talk>,
        response: &Response,
    ) {
        self.pass(self.setup.pace.web);
        let body: Value = serde_json::from_str(&response.body).unwrap_or(Value::Null);
        if let Some(text) = text_of(&body, "response") {
            let function = &talk.function;
            self.happened(Happened::Does(format!("`{function}` answers \"{text}\"")));
        }
        let actions = match body.get("action") {
            Some(Value::Array(actions)) => actions.clone(),
            Some(action @ Value::Object(_)) => vec![action.clone()],
            _ => Vec::new(),
        };
        for action in &actions {
            for (name, value) in action.as_object().into_iter().flatten() {
                if self.action(at, &mut talk, name, value, action) {
                    return;
                }
            }
        }
        if self.ended.is_none() {
            self.talk(at, talk);
        }
    }

    /// Runs one action; returns true if the conversation does not continue here.
    fn action(
        &mut self,
        at: StepRef,
        talk: &mut Talk,
        name: &str,
        value: &Value,
        action: &Value,
    ) -> bool {
        match name {
            "SWML" => {
                let text = match value {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                let script = match Script::fetched(&text, self.scopes.messaging) {
                    Ok(script) => script,
                    Err(error) => {
                        self.error("relay_script_parse_error", error.to_string());
                        return false;
                    }
                };
                let transfers =
                    Self::flag(action, "transfer") || text_of(action, "transfer") == Some("true");
                match transfers {
                    true => {
                        self.post_prompt(talk);
                        self.transferred(Arc::default(), &script);
                    }
                    false => {
                        // returns to the agent, which starts anew
                        let step = at;
                        if let Some(frame) = self.frames.last_mut() {
                            frame.next = frame.next.saturating_sub(1);
                        }
                        let kind = Kind::Branch;
                        self.programs.push(Arc::clone(&script.program));
                        let number = u16::try_from(self.programs.len() - 1).unwrap_or(step.program);
                        if let Some(block) = script.program.section(DocumentId(0), "main") {
                            self.push(Frame::new(number, DocumentId(0), block, kind));
                        }
                    }
                }
                true
            }
            "hangup" if value == true || value == "true" => {
                self.happened(Happened::Does("agent hangs up".to_owned()));
                self.post_prompt(talk);
                self.end(End::HungUp("hangup".to_owned()));
                true
            }
            "transfer" if action.get("SWML").is_none() => {
                let to = match value {
                    Value::String(to) => Some(to.as_str()),
                    other => text_of(other, "dest"),
                };
                match to {
                    Some(to) => {
                        let to = to.to_owned();
                        self.agent_transfers(talk, &to);
                        true
                    }
                    None => false,
                }
            }
            // beside `SWML`, which has looked at it
            "transfer" => false,
            "stop" if value == true || value == "true" => {
                self.agent_ends(at, talk, "success");
                true
            }
            "say" => {
                if let Some(text) = value.as_str() {
                    self.hears(Sound::Speech(text.to_owned()));
                }
                false
            }
            "set_global_data" => {
                if let (Value::Object(args), Value::Object(new)) = (&mut talk.args, value) {
                    let data = args
                        .entry("global_data")
                        .or_insert_with(|| Value::Object(serde_json::Map::new()));
                    if let Value::Object(data) = data {
                        data.extend(new.clone());
                    }
                }
                false
            }
            _ => {
                self.happened(Happened::Does(format!("agent does `{name}`")));
                false
            }
        }
    }
}
