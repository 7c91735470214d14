use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        play "say:Hello";
    };
}
