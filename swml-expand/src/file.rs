//! `swml_file!` and `swml_file_live!`: a script in a file of its own.

use std::path::{Path, PathBuf};

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use swml_language::diagnostic::{Code, Diagnostic, Level};
use swml_language::error::SyntaxError;
use swml_language::read::Parsed;
use swml_language::tree::Node;
use swml_language::{Allowed, Document, Report, resolve};

use crate::input_kind::InputKind;
use crate::json::{self, JsonForm};
use crate::source_map::SourceMap;

/// Expands to the script in the file that the tokens name, or to errors that name its lines.
pub(crate) fn document(tokens: TokenStream, facade: &TokenStream) -> TokenStream {
    expand(tokens, facade, "swml_file").0
}

/// The same, made at run time. A debug build of the crate that is being compiled reads the file
/// again when it has changed.
pub(crate) fn live(tokens: TokenStream, facade: &TokenStream) -> TokenStream {
    let (value, file) = expand(tokens, facade, "swml_file_live");
    let live = file.map(|(path, name)| {
        let path = path.display().to_string();
        // rustc evaluates the attribute for the crate that has the macro in it
        quote! {
            #[cfg(debug_assertions)]
            let script = {
                static FILE: #facade::__::LiveFile = #facade::__::LiveFile::new(#path, #name);
                FILE.document(script)
            };
        }
    });
    quote! {{
        let script = #value;
        #live
        #facade::__::at_run_time(script)
    }}
}

/// The script, and where its file is, unless it has errors.
fn expand(
    tokens: TokenStream,
    facade: &TokenStream,
    macro_name: &str,
) -> (TokenStream, Option<(PathBuf, String)>) {
    let span = tokens
        .clone()
        .into_iter()
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let mut source = SourceMap::default();
    let place = source.place(span, span);
    let mut fault = |message: String, help: &str| {
        source
            .faults
            .push(Diagnostic::new(Code::Syntax, place, message).help(help));
    };
    let file = path(tokens).map(|name| (root().join(&name), name));
    let read = match &file {
        None => {
            fault(
                format!("`{macro_name}!` needs the path of a script"),
                &format!("write it in quotes, for example `{macro_name}!(\"flows/support.json\")`"),
            );
            None
        }
        Some((path, name)) => match self::read(path) {
            Ok(read) => Some(read),
            Err(Unread::File(error)) => {
                fault(
                    format!("`{name}` cannot be read: {error}"),
                    "write a path that is relative to the `Cargo.toml` of this crate",
                );
                None
            }
            Err(Unread::Format) => {
                fault(
                    format!("`{name}` is not in a supported format"),
                    match cfg!(feature = "yaml") {
                        true => "rename it to `….json`, `….yaml` or `….yml`",
                        false => "rename it to `….json`, or turn on the feature `yaml` for YAML",
                    },
                );
                None
            }
            Err(Unread::Text(error)) => {
                fault(
                    format!("{name}:{}: {}", error.at(), error.why()),
                    "correct the file",
                );
                None
            }
        },
    };
    let mut warnings = TokenStream::new();
    if let (Some(read), Some((_, name))) = (&read, &file) {
        for found in &read.1 {
            let mut found = found.clone();
            found.message = match found.at {
                Some(at) => format!("{name}:{at}: {}", found.message),
                None => format!("{name}: {}", found.message),
            };
            found.place = place;
            match found.level() {
                Level::Error => source.faults.push(found),
                Level::Warning | Level::Pedantic => warnings.extend(warning(&found, span)),
            }
        }
    }
    let script = read.and_then(|(script, _)| script);
    let value = json::document(
        &source,
        script.as_ref(),
        InputKind::Document,
        Document::LANGUAGE,
        facade,
        JsonForm::Document,
    );
    // makes rustc rebuild when the file changes
    let watched = file.as_ref().filter(|(path, _)| path.is_file());
    let watched = watched.map(|(path, _)| {
        let mut path = Literal::string(&path.display().to_string());
        path.set_span(span);
        quote_spanned!(span=> const _: &[u8] = #facade::__::include_bytes!(#path);)
    });
    let expanded = quote! {{
        #warnings
        #watched
        #value
    }};
    (expanded, file.filter(|_| source.faults.is_empty()))
}

enum Unread {
    File(std::io::Error),
    Format,
    Text(SyntaxError),
}

/// The normalized script, unless it has errors, and its diagnostics.
type LoadedScript = (Option<Node<'static>>, Report);

fn read(path: &Path) -> Result<LoadedScript, Unread> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let text = || std::fs::read_to_string(path).map_err(Unread::File);
    let judged = |parsed: Parsed<'_>| {
        let document = &Document::LANGUAGE.document;
        let report = parsed.check(document, &Allowed::none(), false);
        let today = || resolve::today(parsed.into_root(), document).into_owned();
        (report.is_ok().then(today), report)
    };
    match extension {
        Some("json") => Parsed::json(&text()?).map(judged).map_err(Unread::Text),
        #[cfg(feature = "yaml")]
        Some("yaml" | "yml") => Parsed::yaml(&text()?).map(judged).map_err(Unread::Text),
        _ => Err(Unread::Format),
    }
}

/// Returns the single string of the tokens.
fn path(tokens: TokenStream) -> Option<String> {
    let mut tokens = tokens.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Literal(literal)), None) => match syn::Lit::new(literal) {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the folder of the crate that is being compiled.
fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default()
}

/// On stable Rust a macro can only emit one kind of warning, the use of a deprecated item. So the
/// name of the item describes the warning.
fn warning(found: &Diagnostic, span: Span) -> TokenStream {
    let note = format!(
        "nothing is deprecated: this is a warning about the script\n{}",
        found.text()
    );
    quote_spanned! {span=>
        const _: () = {
            #[deprecated(note = #note)]
            const WARNING_OF_SWML_FILE: () = ();
            WARNING_OF_SWML_FILE
        };
    }
}
