use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt {
            text "You take orders"
            contexts { default { steps [name "next" text "Ask for the size"] } }
        };
    };
}
