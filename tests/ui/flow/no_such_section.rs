use swml::swml;

fn main() {
    let _ = swml! {
        transfer voicemail;
    };
}
