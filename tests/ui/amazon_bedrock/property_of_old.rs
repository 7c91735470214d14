use swml::swml;

fn main() {
    let _ = swml! {
        amazon_bedrock prompt { text "You are a receptionist" } post_prompt_auth_user "me";
    };
}
