use swml::swml;

fn main() {
    let backup: Option<String> = None;
    let _ = swml! {
        connect serial [to (backup)];
    };
}
