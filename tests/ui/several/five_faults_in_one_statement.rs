use swml::swml;

fn main() {
    let _ = swml! {
        connect
            to "15551234567"
            timeout -5
            encryption always
            colour "red"
            from 15557654321;
    };
}
