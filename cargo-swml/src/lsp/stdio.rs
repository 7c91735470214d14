//! The transport: messages over standard input and output.

use std::collections::{HashSet, VecDeque};
use std::io::{self, BufReader};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use lsp_server::{Message, RequestId};

use super::server::{Next, Server};
use crate::config::ConfigSource;
use crate::outcome::{Failure, Outcome};

/// Serves one client until it exits.
pub(crate) fn serve(source: ConfigSource) -> Result<Outcome, Failure> {
    let (sender, receiver) = mpsc::channel();
    // reading goes on while a request is answered, so that it can be cancelled
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        loop {
            match Message::read(&mut input) {
                Ok(Some(message)) => {
                    if sender.send(message).is_err() {
                        return;
                    }
                }
                // a message that is not valid is skipped; the next one has a header of its own
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {}
                Ok(None) | Err(_) => return,
            }
        }
    });
    let mut server = Server::new(source);
    let mut queue = Queue {
        receiver,
        waiting: VecDeque::new(),
        cancelled: HashSet::new(),
    };
    loop {
        let Some(message) = queue.next(&mut server)? else {
            // the client is gone without `exit`
            return Ok(Outcome::Faults);
        };
        let next = match message {
            Message::Request(request) if queue.cancelled.remove(&request.id) => {
                server.cancelled(request.id);
                Next::Go
            }
            message => server.receive(message),
        };
        write(&mut server)?;
        match next {
            Next::Go => {}
            Next::Exit(true) => return Ok(Outcome::Fine),
            Next::Exit(false) => return Ok(Outcome::Faults),
        }
    }
}

fn write(server: &mut Server) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for message in server.take_outgoing() {
        message.write(&mut out)?;
    }
    Ok(())
}

/// The messages that have arrived.
struct Queue {
    receiver: Receiver<Message>,
    waiting: VecDeque<Message>,
    /// The requests that wait and are cancelled.
    cancelled: HashSet<RequestId>,
}

impl Queue {
    /// Returns the next message. Before it waits for one, diagnostics are published: they are of the
    /// last of several changes only.
    fn next(&mut self, server: &mut Server) -> io::Result<Option<Message>> {
        loop {
            match self.receiver.try_recv() {
                Ok(message) => {
                    self.take(message);
                    continue;
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => {}
            }
            if let Some(message) = self.waiting.pop_front() {
                return Ok(Some(message));
            }
            server.publish();
            write(server)?;
            match self.receiver.recv() {
                Ok(message) => self.take(message),
                Err(_) => return Ok(None),
            }
        }
    }

    fn take(&mut self, message: Message) {
        let cancelled = match &message {
            Message::Notification(note) if note.method == "$/cancelRequest" => {
                note.params.get("id")
            }
            _ => None,
        };
        let id = cancelled.and_then(|id| serde_json::from_value::<RequestId>(id.clone()).ok());
        let is_waiting = |id: &RequestId| {
            let mut waiting = self.waiting.iter();
            waiting.any(|one| matches!(one, Message::Request(request) if request.id == *id))
        };
        match id {
            // one that has been answered is not remembered
            Some(id) if is_waiting(&id) => {
                self.cancelled.insert(id);
            }
            Some(_) => {}
            None => self.waiting.push_back(message),
        }
    }
}
