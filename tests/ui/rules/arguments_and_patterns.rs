use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } hints [hint "swimmel" pattern "swimm(e|el" replace "SWML"] SWAIG {
            defaults { web_hook_url "https://example.com/f" }
            functions [function "f" description "Orders" parameters {
                type object properties { size { type string } } required ["sise"]
            }]
        };
    };
}
