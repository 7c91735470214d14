//! The agent that books appointments: its functions, which it calls during a call.

use std::time::Duration;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use swml::swaig::{Context, FunctionAnswer, Tokens, Tools};
use tracing::error;

use crate::clock::{LONGEST_CALL, now, today};
use crate::config::{Config, USER};
use crate::slots;
use crate::store::{Appointment, Booked, Failure, FunctionRun, Store};

#[derive(Deserialize, Serialize, JsonSchema)]
struct Day {
    /// The day, as YYYY-MM-DD.
    day: Date,
}

#[derive(Deserialize, Serialize, JsonSchema)]
struct Booking {
    /// The day, as YYYY-MM-DD.
    day: Date,
    /// The full hour at which the appointment begins, from 9 to 16.
    hour: u8,
    /// The name of the caller.
    name: String,
}

#[derive(Deserialize, Serialize, JsonSchema)]
struct Cancellation {
    /// The day of the appointment, as YYYY-MM-DD.
    day: Date,
    /// The full hour at which the appointment begins, from 9 to 16.
    hour: u8,
}

/// Returns the functions of the agent, which require the password and a token for their call.
pub fn functions(config: &Config, store: Store) -> Tools<Store> {
    // not the signing key: its rotation would end the tokens of current calls
    let tokens = Tokens::new(format!("appointments {}", config.password));
    let tokens = tokens.lifetime(Duration::from_secs_f64(LONGEST_CALL));
    Tools::with_state(store)
        .tool(
            "free_appointments",
            "Lists the free appointments of a day",
            free,
        )
        .tool(
            "book_appointment",
            "Books an appointment for the caller",
            book,
        )
        .tool(
            "cancel_appointment",
            "Cancels an appointment of the caller",
            cancel,
        )
        .basic(USER, &config.password)
        .tokens(tokens)
        .limit(256 * 1024)
}

async fn free(asked: Day, context: Context<Store>) -> Result<FunctionAnswer, Failure> {
    let answer = match slots::day(asked.day, today()) {
        Ok(day) => {
            let next = format!("{day} 24:00");
            let booked = context.state.booked(&format!("{day} 00:00"), &next).await?;
            let free: Vec<String> = slots::of(day)
                .filter(|slot| !booked.contains(slot))
                .collect();
            match free.is_empty() {
                true => "Nothing is free on that day.".to_owned(),
                false => format!("Free: {}.", free.join(", ")),
            }
        }
        Err(none) => none.to_string(),
    };
    answered(&context, &asked, answer).await
}

async fn book(wanted: Booking, context: Context<Store>) -> Result<FunctionAnswer, Failure> {
    let name: String = wanted.name.trim().chars().take(100).collect();
    let answer = match slots::slot(wanted.day, wanted.hour, today()) {
        Ok(_) if name.is_empty() => "Ask for the name of the caller.".to_owned(),
        Ok(slot) => {
            let appointment = Appointment {
                slot,
                name,
                phone: context.call.caller_number().unwrap_or_default().to_owned(),
                call_id: context.call.call_id().unwrap_or_default().to_owned(),
            };
            match context.state.book(&appointment).await? {
                Booked::Yes => format!("Booked: {}.", appointment.slot),
                Booked::Taken => format!("{} is taken. Offer another one.", appointment.slot),
            }
        }
        Err(none) => none.to_string(),
    };
    answered(&context, &wanted, answer).await
}

async fn cancel(wanted: Cancellation, context: Context<Store>) -> Result<FunctionAnswer, Failure> {
    let answer = match slots::slot(wanted.day, wanted.hour, today()) {
        Ok(slot) => {
            let call_id = context.call.call_id().unwrap_or_default();
            let phone = context.call.caller_number().unwrap_or_default();
            match context.state.cancel(&slot, call_id, phone).await? {
                true => format!("Cancelled: {slot}."),
                false => "The caller has no appointment at that time.".to_owned(),
            }
        }
        Err(none) => none.to_string(),
    };
    answered(&context, &wanted, answer).await
}

/// Stores the function call, and answers it. The function has run even if it cannot be stored, so the
/// agent receives its answer.
async fn answered(
    context: &Context<Store>,
    arguments: &impl Serialize,
    answer: String,
) -> Result<FunctionAnswer, Failure> {
    let run = FunctionRun {
        at: now(),
        name: context.call.function.clone(),
        arguments: serde_json::to_string(arguments).unwrap_or_default(),
        answer,
    };
    let call_id = context.call.call_id().unwrap_or_default();
    if let Err(failure) = context.state.ran(call_id, &run).await {
        error!("a function call is not logged: {failure}");
    }
    Ok(FunctionAnswer::new(run.answer))
}
