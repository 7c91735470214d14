//! The inputs for a question: a button for each choice that makes a difference, and forms for all
//! others.

use serde_json::{Value, json};
use swml_language::check::format::visible;
use swml_rehearsal::{Agent, Choice, Leg, Notation, Party, Question, Queue};

/// The buttons, each with the choice that it makes.
pub(super) fn buttons(choices: &[Choice]) -> Value {
    let button = |choice: &Choice| {
        json!({
            "choice": Notation::of(choice).to_string(),
            "label": visible(label(choice)),
            "is_end": matches!(choice, Choice::HangUp),
        })
    };
    choices.iter().map(button).collect()
}

fn label(choice: &Choice) -> String {
    match choice {
        Choice::Digits(digits) => format!("Press {digits}"),
        Choice::Speech { text, confidence } if *confidence < 0.5 => {
            format!("Mumble “{text}”")
        }
        Choice::Speech { text, .. } => format!("Say “{text}”"),
        Choice::Silence => "Stay silent".to_owned(),
        Choice::NoMatch => "Say something unclear".to_owned(),
        Choice::HangUp => "Hang up".to_owned(),
        Choice::Leg(Leg::Answers { .. }) => "Answer".to_owned(),
        Choice::Leg(Leg::Busy) => "Busy".to_owned(),
        Choice::Leg(Leg::NoAnswer) => "No answer".to_owned(),
        Choice::Leg(Leg::Declined) => "Decline".to_owned(),
        Choice::Leg(Leg::Error) => "Unreachable".to_owned(),
        Choice::Talk { seconds, ends } => match ends {
            Party::Caller => format!("Talk for {seconds} s, then the caller hangs up"),
            Party::Called => format!("Talk for {seconds} s, then the other side hangs up"),
        },
        Choice::Records { says, .. } => format!("Record “{says}”"),
        Choice::Queue(Queue::Connected { after, .. }) => {
            format!("An agent takes it after {after} s")
        }
        Choice::Queue(Queue::Timeout) => "Wait until the time is over".to_owned(),
        Choice::Queue(Queue::Leaves) => "Leave the queue".to_owned(),
        Choice::Queue(Queue::Failed) => "The queue fails".to_owned(),
        Choice::Detects(found) => format!("Detect {}", found.word()),
        Choice::Response(response) => {
            let mut body: String = response.body.chars().take(60).collect();
            if body.len() < response.body.len() {
                body.push('…');
            }
            format!("Respond {} {body}", response.status)
                .trim_end()
                .to_owned()
        }
        Choice::Timeout => "No response in time".to_owned(),
        Choice::Document(_) => "Fetch the document".to_owned(),
        Choice::UnknownDocument => "Go on without the document".to_owned(),
        Choice::NoDocument => "The document cannot be fetched".to_owned(),
        Choice::Pays(payment) => format!("Payment: {}", payment.word()),
        Choice::Conference(end) => format!("Conference: {}", end.word()),
        Choice::Writes(text) => format!("Write “{text}”"),
        Choice::Succeeds => "Succeed".to_owned(),
        Choice::Fails => "Fail".to_owned(),
        Choice::Agent(Agent::Ends) => "The agent ends".to_owned(),
        Choice::Agent(Agent::Fails) => "The agent fails".to_owned(),
        other => other.to_string(),
    }
}

/// The forms for other values of the same kinds.
pub(super) fn forms(question: &Question) -> Vec<Value> {
    match question {
        Question::Input {
            digits,
            speech,
            max_digits,
            ..
        } => {
            let keys = digits.then(|| json!({"kind": "keys", "most": max_digits}));
            let says = speech.then(|| json!({"kind": "says"}));
            keys.into_iter().chain(says).collect()
        }
        Question::Recording { .. } => vec![json!({"kind": "records"})],
        Question::Leg { .. } => vec![json!({"kind": "answers"})],
        Question::Bridge { .. } => vec![json!({"kind": "talks"})],
        Question::Queue { .. } => vec![json!({"kind": "queue"})],
        Question::Request(_) | Question::Function(_) | Question::Document(_) => {
            vec![json!({"kind": "responds"})]
        }
        Question::Agent { .. } => vec![json!({"kind": "agent"})],
        _ => Vec::new(),
    }
}
