use swml::swml;

fn main() {
    let _ = swml! {
        switch "%{call.type}" { case "sip" { hangup; } default { answer; } }
    };
}
