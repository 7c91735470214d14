use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "wait" description "Waits" data_map { output { action { hold 1h } } },
        ] };
    };
}
