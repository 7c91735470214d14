//! `initialize`: what client and server can do.

use std::path::PathBuf;

use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability,
    CompletionOptions, HoverProviderCapability, InitializeParams, OneOf, PositionEncodingKind,
    RenameOptions, SaveOptions, SemanticTokensFullOptions, SemanticTokensLegend,
    SemanticTokensOptions, SemanticTokensServerCapabilities, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
};

use super::code_action::FIX_ALL;
use super::completion::Abilities;
use super::semantic_tokens;
use super::text::Encoding;
use super::uri;

/// The properties of the client.
#[derive(Default)]
pub(crate) struct Client {
    pub(crate) encoding: Encoding,
    pub(crate) abilities: Abilities,
    /// It can report changes of files.
    pub(crate) watches: bool,
    /// The folders of the workspace.
    pub(crate) folders: Vec<PathBuf>,
}

impl Client {
    pub(crate) fn of(params: &InitializeParams) -> Self {
        let capabilities = &params.capabilities;
        let folders = params.workspace_folders.iter().flatten();
        Self {
            encoding: encoding(capabilities),
            abilities: abilities(capabilities).unwrap_or_default(),
            watches: watches(capabilities).unwrap_or_default(),
            folders: folders
                .filter_map(|folder| uri::path(&folder.uri))
                .collect(),
        }
    }
}

/// Returns bytes if the client offers them: they need no conversion.
fn encoding(capabilities: &ClientCapabilities) -> Encoding {
    let general = capabilities.general.as_ref();
    let offered = general.and_then(|general| general.position_encodings.as_ref());
    match offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8)) {
        true => Encoding::Utf8,
        false => Encoding::Utf16,
    }
}

fn watches(capabilities: &ClientCapabilities) -> Option<bool> {
    let workspace = capabilities.workspace.as_ref()?;
    workspace
        .did_change_watched_files
        .as_ref()?
        .dynamic_registration
}

fn abilities(capabilities: &ClientCapabilities) -> Option<Abilities> {
    let completion = capabilities.text_document.as_ref()?.completion.as_ref()?;
    let item = completion.completion_item.as_ref()?;
    Some(Abilities {
        snippets: item.snippet_support == Some(true),
        lines: item.insert_text_mode_support.is_some(),
    })
}

/// Returns what the server offers.
pub(crate) fn offered(encoding: Encoding) -> ServerCapabilities {
    let triggers = [":", " ", "\"", "'", "{", "[", ".", "-", "$", "%"];
    let work_done_progress_options = WorkDoneProgressOptions::default();
    ServerCapabilities {
        position_encoding: Some(match encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Options(
            TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions {
                    include_text: Some(false),
                })),
                ..TextDocumentSyncOptions::default()
            },
        )),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(triggers.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options,
        })),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![
                CodeActionKind::QUICKFIX,
                CodeActionKind::from(FIX_ALL),
            ]),
            resolve_provider: Some(false),
            work_done_progress_options,
        })),
        semantic_tokens_provider: Some(SemanticTokensServerCapabilities::SemanticTokensOptions(
            SemanticTokensOptions {
                legend: SemanticTokensLegend {
                    token_types: semantic_tokens::TYPES.to_vec(),
                    token_modifiers: semantic_tokens::MODIFIERS.to_vec(),
                },
                full: Some(SemanticTokensFullOptions::Bool(true)),
                range: None,
                work_done_progress_options,
            },
        )),
        ..ServerCapabilities::default()
    }
}
