use swml::swml;

fn main() {
    let _ = swml! {
        pay "https://example.com/pay" charge_amount 5.00;
    };
}
