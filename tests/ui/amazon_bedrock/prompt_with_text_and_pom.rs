use swml::swml;

fn main() {
    let _ = swml! {
        amazon_bedrock prompt { pom [body "Be brief"] text "You are a receptionist" };
    };
}
