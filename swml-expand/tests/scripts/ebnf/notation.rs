//! A parser for EBNF.

use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub(super) enum Expr {
    /// Text in quotes, split into words and single characters.
    Literal(Vec<String>),
    /// A class of tokens.
    Token(String),
    Rule(String),
    Sequence(Vec<Expr>),
    Choice(Vec<Expr>),
    Optional(Box<Expr>),
    Repeated(Box<Expr>),
}

pub(super) struct Grammar {
    rules: BTreeMap<String, Expr>,
}

impl Grammar {
    pub(super) fn parse(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let text: String = lines.flat_map(|line| [line, "\n"]).collect();
        let mut tokens = tokens(&text).into_iter().peekable();
        let mut templates = BTreeMap::new();
        while let Some(name) = tokens.next() {
            assert_eq!(tokens.next().as_deref(), Some("="), "behind {name}");
            let body: Vec<String> = tokens.by_ref().take_while(|token| token != ";").collect();
            templates.insert(name, body);
        }
        let mut rules = BTreeMap::new();
        let mut open = vec!["script".to_owned(), "block".to_owned()];
        while let Some(name) = open.pop() {
            if rules.contains_key(&name) {
                continue;
            }
            let body = match (templates.get(&name), name.split_once('<')) {
                (Some(body), _) => body.clone(),
                (None, None) => panic!("no rule {name}"),
                (None, Some((template, argument))) => {
                    let body = templates.get(&format!("{template}<X>"));
                    let body = body.unwrap_or_else(|| panic!("no rule {template}<X>"));
                    let argument = argument.trim_end_matches('>');
                    let given = |token: &String| match token.as_str() {
                        "X" => argument.to_owned(),
                        _ => token.replace("<X>", &format!("<{argument}>")),
                    };
                    body.iter().map(given).collect()
                }
            };
            let mut rest = body.as_slice();
            let expr = choice(&mut rest);
            assert!(rest.is_empty(), "{name}: {rest:?}");
            names_in(&expr, &mut open);
            rules.insert(name, expr);
        }
        let used: Vec<&str> = rules
            .keys()
            .map(|name| name.split('<').next().unwrap())
            .collect();
        for name in templates.keys() {
            let name = name.split('<').next().unwrap();
            assert!(used.contains(&name), "the rule {name} is used by no other");
        }
        Self { rules }
    }

    pub(super) fn rule(&self, name: &str) -> &Expr {
        &self.rules[name]
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.rules.keys().map(String::as_str)
    }
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let mut token = String::from(first);
        match first {
            '"' => {
                token.extend(chars.by_ref().take_while(|c| *c != '"'));
            }
            c if c.is_alphanumeric() => {
                let more = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '<' | '>');
                while let Some(c) = chars.next_if(more) {
                    token.push(c);
                }
            }
            c if c.is_whitespace() => continue,
            _ => {}
        }
        tokens.push(token);
    }
    tokens
}

fn choice(rest: &mut &[String]) -> Expr {
    let mut all = vec![sequence(rest)];
    while let [first, behind @ ..] = rest
        && first == "|"
    {
        *rest = behind;
        all.push(sequence(rest));
    }
    match all.len() {
        1 => all.remove(0),
        _ => Expr::Choice(all),
    }
}

fn sequence<'t>(rest: &mut &'t [String]) -> Expr {
    let mut all = Vec::new();
    while let [first, behind @ ..] = rest {
        let around = |close: &str, rest: &mut &'t [String]| {
            *rest = behind;
            let inner = choice(rest);
            assert_eq!(rest.first().map(String::as_str), Some(close));
            *rest = &rest[1..];
            Box::new(inner)
        };
        let expr = match first.as_str() {
            "[" => Expr::Optional(around("]", rest)),
            "{" => Expr::Repeated(around("}", rest)),
            "(" => *around(")", rest),
            "|" | "]" | "}" | ")" => break,
            name => {
                *rest = behind;
                single(name)
            }
        };
        all.push(expr);
    }
    match all.len() {
        1 => all.remove(0),
        _ => Expr::Sequence(all),
    }
}

fn single(name: &str) -> Expr {
    if let Some(text) = name.strip_prefix('"') {
        return Expr::Literal(match text.starts_with(|c: char| c.is_alphabetic()) {
            true => vec![text.to_owned()],
            false => text.chars().map(String::from).collect(),
        });
    }
    match name.chars().all(|c| c.is_ascii_uppercase()) {
        true => Expr::Token(name.to_owned()),
        false => Expr::Rule(name.to_owned()),
    }
}

fn names_in(expr: &Expr, names: &mut Vec<String>) {
    match expr {
        Expr::Literal(_) | Expr::Token(_) => {}
        Expr::Rule(name) => names.push(name.clone()),
        Expr::Sequence(all) | Expr::Choice(all) => {
            all.iter().for_each(|one| names_in(one, names));
        }
        Expr::Optional(inner) | Expr::Repeated(inner) => names_in(inner, names),
    }
}
