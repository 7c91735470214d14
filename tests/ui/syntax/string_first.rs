use swml::swml;

fn main() {
    let _ = swml! {
        "play" "say:hi";
    };
}
