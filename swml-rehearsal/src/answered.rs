//! The setters that calls and messages share.

/// Setters for answers from outside, of a type with the fields `known` and `answers`.
macro_rules! answered {
    () => {
        /// Sets the document at a URL.
        ///
        /// # Panics
        /// Panics if the document is not a script.
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

        /// Sets the response of a web service.
        #[must_use]
        pub fn response(
            mut self,
            url: impl Into<String>,
            response: $crate::choice::Response,
        ) -> Self {
            self.known.responses.push((url.into(), response));
            self
        }

        /// Sets the source of all other answers.
        #[must_use]
        pub fn answered_by(mut self, answers: impl $crate::answers::Answers + 'static) -> Self {
            self.answers = Some(Box::new(answers));
            self
        }
    };
}

pub(crate) use answered;
