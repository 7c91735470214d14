use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        switch message.body { transform lowercase_trim case "STOP" { receive; } default { reply "Hello"; } }
    };
}
