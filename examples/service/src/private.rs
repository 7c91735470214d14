//! Removal of secrets before an event is stored: the card of a payment, and the URLs of this service,
//! which have its password.

use swml::event::Event;

/// Returns the body of an event without secrets; `None` if it has none.
pub(crate) fn without_secrets(event: &Event) -> Option<String> {
    let mut event = event.clone();
    match &mut event {
        Event::Pay(pay) => {
            pay.params.payment_card_number = None;
            pay.params.security_code = None;
            pay.params.expiration_date = None;
            pay.params.payment_card_postal_code = None;
            pay.params.status_url = None;
        }
        Event::Queue(queue) => queue.params.status_url = None,
        Event::PostPrompt(report) => {
            for function in &mut report.swaig_log {
                function.url = None;
            }
        }
        _ => return None,
    }
    serde_json::to_string(&event).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use swml::testing::Sample;

    #[test]
    fn neither_cards_nor_passwords_are_stored() {
        for name in ["pay", "queue_enqueue"] {
            let sample = Sample::named(name).unwrap().json;
            assert!(sample.contains("hush"), "{name}");
            let stored = without_secrets(&Event::from_json(sample).unwrap()).unwrap();
            assert!(!stored.contains("hush"), "{name}: {stored}");
            assert!(Event::from_json(&stored).is_ok(), "{name}");
        }
        let report = Sample::named("post_prompt").unwrap().json;
        let stored = without_secrets(&Event::from_json(report).unwrap()).unwrap();
        assert!(!stored.contains("@example.com"), "{stored}");
    }
}
