use swml::swml;

fn main() {
    let lines = 1;
    let _ = swml! {
        play @match lines { 0 => "say:Please wait", _ => "say:One moment" } volume 5;
        hangup;
    };
}
