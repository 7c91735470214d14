use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        reply "You wrote ${message.body}";
    };
}
