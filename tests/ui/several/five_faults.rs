use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15557654321" timeot 20s;
        play "hello";
        hangup bussy;
        connect to "+15551234567" codec "PCMU";
        sleep -5;
    };
}
