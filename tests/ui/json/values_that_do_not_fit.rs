use swml::swml_json;

fn main() {
    let missing: Option<i64> = None;
    swml_json! {
        play "say:Hello" volume ("loud") auto_answer (1);
        connect to phone(5) encryption ("mandatory");
        sleep (missing);
        goto again when ("vars.x");
        play [say(true), (1.5)];
    };
}
