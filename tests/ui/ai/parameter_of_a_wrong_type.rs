use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "order" description "Takes an order" parameters {
                type object
                properties {
                    size { type strin }
                    count { type integer default "one" }
                }
            },
        ] };
    };
}
