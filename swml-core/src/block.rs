//! Blocks of statements for use in a script, merged as text.

/// Declares the block of a language.
macro_rules! block {
    (
        $(#[doc = $doc:literal])*
        pub struct $Block:ident of $Method:ident;
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        #[must_use = "a block does nothing unless it is part of a script"]
        pub struct $Block(std::mem::ManuallyDrop<$crate::lazy::LazyDocument<Vec<$Method>>>);

        $crate::lazy::dropped_once!($Block of Vec<$Method>);

        impl $Block {
            /// Creates a block without statements.
            pub fn new() -> Self {
                Self::from(Vec::new())
            }

            /// Creates a block from the output of `swml_block!`, with the positions of undeclared
            /// keys.
            #[doc(hidden)]
            pub const fn ready(text: &'static str, raw: &'static [usize]) -> Self {
                use std::borrow::Cow::Borrowed;
                Self::rendered($crate::lazy::JsonText {
                    text: Borrowed(text),
                    raw: Borrowed(raw),
                })
            }

            /// Creates a block from the output of `swml_block!` at run time.
            #[doc(hidden)]
            pub const fn rendered(json: $crate::lazy::JsonText) -> Self {
                Self::around($crate::lazy::LazyDocument::json(json))
            }

            /// Returns the statements. A block from a macro is parsed on the first call.
            pub fn methods(&self) -> &[$Method] {
                self.0.value()
            }

            /// Returns the statements for modification.
            pub fn methods_mut(&mut self) -> &mut Vec<$Method> {
                self.0.value_mut()
            }

            /// Returns the statements by value.
            pub fn into_methods(mut self) -> Vec<$Method> {
                self.take().into_value()
            }

            /// Adds a statement at the end.
            pub fn then(mut self, method: impl Into<$Method>) -> Self {
                self.append(method.into());
                self
            }

            // not generic, so that the code is in this crate alone
            fn append(&mut self, method: $Method) {
                self.methods_mut().push(method);
            }

            /// Formats the statements as JSON: a list, on one line.
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

            fn into_statements(mut self) -> $crate::json_builder::Statements<'static, $Method> {
                match self.take().into_written() {
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
                Self::around($crate::lazy::LazyDocument::from(methods))
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

        /// Omits secrets.
        impl std::fmt::Debug for $Block {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug::fmt(self, f)
            }
        }

        /// Formatted as JSON.
        impl std::fmt::Display for $Block {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.to_json())
            }
        }

        /// The iteration of `..(block)` in a macro: all statements as one fragment of text.
        /// [`methods`](Self::methods) returns them one by one.
        impl IntoIterator for $Block {
            type Item = $crate::json_builder::Statements<'static, $Method>;
            type IntoIter = std::iter::Once<Self::Item>;

            fn into_iter(self) -> Self::IntoIter {
                std::iter::once(self.into_statements())
            }
        }

        /// The iteration of `..(&block)` in a macro.
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
