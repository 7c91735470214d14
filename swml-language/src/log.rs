//! Serialization of reports, for logs. Like messages, they contain no values of a script.

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::diagnostic::{Diagnostic, Report, Span};

/// Serialized as a list of diagnostics.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Connect, Document};
/// let report = Document::new().then(Connect::to("queue:support")).check();
/// let logged = serde_json::to_value(&report)?;
/// assert_eq!(logged[0]["code"], "queue-needs-transfer");
/// assert_eq!(logged[0]["level"], "error");
/// assert_eq!(logged[0]["path"], "sections.main[0].connect.to");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Serialized as `code`, `level`, `path` and `message`, with `note`, `help` and the location in the
/// text if present.
impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let optional = [self.note.is_some(), self.help.is_some(), self.at.is_some()];
        let given = optional.into_iter().filter(|given| *given).count();
        let mut fields = serializer.serialize_struct("Diagnostic", 4 + given)?;
        fields.serialize_field("code", self.code.as_str())?;
        fields.serialize_field("level", &self.level().to_string())?;
        fields.serialize_field("path", &self.path)?;
        fields.serialize_field("message", &self.message)?;
        if let Some(note) = &self.note {
            fields.serialize_field("note", note)?;
        }
        if let Some(help) = &self.help {
            fields.serialize_field("help", help)?;
        }
        if let Some(at) = &self.at {
            fields.serialize_field("at", at)?;
        }
        fields.end()
    }
}

/// Serialized as the byte range, the line and the column.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Span", 4)?;
        fields.serialize_field("start", &self.start)?;
        fields.serialize_field("end", &self.end)?;
        fields.serialize_field("line", &self.line)?;
        fields.serialize_field("column", &self.column)?;
        fields.end()
    }
}
