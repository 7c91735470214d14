use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } languages [
            name "English" code ["en-US", "en-GB", "en-AU", "en-NZ"] voice "rime.spore",
        ];
    };
}
