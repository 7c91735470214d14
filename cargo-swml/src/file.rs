//! Atomic replacement of files.
//!
//! The new text is written to a temporary file in the same folder, which then replaces the old one
//! by renaming: after a full disk, a kill or a power cut the old content is intact. Permissions are
//! kept, the owner if the system permits it, and symbolic links still point to the file.

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// An error from writing a file.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unwritten {
    #[error("`{name}` cannot be written")]
    Failed { name: String, source: io::Error },
    #[error("`{0}` has changed since it was read, and is left unchanged; run the command again")]
    Changed(String),
    #[error("`{0}` is read-only, and is left unchanged")]
    ReadOnly(String),
    #[error("`{0}` is not a file that can be replaced")]
    NoFile(String),
    #[error(
        "`{0}` has another name by a hard link, which would keep the old text; it is left unchanged"
    )]
    Linked(String),
}

/// Replaces the content of a file, unless it has changed since it was read.
pub(crate) fn replace(path: &Path, read: &str, new: &str) -> Result<(), Unwritten> {
    match resolve(path).map_err(|source| failed(path, source))? {
        FileTarget::File(file, old) => put(path, &file, &old, new, Some(read)),
        FileTarget::New(_) => Err(Unwritten::Changed(shown(path))),
        FileTarget::Stream(_) => Err(Unwritten::NoFile(shown(path))),
    }
}

/// Writes a text to a file, which may be new. A pipe or a device is written to in place.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Unwritten> {
    let done = match resolve(path).map_err(|source| failed(path, source))? {
        FileTarget::File(file, old) => return put(path, &file, &old, text, None),
        FileTarget::New(file) => create(&file, text),
        FileTarget::Stream(file) => stream(&file, text),
    };
    done.map_err(|source| failed(path, source))
}

/// The target of a path, through symbolic links.
enum FileTarget {
    File(PathBuf, Metadata),
    New(PathBuf),
    Stream(PathBuf),
}

/// The limit of the Linux kernel.
const MOST_LINKS: usize = 40;

fn resolve(path: &Path) -> io::Result<FileTarget> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        // its target is open already, and may be a file that other processes write to, too
        if is_descriptor(&path) {
            return Ok(FileTarget::Stream(path));
        }
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => {
                let next = fs::read_link(&path)?;
                path = folder(&path).join(next);
            }
            Ok(found) if found.is_file() => return Ok(FileTarget::File(path, found)),
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(_) => return Ok(FileTarget::Stream(path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(FileTarget::New(path));
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("too many links"))
}

/// Returns true for `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/1` and the like.
fn is_descriptor(path: &Path) -> bool {
    let streams = ["/dev/stdout", "/dev/stderr", "/dev/stdin"];
    streams.iter().any(|stream| path == Path::new(stream))
        || path.starts_with("/dev/fd")
        || path.starts_with("/proc") && path.parent().is_some_and(|parent| parent.ends_with("fd"))
}

fn stream(path: &Path, text: &str) -> io::Result<()> {
    // uses the open descriptor: opening it by name would write from its start
    let fd = path.file_name().and_then(|name| name.to_str());
    let is_own = path.starts_with("/dev") || path.starts_with("/proc/self");
    match fd {
        Some("stdout" | "1") if is_own => {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()
        }
        Some("stderr" | "2") if is_own => io::stderr().lock().write_all(text.as_bytes()),
        _ => {
            let mut file = OpenOptions::new().append(true).open(path)?;
            file.write_all(text.as_bytes())
        }
    }
}

fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = temporary(path, Some(0o666))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

fn put(
    named: &Path,
    path: &Path,
    old: &Metadata,
    text: &str,
    read: Option<&str>,
) -> Result<(), Unwritten> {
    if old.permissions().readonly() {
        return Err(Unwritten::ReadOnly(shown(named)));
    }
    if has_other_names(old) {
        return Err(Unwritten::Linked(shown(named)));
    }
    // the permissions of the folder would let a read-only file be replaced
    if let Err(source) = OpenOptions::new().write(true).open(path) {
        return Err(match source.kind() {
            io::ErrorKind::PermissionDenied => Unwritten::ReadOnly(shown(named)),
            _ => failed(named, source),
        });
    }
    let write = || -> io::Result<bool> {
        let mut file = temporary(path, None)?;
        file.write_all(text.as_bytes())?;
        keep_owner(file.as_file(), old);
        file.as_file().set_permissions(old.permissions())?;
        file.as_file().sync_all()?;
        // as late as possible
        if let Some(read) = read
            && fs::read(path)? != read.as_bytes()
        {
            return Ok(false);
        }
        file.persist(path)?;
        Ok(true)
    };
    match write() {
        Ok(true) => Ok(()),
        Ok(false) => Err(Unwritten::Changed(shown(named))),
        Err(source) => Err(failed(named, source)),
    }
}

/// Creates a temporary file in the same folder. Its name is hidden and has another extension, so
/// that no command takes a leftover for a script.
fn temporary(path: &Path, mode: Option<u32>) -> io::Result<tempfile::NamedTempFile> {
    let mut prefix = std::ffi::OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push(".");
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(".tmp");
    if let Some(permissions) = mode.and_then(permissions) {
        builder.permissions(permissions);
    }
    builder.tempfile_in(folder(path))
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => Path::new("."),
    }
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps)] // other systems have none
fn permissions(mode: u32) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn permissions(_: u32) -> Option<Permissions> {
    None
}

#[cfg(unix)]
fn has_other_names(file: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.nlink() > 1
}

#[cfg(not(unix))]
fn has_other_names(_: &Metadata) -> bool {
    false
}

/// Only a superuser can change the owner, but a user can often change the group.
#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let Ok(new) = file.metadata() else { return };
    if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
        let _ = fchown(file, Some(old.uid()), Some(old.gid()))
            .or_else(|_| fchown(file, None, Some(old.gid())));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

fn failed(path: &Path, source: io::Error) -> Unwritten {
    let name = shown(path);
    Unwritten::Failed { name, source }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_made_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::write(&path, "theirs").unwrap();
        let done = replace(&path, "read before", "ours");
        assert!(matches!(done, Err(Unwritten::Changed(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        replace(&path, "theirs", "ours").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours");
        // no temporary file is left
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::remove_file(&path).unwrap();
        let done = replace(&path, "ours", "more");
        assert!(matches!(done, Err(Unwritten::Changed(_))) && !path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn descriptors_are_not_files() {
        for path in [
            "/dev/stdout",
            "/dev/fd/7",
            "/proc/self/fd/1",
            "/proc/12/fd/3",
        ] {
            assert!(is_descriptor(Path::new(path)), "{path}");
        }
        for path in [
            "/dev/shm/a.json",
            "fd/1",
            "/proc/self/cwd/a.json",
            "dev/stdout",
        ] {
            assert!(!is_descriptor(Path::new(path)), "{path}");
        }
    }
}
