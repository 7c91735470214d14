//! Rehearsed calls: what the caller hears, whom the service dials, what it stores.

#![allow(clippy::unwrap_used)]

use std::ops::Range;
use std::time::{SystemTime, UNIX_EPOCH};

use front_desk::department::Department;
use front_desk::desk::{self, Row, Urls};
use front_desk::store::{Appointment, Store};
use front_desk::{Config, app};
use serde_json::{Value, json};
use swml::Document;
use swml::web::Verifier;
use swml_rehearsal::{Agent, End, Rehearsal, Script, Service};
use tokio::runtime::Runtime;

const PUBLIC: &str = "https://desk.example.com";
const KEY: &str = "PSK-of-the-test";
const ALICE: &str = "sip:alice@example.com";
const BOB: &str = "+15551234567";
const ROWS: &str = "1 Sales: sip:alice@example.com, +15551234567; 2 Repairs: sip:carol@example.com";

/// The script that the desk builds while some agents are busy.
fn script(open: bool, busy: &[&str]) -> Document {
    let departments = Department::all(ROWS).unwrap();
    let rows = departments.iter();
    let rows: Vec<Row<'_>> = rows
        .map(|department| Row::new(department, |agent| busy.contains(&agent)))
        .collect();
    let urls = Urls::of(&Verifier::new(PUBLIC).unwrap(), "c-1");
    desk::script(&urls, open, &rows, swml::Swaig::default())
}

fn call(open: bool, busy: &[&str]) -> Rehearsal {
    Rehearsal::new(&script(open, busy)).from("+15551230000")
}

#[test]
fn at_night_there_is_the_voicemail() {
    let mut call = call(false, &[]).start();
    call.hears("We are closed").hears("leave a message");
    call.records("Call me back").hears("Goodbye").ends();
    call.never_hears("connect you").never_hears("press");
}

#[test]
fn each_key_leads_to_its_department() {
    let mut sales = call(true, &[]).start();
    sales.hears("For Sales, press 1. For Repairs, press 2.");
    sales.presses("1").hears("One moment");
    sales.dials(ALICE).no_answer();
    sales.dials(BOB).talks(60);
    sales.ends().never_hears("message");
    let mut repairs = call(true, &[]).start();
    repairs.presses("2").hears("One moment");
    repairs.dials("sip:carol@example.com").talks(60);
    repairs.ends().never_hears("message");
}

#[test]
fn another_key_repeats_the_menu() {
    let mut call = call(true, &[]).start();
    call.hears("For Sales").presses("5");
    call.hears("For Sales").stays_silent();
    call.hears("For Sales").presses("7");
    call.hears("leave a message").records("It is me").ends();
}

#[test]
fn no_agent_answers() {
    let mut call = call(true, &[]).start();
    call.presses("1").hears("One moment");
    call.dials(ALICE).no_answer();
    call.dials(BOB).busy();
    call.hears("leave a message").records("It is me").ends();
}

#[test]
fn an_agent_answers() {
    let mut call = call(true, &[]).start();
    call.presses("1");
    call.dials(ALICE).no_answer();
    call.dials(BOB).talks(60);
    call.ends().never_hears("message");
}

#[test]
fn a_waiting_caller_is_connected() {
    let mut call = call(true, &[ALICE, BOB]).start();
    call.presses("1").hears("Please hold");
    call.dials("queue:department-1").talks(60);
    call.hears("Goodbye").ends().never_hears("leave a message");
}

#[test]
fn a_caller_leaves_a_message_after_the_wait() {
    let mut call = call(true, &[ALICE, BOB]).start();
    call.presses("1");
    call.dials("queue:department-1").no_answer();
    call.hears("leave a message").records("It is me").ends();
}

#[test]
fn a_caller_who_says_nothing_gets_no_second_chance() {
    let mut call = call(false, &[]).start();
    call.stays_silent().hears("Thank you").ends();
}

#[test]
fn every_path_has_words_and_an_end() {
    for (open, busy) in [(true, &[][..]), (true, &[ALICE, BOB]), (false, &[])] {
        let report = Rehearsal::explore(&script(open, busy));
        assert!(report.is_clean(), "{report}");
        // after a queue `transfer_after_bridge` replaces the rest, including `result`
        let lost: Vec<_> = report.never_run().map(|one| one.path.as_str()).collect();
        let expected: &[&str] = match open && !busy.is_empty() {
            true => &["sections.department_1[1].connect.result.case.connected[0]"],
            false => &[],
        };
        assert_eq!(lost, expected);
    }
}

/// A service with a database of its own, whose tasks run in a runtime.
struct Desk {
    service: Service<axum::Router>,
    database: String,
    runtime: Runtime,
    _folder: tempfile::TempDir,
}

fn desk(hours: Range<u8>) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("calls").display());
    let config = Config {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: PUBLIC.to_owned(),
        keys: vec![KEY.to_owned()],
        password: "password-of-the-test".to_owned(),
        page_password: None,
        database_url: database.clone(),
        departments: Department::all("1 Sales: sip:alice@example.com").unwrap(),
        hours,
    };
    let runtime = Runtime::new().unwrap();
    // an agent is busy for hours at most: the desk compares callbacks with its clock
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let app = runtime.block_on(app(config)).unwrap();
    let service = Service::new(PUBLIC, app).key(KEY);
    Desk {
        service: service.begins_at(now.as_secs_f64()),
        database,
        runtime,
        _folder: folder,
    }
}

impl Desk {
    /// A call that the platform answers with the script of the service.
    fn incoming(&self) -> Rehearsal {
        let first = r#"{"sections": {"main": [{"transfer": {"dest": "https://desk.example.com/script"}}]}}"#;
        let call = Rehearsal::new(Script::json(first).unwrap());
        call.from("+15551230000").answered_by(self.service.clone())
    }

    /// Looks into the database.
    fn stored<T>(&self, read: impl AsyncFnOnce(Store) -> T) -> T {
        self.runtime.block_on(async {
            let store = Store::open(&self.database).await.unwrap();
            read(store).await
        })
    }
}

#[test]
fn the_service_plays_its_part() {
    let desk = desk(0..24);
    let mut call = desk.incoming().start();
    call.presses("1").dials(ALICE).answers();
    // while they talk, the next caller waits: the callback has reported Alice as busy
    let mut next = desk.incoming().start();
    next.presses("1")
        .hears("Everybody is talking")
        .hangs_up()
        .ends_with(&End::Caller);
    call.talks(60).ends();
    // and then she is free again
    let mut last = desk.incoming().start();
    last.presses("1")
        .hears("One moment")
        .dials(ALICE)
        .no_answer();
    last.hears("leave a message");
    // her leg is one of the call
    let legs = desk.stored(async |store| {
        let calls = store.calls().await.unwrap();
        assert_eq!(
            calls.first().unwrap().caller.as_deref(),
            Some("+15551230000")
        );
        let mut legs = Vec::new();
        for call in calls {
            legs.extend(store.legs(&call.call_id).await.unwrap());
        }
        legs
    });
    assert!(
        legs.iter().any(|leg| leg.device.as_deref() == Some(ALICE)),
        "{legs:?}"
    );
}

#[test]
fn the_service_knows_the_hour() {
    let desk = desk(0..0);
    let mut call = desk.incoming().start();
    call.hears("We are closed").hears("leave a message");
}

/// The next Monday.
fn monday() -> String {
    use jiff::ToSpan as _;
    let today = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let days = (1..8).map(|days| today + days.days());
    let mut mondays = days.filter(|day| day.weekday() == jiff::civil::Weekday::Monday);
    mondays.next().unwrap().to_string()
}

#[test]
fn the_agent_books_an_appointment() {
    let desk = desk(0..24);
    let monday = monday();
    let calls = |function: &str, arguments: Value| Agent::Calls {
        function: function.to_owned(),
        arguments,
    };
    let mut call = desk.incoming().start();
    call.presses("9");
    call.agent(Agent::Says("Which day?".to_owned()));
    call.agent(Agent::Hears("Monday".to_owned()));
    call.agent(calls("free_appointments", json!({ "day": monday })));
    let slot = json!({ "day": monday, "hour": 9, "name": "Ann" });
    call.agent(calls("book_appointment", slot.clone()));
    call.agent(Agent::Ends).ends();
    // the next caller gets another one
    let mut next = desk.incoming().call_field("call_id", "c-2").start();
    next.presses("9");
    next.agent(calls("book_appointment", slot));
    next.hangs_up();
    let (booked, functions, of_next, events) = desk.stored(async |store| {
        let booked = store.appointments(&monday).await.unwrap();
        let call_id = booked.first().unwrap().call_id.clone();
        let functions = store.functions(&call_id).await.unwrap();
        let of_next = store.functions("c-2").await.unwrap();
        let events = store.events(&call_id).await.unwrap();
        (booked, functions, of_next, events)
    });
    let [
        Appointment {
            slot, name, phone, ..
        },
    ] = &*booked
    else {
        unreachable!("{booked:?}");
    };
    assert_eq!((&**name, &**phone), ("Ann", "+15551230000"));
    assert_eq!(*slot, format!("{monday} 09:00"));
    let answers = functions.iter().chain(&of_next);
    let answers: Vec<_> = answers.map(|run| (&*run.name, &*run.answer)).collect();
    let [
        ("free_appointments", free),
        (_, first),
        ("book_appointment", second),
    ] = &*answers
    else {
        unreachable!("{answers:?}");
    };
    assert!(free.starts_with(&format!("Free: {monday} 09:00")), "{free}");
    assert_eq!(*first, format!("Booked: {monday} 09:00."));
    assert_eq!(
        *second,
        format!("{monday} 09:00 is taken. Offer another one.")
    );
    // and the report at the end is in the timeline
    let timeline = front_desk::timeline::of(&events, &functions);
    let mut whats = timeline.iter().map(|entry| &*entry.what);
    assert!(
        whats.any(|what| what == "The agent summed up"),
        "{timeline:#?}"
    );
}
