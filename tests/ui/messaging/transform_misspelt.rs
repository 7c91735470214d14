use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        switch message.body transform lowercse { case "1" { receive; } }
    };
}
