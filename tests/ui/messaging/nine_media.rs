use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        reply media [
            "https://a.example/1", "https://a.example/2", "https://a.example/3",
            "https://a.example/4", "https://a.example/5", "https://a.example/6",
            "https://a.example/7", "https://a.example/8", "https://a.example/9",
        ];
    };
}
