//! One call, with choices from the keyboard.

use std::io::{self, BufRead as _, Write as _};

use swml_rehearsal::Script;

use super::begin::Beginning;
use super::play;
use crate::check_input::Language;
use crate::input;
use crate::outcome::{Failure, Outcome};

/// Plays interactively: one choice per line, until the call or the input ends.
pub(crate) fn run(
    beginning: &Beginning,
    script: Script,
    language: Language,
) -> Result<Outcome, Failure> {
    let mut lines = io::stdin().lock().lines();
    let body = match language {
        Language::Calling => None,
        Language::Messaging => {
            prompt("the text of the message> ")?;
            lines.next().transpose()?
        }
    };
    let mut stage = beginning.stage(script, language, body.as_deref())?;
    let mut reported = 0;
    loop {
        reported = play::tell(&stage.machine, reported, false)?;
        if stage.machine.ended().is_some() {
            return Ok(play::outcome(&stage.machine));
        }
        play::ask(&stage)?;
        // after an invalid choice the question is repeated
        loop {
            prompt("> ")?;
            let Some(line) = lines.next().transpose()? else {
                writeln!(io::stdout())?;
                return Ok(play::outcome(&stage.machine));
            };
            match stage.answer(&line) {
                Ok(_) => break,
                Err(failure) => input::complain(&*failure),
            }
        }
    }
}

fn prompt(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    write!(out, "{text}")?;
    out.flush()
}
