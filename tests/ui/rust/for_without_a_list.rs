use swml::swml;

fn main() {
    let agents = ["+15551234567"];
    let _ = swml! {
        connect parallel @for agent in agents { to (agent) } timeout 20s;
        hangup;
    };
}
