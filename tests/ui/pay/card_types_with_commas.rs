use swml::swml;

fn main() {
    let _ = swml! {
        pay "https://example.com/pay" valid_card_types "visa,mastercard";
    };
}
