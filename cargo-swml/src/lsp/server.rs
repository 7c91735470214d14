//! The server: takes the messages of a client, and answers them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::PathBuf;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CompletionResponse, DidChangeTextDocumentParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, DocumentHighlight, DocumentSymbolResponse, Hover, HoverContents,
    InitializeParams, InitializeResult, Location, MarkupContent, MarkupKind, MessageType,
    PrepareRenameResponse, PublishDiagnosticsParams, SemanticTokens, ServerInfo, ShowMessageParams,
    TextDocumentItem, TextDocumentPositionParams, TextEdit, Uri,
};
use serde_json::Value;
use swml_language::Report;

use super::capabilities::{Client, offered};
use super::code_action::{Wanted, actions, workspace_edit};
use super::document::Document;
use super::judged::judge;
use super::{
    completion, definition, diagnostics, document_symbol, formatting, hover, recognize, rename,
    semantic_tokens, uri,
};
use crate::config::{Config, ConfigSource, Configs};
use crate::input::InputFormat;

/// The state of the protocol.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Before `initialize`.
    New,
    Running,
    /// After `shutdown`.
    ShutDown,
}

/// A language server.
pub(crate) struct Server {
    phase: Phase,
    client: Client,
    documents: BTreeMap<String, Document>,
    /// The documents whose diagnostics are out of date.
    changed: BTreeSet<String>,
    /// The documents that have diagnostics at the client.
    reported: HashSet<String>,
    /// The files that Rust sources name, by folder.
    named: HashMap<PathBuf, HashSet<PathBuf>>,
    source: ConfigSource,
    configs: Configs,
    /// The last error in a configuration, which the client has shown.
    config_error: Option<String>,
    outgoing: Vec<Message>,
}

/// How a request fails.
struct Failed {
    code: ErrorCode,
    message: String,
}

/// A result of a request as JSON.
type Answer = Result<Value, Failed>;

/// The step after a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Continue.
    Go,
    /// End the process; true after an orderly `shutdown`.
    Exit(bool),
}

fn invalid(message: impl ToString) -> Failed {
    Failed {
        code: ErrorCode::InvalidParams,
        message: message.to_string(),
    }
}

fn params<P: serde::de::DeserializeOwned>(params: Value) -> Result<P, Failed> {
    serde_json::from_value(params).map_err(invalid)
}

fn json(value: impl serde::Serialize) -> Answer {
    serde_json::to_value(value).map_err(|error| Failed {
        code: ErrorCode::InternalError,
        message: error.to_string(),
    })
}

/// The answer if there is nothing.
const NOTHING: Answer = Ok(Value::Null);

impl Server {
    pub(crate) fn new(source: ConfigSource) -> Self {
        Self {
            phase: Phase::New,
            client: Client::default(),
            documents: BTreeMap::new(),
            changed: BTreeSet::new(),
            reported: HashSet::new(),
            named: HashMap::new(),
            configs: Configs::new(source.clone()),
            source,
            config_error: None,
            outgoing: Vec::new(),
        }
    }

    /// Returns the messages for the client so far.
    pub(crate) fn take_outgoing(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.outgoing)
    }

    /// Returns the text of a document.
    #[cfg(test)]
    pub(crate) fn text(&self, uri: &str) -> Option<&str> {
        Some(self.documents.get(uri)?.text.as_str())
    }

    /// Takes a message of the client.
    pub(crate) fn receive(&mut self, message: Message) -> Next {
        match message {
            Message::Request(request) => {
                let id = request.id.clone();
                let response = match self.answer(request) {
                    Ok(result) => Response::new_ok(id, result),
                    Err(failed) => Response::new_err(id, failed.code as i32, failed.message),
                };
                self.outgoing.push(response.into());
                Next::Go
            }
            Message::Notification(notification) => {
                if notification.method == "exit" {
                    return Next::Exit(self.phase == Phase::ShutDown);
                }
                if self.phase == Phase::Running {
                    // a notification has no answer, and a wrong one no effect
                    let _ = self.note(notification);
                }
                Next::Go
            }
            Message::Response(_) => Next::Go,
        }
    }

    /// Answers a request that the client has cancelled.
    pub(crate) fn cancelled(&mut self, id: RequestId) {
        let code = ErrorCode::RequestCanceled as i32;
        let response = Response::new_err(id, code, "the request was cancelled".to_owned());
        self.outgoing.push(response.into());
    }

    /// Publishes diagnostics of the documents that have changed.
    pub(crate) fn publish(&mut self) {
        for key in std::mem::take(&mut self.changed) {
            let Some(document) = self.documents.get(&key) else {
                continue;
            };
            let params = if document.is_script() {
                let report = judge(document, false);
                self.reported.insert(key);
                diagnostics::published(document, &report, self.client.encoding)
            } else if self.reported.remove(&key) {
                diagnostics::published(document, &Report::default(), self.client.encoding)
            } else {
                continue;
            };
            self.send_diagnostics(&params);
        }
    }

    fn send_diagnostics(&mut self, params: &PublishDiagnosticsParams) {
        let method = "textDocument/publishDiagnostics".to_owned();
        self.outgoing.push(Notification::new(method, params).into());
    }

    fn answer(&mut self, request: Request) -> Answer {
        let Request { method, params, .. } = request;
        match (self.phase, method.as_str()) {
            (Phase::New, "initialize") => return self.initialize(params),
            (Phase::New, _) => {
                return Err(Failed {
                    code: ErrorCode::ServerNotInitialized,
                    message: "expected `initialize` first".to_owned(),
                });
            }
            (Phase::Running, "initialize") | (Phase::ShutDown, _) => {
                return Err(Failed {
                    code: ErrorCode::InvalidRequest,
                    message: format!("unexpected `{method}`"),
                });
            }
            (Phase::Running, _) => {}
        }
        match method.as_str() {
            "shutdown" => {
                self.phase = Phase::ShutDown;
                NOTHING
            }
            "textDocument/completion" => self.completion(params),
            "textDocument/hover" => self.hover(params),
            "textDocument/definition" => self.definition(params),
            "textDocument/references" => self.references(params),
            "textDocument/documentHighlight" => self.highlight(params),
            "textDocument/prepareRename" => self.prepare_rename(params),
            "textDocument/rename" => self.rename(params),
            "textDocument/documentSymbol" => self.symbols(params),
            "textDocument/formatting" => self.formatting(params),
            "textDocument/codeAction" => self.code_action(params),
            "textDocument/semanticTokens/full" => self.tokens(params),
            _ => Err(Failed {
                code: ErrorCode::MethodNotFound,
                message: format!("unknown method `{method}`"),
            }),
        }
    }

    fn initialize(&mut self, params: Value) -> Answer {
        let params: InitializeParams = self::params(params)?;
        self.client = Client::of(&params);
        self.phase = Phase::Running;
        json(InitializeResult {
            capabilities: offered(self.client.encoding),
            server_info: Some(ServerInfo {
                name: "cargo swml lsp".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        })
    }

    fn note(&mut self, notification: Notification) -> Result<(), Failed> {
        let Notification { method, params } = notification;
        match method.as_str() {
            "textDocument/didOpen" => {
                let params: DidOpenTextDocumentParams = self::params(params)?;
                self.open(params.text_document);
            }
            "textDocument/didChange" => {
                let params: DidChangeTextDocumentParams = self::params(params)?;
                let key = params.text_document.uri.as_str();
                if let Some(document) = self.documents.get_mut(key) {
                    let version = params.text_document.version;
                    document.change(version, params.content_changes, self.client.encoding);
                    self.changed.insert(key.to_owned());
                }
            }
            "textDocument/didClose" => {
                let params: DidCloseTextDocumentParams = self::params(params)?;
                self.close(params.text_document.uri);
            }
            "initialized" => self.watch(),
            // a Rust source or a configuration may have changed
            "textDocument/didSave"
            | "workspace/didChangeConfiguration"
            | "workspace/didChangeWatchedFiles" => self.refresh(),
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, item: TextDocumentItem) {
        let TextDocumentItem {
            uri,
            language_id,
            version,
            text,
        } = item;
        let key = uri.as_str().to_owned();
        let ends = |end: &str| key.ends_with(end);
        let format = match language_id.as_str() {
            "json" | "jsonc" | "json5" => InputFormat::Json,
            "yaml" | "yml" => InputFormat::Yaml,
            _ if ends(".json") => InputFormat::Json,
            _ if ends(".yaml") || ends(".yml") => InputFormat::Yaml,
            "swml" if text.trim_start().starts_with('{') => InputFormat::Json,
            "swml" => InputFormat::Yaml,
            _ => return,
        };
        let mut document = Document::new(uri, version, format, text);
        document.is_named = language_id == "swml" || self.is_named(&document);
        document.config = self.config(&document);
        self.documents.insert(key.clone(), document);
        self.changed.insert(key);
    }

    fn close(&mut self, uri: Uri) {
        self.documents.remove(uri.as_str());
        self.changed.remove(uri.as_str());
        if self.reported.remove(uri.as_str()) {
            self.send_diagnostics(&PublishDiagnosticsParams::new(uri, Vec::new(), None));
        }
    }

    /// Returns true if a Rust source names the document, unless its content says enough.
    fn is_named(&mut self, document: &Document) -> bool {
        if document.is_script() {
            return false;
        }
        let Some(path) = uri::path(&document.uri) else {
            return false;
        };
        let Some(folder) = recognize::folder_of(&path, &self.client.folders) else {
            return false;
        };
        let folder = folder.to_owned();
        let search = || recognize::named_in_rust(&folder);
        let named = self.named.entry(folder.clone()).or_insert_with(search);
        named.contains(&uri::normal(&path))
    }

    /// Returns the configuration of a document on disk, and shows an error in it once.
    fn config(&mut self, document: &Document) -> Config {
        let path = uri::path(&document.uri);
        let Some(path) = path else {
            return Config::default();
        };
        match self.configs.for_path(Some(&path)) {
            Ok(config) => config,
            Err(error) => {
                let message = error.to_string();
                if self.config_error.as_ref() != Some(&message) {
                    let params = ShowMessageParams {
                        typ: MessageType::ERROR,
                        message: message.clone(),
                    };
                    let method = "window/showMessage".to_owned();
                    self.outgoing.push(Notification::new(method, params).into());
                    self.config_error = Some(message);
                }
                Config::default()
            }
        }
    }

    /// Asks the client to report changes of configurations.
    fn watch(&mut self) {
        if !self.client.watches {
            return;
        }
        let params = serde_json::json!({"registrations": [{
            "id": "configuration",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": {"watchers": [{"globPattern": "**/swml.toml"}]}
        }]});
        let id = RequestId::from("watch".to_owned());
        let method = "client/registerCapability".to_owned();
        self.outgoing.push(Request::new(id, method, params).into());
    }

    /// Forgets what was read of files, and judges all documents again.
    fn refresh(&mut self) {
        self.named.clear();
        self.configs = Configs::new(self.source.clone());
        self.changed.extend(self.documents.keys().cloned());
        let keys: Vec<String> = self.documents.keys().cloned().collect();
        for key in keys {
            if let Some(mut document) = self.documents.remove(&key) {
                document.is_named = document.is_named || self.is_named(&document);
                document.config = self.config(&document);
                self.documents.insert(key, document);
            }
        }
    }

    /// Returns a script; nothing for a document that is not one.
    fn script(&self, uri: &Uri) -> Option<&Document> {
        let document = self.documents.get(uri.as_str());
        document.filter(|document| document.is_script())
    }

    fn byte(&self, document: &Document, position: lsp_types::Position) -> usize {
        document.text.offset(position, self.client.encoding)
    }

    /// Returns the script and the byte of a position.
    fn position(&self, at: &TextDocumentPositionParams) -> Option<(&Document, usize)> {
        let document = self.script(&at.text_document.uri)?;
        Some((document, self.byte(document, at.position)))
    }

    fn completion(&self, params: Value) -> Answer {
        let at: TextDocumentPositionParams = self::params(params)?;
        // a script may only begin
        let Some(document) = self.documents.get(at.text_document.uri.as_str()) else {
            return NOTHING;
        };
        let byte = self.byte(document, at.position);
        let config = &document.config;
        let declared = |scope: &str| match scope {
            "vars" => config.vars.clone().unwrap_or_default(),
            "envs" => config.envs.clone().unwrap_or_default(),
            "params" => config.params.clone().unwrap_or_default(),
            _ => Vec::new(),
        };
        let (abilities, encoding) = (self.client.abilities, self.client.encoding);
        let items = completion::complete(document, byte, abilities, encoding, &declared);
        json(CompletionResponse::Array(items))
    }

    fn hover(&self, params: Value) -> Answer {
        let at: TextDocumentPositionParams = self::params(params)?;
        let Some((document, byte)) = self.position(&at) else {
            return NOTHING;
        };
        let Some((value, range)) = hover::hover(document, byte) else {
            return NOTHING;
        };
        json(Hover {
            contents: HoverContents::Markup(MarkupContent {
                kind: MarkupKind::Markdown,
                value,
            }),
            range: Some(document.text.range(&range, self.client.encoding)),
        })
    }

    fn locations(&self, document: &Document, ranges: Vec<std::ops::Range<usize>>) -> Vec<Location> {
        let location = |range| {
            let range = document.text.range(&range, self.client.encoding);
            Location::new(document.uri.clone(), range)
        };
        ranges.into_iter().map(location).collect()
    }

    fn definition(&self, params: Value) -> Answer {
        let at: TextDocumentPositionParams = self::params(params)?;
        let Some((document, byte)) = self.position(&at) else {
            return NOTHING;
        };
        json(self.locations(document, definition::definition(document.names(), byte)))
    }

    fn references(&self, params: Value) -> Answer {
        let params: lsp_types::ReferenceParams = self::params(params)?;
        let Some((document, byte)) = self.position(&params.text_document_position) else {
            return NOTHING;
        };
        let declarations = params.context.include_declaration;
        let ranges = definition::references(document.names(), byte, declarations);
        json(self.locations(document, ranges))
    }

    fn highlight(&self, params: Value) -> Answer {
        let at: TextDocumentPositionParams = self::params(params)?;
        let Some((document, byte)) = self.position(&at) else {
            return NOTHING;
        };
        let ranges = definition::references(document.names(), byte, true);
        let highlight = |range: std::ops::Range<usize>| DocumentHighlight {
            range: document.text.range(&range, self.client.encoding),
            kind: None,
        };
        json(ranges.into_iter().map(highlight).collect::<Vec<_>>())
    }

    fn prepare_rename(&self, params: Value) -> Answer {
        let at: TextDocumentPositionParams = self::params(params)?;
        let Some((document, byte)) = self.position(&at) else {
            return NOTHING;
        };
        let found = match rename::prepare(document.names(), byte) {
            Ok(found) => found,
            Err(rename::RenameError::NoName) => return NOTHING,
            Err(error) => return Err(failed(&error)),
        };
        json(PrepareRenameResponse::RangeWithPlaceholder {
            range: document.text.range(&found.at, self.client.encoding),
            placeholder: found.name.text().to_owned(),
        })
    }

    fn rename(&self, params: Value) -> Answer {
        let params: lsp_types::RenameParams = self::params(params)?;
        let Some((document, byte)) = self.position(&params.text_document_position) else {
            return NOTHING;
        };
        let edits = rename::rename(document, byte, &params.new_name);
        let edits = edits.map_err(|error| failed(&error))?;
        json(workspace_edit(document, edits, self.client.encoding))
    }

    fn symbols(&self, params: Value) -> Answer {
        let params: lsp_types::DocumentSymbolParams = self::params(params)?;
        let Some(document) = self.script(&params.text_document.uri) else {
            return NOTHING;
        };
        let symbols = document_symbol::symbols(document, self.client.encoding);
        json(DocumentSymbolResponse::Nested(symbols))
    }

    fn formatting(&self, params: Value) -> Answer {
        let params: lsp_types::DocumentFormattingParams = self::params(params)?;
        let Some(document) = self.script(&params.text_document.uri) else {
            return NOTHING;
        };
        let edit = |edit: crate::edit::TextEdit| TextEdit {
            range: document.text.range(&edit.range, self.client.encoding),
            new_text: edit.text,
        };
        let edits = formatting::edits(document).into_iter().map(edit);
        json(edits.collect::<Vec<_>>())
    }

    fn code_action(&self, params: Value) -> Answer {
        let params: lsp_types::CodeActionParams = self::params(params)?;
        let Some(document) = self.script(&params.text_document.uri) else {
            return NOTHING;
        };
        let encoding = self.client.encoding;
        let wanted = Wanted {
            range: document.text.bytes(params.range, encoding),
            only: params.context.only,
        };
        json(actions(
            document,
            &judge(document, false),
            &wanted,
            encoding,
        ))
    }

    fn tokens(&self, params: Value) -> Answer {
        let params: lsp_types::SemanticTokensParams = self::params(params)?;
        let Some(document) = self.script(&params.text_document.uri) else {
            return NOTHING;
        };
        json(SemanticTokens {
            result_id: None,
            data: semantic_tokens::tokens(document, self.client.encoding),
        })
    }
}

/// The answer to a name that cannot be renamed, which the client shows.
fn failed(error: &rename::RenameError) -> Failed {
    Failed {
        code: ErrorCode::RequestFailed,
        message: error.to_string(),
    }
}
