use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        transfer "main";
    };
}
