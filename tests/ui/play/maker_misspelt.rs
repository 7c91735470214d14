use swml::swml;

fn main() {
    let name = "Alice";
    let _ = swml! {
        play sya(name);
    };
}
