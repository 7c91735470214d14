use swml::swml;

fn main() {
    let script = swml! { answer; ..sections("voicemail"); };
    let _ = script;
}
