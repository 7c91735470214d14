//! Paths of documents.

use std::path::{Path, PathBuf};

use lsp_types::Uri;
use percent_encoding::percent_decode_str;

/// Returns the path of a document on disk.
pub(crate) fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // the host is empty, or this machine
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = percent_decode_str(rest).decode_utf8().ok()?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    // `/c:/x` on Windows
    let windows = path.strip_prefix('/').filter(|path| {
        let mut bytes = path.bytes();
        bytes
            .next()
            .is_some_and(|letter| letter.is_ascii_alphabetic())
            && bytes.next() == Some(b':')
    });
    Some(PathBuf::from(windows.unwrap_or(path)))
}

/// Returns an absolute path without `.` and `..`, as written.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                normal.pop();
            }
            std::path::Component::CurDir => {}
            part => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded() {
        let of = |text: &str| path(&text.parse().unwrap());
        assert_eq!(
            of("file:///a/b%20c.yaml"),
            Some(PathBuf::from("/a/b c.yaml"))
        );
        assert_eq!(of("file:///c:/x.yaml"), Some(PathBuf::from("c:/x.yaml")));
        assert_eq!(of("untitled:Untitled-1"), None);
        assert_eq!(normal(Path::new("/a/./b/../c")), PathBuf::from("/a/c"));
    }
}
