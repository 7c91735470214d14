//! Mistakes in scripts that are made of parts, and what is said of each.

use super::slips::agrees;

/// `parts.told` has the form of `slips.told`.
#[test]
fn mistakes_in_parts_are_one_fault_each() {
    agrees("parts.told");
}
