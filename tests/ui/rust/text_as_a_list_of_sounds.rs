use swml::swml;

fn main() {
    let greeting = "say:hello";
    let _ = swml! {
        play urls (greeting);
    };
}
