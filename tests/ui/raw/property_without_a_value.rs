use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15551234567" raw codec_mode;
    };
}
