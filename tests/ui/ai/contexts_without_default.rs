use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt {
            text "You take orders"
            contexts { orders { steps [name "size" text "Ask for the size"] } }
        };
    };
}
