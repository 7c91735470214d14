use swml::swml;

fn main() {
    struct Agent { number: String }
    let agent = Agent { number: String::new() };
    let _ = swml! {
        connect to agent.number;
    };
}
