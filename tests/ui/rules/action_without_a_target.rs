use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" contexts {
            default { steps [name "size" text "Ask for the size" functions ["ordr"]] }
        } } SWAIG { functions [
            function "order" description "Takes an order" data_map {
                output { action [
                    change_step "sise",
                    change_context "sales",
                    toggle_functions [function "cancel" active true],
                ] }
            },
        ] };
    };
}
