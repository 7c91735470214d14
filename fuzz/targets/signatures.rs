//! Any URL, key, signature and body: a request is accepted if and only if it was signed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use swml_core::web::{Signatures, Verifier};

/// Two keys, the public URL, a path, a signature, and two bodies.
type Input<'i> = (
    &'i str,
    &'i str,
    &'i str,
    &'i str,
    &'i str,
    &'i [u8],
    &'i [u8],
);

fuzz_target!(|input: Input<'_>| {
    let (key, other, public, path, reported, body, another) = input;
    // HMAC ignores zeros at the end of a key, and no key is a prefix of the other by chance
    let bare_key = |key: &str| key.trim_end_matches('\0').to_owned();
    if bare_key(key).is_empty() {
        return;
    }
    let public = format!("https://{public}");
    let Ok(bare) = Verifier::new(&public) else {
        return;
    };
    let verifier = bare.clone().key(key);
    let signed = verifier.sign(path, body);
    let signatures = signed.signatures();
    let only_sha1 = Signatures {
        sha256: None,
        ..signatures
    };
    let by = |verifier: &Verifier, body| {
        [signatures, only_sha1].map(|signatures| verifier.verify(path, signatures, body).is_ok())
    };

    // signatures of the platform are accepted, also during a key rotation
    assert_eq!(by(&verifier, body), [true; 2]);
    assert_eq!(by(&bare.clone().key(other).key(key), body), [true; 2]);

    // another body or key is not; URL and body are signed as one text, so that the final slash of a
    // URL may be the first of a body, which JSON does not begin with
    let slashed = |one: &[u8], other: &[u8]| one.strip_prefix(b"/") == Some(other);
    if another != body && !slashed(another, body) && !slashed(body, another) {
        assert_eq!(by(&verifier, another), [false; 2]);
    }
    // a key longer than a block is hashed first
    if bare_key(other) != bare_key(key) && key.len().max(other.len()) <= 64 {
        assert_eq!(by(&bare.clone().key(other), body), [false; 2]);
    }

    // forged signatures are not, unless one is the signature itself
    for (signatures, right) in [
        (
            Signatures {
                sha1: Some(reported),
                sha256: None,
            },
            &signed.sha1,
        ),
        (
            Signatures {
                sha1: None,
                sha256: Some(reported),
            },
            &signed.sha256,
        ),
    ] {
        let answer = verifier.verify(path, signatures, body);
        if !reported.trim().eq_ignore_ascii_case(right) {
            assert!(answer.is_err());
        }
    }
    assert!(!format!("{verifier:?}").contains("keys: ["));
});
