use swml::swml;

fn main() {
    let _ = swml! {
        section greeting { answer; }
    };
}
