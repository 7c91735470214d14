use swml::swml;

fn main() {
    let _ = swml! {
        execute voicemial;
        section voicemail { record; }
    };
}
