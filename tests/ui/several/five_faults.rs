use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15557654321" timeot 20s;
        play "hello";
        connect to "+15551234567" codec "PCMU";
        sleep -5;
        hangup bussy;
    };
}
