//! Diagnostics of one line each, for editors and problem matchers.

use std::io::{self, Write};

use swml_language::check::format::visible;

use super::checked::Checked;
use super::region::Region;

/// Writes `menu.yaml:3:13: warning[legacy-form]: message; help`.
pub(super) fn write(out: &mut impl Write, checked: &[Checked]) -> io::Result<()> {
    for Checked { input, judged, .. } in checked {
        let name = visible(input.name.clone());
        for fault in &judged.report {
            let Region {
                start_line,
                start_column,
                ..
            } = Region::new(&input.text, fault.at);
            let (level, code) = (fault.level(), fault.code);
            write!(
                out,
                "{name}:{start_line}:{start_column}: {level}[{code}]: {}",
                fault.message
            )?;
            match &fault.help {
                Some(help) => writeln!(out, "; {help}")?,
                None => writeln!(out)?,
            }
        }
    }
    Ok(())
}
