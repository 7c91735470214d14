use swml::swml;

fn main() {
    let _ = swml! {
        hangup;
        play "say:Bye";
        play "say:Really";
    };
}
