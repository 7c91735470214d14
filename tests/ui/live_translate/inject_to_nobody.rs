use swml::swml;

fn main() {
    let _ = swml! {
        live_translate action { inject { message "Hello" } };
    };
}
