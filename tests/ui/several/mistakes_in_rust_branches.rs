use swml::swml;

fn main() {
    let (vip, agents, tries) = (true, ["sip:alice@example.com"], 3);
    let _ = swml! {
        @if vip {
            play "hello";
        } @else {
            hangup bussy;
        }
        @for agent in agents {
            connect to (agent) timeot 20s;
        }
        @match tries {
            1 => { ply "say:one"; }
            _ => { sleep 1500us; }
        }
    };
}
