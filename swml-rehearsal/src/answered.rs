//! The setters that calls and messages share.

/// What a call and a message are answered with from outside: methods of a type with the fields
/// `known` and `answers`.
macro_rules! answered {
    () => {
        /// The document behind a URL.
        ///
        /// # Panics
        /// It is not a script.
        #[must_use]
        #[track_caller]
        pub fn document(
            mut self,
            url: impl Into<String>,
            script: impl $crate::script::IntoScript,
        ) -> Self {
            match script.into_script() {
                Ok(script) => self.known.documents.push((url.into(), script)),
                Err(error) => $crate::call::fail(&error.to_string()),
            }
            self
        }

        /// The answer of a web service.
        #[must_use]
        pub fn response(
            mut self,
            url: impl Into<String>,
            response: $crate::choice::Response,
        ) -> Self {
            self.known.responses.push((url.into(), response));
            self
        }

        /// Who answers what the platform asks of the web.
        #[must_use]
        pub fn answered_by(mut self, answers: impl $crate::answers::Answers + 'static) -> Self {
            self.answers = Some(Box::new(answers));
            self
        }
    };
}

pub(crate) use answered;
