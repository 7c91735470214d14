use swml::swml;

fn main() {
    let agents = ["a", "b"];
    swml! {
        play urls (agents.iter().map(|agent| agent.to_string()).collect());
    };
}
