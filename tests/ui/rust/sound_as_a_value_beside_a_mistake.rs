use swml::swml;

fn main() {
    let agent: swml::SipUri = "sip:ann@example.com".parse().unwrap();
    let name = "Ann";
    let _ = swml! {
        set { dialled sip(agent) greeting say(name) }
        plai "say:Hello";
    };
}
