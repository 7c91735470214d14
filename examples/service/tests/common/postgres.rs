//! A PostgreSQL server in a temporary folder, if one is installed: Debian's package `postgresql`.
//!
//! Without it the tests are skipped, unless `POSTGRES_REQUIRED` is set, as `.ci/run` does once it is
//! installed.

use std::fs::read_dir;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::say;

/// The user `nobody`: PostgreSQL refuses to run as root.
const NOBODY: u32 = 65_534;

pub struct Postgres {
    server: Child,
    programs: PathBuf,
    folder: tempfile::TempDir,
}

impl Postgres {
    /// Starts a server; `None` if none is installed, which is printed.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            let required = std::env::var_os("POSTGRES_REQUIRED").is_some();
            assert!(!required, "PostgreSQL is not installed");
            say("skipped: PostgreSQL is not installed");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        if is_root(folder.path()) {
            chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
        let mut initdb = program(&programs, "initdb", folder.path());
        initdb.args([
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--no-locale",
        ]);
        let made = initdb
            .arg("--no-sync")
            .arg("-D")
            .arg(&data)
            .output()
            .unwrap();
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let server = serve(&programs, folder.path());
        Some(Self {
            server,
            programs,
            folder,
        })
    }

    /// Stops the server.
    pub fn stop(&mut self) {
        // fast shutdown
        let _ = Command::new("kill")
            .args(["-INT", &self.server.id().to_string()])
            .status();
        let _ = self.server.wait();
    }

    /// Starts it again.
    pub fn restart(&mut self) {
        self.server = serve(&self.programs, self.folder.path());
        self.database("restarted");
    }

    /// Creates a database, and returns its URL.
    pub fn database(&mut self, name: &str) -> String {
        let started = Instant::now();
        loop {
            let mut create = program(&self.programs, "createdb", self.folder.path());
            create
                .arg("-h")
                .arg(self.folder.path())
                .args(["-U", "postgres", name]);
            let made = create.output().unwrap();
            if made.status.success() {
                break;
            }
            // it is starting
            let ended = self.server.try_wait().unwrap();
            let said = String::from_utf8_lossy(&made.stderr);
            assert!(
                ended.is_none() && started.elapsed() < Duration::from_secs(60),
                "{said}"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://postgres@localhost/{name}?host={folder}")
    }
}

/// Stops the server; its folder is removed after that.
impl Drop for Postgres {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Starts the server with a socket in its folder, and no port.
fn serve(programs: &Path, folder: &Path) -> Child {
    let mut server = program(programs, "postgres", folder);
    server
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-k")
        .arg(folder);
    server.args(["-c", "listen_addresses="]);
    let server = server.stdout(Stdio::null()).stderr(Stdio::null());
    server.spawn().unwrap()
}

/// The folder of the newest version.
fn programs() -> Option<PathBuf> {
    let versions = read_dir("/usr/lib/postgresql").ok()?.flatten();
    let mut found: Vec<PathBuf> = versions
        .map(|version| version.path().join("bin"))
        .filter(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
        .collect();
    found.sort();
    found.pop()
}

fn is_root(own: &Path) -> bool {
    own.metadata().unwrap().uid() == 0
}

fn program(programs: &Path, name: &str, folder: &Path) -> Command {
    let mut command = Command::new(programs.join(name));
    command.current_dir(folder).env_clear();
    // the folder belongs to its user
    if folder.metadata().unwrap().uid() == NOBODY {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}
