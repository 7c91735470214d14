//! `execute` and `transfer`: other sections and other documents.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::frame::{Frame, Kind, StepRef};
use super::outcome::as_params;
use super::{Machine, Pending};
use crate::assumption::Assumption;
use crate::event::{End, Happened};
use crate::question::{Question, Request};
use crate::script::{BlockId, Dest, DocumentId, Script};
use crate::url::shown;

/// The place where a script continues.
pub(super) enum Continuation {
    Block(u16, DocumentId, BlockId),
    Url(String),
}

impl Machine {
    /// Finds the place where a script continues; reports errors.
    pub(super) fn place(&mut self, dest: &Dest) -> Option<Continuation> {
        let top = self.frames.last()?;
        let (number, current) = (top.program, top.document);
        let program = self.programs.get(usize::from(number)).map(Arc::clone)?;
        let text = match dest {
            Dest::Inline(document) => {
                let block = program.section(*document, "main")?;
                return Some(Continuation::Block(number, *document, block));
            }
            Dest::Named(text) => self.text(text)?,
        };
        let text = crate::expression::to_text(&text);
        if text.starts_with("http://") || text.starts_with("https://") {
            return Some(Continuation::Url(text));
        }
        if text.trim_start().starts_with('{') {
            return match Script::fetched(&text, self.scopes.messaging) {
                Ok(script) => self.main_of(&script),
                Err(error) => {
                    self.error("relay_script_parse_error", error.to_string());
                    None
                }
            };
        }
        match program.section(current, &text) {
            Some(block) => Some(Continuation::Block(number, current, block)),
            None => {
                let message = format!("there is no section `{text}`");
                self.error(
                    match self.scopes.messaging {
                        true => "swml_section_not_found",
                        false => "relay_script_section_parameter_undefined",
                    },
                    message,
                );
                None
            }
        }
    }

    /// Returns the beginning of a document that was fetched.
    pub(super) fn main_of(&mut self, script: &Script) -> Option<Continuation> {
        let known = self.programs.iter();
        let known = known
            .enumerate()
            .find(|(_, one)| Arc::ptr_eq(one, &script.program));
        let index = match known {
            Some((index, _)) => index,
            None => {
                self.programs.push(Arc::clone(&script.program));
                self.programs.len() - 1
            }
        };
        let number = u16::try_from(index).ok()?;
        let block = script.program.section(DocumentId(0), "main")?;
        Some(Continuation::Block(number, DocumentId(0), block))
    }

    fn params(&mut self, params: &Map<String, Value>) -> Option<Arc<Map<String, Value>>> {
        let expanded = self.object(params)?;
        Some(Arc::new(match self.scopes.messaging {
            true => expanded,
            false => as_params(expanded),
        }))
    }

    /// Runs `execute`.
    pub(super) fn call_section(&mut self, dest: &Dest, params: &Map<String, Value>, at: StepRef) {
        let Some(params) = self.params(params) else {
            return;
        };
        match self.place(dest) {
            Some(Continuation::Block(program, document, block)) => {
                let kind = Kind::Section {
                    step: at,
                    params: Arc::clone(&self.scopes.params),
                };
                self.enter(Frame::new(program, document, block, kind), params);
            }
            Some(Continuation::Url(url)) => {
                let request = self.fetch(url, &params);
                self.ask(Question::Document(request), Pending::Execute(at, params));
            }
            None => {}
        }
    }

    /// Runs `transfer`.
    pub(super) fn transfer(&mut self, dest: &Dest, params: &Map<String, Value>) {
        let Some(params) = self.params(params) else {
            return;
        };
        match self.place(dest) {
            Some(place) => self.go_on(place, params),
            // the target is unknown, and `transfer` does not return
            None if self.ended.is_none() => {
                self.end(End::Error("relay_script_method_execute_failed".to_owned()));
            }
            None => {}
        }
    }

    /// Continues elsewhere without return.
    pub(super) fn go_on(&mut self, place: Continuation, params: Arc<Map<String, Value>>) {
        if self.jump() {
            self.go_to(place, params);
        }
    }

    /// Continues elsewhere, without counting it as a transfer.
    pub(super) fn go_to(&mut self, place: Continuation, params: Arc<Map<String, Value>>) {
        match place {
            Continuation::Url(url) => {
                let request = self.fetch(url, &params);
                self.ask(Question::Document(request), Pending::Transfer(params));
            }
            Continuation::Block(program, document, block) => {
                self.replace(program, document, block, params);
            }
        }
    }

    fn replace(
        &mut self,
        program: u16,
        document: DocumentId,
        block: BlockId,
        params: Arc<Map<String, Value>>,
    ) {
        let mut base = self.frames.iter();
        let base = base.rposition(|frame| matches!(frame.kind, Kind::Root | Kind::Confirm(_)));
        self.frames.truncate(base.map_or(0, |base| base + 1));
        let kind = self.frames.pop().map_or(Kind::Root, |frame| frame.kind);
        self.scopes.params = params;
        self.push(Frame::new(program, document, block, kind));
    }

    fn fetch(&mut self, url: String, params: &Map<String, Value>) -> Request {
        let request = Request {
            method: "POST".to_owned(),
            body: self.payload(params),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            url,
            signed: true,
        };
        self.happened(Happened::Asks {
            method: request.method.clone(),
            url: request.url.clone(),
        });
        request
    }

    /// The document of `execute` has arrived.
    pub(super) fn executed(
        &mut self,
        at: StepRef,
        params: Arc<Map<String, Value>>,
        script: Option<&Script>,
    ) {
        match script.and_then(|script| self.main_of(script)) {
            Some(Continuation::Block(program, document, block)) => {
                let kind = Kind::Section {
                    step: at,
                    params: Arc::clone(&self.scopes.params),
                };
                self.enter(Frame::new(program, document, block, kind), params);
            }
            _ => {
                self.assume(Assumption::UnknownDocument);
                self.returned(at);
            }
        }
    }

    /// The document of `transfer` has arrived.
    pub(super) fn transferred(&mut self, params: Arc<Map<String, Value>>, script: &Script) {
        if let Some(Continuation::Block(program, document, block)) = self.main_of(script) {
            self.replace(program, document, block, params);
        }
    }

    /// A document cannot be had, and why.
    pub(super) fn not_fetched(&mut self, url: &str, why: &str, for_good: bool) {
        self.assume(Assumption::NoDocument);
        let code = match self.scopes.messaging {
            true => "swml_transfer_fetch_failed",
            false => "relay_script_parse_error",
        };
        self.error(code, format!("no document at {}: {why}", shown(url)));
        if for_good {
            self.end(End::Error(code.to_owned()));
        }
    }
}
