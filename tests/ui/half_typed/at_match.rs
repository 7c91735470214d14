use swml::swml;

fn main() {
    let vip = true;
    let _ = swml! {
        @match vip
    };
}
