//! The files as they change.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tokio::sync::watch;

/// The time between two looks at the files. An editor may replace a file, which loses watches of
/// the operating system, so they are looked at.
const PERIOD: Duration = Duration::from_millis(300);

/// The properties that change with the content of a file.
type Stamp = Option<(SystemTime, u64)>;

fn stamps(files: &[PathBuf]) -> Vec<Stamp> {
    let stamp = |path: &Path| {
        let metadata = std::fs::metadata(path).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    files.iter().map(|path| stamp(path)).collect()
}

/// Returns a number that grows when a file changes.
pub(super) fn watched(files: Vec<PathBuf>) -> watch::Receiver<u64> {
    let (sender, receiver) = watch::channel(0);
    tokio::spawn(async move {
        let mut before = None;
        let mut files = files;
        while !sender.is_closed() {
            let look = tokio::task::spawn_blocking(move || (stamps(&files), files));
            let Ok((now, again)) = look.await else {
                return;
            };
            files = again;
            if before.as_ref().is_some_and(|before| *before != now) {
                sender.send_modify(|number| *number += 1);
            }
            before = Some(now);
            tokio::time::sleep(PERIOD).await;
        }
    });
    receiver
}
