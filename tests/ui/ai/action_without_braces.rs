use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "bye" description "Says goodbye" data_map { output { action say "Bye" } },
        ] };
    };
}
