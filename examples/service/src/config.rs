//! The configuration of the front desk, from environment variables.

use std::fmt;
use std::net::SocketAddr;
use std::ops::Range;
use std::path::PathBuf;

use crate::desk;

/// The configuration of the front desk. Every value has a default, so that the service starts
/// without configuration.
#[derive(Clone)]
pub struct Config {
    /// `LISTEN`: the address to listen at.
    pub listen: SocketAddr,
    /// `PUBLIC_URL`: the public URL of the service, without a final slash. It is part of what is
    /// signed.
    pub public_url: String,
    /// `SIGNING_KEY`: the project's key; several, separated by commas, during a key rotation.
    pub keys: Vec<String>,
    /// `DATABASE`: the database file.
    pub database: PathBuf,
    /// `AGENTS`: the agents, separated by commas: phone numbers and SIP URIs.
    pub agents: Vec<String>,
    /// `HOURS`: the opening hours, UTC: `9-17`, or `22-6` over midnight.
    pub hours: Range<u8>,
}

/// An environment variable has an invalid value.
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
    /// The default signing key.
    pub const TRIAL_KEY: &'static str = "trial";

    /// Reads the environment variables.
    ///
    /// # Errors
    /// A variable is not in the expected format.
    pub fn from_env() -> Result<Self, InvalidVariable> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let or = |name, default: &str| variable(name).unwrap_or_else(|| default.to_owned());
        let several = |text: String| -> Vec<String> {
            let parts = text.split(',').map(str::trim);
            parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let listen: SocketAddr = or("LISTEN", "127.0.0.1:8080")
            .parse()
            .map_err(|_| InvalidVariable("LISTEN", "write an address, `127.0.0.1:8080`".into()))?;
        let keys = variable("SIGNING_KEY").map(several);
        if keys.as_ref().is_some_and(Vec::is_empty) {
            return Err(InvalidVariable(
                "SIGNING_KEY",
                "there is no key in it".into(),
            ));
        }
        // a publicly known key protects nothing
        if keys.is_none() && !listen.ip().is_loopback() {
            let why = "without it only a loopback address is listened to".into();
            return Err(InvalidVariable("SIGNING_KEY", why));
        }
        let public_url = variable("PUBLIC_URL").unwrap_or_else(|| format!("http://{listen}"));
        let config = Self {
            listen,
            public_url: public_url.trim_end_matches('/').to_owned(),
            keys: keys.unwrap_or_else(|| vec![Self::TRIAL_KEY.to_owned()]),
            database: or("DATABASE", "calls.sqlite").into(),
            agents: several(or("AGENTS", "sip:alice@example.com,+15551234567")),
            hours: hours(&or("HOURS", "0-24"))?,
        };
        config.judge()?;
        Ok(config)
    }

    /// Checks the script with every agent, so that a wrong number is found at start.
    fn judge(&self) -> Result<(), InvalidVariable> {
        let agents: Vec<&str> = self.agents.iter().map(String::as_str).collect();
        let report = desk::script(&self.public_url, true, &agents).check();
        match report.is_ok() {
            true => Ok(()),
            false => Err(InvalidVariable("AGENTS or PUBLIC_URL", report.to_string())),
        }
    }

    /// Returns true within the opening hours.
    pub fn is_open(&self, hour: u8) -> bool {
        let Range { start, end } = self.hours;
        match start <= end {
            true => self.hours.contains(&hour),
            false => hour >= start || hour < end,
        }
    }

    /// Returns true if the signing key is the default, which is publicly known.
    pub fn is_trial(&self) -> bool {
        self.keys == [Self::TRIAL_KEY]
    }
}

fn hours(text: &str) -> Result<Range<u8>, InvalidVariable> {
    let hour = |text: &str| text.trim().parse().ok().filter(|hour| *hour <= 24);
    let hours = text
        .split_once('-')
        .and_then(|(from, to)| Some(hour(from)?..hour(to)?));
    hours.ok_or_else(|| InvalidVariable("HOURS", "write `9-17`".into()))
}

/// Omits the keys and the public URL, which may contain a password.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("keys", &self.keys.len())
            .field("database", &self.database)
            .field("agents", &self.agents)
            .field("hours", &self.hours)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(hours: Range<u8>, agent: &str) -> Config {
        Config {
            listen: ([127, 0, 0, 1], 0).into(),
            public_url: "https://me:hush@example.com".to_owned(),
            keys: vec!["hush".to_owned()],
            database: PathBuf::new(),
            agents: vec![agent.to_owned()],
            hours,
        }
    }

    #[test]
    fn a_night_has_two_days() {
        let open = |hours: &str| {
            let config = config(super::hours(hours).unwrap(), "+15551234567");
            (0..24).filter(|hour| config.is_open(*hour)).count()
        };
        assert_eq!(open("9-17"), 8);
        assert_eq!(open("22-6"), 8);
        assert_eq!(open("0-24"), 24);
        assert_eq!(open("0-0"), 0);
        for wrong in ["9", "9-25", "-1-5", "nine-five"] {
            assert!(super::hours(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_wrong_number_is_reported_at_start() {
        assert!(config(0..24, "+15551234567").judge().is_ok());
        let reported = config(0..24, "+1 555 CALL")
            .judge()
            .unwrap_err()
            .to_string();
        assert!(reported.contains("+1 555 CALL"), "{reported}");
    }

    #[test]
    fn neither_keys_nor_passwords_are_shown() {
        let shown = format!("{:?}", config(0..24, "+15551234567"));
        assert!(!shown.contains("hush"), "{shown}");
    }
}
