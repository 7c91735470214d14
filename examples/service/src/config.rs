//! What the front desk is told by its environment.

use std::fmt;
use std::net::SocketAddr;
use std::ops::Range;
use std::path::PathBuf;

/// How the front desk runs. Every value has a default, so that it starts with nothing set.
#[derive(Clone)]
pub struct Config {
    /// `LISTEN`: where it listens.
    pub listen: SocketAddr,
    /// `PUBLIC_URL`: what the platform reaches it by. It is part of what is signed.
    pub public_url: String,
    /// `SIGNING_KEY`: the project's key; several, with commas between, while one replaces
    /// another.
    pub keys: Vec<String>,
    /// `DATABASE`: the file of the calls.
    pub database: PathBuf,
    /// `AGENTS`: who answers, with commas between: phone numbers and SIP URIs.
    pub agents: Vec<String>,
    /// `HOURS`: when somebody answers, UTC: `9-17`.
    pub hours: Range<u8>,
}

/// A variable of the environment cannot be used.
#[derive(Debug)]
pub struct InvalidVariable(&'static str, String);

impl fmt::Display for InvalidVariable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(name, why) = self;
        write!(f, "{name}: {why}")
    }
}

impl std::error::Error for InvalidVariable {}

impl Config {
    /// The key to sign with where none is set.
    pub const TRIAL_KEY: &'static str = "trial";

    /// Reads the environment.
    ///
    /// # Errors
    /// A variable has not the form it should have.
    pub fn from_env() -> Result<Self, InvalidVariable> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let or = |name, default: &str| variable(name).unwrap_or_else(|| default.to_owned());
        let several = |text: String| -> Vec<String> {
            text.split(',').map(|part| part.trim().to_owned()).collect()
        };
        let listen: SocketAddr = or("LISTEN", "127.0.0.1:8080")
            .parse()
            .map_err(|_| InvalidVariable("LISTEN", "write an address, `127.0.0.1:8080`".into()))?;
        let keys = variable("SIGNING_KEY").map(several);
        // a key that everybody knows is no key
        if keys.is_none() && !listen.ip().is_loopback() {
            let why = "without it only a loopback address is listened to".into();
            return Err(InvalidVariable("SIGNING_KEY", why));
        }
        Ok(Self {
            listen,
            public_url: variable("PUBLIC_URL").unwrap_or_else(|| format!("http://{listen}")),
            keys: keys.unwrap_or_else(|| vec![Self::TRIAL_KEY.to_owned()]),
            database: or("DATABASE", "calls.sqlite").into(),
            agents: several(or("AGENTS", "sip:alice@example.com,+15551234567")),
            hours: hours(&or("HOURS", "0-24"))?,
        })
    }

    /// True if requests are signed with a key that everybody knows.
    pub fn is_trial(&self) -> bool {
        self.keys == [Self::TRIAL_KEY]
    }
}

fn hours(text: &str) -> Result<Range<u8>, InvalidVariable> {
    let hours = text
        .split_once('-')
        .and_then(|(from, to)| Some(from.trim().parse().ok()?..to.trim().parse().ok()?));
    hours.ok_or_else(|| InvalidVariable("HOURS", "write `9-17`".into()))
}

/// Keys are not shown.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .field("keys", &self.keys.len())
            .field("database", &self.database)
            .field("agents", &self.agents)
            .field("hours", &self.hours)
            .finish()
    }
}
