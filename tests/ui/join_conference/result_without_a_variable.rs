use swml::swml;

fn main() {
    let _ = swml! {
        join_conference "sales" result { case "completed" { hangup; } };
    };
}
