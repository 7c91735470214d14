use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "You route calls" } SWAIG { functions [
            function "to_sales" description "When they ask for sales" data_map {
                output { action [SWML { connect to "+15551234567"; }] }
            },
        ] };
    };
}
