//! A recognizer for the grammar: all alternatives at once, each rule once at each position.

use std::collections::{BTreeSet, HashMap};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use swml_language::schema::{Language, RecordType, Type};

use super::notation::{Expr, Grammar};

#[derive(Clone, PartialEq)]
enum Token {
    Word(String),
    Literal(String),
    Sign(String),
}

pub(super) fn recognises(
    grammar: &Grammar,
    language: &'static Language,
    tokens: TokenStream,
) -> bool {
    let mut flat = Vec::new();
    flatten(tokens, &mut flat);
    let mut reader = Reader {
        grammar,
        language,
        properties: properties(language),
        tokens: flat,
        known: HashMap::new(),
    };
    let end = reader.tokens.len();
    reader.rule("script", 0).contains(&end)
}

/// The names of all properties.
pub(super) fn properties(language: &'static Language) -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for method in language.methods.rows {
        properties_of(&method.ty, &mut names, &mut seen);
    }
    names
}

fn properties_of(
    ty: &'static Type,
    names: &mut BTreeSet<&'static str>,
    seen: &mut BTreeSet<*const RecordType>,
) {
    match ty {
        Type::Var(inner) | Type::List(inner) | Type::Map(inner) => {
            properties_of(inner, names, seen);
        }
        Type::Choice(choice) => {
            for one in choice.alternatives {
                properties_of(&one.ty, names, seen);
            }
        }
        Type::Record(record) => {
            let record = record();
            if seen.insert(std::ptr::from_ref(record)) {
                names.extend(record.also);
                for field in record.fields {
                    names.insert(field.name);
                    names.extend(field.constraints.deprecated_names);
                    properties_of(&field.ty, names, seen);
                }
            }
        }
        _ => {}
    }
}

fn flatten(tokens: TokenStream, flat: &mut Vec<Token>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [first, behind @ ..] = rest {
        rest = behind;
        match first {
            // `/// …`
            TokenTree::Punct(sign) if sign.as_char() == '#' && is_comment(behind) => {
                let inner = matches!(behind, [TokenTree::Punct(_), ..]);
                rest = &behind[1 + usize::from(inner)..];
            }
            TokenTree::Punct(sign) => flat.push(Token::Sign(sign.to_string())),
            TokenTree::Ident(word) => {
                let word = word.to_string();
                let word = word.strip_prefix("r#").unwrap_or(&word);
                flat.push(Token::Word(word.to_owned()));
            }
            TokenTree::Literal(literal) => flat.push(Token::Literal(literal.to_string())),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => {
                        flatten(group.stream(), flat);
                        continue;
                    }
                };
                flat.push(Token::Sign(open.to_owned()));
                flatten(group.stream(), flat);
                flat.push(Token::Sign(close.to_owned()));
            }
        }
    }
}

fn is_comment(behind: &[TokenTree]) -> bool {
    let group = behind.iter().take(2).find_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream().to_string()),
        _ => None,
    });
    group.is_some_and(|text| text.starts_with("doc ="))
}

struct Reader<'g> {
    grammar: &'g Grammar,
    language: &'static Language,
    properties: BTreeSet<&'static str>,
    tokens: Vec<Token>,
    known: HashMap<(String, usize), BTreeSet<usize>>,
}

impl Reader<'_> {
    /// Returns the possible ends of a rule that begins here.
    fn rule(&mut self, name: &str, at: usize) -> BTreeSet<usize> {
        let key = (name.to_owned(), at);
        if let Some(ends) = self.known.get(&key) {
            return ends.clone();
        }
        // no rule is left-recursive: one that is open here ends nowhere
        self.known.insert(key.clone(), BTreeSet::new());
        let grammar = self.grammar;
        let ends = self.expr(grammar.rule(name), at);
        self.known.insert(key, ends.clone());
        ends
    }

    fn expr(&mut self, expr: &Expr, at: usize) -> BTreeSet<usize> {
        match expr {
            Expr::Literal(pieces) => {
                let found =
                    pieces
                        .iter()
                        .enumerate()
                        .all(|(n, piece)| match self.tokens.get(at + n) {
                            Some(Token::Word(text) | Token::Sign(text)) => text == piece,
                            _ => false,
                        });
                found.then_some(at + pieces.len()).into_iter().collect()
            }
            Expr::Token(class) => self.token(class, at),
            Expr::Rule(name) => self.rule(name, at),
            Expr::Sequence(all) => {
                let mut ends = BTreeSet::from([at]);
                for one in all {
                    ends = ends.into_iter().flat_map(|at| self.expr(one, at)).collect();
                }
                ends
            }
            Expr::Choice(all) => all.iter().flat_map(|one| self.expr(one, at)).collect(),
            Expr::Optional(inner) => {
                let mut ends = self.expr(inner, at);
                ends.insert(at);
                ends
            }
            Expr::Repeated(inner) => {
                let mut ends = BTreeSet::from([at]);
                let mut open = vec![at];
                while let Some(at) = open.pop() {
                    let next = self.expr(inner, at);
                    open.extend(next.into_iter().filter(|end| ends.insert(*end)));
                }
                ends
            }
        }
    }

    fn token(&self, class: &str, at: usize) -> BTreeSet<usize> {
        let token = self.tokens.get(at);
        let is_sign = |token: Option<&Token>, sign: &str| matches!(token, Some(Token::Sign(text)) if text == sign);
        let word = match token {
            Some(Token::Word(word)) => Some(word.as_str()),
            _ => None,
        };
        let literal = match token {
            Some(Token::Literal(text)) => Some(text.as_str()),
            _ => None,
        };
        let digits = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        let timed = |text: &str| text.ends_with(['s', 'm', 'h']);
        let found = match class {
            "WORD" => word.is_some(),
            "METHOD" => word.is_some_and(|word| self.language.methods.get(word).is_some()),
            "PROPERTY" => {
                let quoted = literal.and_then(|text| text.strip_prefix('"')?.strip_suffix('"'));
                word.or(quoted)
                    .is_some_and(|word| self.properties.contains(word))
            }
            "STRING" => literal.is_some_and(|text| text.starts_with(['"', 'r'])),
            "NUMBER" => literal.is_some_and(|text| digits(text) && !timed(text)),
            "DURATION" => literal.is_some_and(|text| digits(text) && timed(text)),
            "RUST" => return self.rust(at),
            "END" => {
                if is_sign(token, ";") {
                    return BTreeSet::from([at + 1]);
                }
                let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
                let angle = at + 1 == self.tokens.len() && is_sign(token, ">");
                let left_out =
                    token.is_none() || angle || is_sign(token, "}") || is_sign(before, "}");
                return left_out.then_some(at).into_iter().collect();
            }
            other => panic!("no token {other}"),
        };
        found.then_some(at + 1).into_iter().collect()
    }

    /// Tokens with balanced brackets.
    fn rust(&self, at: usize) -> BTreeSet<usize> {
        let mut ends = BTreeSet::new();
        let mut depth = 0;
        for (index, token) in self.tokens.iter().enumerate().skip(at) {
            match token {
                Token::Sign(sign) if matches!(sign.as_str(), "(" | "[" | "{") => depth += 1,
                Token::Sign(sign) if matches!(sign.as_str(), ")" | "]" | "}") => {
                    if depth == 0 {
                        break;
                    }
                    depth -= 1;
                }
                Token::Sign(sign) if sign == ";" && depth == 0 => break,
                _ => {}
            }
            if depth == 0 {
                ends.insert(index + 1);
            }
        }
        ends
    }
}
