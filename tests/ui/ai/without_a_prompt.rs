use swml::swml;

fn main() {
    let _ = swml! {
        ai post_prompt { text "Summarize the call" };
    };
}
