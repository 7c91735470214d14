//! The lexer.

use super::fault::{ExpressionFault, ExpressionFaultKind};
use super::range::TextRange;
use super::token::{Token, TokenKind};

/// Punctuation, longest first.
const MARKS: [&str; 57] = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=",
    "<=", ">=", "<>", "=<", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=",
    "|=", "^=", "<<", ">>", "**", "(", ")", "[", "]", "{", "}", ".", ",", ";", ":", "?", "=", "<",
    ">", "+", "-", "*", "/", "%", "&", "|", "^",
];

/// The construct that an open `{` belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Brace {
    Plain,
    Template,
}

/// The lexer, which stops with an error at an invalid token.
pub(super) struct Lexer<'t> {
    text: &'t str,
    position: usize,
    end: usize,
    braces: Vec<Brace>,
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) faults: Vec<ExpressionFault>,
}

/// A lexer error, which is recorded in the lexer.
pub(super) struct LexerStopped;

type Lexed<T = ()> = Result<T, LexerStopped>;

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str, range: TextRange) -> Self {
        Self {
            text,
            position: range.start,
            end: range.end,
            braces: Vec::new(),
            tokens: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Reads all tokens; the last one is `End`.
    pub(super) fn all(&mut self) -> Lexed {
        while self.next(false)? {}
        self.push(TokenKind::End, self.position);
        Ok(())
    }

    /// Returns the position of the `}` that closes a substitution which starts before this text.
    pub(super) fn closing_brace(mut self) -> Option<usize> {
        loop {
            match self.next(true) {
                Ok(true) => {}
                Ok(false) => {
                    return (self.peek() == Some('}')).then_some(self.position);
                }
                Err(LexerStopped) => return None,
            }
        }
    }

    fn rest(&self) -> &'t str {
        TextRange::new(self.position, self.end).of(self.text)
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn push(&mut self, kind: TokenKind<'t>, start: usize) {
        let range = TextRange::new(start, self.position);
        self.tokens.push(Token { kind, range });
    }

    fn stop<T>(&mut self, fault: ExpressionFault) -> Lexed<T> {
        self.faults.push(fault);
        Err(LexerStopped)
    }

    /// Reads one token; false at the end, or at an unmatched `}` if that is the end.
    fn next(&mut self, until_brace: bool) -> Lexed<bool> {
        let Some(c) = self.peek() else {
            return Ok(false);
        };
        let start = self.position;
        match c {
            c if c.is_whitespace() || c == '\u{feff}' => self.position += c.len_utf8(),
            '\'' | '"' => self.string(c)?,
            '`' => {
                self.position += 1;
                self.push(TokenKind::TemplateOpen, start);
                self.template()?;
            }
            '“' | '”' | '„' | '‟' | '″' | '‘' | '’' | '‚' | '‛' | '′' => {
                self.typographic(c)?;
            }
            '}' => {
                let brace = self.braces.pop();
                if brace.is_none() && until_brace {
                    return Ok(false);
                }
                self.position += 1;
                if brace == Some(Brace::Template) {
                    self.push(TokenKind::ExprClose, start);
                    self.template()?;
                } else {
                    self.push(TokenKind::Punctuation("}"), start);
                }
            }
            '$' | '%' if self.rest().get(1..).is_some_and(|r| r.starts_with('{')) => {
                self.position += 2;
                self.braces.push(Brace::Plain);
                self.push(TokenKind::NestedOpen, start);
            }
            '0'..='9' => self.number()?,
            '.' if self
                .rest()
                .as_bytes()
                .get(1)
                .is_some_and(u8::is_ascii_digit) =>
            {
                self.number()?
            }
            c if is_word_start(c) => {
                let rest = self.rest();
                let len = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                self.position += len;
                self.push(TokenKind::Word(rest.get(..len).unwrap_or_default()), start);
            }
            '/' if self.rest().starts_with("//") || self.rest().starts_with("/*") => {
                self.comment()?;
            }
            '/' if !self
                .tokens
                .last()
                .is_some_and(|last| last.kind.ends_value()) =>
            {
                self.regex()?;
            }
            '!' | '~' => self.not(c),
            _ => self.mark()?,
        }
        Ok(true)
    }

    fn not(&mut self, c: char) {
        let start = self.position;
        let mark = match self.rest() {
            rest if rest.starts_with("!==") => "!==",
            rest if rest.starts_with("!=") => "!=",
            _ if c == '!' => "!",
            _ => "~",
        };
        self.position += mark.len();
        self.push(TokenKind::Punctuation(mark), start);
    }

    fn mark(&mut self) -> Lexed {
        let (start, rest) = (self.position, self.rest());
        let Some(mark) = MARKS.iter().copied().find(|mark| rest.starts_with(mark)) else {
            let c = self.peek().unwrap_or_default();
            let range = TextRange::new(start, start + c.len_utf8());
            if c == '\\' {
                let fault = ExpressionFault::new(
                    ExpressionFaultKind::NotSupported,
                    range,
                    "escape sequence in a name",
                );
                return self.stop(fault);
            }
            let fault = ExpressionFault::new(
                ExpressionFaultKind::Syntax,
                range,
                format!("unexpected character `{c}`"),
            );
            return self.stop(fault);
        };
        // `a?.5:b` is a conditional
        let digit = rest.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
        let mark = if mark == "?." && digit { "?" } else { mark };
        self.position += mark.len();
        if mark == "{" {
            self.braces.push(Brace::Plain);
        }
        self.push(TokenKind::Punctuation(mark), start);
        Ok(())
    }

    fn comment(&mut self) -> Lexed {
        let (start, rest) = (self.position, self.rest());
        let len = if rest.starts_with("//") {
            Some(rest.find(['\n', '\r']).unwrap_or(rest.len()))
        } else {
            rest.get(2..)
                .and_then(|rest| rest.find("*/"))
                .map(|len| len + 4)
        };
        match len {
            Some(len) => {
                self.position += len;
                Ok(())
            }
            None => {
                let range = TextRange::new(start, start + 2);
                self.stop(ExpressionFault::new(
                    ExpressionFaultKind::UnclosedQuote,
                    range,
                    "unterminated comment, missing `*/`",
                ))
            }
        }
    }

    fn number(&mut self) -> Lexed {
        let (start, rest) = (self.position, self.rest());
        let bytes = rest.as_bytes();
        let radix = match bytes.get(..2) {
            Some(b"0x" | b"0X") => Some(16),
            Some(b"0o" | b"0O") => Some(8),
            Some(b"0b" | b"0B") => Some(2),
            _ => None,
        };
        let mut len = 0;
        let digits = |mut at: usize, radix: u32| {
            while bytes
                .get(at)
                .is_some_and(|b| char::from(*b).is_digit(radix) || *b == b'_')
            {
                at += 1;
            }
            at
        };
        let value = if let Some(radix) = radix {
            len = digits(2, radix);
            let digits = rest.get(2..len).unwrap_or_default().replace('_', "");
            super::number::from_digits(&digits, radix)
        } else {
            len = digits(len, 10);
            let whole = len;
            if bytes.get(len) == Some(&b'.') {
                len = digits(len + 1, 10);
            }
            if bytes
                .get(len)
                .is_some_and(|b| b.eq_ignore_ascii_case(&b'e'))
            {
                let sign = matches!(bytes.get(len + 1), Some(b'+' | b'-'));
                let from = len + 1 + usize::from(sign);
                let to = digits(from, 10);
                len = if to > from { to } else { len };
            }
            let source = rest.get(..len).unwrap_or_default();
            if whole > 1 && source.starts_with('0') {
                let range = TextRange::new(start, start + len);
                let message = format!("number `{source}` starts with 0");
                let help = "write a phone number or digits in quotes";
                return self.stop(
                    ExpressionFault::new(ExpressionFaultKind::NotSupported, range, message)
                        .help(help),
                );
            }
            source.replace('_', "").parse().ok()
        };
        self.position += len;
        let range = TextRange::new(start, self.position);
        let source = range.of(self.text);
        if self.peek() == Some('n') {
            return self.stop(ExpressionFault::new(
                ExpressionFaultKind::NotSupported,
                range,
                "big integer literal",
            ));
        }
        let separated = source.ends_with('_') || source.contains("__");
        let joined = self.peek().is_some_and(is_word_start);
        match value {
            Some(value) if !separated && !joined => {
                self.push(TokenKind::Number(value), start);
                Ok(())
            }
            _ => {
                let rest = self.rest();
                let tail = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                let range = TextRange::new(start, self.position + tail);
                let message = format!("`{}` is not a number", range.of(self.text));
                self.stop(ExpressionFault::new(
                    ExpressionFaultKind::Syntax,
                    range,
                    message,
                ))
            }
        }
    }

    fn string(&mut self, quote: char) -> Lexed {
        let start = self.position;
        self.position += 1;
        let mut value = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.find([quote, '\\', '\n', '\r']).unwrap_or(rest.len());
            value.push_str(rest.get(..plain).unwrap_or_default());
            self.position += plain;
            match self.peek() {
                Some('\\') => self.escape(&mut value)?,
                Some(c) if c == quote => break,
                found => {
                    let message = if found.is_some() {
                        "line break in a string"
                    } else {
                        "unterminated string, missing quote"
                    };
                    let range = TextRange::new(start, start + 1);
                    let help = format!("end the string with `{quote}`");
                    let fault =
                        ExpressionFault::new(ExpressionFaultKind::UnclosedQuote, range, message)
                            .help(help);
                    return self.stop(fault);
                }
            }
        }
        self.position += 1;
        let range = TextRange::new(start, self.position);
        if let Some(at) = value.find("${").or_else(|| value.find("%{")) {
            let name = value.get(at..).unwrap_or_default();
            let name = name.get(..=name.find('}').unwrap_or(1)).unwrap_or_default();
            let message = format!("`{name}` in a string of an expression");
            let help =
                "join strings and variables with `+`, or use a template literal: `` `a ${b}` ``";
            let fault =
                ExpressionFault::new(ExpressionFaultKind::NestedSubstitution, range, message)
                    .help(help);
            self.faults.push(fault);
        }
        self.push(TokenKind::String(value), start);
        Ok(())
    }

    /// Reads an escape in a string or a template literal.
    fn escape(&mut self, value: &mut String) -> Lexed {
        let start = self.position;
        let mut chars = self.rest().chars();
        chars.next();
        let Some(c) = chars.next() else {
            self.position = self.end;
            return Ok(());
        };
        self.position += 1 + c.len_utf8();
        let plain = match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'v' => '\u{b}',
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => {
                if c == '\r' && self.peek() == Some('\n') {
                    self.position += 1;
                }
                return Ok(());
            }
            '0' if !self.peek().is_some_and(|c| c.is_ascii_digit()) => '\0',
            '0'..='9' => {
                let range = TextRange::new(start, self.position);
                return self.stop(ExpressionFault::new(
                    ExpressionFaultKind::NotSupported,
                    range,
                    "octal escape sequence",
                ));
            }
            'x' | 'u' => self.code_point(c, start)?,
            c => c,
        };
        value.push(plain);
        Ok(())
    }

    /// Reads the character of `\x41`, `\u0041`, `\u{41}` or of a surrogate pair.
    fn code_point(&mut self, c: char, start: usize) -> Lexed<char> {
        let unit = self.hex(if c == 'x' { 2 } else { 4 });
        let character = match unit {
            Some(high @ 0xd800..=0xdbff) if self.rest().starts_with("\\u") => {
                self.position += 2;
                let low = self.hex(4).filter(|low| (0xdc00..0xe000).contains(low));
                low.and_then(|low| {
                    char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
                })
            }
            Some(unit) => char::from_u32(unit),
            None => {
                let range = TextRange::new(start, self.position);
                let fault = ExpressionFault::new(
                    ExpressionFaultKind::Syntax,
                    range,
                    "incomplete escape sequence",
                );
                return self.stop(fault.help("write `\\u0041` or `\\x41`"));
            }
        };
        match character {
            Some(character) => Ok(character),
            None => {
                let range = TextRange::new(start, self.position);
                self.stop(ExpressionFault::new(
                    ExpressionFaultKind::NotSupported,
                    range,
                    "unpaired surrogate",
                ))
            }
        }
    }

    fn hex(&mut self, count: usize) -> Option<u32> {
        let rest = self.rest();
        let braced = count == 4 && rest.starts_with('{');
        let (digits, len) = if braced {
            let close = rest.find('}')?;
            (rest.get(1..close)?, close + 1)
        } else {
            (rest.get(..count)?, count)
        };
        if digits.is_empty() || digits.len() > 8 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.position += len;
        u32::from_str_radix(digits, 16).ok()
    }

    /// Reads a template literal after its backtick, or after the `}` of an expression in it.
    fn template(&mut self) -> Lexed {
        let start = self.position;
        let mut value = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.find(['`', '\\', '$']).unwrap_or(rest.len());
            value.push_str(rest.get(..plain).unwrap_or_default());
            self.position += plain;
            match self.peek() {
                Some('\\') => self.escape(&mut value)?,
                Some('$') if !self.rest().starts_with("${") => {
                    self.position += 1;
                    value.push('$');
                }
                Some(c) => {
                    if !value.is_empty() {
                        self.push(TokenKind::TemplateText(value), start);
                    }
                    let at = self.position;
                    if c == '`' {
                        self.position += 1;
                        self.push(TokenKind::TemplateClose, at);
                    } else {
                        self.position += 2;
                        self.braces.push(Brace::Template);
                        self.push(TokenKind::ExprOpen, at);
                    }
                    return Ok(());
                }
                None => {
                    let range = TextRange::new(start.saturating_sub(1), start);
                    let message = "unterminated template literal, missing backtick";
                    return self.stop(ExpressionFault::new(
                        ExpressionFaultKind::UnclosedQuote,
                        range,
                        message,
                    ));
                }
            }
        }
    }

    fn regex(&mut self) -> Lexed {
        let (start, rest) = (self.position, self.rest());
        let (mut class, mut escaped) = (false, false);
        let mut end = None;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                '\n' | '\r' => break,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => class = true,
                ']' => class = false,
                '/' if !class => {
                    end = Some(at);
                    break;
                }
                _ => {}
            }
        }
        let Some(end) = end else {
            let range = TextRange::new(start, start + 1);
            let message = "unterminated regular expression, missing `/`";
            return self.stop(ExpressionFault::new(
                ExpressionFaultKind::UnclosedQuote,
                range,
                message,
            ));
        };
        let after = rest.get(end + 1..).unwrap_or_default();
        let len = after.find(|c| !is_word(c)).unwrap_or(after.len());
        let pattern = rest.get(1..end).unwrap_or_default();
        let flags = after.get(..len).unwrap_or_default();
        self.position += end + 1 + len;
        let repeated = flags.char_indices().any(|(at, c)| {
            !"dgimsuvy".contains(c) || flags.get(..at).is_some_and(|before| before.contains(c))
        });
        if repeated {
            let range = TextRange::new(start + end + 1, self.position);
            let message = format!("invalid flags `{flags}` of a regular expression");
            let help = "the flags are `g` (all), `i` (either case), `m`, `s`, `u` and `y`";
            return self.stop(
                ExpressionFault::new(ExpressionFaultKind::Syntax, range, message).help(help),
            );
        }
        self.push(TokenKind::Regex { pattern, flags }, start);
        Ok(())
    }

    /// Reads the text between typographic quotes as a string, with an error.
    fn typographic(&mut self, open: char) -> Lexed {
        let start = self.position;
        let closers: &[char] = match open {
            '‘' | '’' | '‚' | '‛' | '′' => &['‘', '’', '‚', '‛', '′', '\''],
            _ => &['“', '”', '„', '‟', '″', '"'],
        };
        let plain = if closers.contains(&'"') { '"' } else { '\'' };
        let inner = start + open.len_utf8();
        let rest = TextRange::new(inner, self.end).of(self.text);
        let closed = rest
            .find(closers)
            .and_then(|at| Some((at, rest.get(at..)?.chars().next()?)));
        let message = format!("typographic quote `{open}`");
        let Some((at, close)) = closed else {
            let range = TextRange::new(start, inner);
            let fault = ExpressionFault::new(ExpressionFaultKind::TypographicQuote, range, message);
            return self.stop(fault.help(format!("write `{plain}` on both sides")));
        };
        let value = rest.get(..at).unwrap_or_default();
        self.position = inner + at + close.len_utf8();
        let range = TextRange::new(start, self.position);
        let mut fault = ExpressionFault::new(ExpressionFaultKind::TypographicQuote, range, message)
            .help(format!("write `{plain}` on both sides"));
        if !value.contains([plain, '\\', '\n', '\r']) {
            fault = fault.replace(range, format!("{plain}{value}{plain}"));
        }
        self.faults.push(fault);
        self.push(TokenKind::String(value.to_owned()), start);
        Ok(())
    }
}

pub(super) fn is_word_start(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '_' | '$')
}

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '\u{200c}' | '\u{200d}')
}
