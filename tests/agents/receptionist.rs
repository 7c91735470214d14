use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::{Router, extract::FromRef, extract::State, routing::post};
use schemars::JsonSchema;
use serde::Deserialize;
use swml::event::{CallRequest, Event};
use swml::swaig::{Context, FunctionAnswer, NoArguments, Tokens, Tools};
use swml::web::axum::{Admitted, Signed, tools};
use swml::web::{Apologetic, InvalidBase, OrApology, Verifier, apology};
use swml::{Document, swml};

/// The state of the service: the bookings by day, the summaries of calls.
#[derive(Clone, Default)]
pub struct Desk {
    pub booked: Arc<Mutex<BTreeMap<String, u8>>>,
    pub summaries: Arc<Mutex<Vec<String>>>,
}

#[derive(Deserialize, JsonSchema)]
struct Booking {
    /// The day, as YYYY-MM-DD.
    day: String,
    /// How many guests come.
    guests: u8,
}

async fn book(booking: Booking, context: Context<Desk>) -> FunctionAnswer {
    let Ok(mut booked) = context.state.booked.lock() else {
        return FunctionAnswer::new("The book is closed. Offer to connect the caller.");
    };
    let taken = booked.entry(booking.day).or_default();
    if u32::from(*taken) + u32::from(booking.guests) > 40 {
        return FunctionAnswer::new(format!("Only {} seats are left that day.", 40 - *taken));
    }
    *taken += booking.guests;
    FunctionAnswer::new("It is booked. Say goodbye.").change_context("goodbye")
}

#[derive(Deserialize, JsonSchema)]
struct Day {
    /// The day, as YYYY-MM-DD.
    day: String,
}

async fn free_seats(asked: Day, context: Context<Desk>) -> String {
    let booked = context.state.booked.lock();
    let taken = booked.ok().and_then(|booked| booked.get(&asked.day).copied());
    format!("{} seats are free.", 40 - taken.unwrap_or_default())
}

async fn connect(_: NoArguments, _: Context<Desk>) -> FunctionAnswer {
    FunctionAnswer::new("Tell the caller to hold the line.")
        .hand_over(swml! { connect to "+15550100199" timeout 20s; })
}

#[derive(Clone)]
struct Service {
    desk: Desk,
    verifier: Verifier,
    tools: Tools<Desk>,
}

impl FromRef<Service> for Verifier {
    fn from_ref(service: &Service) -> Self {
        service.verifier.clone()
    }
}

fn script(service: &Service, call_id: &str) -> Document {
    let tools = service.tools.for_call(call_id);
    let (functions, report) = (service.verifier.url("/swaig"), service.verifier.url("/report"));
    swml! {
        answer;
        ai prompt {
            text "You are the receptionist of a restaurant. Be brief."
            contexts {
                default {
                    steps [
                        name "day" text "Ask for the day and the guests" functions ["free_seats", "connect"],
                        name "book" text "Repeat both, then book" functions ["book"],
                    ]
                }
                goodbye { steps [name "bye" text "Say goodbye" end true] }
            }
        } post_prompt { text "Sum up the call in a sentence" } post_prompt_url (report)
            SWAIG (tools.swaig(functions));
    }
}

async fn answer(State(service): State<Service>, Signed(request): Signed<CallRequest>) -> Apologetic {
    script(&service, &request.call.call_id).or_apology(apology())
}

async fn report(State(service): State<Service>, Admitted(event): Admitted<Event>) {
    if let (Event::PostPrompt(report), Ok(mut all)) = (event, service.desk.summaries.lock()) {
        all.extend(report.answer_text().map(str::to_owned));
    }
}

pub fn app(public: &str, key: &str, password: &str, desk: Desk) -> Result<Router, InvalidBase> {
    let verifier = Verifier::new(public)?.key(key).basic("desk", password);
    let functions = Tools::with_state(desk.clone())
        .tool("book", "Books a table", book)
        .tool("free_seats", "Tells how many seats are free", free_seats)
        .tool("connect", "Connects the caller to a human", connect)
        .basic("desk", password)
        .tokens(Tokens::new(key));
    let service = Service { desk, verifier, tools: functions.clone() };
    Ok(Router::new()
        .route("/call", post(answer))
        .route("/report", post(report))
        .route("/swaig", tools(functions))
        .with_state(service))
}
