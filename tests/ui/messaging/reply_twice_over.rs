use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        reply body "Hello" switch { variable message.body case "1" "One" };
    };
}
