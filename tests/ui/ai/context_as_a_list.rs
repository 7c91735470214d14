use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" contexts { default [name "size" text "Ask for the size"] } };
    };
}
