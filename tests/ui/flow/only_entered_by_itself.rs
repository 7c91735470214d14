use swml::swml;

fn main() {
    let _ = swml! {
        answer;
        section again { play "say:a"; execute again; }
    };
}
