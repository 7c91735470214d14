use swml::swml;

fn main() {
    let vip = true;
    let _ = swml! {
        @while vip { answer; }
    };
}
