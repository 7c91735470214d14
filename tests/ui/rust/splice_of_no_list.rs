use swml::swml;

fn main() {
    let agents = 5;
    let _ = swml! {
        connect serial [..(agents)];
    };
}
