use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        label again; receive; goto again when "x";
    };
}
