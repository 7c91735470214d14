//! Random scripts from the grammar. The table decides which alternatives a property takes, as
//! described below the grammar.

use std::collections::BTreeSet;

use swml_language::notation::braces::element;
use swml_language::notation::maker::{takes_destination, takes_sound};
use swml_language::notation::values::{takes_name, takes_variable};
use swml_language::notation::words::is_bare;
use swml_language::schema::{Constraints, Field, Language, RecordType, Type};

use super::notation::{Expr, Grammar};
use super::recognise::properties;

/// The expectations of the table at the current position.
#[derive(Clone, Copy)]
enum Context {
    Nothing,
    /// After the name of a method.
    Method(&'static Type, &'static Constraints),
    /// The value of a property.
    Value(&'static Type, &'static Constraints),
    /// Among the properties of an object.
    Fields(&'static RecordType),
    /// The same if the name must not be that of a method.
    Sure(&'static RecordType),
    /// The same in Rust code around cases or branches.
    Branches(&'static RecordType),
    /// Among the entries of a map.
    Entries(&'static Type),
    Word(&'static Type),
}

pub(super) struct Generator<'g> {
    grammar: &'g Grammar,
    language: &'static Language,
    state: u64,
    depth: usize,
    steps: usize,
    tokens: Vec<String>,
    /// The beginning of a property.
    begun: BTreeSet<&'static str>,
    /// The rules that were used.
    pub(super) used: BTreeSet<String>,
}

/// The depth after which nothing is repeated.
const DEEP: usize = 60;

/// The maximum number of rules for one script.
const MOST: usize = 5000;

impl<'g> Generator<'g> {
    pub(super) fn new(grammar: &'g Grammar, language: &'static Language, seed: u64) -> Self {
        Self {
            grammar,
            language,
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            depth: 0,
            steps: 0,
            tokens: Vec::new(),
            begun: properties(language).into_iter().chain(["raw"]).collect(),
            used: BTreeSet::new(),
        }
    }

    pub(super) fn script(&mut self) -> String {
        // a script that has grown too far is dropped
        loop {
            self.tokens.clear();
            self.steps = 0;
            if self.rule("script", Context::Nothing) && self.steps < MOST {
                return self.tokens.join(" ");
            }
        }
    }

    fn random(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 16).unwrap() % below.max(1)
    }

    fn one_of<'t, T>(&mut self, all: &'t [T]) -> Option<&'t T> {
        let index = self.random(all.len());
        all.get(index)
    }

    fn put(&mut self, token: &str) -> bool {
        self.tokens.push(token.to_owned());
        true
    }

    /// Returns false if the table does not allow this here; nothing is written then.
    fn rule(&mut self, name: &str, context: Context) -> bool {
        let Some(context) = self.enter(name, context) else {
            return false;
        };
        self.steps += 1;
        if self.depth > 2 * DEEP || self.steps >= MOST {
            return false;
        }
        let before = self.tokens.len();
        // only the codes of warnings
        if name == "code" {
            self.used.insert(name.to_owned());
            return self.put("missing") && self.put("-") && self.put("default");
        }
        let grammar = self.grammar;
        self.depth += 1;
        let done = self.expr(grammar.rule(name), &mut { context });
        self.depth -= 1;
        if !done {
            self.tokens.truncate(before);
            return false;
        }
        self.used.insert(name.to_owned());
        if name == "step" {
            self.part_from(before);
        }
        true
    }

    /// Writes the `;` before a statement that would otherwise belong to the one before.
    fn part_from(&mut self, at: usize) {
        let after_brace = at > 0 && self.tokens[at - 1] == "}";
        let first = self.tokens[at].as_str();
        if after_brace && (self.begun.contains(first) || !first.starts_with(char::is_alphabetic)) {
            self.tokens.insert(at, ";".to_owned());
        }
    }

    fn expr(&mut self, expr: &Expr, context: &mut Context) -> bool {
        match expr {
            Expr::Literal(pieces) => {
                for piece in pieces {
                    self.put(piece);
                }
                true
            }
            Expr::Token(class) => self.token(class, context),
            Expr::Rule(name) => self.rule(name, *context),
            Expr::Sequence(all) => {
                let before = self.tokens.len();
                let done = all.iter().all(|one| self.expr(one, context));
                if !done {
                    self.tokens.truncate(before);
                }
                done
            }
            Expr::Choice(all) => {
                let first = self.random(all.len());
                let (behind, before) = (all.iter().skip(first), all.iter().take(first));
                behind
                    .chain(before)
                    .any(|one| self.expr(one, &mut { *context }))
            }
            Expr::Optional(inner) => {
                if self.depth < DEEP && self.random(2) == 0 {
                    self.expr(inner, &mut { *context });
                }
                true
            }
            Expr::Repeated(inner) => {
                while self.depth < DEEP && self.random(5) < 2 {
                    let before = self.tokens.len();
                    if !self.expr(inner, &mut { *context }) || self.tokens.len() == before {
                        break;
                    }
                }
                true
            }
        }
    }

    fn token(&mut self, class: &str, context: &mut Context) -> bool {
        match class {
            "METHOD" => {
                let rows = self.language.methods.rows;
                let index = self.random(rows.len());
                let row = &rows[index];
                *context = Context::Method(&row.ty, &row.constraints);
                self.put(row.name)
            }
            "PROPERTY" => {
                let (record, sure) = match *context {
                    Context::Fields(record) => (record, false),
                    Context::Sure(record) => (record, true),
                    _ => return false,
                };
                let methods = self.language.methods;
                let own = |field: &&'static Field| {
                    let other = sure && methods.get(field.name).is_some();
                    !field.constraints.each && field.name != "when" && !other
                };
                let fields: Vec<&Field> = record.fields.iter().filter(own).collect();
                let Some(field) = self.one_of(&fields).copied() else {
                    return false;
                };
                *context = Context::Value(&field.ty, &field.constraints);
                self.put(field.name)
            }
            "WORD" => {
                let word = match *context {
                    Context::Word(ty) => {
                        let mut words = Vec::new();
                        keywords(ty, &mut words);
                        match self.one_of(&words) {
                            Some(word) => (*word).to_owned(),
                            None => return false,
                        }
                    }
                    _ => (*self.one_of(&["zeta", "omega", "r#yield"]).unwrap()).to_owned(),
                };
                self.put(&word)
            }
            "STRING" => self.some(&["\"zeta\"", "r\"+15551234567\"", "r#\"a \"b\"\"#"]),
            "NUMBER" => self.some(&["0", "7", "1.5", "1_000"]),
            "DURATION" => self.some(&["500ms", "20s", "1.5s", "4h"]),
            "RUST" => self.some(&["number", "&list[1..]", "f(a, b)?", "Some(x)", "a.b().await"]),
            "END" => {
                let left_out = self.random(2) == 0;
                let after_brace = self.tokens.last().is_some_and(|token| token == "}");
                left_out && after_brace || self.put(";")
            }
            other => panic!("no token {other}"),
        }
    }

    fn some(&mut self, all: &[&str]) -> bool {
        let token = *self.one_of(all).unwrap();
        self.put(token)
    }

    /// Returns the expectations inside a rule, or `None` if the rule does not apply here.
    fn enter(&mut self, rule: &str, context: Context) -> Option<Context> {
        let name = rule.split('<').next().unwrap();
        match (name, context) {
            (
                "record-arguments" | "map-arguments" | "branch-arguments",
                Context::Method(ty, constraints),
            ) => self.of_value(name, ty, constraints),
            ("any-arguments", Context::Method(Type::Any, constraints)) => {
                Some(Context::Value(&Type::Any, constraints))
            }
            ("any-arguments", _) => None,
            ("value", Context::Method(ty, constraints)) => {
                let listed = |ty: &Type| matches!(ty, Type::List(Type::Record(record)) if record().is_branch());
                let own = matches!(ty, Type::Record(_) | Type::Map(_)) || listed(ty);
                (!own).then_some(Context::Value(ty, constraints))
            }
            (
                "value" | "unbraced" | "elements" | "element" | "list" | "text" | "number"
                | "duration" | "boolean" | "null" | "keyword" | "free-name" | "variable" | "object"
                | "map" | "branches" | "block-value" | "document-value" | "hole" | "destination"
                | "sound" | "target" | "bare-object",
                Context::Value(ty, constraints),
            ) => self.of_value(name, ty, constraints),
            ("primary", Context::Fields(record)) => {
                let field = record.primaries().next()?;
                Some(Context::Value(&field.ty, &field.constraints))
            }
            ("plain-entry", Context::Entries(_)) => Some(context),
            ("value", Context::Entries(ty)) => Some(Context::Value(ty, &Constraints::NONE)),
            ("case", Context::Fields(record) | Context::Branches(record)) => {
                let field = record.fields.iter().find(|field| field.constraints.each)?;
                let Type::Map(inner) = field.ty.bare() else {
                    return None;
                };
                Some(Context::Value(inner, &Constraints::NONE))
            }
            ("when", Context::Fields(record) | Context::Branches(record)) if record.is_branch() => {
                Some(Context::Value(&Type::Condition, &Constraints::NONE))
            }
            ("property" | "sure-property", Context::Branches(_)) => None,
            ("sure-property", Context::Fields(record)) => Some(Context::Sure(record)),
            ("raw-property", Context::Fields(record))
                if record.field("raw").is_none() && !takes_name_first(record) =>
            {
                Some(Context::Value(&Type::Any, &Constraints::NONE))
            }
            // control flow without a case would be beside one
            ("if" | "match" | "for", Context::Branches(record))
                if record.fields.iter().any(|field| field.constraints.each) =>
            {
                None
            }
            ("if" | "match" | "chosen", Context::Fields(record) | Context::Branches(record)) => {
                Some(match branching(record) {
                    true => Context::Branches(record),
                    false => context,
                })
            }
            ("for" | "let" | "repeated", Context::Fields(record) | Context::Branches(record)) => {
                branching(record).then_some(Context::Branches(record))
            }
            ("raw-property" | "case" | "when" | "primary", _) => None,
            ("raw-statement", _) => Some(Context::Value(&Type::Any, &Constraints::NONE)),
            ("block" | "document", _) => Some(Context::Nothing),
            _ => Some(context),
        }
    }

    /// The same for the value of a type.
    fn of_value(
        &mut self,
        rule: &str,
        ty: &'static Type,
        constraints: &'static Constraints,
    ) -> Option<Context> {
        let here = Context::Value(ty, constraints);
        if matches!(rule, "value" | "unbraced" | "elements" | "element") {
            return Some(here);
        }
        if rule == "hole" {
            return Some(Context::Nothing);
        }
        if rule == "list" {
            let lists = |ty: &Type| matches!(ty.bare(), Type::List(_) | Type::Any);
            let taken = match ty.bare() {
                Type::Choice(choice) => choice.alternatives.iter().any(|one| lists(&one.ty)),
                ty => lists(ty),
            };
            let (inner, constraints) = element(ty, constraints);
            let braced = match inner {
                Type::Method(_) => true,
                Type::Record(record) => record().is_branch(),
                _ => false,
            };
            return (taken && !braced).then_some(Context::Value(inner, constraints));
        }
        match rule {
            "free-name" => return takes_name(ty, constraints).then_some(Context::Nothing),
            "variable" => return takes_variable(ty, constraints).then_some(Context::Nothing),
            "destination" => return takes_destination(ty).then_some(Context::Nothing),
            "sound" => return takes_sound(ty, constraints).then_some(Context::Nothing),
            _ => {}
        }
        if let Type::Choice(choice) = ty.bare() {
            let all = choice.alternatives;
            let first = self.random(all.len());
            let mut turned = all.iter().skip(first).chain(all.iter().take(first));
            return turned.find_map(|one| self.of_value(rule, &one.ty, &one.constraints));
        }
        match (rule, ty.bare()) {
            (
                "text",
                Type::Text
                | Type::Any
                | Type::Condition
                | Type::Destination
                | Type::Keyword(_)
                | Type::Inline,
            )
            | ("number", Type::Integer | Type::Number | Type::Duration(_) | Type::Any)
            | ("duration", Type::Duration(_))
            | ("boolean", Type::Bool | Type::Any)
            | ("null", Type::Null | Type::Any)
            | ("target", Type::Inline) => Some(Context::Nothing),
            ("block-value", Type::List(Type::Method(_))) | ("document-value", Type::Inline) => {
                Some(Context::Nothing)
            }
            ("keyword", Type::Keyword(_)) => Some(Context::Word(ty)),
            ("map" | "map-arguments", Type::Map(inner)) => Some(Context::Entries(inner)),
            ("map", Type::Any) => Some(Context::Entries(&Type::Any)),
            ("branches" | "branch-arguments", Type::List(Type::Record(record)))
                if record().is_branch() =>
            {
                Some(Context::Fields(record()))
            }
            ("document-value", Type::Record(record)) if record().is_document() => {
                Some(Context::Nothing)
            }
            ("object" | "record-arguments" | "bare-object", Type::Record(record))
                if !record().is_document() =>
            {
                Some(Context::Fields(record()))
            }
            _ => None,
        }
    }
}

/// Returns true if the first value of a method can be any word, including `raw`.
fn takes_name_first(record: &RecordType) -> bool {
    let first = record.primaries().next();
    first.is_some_and(|first| takes_name(&first.ty, &first.constraints))
}

/// Returns true if the object has branches: those of `switch` and `cond`.
fn branching(record: &RecordType) -> bool {
    record.is_branch() || record.fields.iter().any(|field| field.constraints.each)
}

fn keywords(ty: &'static Type, words: &mut Vec<&'static str>) {
    match ty.bare() {
        Type::Keyword(keywords) => {
            words.extend(keywords.names(true).iter().filter(|word| is_bare(word)))
        }
        Type::Choice(choice) => {
            for one in choice.alternatives {
                keywords(&one.ty, words);
            }
        }
        _ => {}
    }
}
