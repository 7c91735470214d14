//! Methods and properties that a file may use although they are not part of SWML.

use std::fmt;

use crate::shown::shown;

/// The methods and properties that a file may use although they are not part of SWML.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Allowed, Document};
/// let script = r#"{"sections":{"main":[{"novel_rpc":{"method":"ai_unhold"}}]}}"#;
/// assert!(Document::from_json(script).is_err());
/// let allowed = Allowed::none().method("novel_rpc");
/// assert_eq!(Document::from_json_allowing(script, &allowed)?.to_json(), script);
/// # Ok::<(), swml::error::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    list: Vec<Allowance>,
    /// Names of variables, by scope; a scope that was not declared is absent.
    declared: Vec<(&'static str, Vec<String>)>,
    /// Whether diagnostics of the level `pedantic` are reported, too.
    pub(crate) pedantic: bool,
    /// The methods and properties that are part of SWML, but not permitted here.
    denied: Vec<Allowance>,
    /// The only permitted methods, if they are limited.
    only_methods: Option<Vec<String>>,
    /// The only permitted properties of some methods.
    only_properties: Vec<(String, Vec<String>)>,
}

/// One method or property of [`Allowed`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Allowance {
    kind: AllowanceKind,
    name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum AllowanceKind {
    Method,
    Property,
}

impl Allowed {
    /// Allows nothing beyond SWML.
    pub const fn none() -> Self {
        Self {
            list: Vec::new(),
            declared: Vec::new(),
            pedantic: false,
            denied: Vec::new(),
            only_methods: None,
            only_properties: Vec::new(),
        }
    }

    /// Allows a method.
    #[must_use]
    pub fn method(self, name: impl Into<String>) -> Self {
        self.allow(Allowance::method(name))
    }

    /// Allows a property of a method, or of another object by its name in messages.
    #[must_use]
    pub fn property(self, of: impl Into<String>, name: impl Into<String>) -> Self {
        let (of, name) = (of.into(), name.into());
        self.allow(Allowance::property(format!("{of}.{name}")))
    }

    /// Allows a method or property, such as the one that a message names.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Allowed, Document, Reader};
    /// let script = r#"{"sections":{"main":[{"hold":{}}]}}"#;
    /// let read = Reader::new().json::<Document>(script)?;
    /// let unknown = read.report().iter().find_map(|fault| fault.allow.clone()).unwrap();
    /// assert_eq!(unknown.name(), "hold");
    /// let allowed = Allowed::none().allow(unknown);
    /// assert!(Reader::new().allow(allowed).json::<Document>(script)?.report().is_ok());
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    #[must_use]
    pub fn allow(mut self, allowance: Allowance) -> Self {
        self.list.push(allowance);
        self
    }

    /// Declares the variables that exist when the script starts, in addition to those that it sets
    /// itself. Any other variable is reported, even if its name is not similar to one of them.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Allowed, Document, Reader};
    /// let script = r#"{"sections":{"main":[{"play":{"url":"say:%{vars.greeting}"}}]}}"#;
    /// let report = |vars: &[&str]| {
    ///     let allowed = Allowed::none().vars(vars.iter().copied());
    ///     Reader::new().allow(allowed).json::<Document>(script).map(|read| read.report().clone())
    /// };
    /// assert!(report(&["greeting"])?.is_clean());
    /// assert!(!report(&["customer"])?.is_clean());
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    #[must_use]
    pub fn vars<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.declare("vars", names)
    }

    /// Reports diagnostics of the level *pedantic*, too: they concern code that is correct in many
    /// scripts, but worth a review.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Allowed, Document, Level, Reader};
    /// let script = r#"{"sections":{"main":[{"prompt":{"play":"say:Whom?"}},{"connect":{"to":"%{prompt_value}"}}]}}"#;
    /// assert!(Reader::new().json::<Document>(script)?.report().is_clean());
    /// let read = Reader::new().allow(Allowed::none().pedantic()).json::<Document>(script)?;
    /// let fault = read.report().iter().next().unwrap();
    /// assert_eq!((fault.code.as_str(), fault.level()), ("untrusted-input", Level::Pedantic));
    /// // the same for a document
    /// assert_eq!(read.document().unwrap().check_allowing(&Allowed::none().pedantic()).iter().count(), 1);
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    #[must_use]
    pub fn pedantic(mut self) -> Self {
        self.pedantic = true;
        self
    }

    /// Declares the variables of the environment, `envs`, in the same way.
    #[must_use]
    pub fn envs<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.declare("envs", names)
    }

    /// Declares the parameters passed by another script, `params`, in the same way.
    #[must_use]
    pub fn params<N: Into<String>>(self, names: impl IntoIterator<Item = N>) -> Self {
        self.declare("params", names)
    }

    fn declare<N: Into<String>>(
        mut self,
        scope: &'static str,
        names: impl IntoIterator<Item = N>,
    ) -> Self {
        let names = names.into_iter().map(Into::into);
        match self.declared.iter_mut().find(|(one, _)| *one == scope) {
            Some((_, all)) => all.extend(names),
            None => self.declared.push((scope, names.collect())),
        }
        self
    }

    /// Denies a method or property that is part of SWML, for scripts of authors who may not use all
    /// of it. It is reported as [`not-permitted`](crate::Code::NotPermitted).
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Allowance, Allowed, Document, Reader};
    /// let script = r#"{"sections":{"main":[{"connect":{"to":"+15551234567","timeout":20}}]}}"#;
    /// let allowed = Allowed::none().deny(Allowance::property("connect.timeout"));
    /// let read = Reader::new().allow(allowed).json::<Document>(script)?;
    /// assert_eq!(read.report().iter().next().unwrap().code.as_str(), "not-permitted");
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    #[must_use]
    pub fn deny(mut self, name: Allowance) -> Self {
        self.denied.push(name);
        self
    }

    /// Limits the methods to some; any other one is reported as
    /// [`not-permitted`](crate::Code::NotPermitted).
    #[must_use]
    pub fn only_methods<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.only_methods = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Limits the properties of a method to some, without those of the objects in it.
    #[must_use]
    pub fn only_properties<N: Into<String>>(
        mut self,
        method: impl Into<String>,
        names: impl IntoIterator<Item = N>,
    ) -> Self {
        let names = names.into_iter().map(Into::into).collect();
        self.only_properties.push((method.into(), names));
        self
    }

    /// Returns true if every method and property of SWML is permitted.
    pub(crate) fn permits_all(&self) -> bool {
        self.denied.is_empty() && self.only_methods.is_none() && self.only_properties.is_empty()
    }

    /// Returns true if a name of SWML is denied.
    pub(crate) fn denies(&self, name: &Unknown<'_>) -> bool {
        self.denied.iter().any(|one| one.allows(name))
    }

    /// Returns the only permitted names at a location, if they are limited.
    pub(crate) fn only(&self, name: &Unknown<'_>) -> Option<&[String]> {
        let Some(object) = name.object else {
            return self.only_methods.as_deref();
        };
        if name.methods.last() != Some(&object) {
            return None;
        }
        let mut limits = self.only_properties.iter();
        let (_, names) = limits.find(|(method, _)| method == object)?;
        Some(names)
    }

    /// Returns the names of a scope, if they were declared.
    pub(crate) fn names_of(&self, scope: &str) -> Option<impl Iterator<Item = &str>> {
        let (_, names) = self.declared.iter().find(|(one, _)| *one == scope)?;
        Some(names.iter().map(String::as_str))
    }

    /// Returns the allowances that match a name.
    pub(crate) fn matching<'a, 'u>(
        &'a self,
        unknown: &'u Unknown<'u>,
    ) -> impl Iterator<Item = &'a Allowance> + use<'a, 'u> {
        self.list.iter().filter(|one| one.allows(unknown))
    }
}

impl Allowance {
    /// A method, by its name or by the path of a message.
    pub fn method(name: impl Into<String>) -> Self {
        Self {
            kind: AllowanceKind::Method,
            name: name.into(),
        }
    }

    /// A property, by its name: anywhere (`novel`), in a method and everything nested in it
    /// (`connect.novel`), in an object by its name in messages (`step.novel` or `a step.novel`), or
    /// at the path of a message (`sections.main[0].connect.novel`).
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Allowance, Allowed, Document, Reader};
    /// let script = r#"{"sections":{"main":[{"connect":{"parallel":[{"to":"+15551234567","novel":1}]}}]}}"#;
    /// for name in ["novel", "connect.novel", "sections.main[0].connect.parallel[0].novel"] {
    ///     let allowed = Allowed::none().allow(Allowance::property(name));
    ///     assert!(Reader::new().allow(allowed).json::<Document>(script)?.report().is_ok());
    /// }
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn property(name: impl Into<String>) -> Self {
        Self {
            kind: AllowanceKind::Property,
            name: name.into(),
        }
    }

    /// Returns true for a method.
    pub fn is_method(&self) -> bool {
        self.kind == AllowanceKind::Method
    }

    /// Returns the name, with its qualifier.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn allows(&self, unknown: &Unknown<'_>) -> bool {
        let Unknown {
            object,
            key,
            methods,
            path,
        } = *unknown;
        if self.is_method() != object.is_none() {
            return false;
        }
        let of = match self.name.strip_suffix(key) {
            Some("") => return true,
            rest => rest.and_then(|rest| rest.strip_suffix('.')),
        };
        let named = of.is_some_and(|of| {
            let object = object.unwrap_or_default();
            of == object || of == plain(object) || methods.contains(&of)
        });
        // building a path is slow, and few names are paths
        named || self.name.contains('.') && self.name == format!("{}.{}", path(), shown(key))
    }
}

/// Formatted as an argument of `cargo swml`: `step.gather_info`.
impl fmt::Display for Allowance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// A name that is not part of SWML, and its location.
#[derive(Clone, Copy)]
pub(crate) struct Unknown<'u> {
    /// The name in messages of the object that has the property; `None` for a method.
    pub(crate) object: Option<&'u str>,
    pub(crate) key: &'u str,
    /// The enclosing methods.
    pub(crate) methods: &'u [&'static str],
    /// The path of the enclosing object.
    pub(crate) path: &'u dyn Fn() -> String,
}

impl Unknown<'_> {
    /// Returns the shortest allowance that matches the name and its location.
    pub(crate) fn allowance(&self) -> Allowance {
        let key = self.key;
        let Some(object) = self.object.map(plain) else {
            return Allowance::method(key);
        };
        // a name with a space would need quotes in a shell
        let of = match object.contains(' ') {
            true => self.methods.last().copied(),
            false => Some(object),
        };
        Allowance::property(of.map_or_else(|| key.to_owned(), |of| format!("{of}.{key}")))
    }
}

/// Returns the name of an object without its article.
fn plain(object: &str) -> &str {
    let mut articles = ["a ", "an ", "the "].iter();
    let rest = articles.find_map(|article| object.strip_prefix(article));
    rest.unwrap_or(object)
}
