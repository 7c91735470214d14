use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" record record-from-start;
    };
}
