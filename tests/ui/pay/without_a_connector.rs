use swml::swml;

fn main() {
    let _ = swml! {
        pay charge_amount "5.00";
    };
}
