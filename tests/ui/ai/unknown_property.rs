use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "You are a receptionist" } languges [name "English" code "en" voice "rime.spore"];
    };
}
