use swml::swml;

fn main() {
    let _ = swml! {
        connect from_name "Support" serial [to "+15551234567", to "/public/support"];
    };
}
