use swml::swml;

fn main() {
    let _ = swml! {
        pay "https://example.com/pay" charge_amount "$10.00" currency "dollars" valid_card_types "visa optima";
    };
}
