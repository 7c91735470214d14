//! The configuration of the front desk, from environment variables.

use std::fmt;
use std::net::SocketAddr;
use std::ops::Range;

use swml::web::{InvalidBase, Verifier};

use crate::department::Department;
use crate::desk::{self, Row, Urls};

/// The user name of callbacks, functions and the page.
pub const USER: &str = "desk";

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
    /// `PASSWORD`: the password of callbacks and functions, which the platform does not sign. It is
    /// in the scripts.
    pub password: String,
    /// `PAGE_PASSWORD`: the password of the page, for the user `desk`; without one the page is open.
    pub page_password: Option<String>,
    /// `DATABASE_URL`: `sqlite:calls.sqlite`, or `postgres://…`.
    pub database_url: String,
    /// `DEPARTMENTS`: the rows of the menu.
    pub departments: Vec<Department>,
    /// `HOURS`: the opening hours, UTC: `9-17`, or `22-6` over midnight.
    pub hours: Range<u8>,
}

/// An environment variable has an invalid value.
#[derive(Debug, thiserror::Error)]
#[error("{0}: {1}")]
pub struct InvalidVariable(&'static str, String);

impl Config {
    /// The default signing key and password.
    pub const TRIAL_KEY: &'static str = "trial";

    /// Reads the environment variables.
    ///
    /// # Errors
    /// A variable is not in the expected format.
    pub fn from_env() -> Result<Self, InvalidVariable> {
        let listen = or("LISTEN", "127.0.0.1:8080");
        let listen: SocketAddr = listen
            .parse()
            .map_err(|_| InvalidVariable("LISTEN", "write an address, `127.0.0.1:8080`".into()))?;
        let local = listen.ip().is_loopback();
        let keys = secret("SIGNING_KEY", local)?;
        let keys = keys.split(',').map(str::trim).filter(|key| !key.is_empty());
        let keys: Vec<String> = keys.map(str::to_owned).collect();
        if keys.is_empty() {
            return Err(InvalidVariable(
                "SIGNING_KEY",
                "there is no key in it".into(),
            ));
        }
        let page_password = variable("PAGE_PASSWORD");
        if page_password.is_none() && !local {
            let why = "without it only a loopback address is listened to".into();
            return Err(InvalidVariable("PAGE_PASSWORD", why));
        }
        let public_url = or("PUBLIC_URL", &format!("http://{listen}"));
        let departments = or("DEPARTMENTS", DEPARTMENTS);
        let departments = Department::all(&departments)
            .map_err(|invalid| InvalidVariable("DEPARTMENTS", invalid.to_string()))?;
        let config = Self {
            listen,
            public_url: public_url.trim_end_matches('/').to_owned(),
            keys,
            password: secret("PASSWORD", local)?,
            page_password,
            database_url: or("DATABASE_URL", "sqlite:calls.sqlite"),
            departments,
            hours: hours(&or("HOURS", "0-24"))?,
        };
        config.judge()?;
        Ok(config)
    }

    /// Checks the script with every agent, so that a wrong number is found at start.
    fn judge(&self) -> Result<(), InvalidVariable> {
        let urls = self
            .verifier()
            .map(|verifier| Urls::of(&verifier, "c-1"))
            .map_err(|invalid| InvalidVariable("PUBLIC_URL", invalid.to_string()))?;
        let rows = self.departments.iter().map(Row::all_free);
        let rows: Vec<Row<'_>> = rows.collect();
        let report = desk::script(&urls, true, &rows, swml::Swaig::default()).check();
        match report.is_ok() {
            true => Ok(()),
            false => Err(InvalidVariable("DEPARTMENTS", report.to_string())),
        }
    }

    /// Returns the verifier of the platform's requests.
    ///
    /// # Errors
    /// The public URL is invalid.
    pub fn verifier(&self) -> Result<Verifier, InvalidBase> {
        let verifier = Verifier::new(&self.public_url)?
            .basic(USER, &self.password)
            .limit(64 * 1024);
        Ok(self.keys.iter().fold(verifier, Verifier::key))
    }

    /// Returns the public URL of the agent's functions, without credentials.
    pub fn functions_url(&self) -> String {
        let (scheme, rest) = self.public_url.split_once("://").unwrap_or_default();
        let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
        format!("{scheme}://{host}/functions")
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

/// The departments of a first start, whose agents do not exist.
const DEPARTMENTS: &str =
    "1 Sales: sip:alice@example.com, +15551234567; 2 Repairs: sip:bob@example.com";

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn or(name: &str, default: &str) -> String {
    variable(name).unwrap_or_else(|| default.to_owned())
}

/// A publicly known secret protects nothing, so it is for loopback only.
fn secret(name: &'static str, local: bool) -> Result<String, InvalidVariable> {
    match variable(name) {
        Some(secret) => Ok(secret),
        None if local => Ok(Config::TRIAL_KEY.to_owned()),
        None => {
            let why = "without it only a loopback address is listened to".into();
            Err(InvalidVariable(name, why))
        }
    }
}

fn hours(text: &str) -> Result<Range<u8>, InvalidVariable> {
    let hour = |text: &str| text.trim().parse().ok().filter(|hour| *hour <= 24);
    let hours = text
        .split_once('-')
        .and_then(|(from, to)| Some(hour(from)?..hour(to)?));
    hours.ok_or_else(|| InvalidVariable("HOURS", "write `9-17`".into()))
}

/// Omits the secrets, and the URLs, which may contain a password.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("keys", &self.keys.len())
            .field("departments", &self.departments)
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
            public_url: "https://me:hush@example.com/desk".to_owned(),
            keys: vec!["hush".to_owned()],
            password: "hush".to_owned(),
            page_password: Some("hush".to_owned()),
            database_url: "postgres://me:hush@localhost/calls".to_owned(),
            departments: vec![Department {
                key: "1".to_owned(),
                name: "Sales".to_owned(),
                agents: vec![agent.to_owned()],
            }],
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
        let judged = config(0..24, "+15551234567").judge();
        assert!(judged.is_ok(), "{judged:?}");
        let reported = config(0..24, "+1 555 CALL")
            .judge()
            .unwrap_err()
            .to_string();
        assert!(reported.contains("+1 555 CALL"), "{reported}");
    }

    #[test]
    fn secrets_are_not_shown() {
        let config = config(0..24, "+15551234567");
        let shown = format!("{config:?}");
        assert!(!shown.contains("hush"), "{shown}");
        assert_eq!(config.functions_url(), "https://example.com/desk/functions");
    }
}
