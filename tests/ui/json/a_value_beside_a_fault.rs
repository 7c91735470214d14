use swml::swml_json;

fn main() {
    let patience = 20;
    let text = swml_json! { connect to "sip:alice@example.com" timeout (patience) codec "PCMU"; };
    println!("{text}");
}
