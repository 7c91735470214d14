//! The process of `chromedriver`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A running `chromedriver`; dropped, it ends with its browsers.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    // a closed pipe would end the driver
    _output: BufReader<ChildStdout>,
}

/// The time for an orderly end.
const PATIENCE: Duration = Duration::from_secs(10);

impl Driver {
    /// Starts the driver at a free port, and waits until it listens. The browser has its settings in
    /// `home`: it would leave some in the home folder in spite of its profile.
    pub(crate) fn start(program: &Path, home: &Path) -> Self {
        let mut process = Command::new(program)
            // it chooses the port, so no other test can take it in between
            .arg("--port=0")
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home)
            .env("XDG_CACHE_HOME", home)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("`chromedriver` did not start");
        let output = process.stdout.take().expect("its output is piped");
        let mut output = BufReader::new(output);
        let mut said = String::new();
        let port = loop {
            if let Some(port) = port(&said) {
                break port;
            }
            let read = output.read_line(&mut said).unwrap_or(0);
            if read == 0 {
                let _ = process.kill();
                let _ = process.wait();
                panic!("`chromedriver` ended, after it had printed: {said}");
            }
        };
        Self {
            process,
            port,
            _output: output,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end all browsers and itself; killed, it would leave the browsers.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_ok() {
            let until = Instant::now() + PATIENCE;
            while Instant::now() < until {
                match self.process.try_wait() {
                    Ok(None) => std::thread::sleep(Duration::from_millis(10)),
                    _ => return,
                }
            }
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Returns the port in `ChromeDriver was started successfully on port 41327.`
fn port(said: &str) -> Option<u16> {
    let (_, after) = said.split_once("successfully on port ")?;
    let (port, _) = after.split_once('.')?;
    port.parse().ok()
}
