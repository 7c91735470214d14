#![deny(unused_must_use)]

use swml::{swml, swml_json, swml_messaging};

fn main() {
    let name = "Ann";
    swml! { play say(name); };
    swml_json! { play say(name); };
    swml_json! { answer; };
    swml_messaging! { receive; };
}
