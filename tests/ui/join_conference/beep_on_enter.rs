use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" beep on_enter;
    };
}
