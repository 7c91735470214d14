//! From the tree of a script to its blocks.

use serde_json::{Map, Value};
use swml_language::messaging;
use swml_language::read::Parsed;
use swml_language::resolve;
use swml_language::schema::Language;
use swml_language::tree::{Content, Entry, Node, Place};

use super::op::{Callee, ConfirmOp};
use super::value::{map, value};
use super::{
    Block, BlockId, CondArm, CondBranches, ConnectOp, Dest, DocumentId, Op, Program,
    ResultBranches, Statement, Step, SwitchOp,
};
use crate::error::ScriptError;

/// The compiler of scripts.
pub(super) fn program(root: Node<'_>, language: &'static Language) -> Result<Program, ScriptError> {
    let root = resolve::today(root, &language.document);
    let mut compiler = Compiler {
        program: Program {
            messaging: language.id == messaging::Document::LANGUAGE.id,
            ..Program::default()
        },
        language,
    };
    compiler.document(&root, "sections")?;
    Ok(compiler.program)
}

struct Compiler {
    program: Program,
    language: &'static Language,
}

/// Returns the value of a property.
fn get<'n, 't>(entries: &'n [Entry<'t>], key: &str) -> Option<&'n Node<'t>> {
    let found = entries.iter().find(|entry| entry.key == key);
    found.map(|entry| &entry.value)
}

fn text(entries: &[Entry<'_>], key: &str) -> Option<String> {
    get(entries, key).and_then(Node::name).map(str::to_owned)
}

/// Returns the text of a condition or a label in any syntax.
fn written(node: &Node<'_>) -> String {
    match value(node) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn object(entries: &[Entry<'_>], key: &str) -> Map<String, Value> {
    let entries = get(entries, key).and_then(Node::entries);
    map(entries.unwrap_or_default())
}

/// Returns the properties except some.
fn without(entries: &[Entry<'_>], names: &[&str]) -> Map<String, Value> {
    let mut map = map(entries);
    map.retain(|key, _| !names.contains(&key.as_str()));
    map
}

impl Compiler {
    fn document(&mut self, root: &Node<'_>, path: &str) -> Result<DocumentId, ScriptError> {
        let number = u32::try_from(self.program.documents.len()).unwrap_or(u32::MAX);
        self.program.documents.push(Vec::new());
        let entries = root.entries().ok_or(ScriptError::NotAnObject)?;
        let mut sections = Vec::new();
        match get(entries, "sections") {
            Some(node) => {
                let entries = node.entries().ok_or(ScriptError::NoSections)?;
                for section in entries {
                    let path = format!("{path}.{}", section.key);
                    let block = self.block(&section.value, &path, None);
                    sections.push((section.key.to_string(), block));
                }
            }
            // a messaging script can be a single statement
            None => {
                let one = entries
                    .iter()
                    .find(|entry| entry.key == "reply" || entry.key == "receive");
                let entry = one.ok_or(ScriptError::NoSections)?;
                let step = Node::new(entry.place, Content::Map([entry.clone()].into()));
                let list = Node::new(entry.place, Content::List([step].into()));
                sections.push(("main".to_owned(), self.block(&list, "main", None)));
            }
        }
        if !sections.iter().any(|(name, _)| name == "main") {
            return Err(ScriptError::NoMain);
        }
        if let Some(kept) = self.program.documents.get_mut(number as usize) {
            *kept = sections;
        }
        Ok(DocumentId(number))
    }

    fn block(&mut self, node: &Node<'_>, path: &str, branch: Option<(u32, String)>) -> BlockId {
        let id = self.program.blocks.len();
        self.program.blocks.push(Block {
            steps: Vec::new(),
            branch,
        });
        let elements = node.elements().unwrap_or_default();
        let mut steps = Vec::with_capacity(elements.len());
        for (index, element) in elements.iter().enumerate() {
            steps.push(self.step(element, &format!("{path}[{index}]")));
        }
        if let Some(block) = self.program.blocks.get_mut(id) {
            block.steps = steps;
        }
        BlockId(u32::try_from(id).unwrap_or(u32::MAX))
    }

    fn step(&mut self, node: &Node<'_>, path: &str) -> Step {
        let statement = u32::try_from(self.program.statements.len()).unwrap_or(u32::MAX);
        let entry = node.entries().and_then(<[_]>::first);
        let method = entry.map_or(String::new(), |entry| entry.key.to_string());
        self.program.statements.push(Statement {
            method: method.clone(),
            path: path.to_owned(),
            line: None,
            place: entry.map_or(node.place, |entry| {
                Some(entry.place)
                    .filter(|place| *place != Place::default())
                    .unwrap_or(node.place)
            }),
        });
        let known = entry.filter(|entry| self.language.methods.get(&entry.key).is_some());
        let op = match known {
            Some(entry) => {
                self.mention(&entry.value);
                if method == "reply" {
                    self.reply(&entry.value);
                }
                let path = format!("{path}.{method}");
                self.op(statement, &method, &entry.value, &path)
            }
            None => Op::Unknown,
        };
        Step { statement, op }
    }

    /// Collects the cases of a reply, which a message may match.
    fn reply(&mut self, reply: &Node<'_>) {
        let switch = get(reply.entries().unwrap_or_default(), "switch");
        let entries = switch.and_then(Node::entries).unwrap_or_default();
        let cases = get(entries, "case").and_then(Node::entries);
        for case in cases.unwrap_or_default() {
            self.program.keys.insert(case.key.to_string());
        }
    }

    fn op(&mut self, of: u32, method: &str, body: &Node<'_>, path: &str) -> Op {
        let entries = body.entries().unwrap_or_default();
        match method {
            "label" => Op::Label(written(body)),
            "goto" => Op::Goto {
                label: get(entries, "label").map(written).unwrap_or_default(),
                when: get(entries, "when").map(written),
                max: get(entries, "max").map_or(Value::Null, value),
            },
            "cond" => Op::Cond(self.branches(of, body, path)),
            "switch" => Op::Switch(self.switch(of, entries, path)),
            "execute" => Op::Execute {
                dest: self.dest(get(entries, "dest"), &format!("{path}.dest")),
                params: object(entries, "params"),
                on_return: get(entries, "on_return")
                    .map(|list| self.block(list, &format!("{path}.on_return"), None)),
                result: self.outcome(of, entries, path),
            },
            "transfer" => Op::Transfer {
                dest: self.dest(get(entries, "dest"), &format!("{path}.dest")),
                params: object(entries, "params"),
            },
            "return" => Op::Return(value(body)),
            "set" => {
                let entry = |entry: &Entry<'_>| (entry.key.to_string(), value(&entry.value));
                Op::Set(entries.iter().map(entry).collect())
            }
            "unset" => {
                let node = get(entries, "vars").unwrap_or(body);
                Op::Unset(match value(node) {
                    Value::String(name) => vec![name],
                    Value::Array(names) => {
                        let name = |name: Value| name.as_str().map(str::to_owned);
                        names.into_iter().filter_map(name).collect()
                    }
                    _ => Vec::new(),
                })
            }
            "connect" => Op::Connect(Box::new(self.connect(of, entries, path))),
            _ => {
                let after = self.after(entries, path);
                Op::Other {
                    args: match body.entries() {
                        Some(entries) => Value::Object(without(entries, &["result"])),
                        None => value(body),
                    },
                    result: self.outcome(of, entries, path),
                    after,
                }
            }
        }
    }

    fn branches(&mut self, of: u32, list: &Node<'_>, path: &str) -> CondBranches {
        let mut arms = Vec::new();
        for (index, node) in list.elements().unwrap_or_default().iter().enumerate() {
            let entries = node.entries().unwrap_or_default();
            let path = format!("{path}[{index}]");
            if let Some(when) = get(entries, "when") {
                let when = written(when);
                self.program.keys.extend(literals(&when));
                let name = format!("when {when}");
                let empty = Node::new(node.place, Content::List(Box::default()));
                let then = get(entries, "then").unwrap_or(&empty);
                let block = self.block(then, &format!("{path}.then"), Some((of, name)));
                arms.push(CondArm {
                    when: Some(when),
                    block,
                });
            }
            if let Some(otherwise) = get(entries, "else") {
                let name = Some((of, "else".to_owned()));
                let block = self.block(otherwise, &format!("{path}.else"), name);
                arms.push(CondArm { when: None, block });
            }
        }
        CondBranches { arms }
    }

    fn switch(&mut self, of: u32, entries: &[Entry<'_>], path: &str) -> SwitchOp {
        let cases = get(entries, "case").and_then(Node::entries);
        let variable = text(entries, "variable");
        let mut all = Vec::new();
        for case in cases.unwrap_or_default() {
            let key = case.key.to_string();
            self.program.keys.insert(key.clone());
            self.program
                .mention_case(variable.as_deref().unwrap_or_default(), &key);
            let name = Some((of, format!("case \"{key}\"")));
            let block = self.block(&case.value, &format!("{path}.case.{key}"), name);
            all.push((key, block));
        }
        let default = get(entries, "default").map(|list| {
            let name = Some((of, "default".to_owned()));
            self.block(list, &format!("{path}.default"), name)
        });
        SwitchOp {
            variable,
            transform: text(entries, "transform"),
            cases: all,
            default,
        }
    }

    /// Compiles a `result`: a list is a `cond`, an object a `switch`.
    fn outcome(&mut self, of: u32, entries: &[Entry<'_>], path: &str) -> Option<ResultBranches> {
        let node = get(entries, "result")?;
        let path = format!("{path}.result");
        match &node.content {
            Content::List(_) => Some(ResultBranches::Cond(self.branches(of, node, &path))),
            Content::Map(entries) => Some(ResultBranches::Switch(self.switch(of, entries, &path))),
            _ => None,
        }
    }

    /// Returns the continuation of a call after a queue.
    fn after(&mut self, entries: &[Entry<'_>], path: &str) -> Option<Dest> {
        let names = ["transfer_after_bridge", "execute_after_queue"];
        let (name, node) = names
            .iter()
            .find_map(|name| Some((name, get(entries, name)?)))?;
        // a recipe of SignalWire's writes it where there is nothing to go on with
        if written(node) == "false" {
            return None;
        }
        Some(self.dest(Some(node), &format!("{path}.{name}")))
    }

    fn dest(&mut self, node: Option<&Node<'_>>, path: &str) -> Dest {
        let Some(node) = node else {
            return Dest::Named(String::new());
        };
        let path = format!("{path}.sections");
        if let Content::Inline(document) = &node.content
            && let Ok(id) = self.document(document, &path)
        {
            return Dest::Inline(id);
        }
        let text = written(node);
        if text.trim_start().starts_with('{')
            && let Ok(parsed) = Parsed::json(&text)
        {
            // its places are those of another text
            let root = resolve::today(parsed.into_root(), &self.language.document);
            let first = self.program.statements.len();
            if let Ok(id) = self.document(&root, &path) {
                for statement in self.program.statements.iter_mut().skip(first) {
                    statement.place = node.place;
                }
                return Dest::Inline(id);
            }
        }
        self.program.open |= text.contains("://") || text.contains('{');
        Dest::Named(text)
    }

    fn connect(&mut self, of: u32, entries: &[Entry<'_>], path: &str) -> ConnectOp {
        let after = self.after(entries, path);
        let one = |this: &mut Self, entries: &[Entry<'_>], path: &str| Callee {
            args: without(entries, &["confirm"]),
            confirm: this.confirm(entries, path),
        };
        let mut groups = Vec::new();
        if let Some(to) = get(entries, "to") {
            let to = Map::from_iter([("to".to_owned(), value(to))]);
            groups.push(vec![Callee {
                args: to,
                confirm: None,
            }]);
        }
        for mode in ["serial", "parallel"] {
            let list = get(entries, mode).and_then(Node::elements);
            let mut targets = Vec::new();
            for (index, node) in list.unwrap_or_default().iter().enumerate() {
                let path = format!("{path}.{mode}[{index}]");
                targets.push(one(self, node.entries().unwrap_or_default(), &path));
            }
            match mode {
                "serial" => groups.extend(targets.into_iter().map(|target| vec![target])),
                _ if targets.is_empty() => {}
                _ => groups.push(targets),
            }
        }
        let outer = get(entries, "serial_parallel").and_then(Node::elements);
        for (group, list) in outer.unwrap_or_default().iter().enumerate() {
            let mut targets = Vec::new();
            for (index, node) in list.elements().unwrap_or_default().iter().enumerate() {
                let path = format!("{path}.serial_parallel[{group}][{index}]");
                targets.push(one(self, node.entries().unwrap_or_default(), &path));
            }
            groups.push(targets);
        }
        let apart = [
            "to",
            "serial",
            "parallel",
            "serial_parallel",
            "confirm",
            "result",
            "transfer_after_bridge",
            "execute_after_queue",
        ];
        ConnectOp {
            args: without(entries, &apart),
            groups,
            confirm: self.confirm(entries, path),
            result: self.outcome(of, entries, path),
            after,
        }
    }

    fn confirm(&mut self, entries: &[Entry<'_>], path: &str) -> Option<ConfirmOp> {
        let node = get(entries, "confirm")?;
        Some(match &node.content {
            Content::List(_) => {
                ConfirmOp::Block(self.block(node, &format!("{path}.confirm"), None))
            }
            _ => {
                self.program.open = true;
                ConfirmOp::Url(written(node))
            }
        })
    }

    /// Records the names in the texts of a statement.
    fn mention(&mut self, node: &Node<'_>) {
        match &node.content {
            Content::Text(text) => {
                self.program.mentioned.extend(names(text));
                self.program.mention_response(text);
                // the whole scope, or a name that is computed during the call
                let whole = ["vars[", "vars)", "vars,", "vars}", "vars "];
                self.program.open |= whole.iter().any(|whole| text.contains(whole));
            }
            Content::Word(text) => {
                self.program.mentioned.extend(names(text));
                self.program.mention_response(text);
            }
            Content::List(elements) => elements.iter().for_each(|node| self.mention(node)),
            Content::Map(entries) => {
                for entry in entries {
                    self.mention(&entry.value);
                }
            }
            Content::Inline(document) => self.mention(document),
            _ => {}
        }
    }
}

/// Returns the words of a text that may be names.
fn names(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
}

/// Returns the literals of a condition, with which a variable may be compared.
fn literals(when: &str) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    let mut rest = when;
    while let Some(start) = rest.find(['"', '\'']) {
        let (before, from) = rest.split_at(start);
        found.extend(numbers(before));
        let mut chars = from.chars();
        let quote = chars.next().unwrap_or('"');
        let inner = chars.as_str();
        let Some(end) = inner.find(quote) else {
            rest = "";
            break;
        };
        let (word, after) = inner.split_at(end);
        found.push(word.to_owned());
        rest = after.get(1..).unwrap_or_default();
    }
    found.extend(numbers(rest));
    found.into_iter()
}

fn numbers(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}
