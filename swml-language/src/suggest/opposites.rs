//! Words with similar spelling and different meaning.

/// Opposite words in names: one is never a misspelling of the other.
const OPPOSITES: &[(&str, &str)] = &[
    ("min", "max"),
    ("minimum", "maximum"),
    ("start", "stop"),
    ("start", "end"),
    ("begin", "end"),
    ("begin", "stop"),
    ("first", "last"),
    ("from", "to"),
    ("enter", "exit"),
    ("enter", "leave"),
    ("join", "leave"),
    ("entry", "exit"),
    ("in", "out"),
    ("input", "output"),
    ("inbound", "outbound"),
    ("incoming", "outgoing"),
    ("inner", "outer"),
    ("local", "remote"),
    ("before", "after"),
    ("pre", "post"),
    ("up", "down"),
    ("upper", "lower"),
    ("uppercase", "lowercase"),
    ("high", "low"),
    ("on", "off"),
    ("open", "close"),
    ("opened", "closed"),
    ("hold", "unhold"),
    ("mute", "unmute"),
    ("muted", "unmuted"),
    ("enable", "disable"),
    ("enabled", "disabled"),
    ("allow", "deny"),
    ("allowed", "denied"),
    ("allow", "block"),
    ("accept", "reject"),
    ("accepted", "rejected"),
    ("show", "hide"),
    ("add", "remove"),
    ("insert", "delete"),
    ("push", "pop"),
    ("set", "unset"),
    ("get", "set"),
    ("get", "put"),
    ("read", "write"),
    ("send", "receive"),
    ("sent", "received"),
    ("request", "response"),
    ("caller", "callee"),
    ("speak", "listen"),
    ("connect", "disconnect"),
    ("connected", "disconnected"),
    ("success", "failure"),
    ("succeeded", "failed"),
    ("pause", "resume"),
    ("true", "false"),
    ("always", "never"),
    ("always", "sometimes"),
    ("left", "right"),
    ("previous", "next"),
    ("prev", "next"),
    ("increase", "decrease"),
    ("serial", "parallel"),
    ("sync", "async"),
    ("mandatory", "optional"),
    ("required", "optional"),
    ("milliseconds", "seconds"),
    ("ms", "seconds"),
];

/// A name for comparison: its letters, and its words.
pub(crate) type NameParts<'n> = (&'n [char], &'n [String]);

/// Returns true if two names of similar spelling have different meanings: an opposite word, another
/// number, or an additional word.
pub(crate) fn are_apart((a, a_parts): NameParts<'_>, (b, b_parts): NameParts<'_>) -> bool {
    other_number(a, b)
        || has_word_more(a_parts, b_parts)
        || adds_a_word(a, b)
        || opposite_parts(a_parts, b_parts)
        || opposite_ends(a, b)
}

/// Returns true for `v1` and `v2`; not for `mp3` and `mp`, and not for `1.0.1` and `1.0.0`, which
/// consist of numbers.
fn other_number(a: &[char], b: &[char]) -> bool {
    let named = |word: &[char]| word.iter().any(|c| c.is_alphabetic());
    if !named(a) || !named(b) {
        return false;
    }
    let digits = |word: &[char]| -> Vec<char> {
        word.iter().copied().filter(char::is_ascii_digit).collect()
    };
    let (a, b) = (digits(a), digits(b));
    !a.is_empty() && !b.is_empty() && a != b
}

/// Returns true for `execute_rpc`, which is `execute` with an additional word: probably another
/// method.
fn has_word_more(word: &[String], candidate: &[String]) -> bool {
    word.len() > candidate.len() && candidate.iter().all(|part| word.contains(part))
}

/// Returns true for an additional word without a separator: `executerpc`.
fn adds_a_word(word: &[char], candidate: &[char]) -> bool {
    candidate.len() >= 3
        && word.len() >= candidate.len() + 3
        && (word.starts_with(candidate) || word.ends_with(candidate))
}

fn opposite_parts(a: &[String], b: &[String]) -> bool {
    let only = |part: &str, these: &[String], others: &[String]| {
        these.iter().any(|other| other == part) && !others.iter().any(|other| other == part)
    };
    OPPOSITES
        .iter()
        .any(|(x, y)| (only(x, a, b) && only(y, b, a)) || (only(y, a, b) && only(x, b, a)))
        || negated(a, b)
        || negated(b, a)
}

/// Returns true for `mute` and `unmute`.
fn negated(a: &[String], b: &[String]) -> bool {
    a.iter().any(|part| {
        ["un", "dis", "non", "de"].iter().any(|not| {
            let positive = part.strip_prefix(not);
            positive.is_some_and(|positive| b.iter().any(|other| other == positive))
        })
    })
}

/// Returns true for `startstream` and `stopstream`, `musicon` and `musicoff`.
fn opposite_ends(a: &[char], b: &[char]) -> bool {
    let begins = |word: &[char], with: &str| {
        let mut word = word.iter();
        with.chars().all(|c| word.next() == Some(&c))
    };
    let ends = |word: &[char], with: &str| {
        let mut word = word.iter().rev();
        with.chars().rev().all(|c| word.next() == Some(&c))
    };
    // two letters are more often coincidence
    let long = |(x, y): &&(&str, &str)| x.len() > 2 && y.len() > 2;
    OPPOSITES.iter().filter(long).any(|(x, y)| {
        [(x, y), (y, x)]
            .iter()
            .any(|(x, y)| (begins(a, x) && begins(b, y)) || (ends(a, x) && ends(b, y)))
    })
}

#[cfg(test)]
mod tests {
    use crate::suggest::{nearest, suggestions};

    #[test]
    fn opposites_are_never_suggested() {
        for (word, other) in [
            ("min_participants", "max_participants"),
            ("minParticipants", "max_participants"),
            ("minparticipants", "max_participants"),
            ("min_particpants", "max_participants"),
            ("stop_stream", "start_stream"),
            ("stopstream", "start_stream"),
            ("start_on_exit", "start_on_enter"),
            ("end_on_enter", "end_on_exit"),
            ("start_on_exit", "end_on_exit"),
            ("from_lang", "to_lang"),
            ("filter_from", "filter_to"),
            ("inbound_track", "outbound_track"),
            ("local-caller", "remote-caller"),
            ("unmuted", "muted"),
            ("disable_barge", "enable_barge"),
            ("onEnter", "onExit"),
            ("first_word", "last_word"),
            ("before_bridge", "after_bridge"),
            ("mp4", "mp3"),
            ("voice_v1", "voice_v2"),
            ("agent10", "agent11"),
            ("execute_rpc", "execute"),
            ("executerpc", "execute"),
            ("timeout_ms", "timeout"),
            ("connect_sip", "connect"),
        ] {
            assert_eq!(suggestions(word, &[other]), [""; 0], "{word} {other}");
        }
    }

    #[test]
    fn misspellings_beside_an_opposite_are_found() {
        for (word, meant, other) in [
            ("max_participant", "max_participants", "min_participants"),
            ("inbund_track", "inbound_track", "outbound_track"),
            ("filter_fron", "filter_from", "filter_to"),
            ("remote_caler", "remote-caller", "local-caller"),
            ("start_on_entr", "start_on_enter", "start_on_exit"),
            ("sttart_stream", "start_stream", "stop_stream"),
            ("agent_10", "agent10", "agent11"),
        ] {
            assert_eq!(nearest(word, &[other, meant]), Some(meant), "{word}");
        }
    }
}
