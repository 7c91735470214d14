use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt {
            text "You take orders"
            contexts { default { steps [
                name "size" text "Ask for the size",
                name "size" text "Ask again",
            ] } }
        };
    };
}
