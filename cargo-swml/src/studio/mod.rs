//! `cargo swml studio`: a page with the flow of a script and a rehearsal beside it.
//!
//! `session` turns a file and a list of choices into the content of the page, without a network:
//! `reading` reads and checks the file, `boxes` finds the boxes of statements, `call` plays the
//! choices, `answers` has the inputs for a question, `explored` has all calls. `serve` is the
//! service, `guard` protects it, `changes` watches the files. The page is in `assets`.

mod answers;
mod boxes;
mod call;
mod changes;
mod explored;
mod guard;
mod reading;
mod refusal;
mod serve;
mod session;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use crate::check_input::CheckOptions;
use crate::input;
use crate::outcome::{Failure, Outcome};
use crate::rehearse::begin::Beginning;
use session::Session;

/// Opens a page with the flow of scripts, their faults, and a call to play
///
/// The page is served at this machine alone, under an address with a secret, and needs no network.
/// It shows the flow of a script, marks the faults of `check` in it, plays calls as `rehearse`
/// does, and explores all of them. A file that changes is read again, and the call goes on where
/// it was. The command runs until it is interrupted.
#[derive(clap::Args)]
pub(crate) struct StudioArgs {
    /// Files and folders with scripts
    #[arg(required = true)]
    paths: Vec<PathBuf>,

    /// The port of the page; by default a free one
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    port: u16,

    /// Print the address without opening a browser
    #[arg(long)]
    no_open: bool,

    #[command(flatten)]
    beginning: Beginning,

    #[command(flatten)]
    options: CheckOptions,
}

/// An input that cannot change.
#[derive(Debug, thiserror::Error)]
#[error("`-` is not a file: the page shows files, and reads them again when they change")]
struct NoFile;

/// The stack of a thread: that of the main thread, for deeply nested scripts.
const STACK: usize = 8 << 20;

pub(crate) fn run(arguments: StudioArgs) -> Result<Outcome, Failure> {
    let files = files(&arguments)?;
    let session = Session::new(files, arguments.options, arguments.beginning);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(STACK)
        .enable_io()
        .enable_time()
        .build()?;
    runtime.block_on(async {
        let at = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
        let page = serve::Page::bind(session, at).await?;
        let url = page.url();
        // in one line, for programs that read it
        writeln!(anstream::stdout(), "{url}")?;
        if !arguments.no_open
            && let Err(error) = open::that_detached(&url)
        {
            writeln!(
                anstream::stderr(),
                "warning: no browser could be opened: {error}"
            )?;
        }
        page.run().await?;
        Ok(Outcome::Fine)
    })
}

/// Returns the scripts of the arguments; other files in folders are left out.
fn files(arguments: &StudioArgs) -> Result<Vec<PathBuf>, Failure> {
    if arguments.paths.iter().any(|path| path.as_os_str() == "-") {
        return Err(NoFile.into());
    }
    let mut files: Vec<PathBuf> = Vec::new();
    for found in input::all(&arguments.paths) {
        let input = found?.read(arguments.options.from)?;
        if input.met && !input.text.contains("section") {
            continue;
        }
        files.extend(input.path.filter(|path| !files.contains(path)));
    }
    match files.is_empty() {
        true => Err(NoScript.into()),
        false => Ok(files),
    }
}

/// Folders without scripts.
#[derive(Debug, thiserror::Error)]
#[error("no script found: none of the files contains `sections`")]
struct NoScript;
