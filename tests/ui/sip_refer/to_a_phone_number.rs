use swml::swml;

fn main() {
    let _ = swml! {
        sip_refer "+15551234567";
    };
}
