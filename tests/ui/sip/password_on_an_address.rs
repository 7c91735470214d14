use swml::swml;

fn main() {
    let _ = swml! {
        connect to "/public/support" password "secret";
    };
}
