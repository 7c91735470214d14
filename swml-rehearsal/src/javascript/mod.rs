//! Expressions beyond the built-in evaluator, with QuickJS.
//!
//! Loops in JavaScript are counted, and memory is limited. A loop inside the engine, such as the
//! search in an array of four billion holes, is not counted; so each rehearsing thread has a thread
//! for the engine, and waits for it with a timeout.

mod engine;
mod reason;
#[cfg(test)]
mod tests;
mod value;

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::expression::EvalFailure;
pub(crate) use engine::CallVariables;
use engine::{Engine, Task};
use reason::Reason;

/// The timeout for an expression that the step count does not stop.
const PATIENCE: Duration = Duration::from_secs(5);

/// The maximum number of threads to abandon to expressions that do not end.
const MOST_LOST: usize = 4;

/// The stack size of the thread, a part of which the engine can use.
const STACK: usize = 4 << 20;

/// The number of abandoned threads.
static LOST: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Evaluates an expression.
pub(crate) fn evaluate(source: &str, variables: &CallVariables<'_>) -> Result<Value, EvalFailure> {
    let answer = WORKER.with_borrow_mut(|worker| ask(worker, Task::new(source, variables)));
    answer.map_err(|reason| EvalFailure {
        expression: source.to_owned(),
        why: reason.text,
        unsupported: reason.unsupported,
    })
}

fn ask(worker: &mut Option<Worker>, task: Task) -> Result<Value, Reason> {
    let current = match worker {
        Some(current) => current,
        None => worker.insert(Worker::start()?),
    };
    let answer = match current.tasks.send(task) {
        Ok(()) => current.answers.recv_timeout(PATIENCE),
        Err(_) => Err(RecvTimeoutError::Disconnected),
    };
    match answer {
        Ok(answer) => answer,
        Err(error) => {
            *worker = None;
            Err(Reason::unsupported(match error {
                RecvTimeoutError::Timeout => {
                    LOST.fetch_add(1, Ordering::Relaxed);
                    "it takes too long"
                }
                RecvTimeoutError::Disconnected => "the JavaScript engine has stopped",
            }))
        }
    }
}

/// The thread of an engine. It ends when this is dropped.
struct Worker {
    tasks: Sender<Task>,
    answers: Receiver<Result<Value, Reason>>,
}

impl Worker {
    fn start() -> Result<Self, Reason> {
        if LOST.load(Ordering::Relaxed) >= MOST_LOST {
            let text = "too many expressions before it have not ended";
            return Err(Reason::unsupported(text));
        }
        let (tasks, to_do) = channel::<Task>();
        let (done, answers) = channel();
        let work = move || {
            let engine = Engine::new();
            for task in to_do {
                let answer = match &engine {
                    Ok(engine) => engine.run(&task),
                    Err(reason) => Err(reason.clone()),
                };
                if done.send(answer).is_err() {
                    break;
                }
            }
        };
        let thread = thread::Builder::new()
            .name("javascript".to_owned())
            .stack_size(STACK);
        match thread.spawn(work) {
            Ok(_) => Ok(Self { tasks, answers }),
            Err(error) => Err(Reason::unsupported(error.to_string())),
        }
    }
}
