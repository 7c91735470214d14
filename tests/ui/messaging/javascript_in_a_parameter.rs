use swml::swml_messaging;

fn main() {
    let _ = swml_messaging! {
        execute "https://example.com/reply" params { name "${vars.name}" list ["%{vars.a}", "${vars.b}"] };
    };
}
