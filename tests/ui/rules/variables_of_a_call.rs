use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        reply "You call from %{call.from}";
        reply "%{message.body.trim()}";
    };
}
