use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "start_hook" description "Called at the start",
        ] };
    };
}
