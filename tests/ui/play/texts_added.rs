use swml::swml;

fn main() {
    let name = "Ann";
    let _ = swml! {
        play "say:Hello " + name;
        play format!("say:Hello {name}");
    };
}
