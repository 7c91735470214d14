use swml::swml;

fn main() {
    let agents = vec![1, 2];
    let _ = swml! {
        connect serial [..(agents)];
    };
}
