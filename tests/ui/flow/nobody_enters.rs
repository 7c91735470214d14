use swml::swml;

fn main() {
    let _ = swml! {
        answer;
        section voicemail { record; }
    };
}
