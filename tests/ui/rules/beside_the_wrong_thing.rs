use swml::swml;

fn main() {
    let _ = swml! {
        prompt "say:Your name?" speech_engine "Deepgram";
        tap "wss://example.com/tap" rtp_ptime 30ms;
        tap "rtp://media.example.com:4000";
        detect_machine detectors "amd" tone CNG;
        transfer "relay:office";
    };
}
