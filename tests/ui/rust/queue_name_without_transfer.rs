use swml::{QueueName, swml};

fn main() {
    let agents: QueueName = "support".parse().unwrap();
    let _ = swml! {
        connect to (agents);
    };
}
