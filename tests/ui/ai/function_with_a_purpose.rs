use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "order" purpose "Takes an order",
        ] };
    };
}
