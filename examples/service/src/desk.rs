//! The script of a call.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use swml::web::Verifier;
use swml::{Document, Swaig, swml};

use crate::department::Department;

/// The URLs of this service that the platform requests during a call, with the password.
#[derive(Clone)]
pub struct Urls {
    /// The callbacks. It names the call of the caller, because those of a leg do not.
    pub events: String,
}

impl Urls {
    /// Creates the URLs of a call.
    pub fn of(verifier: &Verifier, call_id: &str) -> Self {
        let call_id = utf8_percent_encode(call_id, NON_ALPHANUMERIC);
        Self {
            events: verifier.url(&format!("/events?call={call_id}")),
        }
    }
}

/// A row of the menu: a department with the agents that are free.
pub struct Row<'d> {
    department: &'d Department,
    free: Vec<&'d str>,
}

impl<'d> Row<'d> {
    /// Creates a row, without the agents that are busy.
    pub fn new(department: &'d Department, is_busy: impl Fn(&str) -> bool) -> Self {
        let agents = department.agents.iter().map(String::as_str);
        Self {
            department,
            free: agents.filter(|agent| !is_busy(agent)).collect(),
        }
    }

    /// Creates a row whose agents are all free.
    pub fn all_free(department: &'d Department) -> Self {
        Self::new(department, |_| false)
    }

    fn section(&self) -> String {
        format!("department_{}", self.department.key)
    }

    fn queue(&self) -> String {
        format!("department-{}", self.department.key)
    }
}

/// The prompt of the agent.
const PROMPT: &str = "You book appointments for the callers of a workshop. Be brief and friendly. \
     Ask for the day, look up what is free, and offer it. Ask for the name before you book, and \
     repeat day and hour. You can cancel appointments of the caller, too. Times are UTC.";

/// The script of the front desk: a menu of the departments. All free agents of a department are
/// dialled at once; if none is free, the caller waits in its queue. One key leads to the agent for
/// appointments. At night there is only the voicemail.
pub fn script(urls: &Urls, open: bool, rows: &[Row<'_>], functions: Swaig) -> Document {
    let events = &urls.events;
    let choices = rows
        .iter()
        .map(|Row { department, .. }| format!("For {}, press {}.", department.name, department.key))
        .collect::<Vec<_>>()
        .join(" ");
    let menu = format!(
        "Thank you for calling. {choices} For an appointment, press {}.",
        Department::APPOINTMENTS
    );
    swml! {
        answer;
        @if open {
            label menu;
            prompt { play say(&menu) max_digits 1 initial_timeout 8s };
            switch prompt_value {
                @for row in rows { case (&row.department.key) { transfer section(row.section()); } }
                case (Department::APPOINTMENTS) { transfer appointments; }
                default { goto menu max 2; }
            }
        } @else {
            play "say:Thank you for calling. We are closed.";
        }
        transfer voicemail;

        @if open {
            @for row in rows {
                section (row.section()) {
                    @if row.free.is_empty() {
                        play "say:Everybody is talking. Please hold the line.";
                        connect to queue(row.queue())
                            status_url (events)
                            transfer_after_bridge { play "say:Goodbye"; hangup; }
                            result {
                                case "connected" { hangup; }
                                default { transfer voicemail; }
                            };
                    } @else {
                        play "say:One moment, we connect you.";
                        connect
                            parallel [@for agent in &row.free { to (*agent) timeout 20s }]
                            call_state_url (events)
                            call_state_events [created, ringing, answered, ended]
                            status_url (events)
                            result {
                                case "connected" { hangup; }
                                default { transfer voicemail; }
                            };
                    }
                }
            }

            section appointments {
                ai prompt { text (PROMPT) }
                    post_prompt { text "Sum up in one sentence what was booked or cancelled." }
                    post_prompt_url (events)
                    params { debug_webhook_url (events) debug_webhook_level 1 }
                    SWAIG (functions);
                hangup;
            }
        }

        section voicemail {
            play "say:Please leave a message after the tone.";
            record beep true max_length 2m end_silence_timeout 5s status_url (events);
            play "say:Thank you. Goodbye.";
            hangup;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(open: bool, is_busy: impl Fn(&str) -> bool) -> Document {
        let verifier = Verifier::new("https://example.com")
            .unwrap()
            .basic("desk", "hush");
        let departments = Department::all(
            "1 Sales: sip:alice@example.com, +15551234567; 2 Repairs: +15557654321",
        )
        .unwrap();
        let rows = departments.iter().map(|row| Row::new(row, &is_busy));
        let rows: Vec<Row<'_>> = rows.collect();
        script(&Urls::of(&verifier, "c-1/&"), open, &rows, Swaig::default())
    }

    #[test]
    fn every_script_is_right() {
        for open in [true, false] {
            for busy in [0, 8, 99] {
                let report = built(open, |agent| agent.len() < busy).check();
                assert!(report.is_clean(), "{report}");
            }
        }
    }

    #[test]
    fn free_agents_are_called_at_once() {
        let json = built(true, |agent| agent == "+15551234567").to_json();
        assert!(
            json.contains(r#""parallel":[{"to":"sip:alice@example.com","timeout":20}]"#),
            "{json}"
        );
        let url = r#""call_state_url":"https://desk:hush@example.com/events?call=c%2D1%2F%26""#;
        assert!(json.contains(url), "{json}");
        assert!(
            json.contains("For Sales, press 1. For Repairs, press 2."),
            "{json}"
        );
    }

    #[test]
    fn no_menu_is_played_at_night() {
        let json = built(false, |_| false).to_json();
        assert!(!json.contains("prompt_value"), "{json}");
    }
}
