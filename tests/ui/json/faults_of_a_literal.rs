use std::borrow::Cow;

use swml::swml_json;

const SCRIPT: Cow<str> = swml_json! {
    connect to "queue:support" timeot 20s;
    hangup bussy;
};

fn main() {
    println!("{SCRIPT}");
}
