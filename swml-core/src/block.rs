//! Statements that are part of a script, and whose text is merged as it is.

/// Declares the block of a language.
macro_rules! block {
    (
        $(#[doc = $doc:literal])*
        pub struct $Block:ident of $Method:ident;
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        #[must_use = "a block does nothing unless it is part of a script"]
        pub struct $Block($crate::lazy::LazyDocument<Vec<$Method>>);

        impl $Block {
            /// A block without a statement.
            pub fn new() -> Self {
                Self::from(Vec::new())
            }

            /// What `swml_block!` has rendered, with the places of what the table does not have.
            #[doc(hidden)]
            pub const fn ready(text: &'static str, raw: &'static [usize]) -> Self {
                use std::borrow::Cow::Borrowed;
                Self($crate::lazy::LazyDocument::json($crate::lazy::JsonText {
                    text: Borrowed(text),
                    raw: Borrowed(raw),
                }))
            }

            /// What `swml_block!` renders at run time.
            #[doc(hidden)]
            pub const fn rendered(json: $crate::lazy::JsonText) -> Self {
                Self($crate::lazy::LazyDocument::json(json))
            }

            /// The statements. A block from a macro is its JSON until this is asked for.
            pub fn methods(&self) -> &[$Method] {
                self.0.value()
            }

            /// The statements, to be changed.
            pub fn methods_mut(&mut self) -> &mut Vec<$Method> {
                self.0.value_mut()
            }

            /// The statements by value.
            pub fn into_methods(self) -> Vec<$Method> {
                self.0.into_value()
            }

            /// Adds a statement at the end.
            pub fn then(mut self, method: impl Into<$Method>) -> Self {
                self.methods_mut().push(method.into());
                self
            }

            /// The statements as JSON: a list, on one line.
            pub fn to_json(&self) -> String {
                match self.0.written() {
                    Some(written) => written.text.as_ref().to_owned(),
                    None => $crate::write::text(&$crate::property::Property::view(self)),
                }
            }

            fn statements(&self) -> $crate::json_builder::Statements<'_, $Method> {
                match self.0.written() {
                    Some(written) => $crate::json_builder::Statements::borrowed(written),
                    None => {
                        $crate::json_builder::Statements::of(&$crate::property::Property::view(self))
                    }
                }
            }

            fn into_statements(self) -> $crate::json_builder::Statements<'static, $Method> {
                match self.0.into_written() {
                    Ok(written) => $crate::json_builder::Statements::written(written),
                    Err(made) => {
                        let view = $crate::property::Property::view(made.value());
                        $crate::json_builder::Statements::of(&view)
                    }
                }
            }
        }

        impl Default for $Block {
            fn default() -> Self {
                Self::new()
            }
        }

        impl From<Vec<$Method>> for $Block {
            fn from(methods: Vec<$Method>) -> Self {
                Self($crate::lazy::LazyDocument::from(methods))
            }
        }

        impl From<$Block> for Vec<$Method> {
            fn from(block: $Block) -> Self {
                block.into_methods()
            }
        }

        impl FromIterator<$Method> for $Block {
            fn from_iter<I: IntoIterator<Item = $Method>>(methods: I) -> Self {
                Self::from(methods.into_iter().collect::<Vec<_>>())
            }
        }

        impl $crate::property::Property for $Block {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                self.0.value().view()
            }
        }

        impl PartialEq for $Block {
            fn eq(&self, other: &Self) -> bool {
                use $crate::property::Property;
                $crate::same::same(&self.view(), &other.view())
            }
        }

        /// Secrets are left out.
        impl std::fmt::Debug for $Block {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug::fmt(self, f)
            }
        }

        /// The statements as JSON.
        impl std::fmt::Display for $Block {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.to_json())
            }
        }

        /// What `..(block)` in a macro goes through: all statements as one piece of text.
        /// [`methods`](Self::methods) has them one by one.
        impl IntoIterator for $Block {
            type Item = $crate::json_builder::Statements<'static, $Method>;
            type IntoIter = std::iter::Once<Self::Item>;

            fn into_iter(self) -> Self::IntoIter {
                std::iter::once(self.into_statements())
            }
        }

        /// What `..(&block)` in a macro goes through.
        impl<'b> IntoIterator for &'b $Block {
            type Item = $crate::json_builder::Statements<'b, $Method>;
            type IntoIter = std::iter::Once<Self::Item>;

            fn into_iter(self) -> Self::IntoIter {
                std::iter::once(self.statements())
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::holes::FitsMethod<$Method> for $crate::json_builder::Statements<'_, $Method> {
            fn only_at_run_time(
                value: Self,
                json: &mut $crate::json_builder::Json,
                before: &'static str,
                _key: &'static str,
                depth: u8,
            ) {
                json.statements(before, depth, &value);
            }
        }

        $crate::into_property::into_property!(Vec<$Method>: $Block => |block| block.into_methods(),
            |block| block.into_statements().list());
        $crate::into_property::into_property!(Vec<$Method>: &$Block => |block| block.methods().to_vec());
    };
}
pub(crate) use block;
