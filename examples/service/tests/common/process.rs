//! A front desk in a process of its own.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use super::{KEY, PASSWORD, PUBLIC};

pub struct Process {
    child: Child,
    pub desk: SocketAddr,
    log: Option<JoinHandle<String>>,
}

impl Process {
    pub fn start(database: &str) -> Self {
        Self::start_at(([127, 0, 0, 1], 0).into(), database)
    }

    pub fn start_at(address: SocketAddr, database: &str) -> Self {
        let command = Command::new(env!("CARGO_BIN_EXE_front-desk"));
        Self::of(command, address, database)
    }

    /// One that cannot write files beyond a size, like on a full disk.
    pub fn start_on_a_full_disk(blocks: usize, database: &str) -> Self {
        let mut command = Command::new("sh");
        // ignored signals are inherited: writing fails, and the process survives
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\"");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_front-desk")]);
        Self::of(command, ([127, 0, 0, 1], 0).into(), database)
    }

    fn of(mut command: Command, address: SocketAddr, database: &str) -> Self {
        let mut child = command
            .env("LISTEN", address.to_string())
            // as it may be configured: with credentials, which are not signed, and a slash
            .env("PUBLIC_URL", PUBLIC.replace("://", "://me:hush@") + "/")
            .env("SIGNING_KEY", KEY)
            .env("PASSWORD", PASSWORD)
            .env("DATABASE_URL", database)
            .env("RUST_LOG", "debug")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stdout.take().unwrap());
        let mut start = String::new();
        let desk = loop {
            let from = start.len();
            assert!(log.read_line(&mut start).unwrap() > 0, "it does not start");
            let line = start.get(from..).unwrap();
            if let Some((_, address)) = line.trim().rsplit_once("http://") {
                break address.parse().unwrap();
            }
        };
        // a full pipe without a reader would block it
        let log = std::thread::spawn(move || {
            log.read_to_string(&mut start).unwrap();
            start
        });
        let log = Some(log);
        Self { child, desk, log }
    }

    /// Kills it.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop: it logs that and ends successfully. Returns its log.
    pub fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().unwrap();
        assert!(asked.success());
        assert!(self.child.wait().unwrap().success());
        let log = self.log.take().unwrap().join().unwrap();
        assert!(log.contains("stopped"), "{log}");
        log
    }
}

/// Stops the process of a failed test.
impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
