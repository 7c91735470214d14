use swml::swml;

fn main() {
    let _ = swml! {
        join_room "front desk";
    };
}
