use swml::swml;

fn main() {
    let _ = swml! {
        amazon_bedrock prompt { text "Hi" } params { inactivity_timeout 5s };
    };
}
