//! Currency codes.

use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// A currency is a three-letter code of ISO 4217.
    UNKNOWN_CURRENCY:
    bad r#"pay "https://example.com/pay" charge_amount "10.00" currency "dollars";"#,
    good r#"pay "https://example.com/pay" charge_amount "10.00" currency "usd";"#
}

/// The ISO 4217 codes in use for payments.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB \
    BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF \
    DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR \
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD \
    MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB \
    PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP \
    STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES \
    VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL";

/// Common alternative spellings, with the intended code.
const MEANT: &[(&str, &str)] = &[
    ("$", "usd"),
    ("us$", "usd"),
    ("dollar", "usd"),
    ("dollars", "usd"),
    ("us dollar", "usd"),
    ("us dollars", "usd"),
    ("€", "eur"),
    ("euro", "eur"),
    ("euros", "eur"),
    ("£", "gbp"),
    ("pound", "gbp"),
    ("pounds", "gbp"),
    ("¥", "jpy"),
    ("yen", "jpy"),
];

pub(super) fn currency(text: &str) -> Verdict {
    let is_code = |code: &str| code.eq_ignore_ascii_case(text);
    if has_variable(text) || CODES.split_ascii_whitespace().any(is_code) {
        return Ok(());
    }
    let fault = FormatFault::new(
        "a currency is a three-letter code of ISO 4217",
        "write for example `usd` or `eur`",
    );
    let lower = text.trim().to_lowercase();
    let meant = MEANT.iter().find(|(word, _)| *word == lower);
    Err(match meant {
        Some((_, code)) => fault.hint(format!("write for example `{code}`")),
        None => fault,
    })
}

#[cfg(test)]
mod tests {
    use super::super::judge;
    use crate::schema::Format;

    #[test]
    fn currencies() {
        for right in ["usd", "USD", "eur", "jpy", "%{vars.currency}"] {
            assert_eq!(judge(Format::Currency, right), Ok(()), "{right}");
        }
        for wrong in ["", "$", "dollars", "usdollar", "us", "xyz"] {
            assert!(judge(Format::Currency, wrong).is_err(), "{wrong}");
        }
    }
}
