//! The URL that a script has for a request.

use serde_json::Value;

/// A URL of a script, and the name and the password beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found<'s> {
    pub(super) url: &'s str,
    pub(super) auth: Option<(&'s str, &'s str)>,
}

/// The URL of a function: its own, or the one that its agent has for all.
pub(super) fn function<'s>(script: &'s Value, name: &str) -> Option<Found<'s>> {
    fn walk<'s>(value: &'s Value, name: &str, defaults: Option<&'s Value>) -> Option<Found<'s>> {
        let defaults = value.get("defaults").or(defaults);
        if value.get("function").and_then(Value::as_str) == Some(name) {
            let found = |value: &'s Value| {
                let text = |key| value.get(key).and_then(Value::as_str);
                let auth = text("web_hook_auth_user").zip(text("web_hook_auth_password"));
                text("web_hook_url").map(|url| Found { url, auth })
            };
            return found(value).or_else(|| defaults.and_then(found));
        }
        children(value).find_map(|child| walk(child, name, defaults))
    }
    walk(script, name, None)
}

/// The first URL that a property of this name has.
pub(super) fn property<'s>(script: &'s Value, name: &str) -> Option<Found<'s>> {
    let own = script.get(name).and_then(Value::as_str);
    let own = own.map(|url| Found { url, auth: None });
    own.or_else(|| children(script).find_map(|child| property(child, name)))
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(list) => Box::new(list.iter()),
        Value::Object(fields) => Box::new(fields.values()),
        _ => Box::new(std::iter::empty()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn urls_are_found_where_the_script_has_them() {
        let script = json!({ "sections": { "main": [
            { "connect": { "to": "+1", "status_url": "https://a" } },
            { "ai": { "post_prompt_url": "https://p", "SWAIG": {
                "defaults": { "web_hook_url": "https://all", "web_hook_auth_user": "u", "web_hook_auth_password": "p" },
                "functions": [{ "function": "a" }, { "function": "b", "web_hook_url": "https://b" }],
            } } },
        ] } });
        let found = |url, auth| Some(Found { url, auth });
        assert_eq!(
            function(&script, "a"),
            found("https://all", Some(("u", "p")))
        );
        assert_eq!(function(&script, "b"), found("https://b", None));
        assert_eq!(function(&script, "c"), None);
        assert_eq!(property(&script, "status_url"), found("https://a", None));
        assert_eq!(
            property(&script, "post_prompt_url"),
            found("https://p", None)
        );
        assert_eq!(property(&script, "call_state_url"), None);
    }
}
