use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "bye" description "Ends the call" data_map {
                output { response "Bye" action [say "Goodbye" transfer true] }
            },
        ] };
    };
}
