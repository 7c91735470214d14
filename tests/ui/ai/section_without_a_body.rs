use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { pom [title "Role" body "You are a receptionist", title "Rules"] };
    };
}
