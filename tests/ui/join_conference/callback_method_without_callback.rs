use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" status_callback_method GET;
    };
}
