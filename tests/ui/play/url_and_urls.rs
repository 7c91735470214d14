use swml::swml;

fn main() {
    let _ = swml! {
        play url "say:hello" urls ["say:there"];
    };
}
