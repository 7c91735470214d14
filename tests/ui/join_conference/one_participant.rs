use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" max_participants 1;
    };
}
