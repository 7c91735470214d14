use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt "You are a receptionist";
    };
}
