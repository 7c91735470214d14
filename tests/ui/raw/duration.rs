use swml::swml;

fn main() {
    let _ = swml! {
        raw execute_rpc { wait 5s };
    };
}
