//! The departments: the rows of the menu.

use std::fmt;

/// A department: the key that the caller presses, its name, and its agents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// A digit.
    pub key: String,
    /// The name, as said to the caller.
    pub name: String,
    /// The agents: phone numbers and SIP URIs.
    pub agents: Vec<String>,
}

/// The list of departments is not in the expected format.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidDepartments {
    /// A row lacks a key, a name or an agent.
    #[error("write `1 Sales: +15551234567, sip:alice@example.com; 2 Repairs: …`")]
    Form,
    /// The key of a row is that of another one, or that of the agent for appointments.
    #[error("the key {0} is used twice")]
    Key(String),
    /// There are no departments.
    #[error("there is no department in it")]
    None,
}

impl Department {
    /// The key of the agent that books appointments.
    pub const APPOINTMENTS: &'static str = "9";

    /// Reads the rows: `1 Sales: +15551234567, sip:alice@example.com; 2 Repairs: sip:bob@example.com`.
    ///
    /// # Errors
    /// They are not in that format.
    pub fn all(text: &str) -> Result<Vec<Self>, InvalidDepartments> {
        let rows = text.split(';').map(str::trim).filter(|row| !row.is_empty());
        let all = rows.map(Self::row).collect::<Result<Vec<_>, _>>()?;
        let mut keys = vec![Self::APPOINTMENTS];
        for row in &all {
            if keys.contains(&&*row.key) {
                return Err(InvalidDepartments::Key(row.key.clone()));
            }
            keys.push(&row.key);
        }
        match all.is_empty() {
            true => Err(InvalidDepartments::None),
            false => Ok(all),
        }
    }

    fn row(row: &str) -> Result<Self, InvalidDepartments> {
        // the first colon: that of a SIP URI comes later
        let (head, agents) = row.split_once(':').ok_or(InvalidDepartments::Form)?;
        let (key, name) = head
            .trim()
            .split_once(' ')
            .ok_or(InvalidDepartments::Form)?;
        let agents = agents
            .split(',')
            .map(str::trim)
            .filter(|agent| !agent.is_empty());
        let row = Self {
            key: key.to_owned(),
            name: name.trim().to_owned(),
            agents: agents.map(str::to_owned).collect(),
        };
        let is_digit = row.key.len() == 1 && row.key.bytes().all(|byte| byte.is_ascii_digit());
        match is_digit && !row.name.is_empty() && !row.agents.is_empty() {
            true => Ok(row),
            false => Err(InvalidDepartments::Form),
        }
    }
}

impl fmt::Display for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.key, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read() {
        let all = Department::all("1 Sales and more: +15551234567, sip:alice@example.com; 2 Repairs: sip:bob@example.com;")
            .unwrap();
        let shown: Vec<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["1 Sales and more", "2 Repairs"]);
        assert_eq!(all[0].agents, ["+15551234567", "sip:alice@example.com"]);
        assert_eq!(all[1].agents, ["sip:bob@example.com"]);
        for form in [
            "1 Sales",
            "Sales: +1",
            "12 Sales: +1",
            "x Sales: +1",
            "1 : +1",
            "1 Sales: ,",
            "1",
        ] {
            assert_eq!(
                Department::all(form),
                Err(InvalidDepartments::Form),
                "{form}"
            );
        }
        assert_eq!(Department::all(" ; "), Err(InvalidDepartments::None));
        for (twice, key) in [("1 A: +1; 1 B: +2", "1"), ("9 A: +1", "9")] {
            assert_eq!(
                Department::all(twice),
                Err(InvalidDepartments::Key(key.to_owned()))
            );
        }
    }
}
