use swml::swml;

fn main() {
    let vip = true;
    let _ = swml! {
        connect to @if vip { "+15551234567" } @else { "+15557654321" } timeout 20s;
        play if vip { "say:Welcome back" } else { "say:Welcome" };
        hangup;
    };
}
