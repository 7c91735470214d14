use swml::swml;

fn main() {
    let _ = swml! {
        amazon_bedrock prompt { text "You are a receptionist" voice_id joanna };
    };
}
