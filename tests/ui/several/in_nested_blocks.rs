use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15551234567" confirm { answer; } result {
            case "failed" { hangup bussy; }
            default { play "bye"; }
        }
    };
}
