//! The files as they change.

use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::watch;

use crate::file_states::FileStates;

/// The time between two looks at the files. An editor may replace a file, which loses watches of
/// the operating system, so they are looked at.
const PERIOD: Duration = Duration::from_millis(300);

/// Returns a number that grows when a file changes.
pub(super) fn watched(files: Vec<PathBuf>) -> watch::Receiver<u64> {
    let (sender, receiver) = watch::channel(0);
    tokio::spawn(async move {
        let mut before = None;
        let mut files = files;
        while !sender.is_closed() {
            let look =
                tokio::task::spawn_blocking(move || (FileStates::of(files.iter().cloned()), files));
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
