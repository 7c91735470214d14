use swml::swml;

fn main() {
    let keys = [1, 2];
    let script = swml! {
        prompt "say:Press a key";
        switch prompt_value { @for key in keys { case (key) { hangup; } } default { hangup; } }
    };
    let _ = script;
}
