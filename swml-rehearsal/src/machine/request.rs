//! `request`: calls a web service.

use serde_json::{Map, Value};

use super::{Machine, Pending, bool_of, ms, number_of, text_of};
use crate::assumption::Assumption;
use crate::choice::Response;
use crate::event::Happened;
use crate::expression::to_text;
use crate::question::{Question, Request};

/// The maximum number of requests of a message. Reference: "Messaging SWML overview".
const REQUESTS: u32 = 10;
/// The maximum length of a body that is kept.
const BODY: usize = 64 * 1024;
/// The maximum number of headers that are kept.
const HEADERS: usize = 64;

impl Machine {
    pub(super) fn request(&mut self, args: Value) {
        let messaging = self.scopes.messaging;
        let url = text_of(&args, "url").unwrap_or_default().to_owned();
        let method = text_of(&args, "method").unwrap_or("POST").to_owned();
        for name in [
            "request_response_code",
            "request_response_body",
            "request_response_headers",
            "request_response",
        ] {
            self.remove(name);
        }
        if messaging {
            self.requests += 1;
            if self.requests > REQUESTS {
                self.set("request_result", "limit_exceeded");
                return;
            }
        } else {
            self.set("request_url", url.clone());
        }
        let headers = args.get("headers").and_then(Value::as_object);
        let headers = headers.into_iter().flatten();
        let headers = headers.map(|(name, value)| (name.clone(), to_text(value)));
        let request = Request {
            method,
            url,
            headers: headers.collect(),
            body: args.get("body").cloned().unwrap_or(Value::Null),
            signed: messaging,
        };
        self.happened(Happened::Asks {
            method: request.method.clone(),
            url: request.url.clone(),
        });
        self.ask(Question::Request(request), Pending::Request(args));
    }

    /// Returns the timeout of a web service, in milliseconds; `None` if there is no limit.
    fn time_of(&self, args: &Value) -> Option<u64> {
        match self.scopes.messaging {
            true => Some(ms(number_of(args, "timeout", 5.0).min(5.0))),
            false => Some(ms(number_of(args, "timeout", 0.0))).filter(|ms| *ms > 0),
        }
    }

    pub(super) fn responded(&mut self, args: &Value, response: &Response) {
        self.assume(Assumption::Work);
        self.pass_quietly(self.setup.pace.web);
        let success = response.is_success();
        self.request_result(match success {
            true => "success",
            false => "failed",
        });
        self.set("request_response_code", response.status);
        let mut end = response.body.len().min(BODY);
        while !response.body.is_char_boundary(end) {
            end -= 1;
        }
        let body = response.body.get(..end).unwrap_or_default();
        self.set("request_response_body", body);
        if !self.scopes.messaging {
            let headers = response.headers.iter().take(HEADERS);
            let headers = headers.map(|(name, value)| (name.to_lowercase(), Value::from(&**value)));
            self.set("request_response_headers", headers.collect::<Map<_, _>>());
        }
        if bool_of(args, "save_variables", false)
            && let Ok(value @ Value::Object(_)) = serde_json::from_str(&response.body)
        {
            self.set("request_response", value);
        }
    }

    pub(super) fn not_responded(&mut self, args: &Value) {
        self.assume(Assumption::Work);
        let time = self.time_of(args).unwrap_or_else(|| {
            self.assume(Assumption::RequestTimeout);
            self.setup.pace.give_up
        });
        self.pass_quietly(time);
        self.request_result(match self.scopes.messaging {
            true => "timeout",
            false => "failed",
        });
    }

    fn request_result(&mut self, result: &str) {
        self.set("request_result", result);
        if !self.scopes.messaging {
            self.set("return_value", result);
        }
    }
}
