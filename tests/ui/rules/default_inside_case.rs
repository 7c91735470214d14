use swml::swml;

fn main() {
    let _ = swml! {
        switch digit { case "1" { hangup; } case "default" { play "say:Bye"; } }
    };
}
