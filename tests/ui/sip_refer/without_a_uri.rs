use swml::swml;

fn main() {
    let _ = swml! {
        sip_refer username "me";
    };
}
