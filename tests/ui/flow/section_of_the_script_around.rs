use swml::swml;

fn main() {
    let _ = swml! {
        connect to "queue:support" transfer_after_bridge { execute survey; };
        execute survey;
        section survey { play "say:How were we?"; }
    };
}
