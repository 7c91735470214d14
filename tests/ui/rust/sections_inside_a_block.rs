use swml::swml;

fn main() {
    let voicemail = swml! { hangup; };
    let script = swml! { cond { when "vars.night" { ..sections(voicemail); } } };
    let _ = script;
}
