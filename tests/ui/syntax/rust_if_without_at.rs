use swml::swml;

fn main() {
    let vip = true;
    let _ = swml! {
        if vip { answer; }
    };
}
