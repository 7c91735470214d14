use swml::swml;

fn main() {
    let name = "Ann";
    let _ = swml! {
        play say name;
        play silence 2s;
        play say:hello;
    };
}
