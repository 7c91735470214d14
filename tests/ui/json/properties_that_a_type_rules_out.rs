use swml::{PhoneNumber, QueueName, swml_json};

fn main() {
    let backup: PhoneNumber = "+15551234567".parse().unwrap();
    let team: QueueName = "support".parse().unwrap();
    swml_json! {
        connect to (backup) username "shop";
        connect serial [to (team)];
    };
}
