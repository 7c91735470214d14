use swml::{QueueName, swml};

fn main() {
    let agents: QueueName = "support".parse().unwrap();
    let _ = swml! {
        connect parallel [to "+15551234567", to (agents)];
    };
}
