use swml::swml;

fn main() {
    let _ = swml! {
        sections { main { answer; } }
    };
}
