use swml::swml;

fn main() {
    let agents = vec![String::from("sip:alice@example.com")];
    let _ = swml! {
        connect to (agents);
    };
}
