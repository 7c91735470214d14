use swml::swml;

fn main() {
    async fn number() -> String { String::new() }
    let _ = swml! {
        connect to (number().await);
    };
}
