use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "order" description "Takes an order",
            function "cancel" description "Cancels it",
        ] };
    };
}
