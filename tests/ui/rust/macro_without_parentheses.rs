use swml::swml;

fn main() {
    let name = "alice";
    let _ = swml! {
        connect to format!("sip:{name}@example.com");
    };
}
