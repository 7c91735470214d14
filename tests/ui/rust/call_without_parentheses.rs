use swml::swml;

fn main() {
    fn number() -> String { String::new() }
    let _ = swml! {
        connect to number();
    };
}
