use swml::swml;

fn main() {
    let _ = swml! {
        pay "https://example.com/pay" prompts [{ for "postal-cod" actions [type Say phrase "Your code"] }];
    };
}
