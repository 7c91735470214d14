use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "order" web_hook_url "https://example.com/order",
        ] };
    };
}
