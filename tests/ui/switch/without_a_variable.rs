use swml::swml;

fn main() {
    let _ = swml! {
        switch { case "sip" { hangup; } }
    };
}
