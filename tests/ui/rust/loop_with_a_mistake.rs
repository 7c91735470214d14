use swml::swml;

fn main() {
    let agents = ["sip:alice@example.com"];
    let _ = swml! {
        @for agent in agents {
            connect to (agent) timeot 20s;
        }
    };
}
