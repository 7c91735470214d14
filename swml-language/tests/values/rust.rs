//! Generation of the Rust types of a module.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use swml_language::schema::{EnumType, Field, MethodSet, OneOf, RecordType, Type, Unit};

use crate::walk::{Declared, Module, holds_statements};

/// The header of each file.
const HEAD: &str = "// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.\n\n";

/// The file of one module.
pub(crate) fn module(
    module: &Module,
    types: &[Declared],
    all: &BTreeMap<Module, Vec<Declared>>,
) -> String {
    let mut body = String::new();
    let mut names = BTreeSet::new();
    for declared in types {
        let table = format!("{}::{}", module.table(), declared.name());
        match declared {
            Declared::Record(record) => self::record(record, &table, &mut body, &mut names),
            Declared::Keywords(words) => keywords(words, &table, &mut body),
            Declared::Choice(choice) => self::choice(choice, &table, &mut body, &mut names),
            Declared::Methods(methods) => self::methods(methods, &table, &mut body, &mut names),
        }
    }
    for declared in types {
        names.remove(declared.name());
    }
    format!("{HEAD}{}{body}", imports(module, &names, all))
}

/// The imports of a module.
fn imports(
    module: &Module,
    names: &BTreeSet<String>,
    all: &BTreeMap<Module, Vec<Declared>>,
) -> String {
    let messages = |module: &Module| module.0.first().is_some_and(|first| first == "messaging");
    let declares = |name: &str, messaging: bool| {
        all.iter().any(|(other, types)| {
            messages(other) == messaging && types.iter().any(|one| one.name() == name)
        })
    };
    let mut lines: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        let from = match name.as_str() {
            "IntoProperty" => "crate::into_property",
            "KeyOrder" => "crate::key_order",
            "RawMethod" => "crate::raw",
            name if messages(module) && declares(name, true) => "crate::values::messaging",
            "Text" | "Condition" => "crate::text",
            "Value" | "Seconds" | "Milliseconds" | "DecimalSeconds" => "crate::value",
            "Any" | "Map" => "crate::json_value",
            "Destination" => "crate::destination",
            "Target" => "crate::target",
            "Number" => "crate",
            "Document" | "Inline" => "crate::values::script",
            name if declares(name, false) => "crate::values",
            name => panic!("nothing declares {name}"),
        };
        lines.entry(from).or_default().push(name);
    }
    let mut text = String::new();
    for (from, names) in lines {
        writeln!(text, "use {from}::{{{}}};", names.join(", ")).unwrap();
    }
    text.push('\n');
    text
}

/// The `mod.rs` files, which declare the others.
pub(crate) fn roots(all: &BTreeMap<Module, Vec<Declared>>) -> Vec<(PathBuf, String)> {
    let mut folders: BTreeMap<PathBuf, String> = BTreeMap::new();
    for (module, types) in all {
        let file = module.file();
        let folder = file.parent().unwrap().to_owned();
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        // a name that is a Rust keyword
        let name = if name == "return" {
            "r#return".to_owned()
        } else {
            name
        };
        let names: Vec<&str> = types.iter().map(|declared| declared.name()).collect();
        let text = folders.entry(folder).or_default();
        writeln!(
            text,
            "mod {name};\npub use {name}::{{{}}};",
            names.join(", ")
        )
        .unwrap();
    }
    let mut files = Vec::new();
    for (folder, text) in &folders {
        let mut text = text.clone();
        let head = if folder.as_os_str().is_empty() {
            for inner in folders.keys().filter(|inner| !inner.as_os_str().is_empty()) {
                let name = inner.to_str().unwrap();
                match name {
                    "messaging" => text.push_str("pub mod messaging;\n"),
                    _ => writeln!(text, "mod {name};\npub use {name}::*;").unwrap(),
                }
            }
            text.push_str("/// Documents, which are written by hand, because they are more than their properties.\npub(crate) mod script;\n");
            "//! The typed values of the table, one file for each of its modules.\n\n"
        } else if folder.to_str() == Some("messaging") {
            "//! The typed values of messaging scripts.\n\n"
        } else {
            "//! The typed values of agents.\n\n"
        };
        files.push((folder.join("mod.rs"), format!("{HEAD}{head}{text}")));
    }
    files
}

/// Writes the documentation. Its examples use `swml`, for which an alias is inserted here.
fn docs(lines: &[&str], out: &mut String) {
    let mut inside = false;
    for line in lines {
        writeln!(out, "///{line}").unwrap();
        if line.trim_start().starts_with("```") {
            inside = !inside;
            if inside {
                out.push_str("/// # use swml_core as swml;\n");
            }
        }
    }
}

/// Returns a type in Rust notation, and collects its names.
fn of(ty: &Type, names: &mut BTreeSet<String>) -> String {
    let name = match ty {
        Type::Any => "Any",
        Type::Null => return "()".into(),
        Type::Bool => return "bool".into(),
        Type::Integer => return "i64".into(),
        Type::Number => "Number",
        Type::Duration(Unit::Seconds) => "Seconds",
        Type::Duration(Unit::Milliseconds) => "Milliseconds",
        Type::Duration(Unit::DecimalSeconds) => "DecimalSeconds",
        Type::Text => "Text",
        Type::Condition => "Condition",
        Type::Destination => "Destination",
        Type::Inline => "Inline",
        Type::Keyword(words) => words.rust,
        Type::Record(record) => record().rust,
        Type::Method(methods) => methods.rust,
        Type::Choice(choice) => choice.rust,
        Type::Var(inner) => {
            names.insert("Value".into());
            return format!("Value<{}>", of(inner, names));
        }
        Type::List(inner) => return format!("Vec<{}>", of(inner, names)),
        Type::Map(inner) => {
            names.insert("Map".into());
            return format!("Map<{}>", of(inner, names));
        }
    };
    names.insert(name.into());
    name.into()
}

fn boxed(ty: &Type, boxed: bool, names: &mut BTreeSet<String>) -> String {
    let ty = of(ty, names);
    if boxed { format!("Box<{ty}>") } else { ty }
}

fn field_type(field: &Field, names: &mut BTreeSet<String>) -> String {
    let ty = boxed(&field.ty, field.boxed, names);
    if field.required {
        ty
    } else {
        format!("Option<{ty}>")
    }
}

fn record(record: &RecordType, table: &str, out: &mut String, names: &mut BTreeSet<String>) {
    names.insert("KeyOrder".into());
    docs(record.docs, out);
    writeln!(out, "#[derive(Default)]\npub struct {} {{", record.rust).unwrap();
    for field in record.fields {
        docs(field.docs, out);
        writeln!(out, "pub {}: {},", field.rust, field_type(field, names)).unwrap();
    }
    out.push_str("#[doc(hidden)]\npub layout: KeyOrder,\n}\n\n");
    if !record.fields.is_empty() {
        names.insert("IntoProperty".into());
        writeln!(out, "impl {} {{", record.rust).unwrap();
        for (index, field) in record.fields.iter().enumerate() {
            if index > 0 {
                out.push('\n');
            }
            setter(field, out, names);
        }
        out.push_str("}\n\n");
    }
    let fields = record.fields.iter().enumerate();
    let fields: Vec<String> = fields
        .map(|(index, field)| format!("{index}: {}", field.rust))
        .collect();
    writeln!(
        out,
        "crate::declare::record!({} of {table} {{ {} }});\n",
        record.rust,
        fields.join(", ")
    )
    .unwrap();
    let fields = record.fields.iter();
    let statements = fields.filter(|field| holds_statements(&field.ty));
    let statements = statements.map(|field| format!("{} = {:?}", field.rust, field.name));
    self::statements("record_statements", record.rust, statements.collect(), out);
}

/// Writes the traversal of the statements in a type, given the parts that may contain some.
fn statements(implements: &str, rust: &str, parts: Vec<String>, out: &mut String) {
    if !parts.is_empty() {
        let parts = parts.join(", ");
        writeln!(
            out,
            "crate::declare::{implements}!({rust} {{ {parts} }});\n"
        )
        .unwrap();
    }
}

/// Writes the method for one property: a setter, or a constructor.
fn setter(field: &Field, out: &mut String, names: &mut BTreeSet<String>) {
    let ty = field_type(field, names);
    let name = field.rust;
    docs(field.docs, out);
    if field.constructor {
        writeln!(
            out,
            "///\n/// Creates a value with only this property.\n\
             pub fn {name}(value: impl IntoProperty<{ty}>) -> Self {{ Self {{ {name}: value.into_property(), ..Default::default() }} }}"
        )
        .unwrap();
    } else {
        writeln!(
            out,
            "#[must_use]\npub fn {name}(mut self, value: impl IntoProperty<{ty}>) -> Self {{ self.{name} = value.into_property(); self }}"
        )
        .unwrap();
    }
}

fn keywords(words: &EnumType, table: &str, out: &mut String) {
    docs(words.docs, out);
    writeln!(
        out,
        "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]\npub enum {} {{",
        words.rust
    )
    .unwrap();
    for (index, word) in words.words.iter().enumerate() {
        docs(word.docs, out);
        if index == 0 {
            out.push_str("#[default]\n");
        }
        writeln!(out, "{},", word.rust).unwrap();
    }
    out.push_str("}\n\n");
    let all = words.words.iter();
    let all: Vec<String> = all
        .map(|word| format!("{} = {:?}", word.rust, word.name))
        .collect();
    writeln!(
        out,
        "crate::declare::keyword!({} of {table} {{ {} }});\n",
        words.rust,
        all.join(", ")
    )
    .unwrap();
}

fn choice(choice: &OneOf, table: &str, out: &mut String, names: &mut BTreeSet<String>) {
    docs(choice.docs, out);
    writeln!(out, "#[derive(Clone)]\npub enum {} {{", choice.rust).unwrap();
    let mut all = Vec::new();
    for alternative in choice.alternatives {
        // a text that refers to a script has its own type
        let target = alternative.value == "Target";
        let value = match target {
            true => "Target".to_owned(),
            false => boxed(&alternative.ty, alternative.boxed, names),
        };
        names.extend(target.then(|| value.clone()));
        let one = format!("{}({value})", alternative.rust);
        docs(alternative.docs, out);
        writeln!(out, "{one},").unwrap();
        all.push(one);
    }
    writeln!(
        out,
        "}}\n\ncrate::declare::choice!({} of {table} {{ {} }});\n",
        choice.rust,
        all.join(", ")
    )
    .unwrap();
    let alternatives = choice.alternatives.iter();
    // a reference to a script is a text in Rust
    let statements = alternatives.filter(|one| one.value != "Target" && holds_statements(&one.ty));
    let statements = statements.map(|one| one.rust.to_owned()).collect();
    self::statements("choice_statements", choice.rust, statements, out);
}

fn methods(methods: &MethodSet, table: &str, out: &mut String, names: &mut BTreeSet<String>) {
    names.insert("RawMethod".into());
    docs(methods.docs, out);
    writeln!(
        out,
        "#[derive(Clone)]\n// a script holds few methods, and a list of them is one allocation\n\
         #[allow(clippy::large_enum_variant)]\npub enum {} {{",
        methods.rust
    )
    .unwrap();
    let (mut all, mut records) = (Vec::new(), Vec::new());
    for method in methods.rows {
        let body = boxed(&method.ty, method.boxed, names);
        docs(method.docs, out);
        writeln!(out, "{}({body}),", method.rust).unwrap();
        all.push(format!("{}({body}) = {:?}", method.rust, method.name));
        if let Type::Record(record) = method.ty {
            records.push(record().rust);
        }
    }
    writeln!(
        out,
        "/// An unknown method that is sent intentionally.\nRaw(RawMethod),\n}}\n\n\
         crate::declare::methods!({} of {table} {{ {} }});\n\n\
         crate::declare::is_method!({}: {});\n",
        methods.rust,
        all.join(", "),
        methods.rust,
        records.join(", ")
    )
    .unwrap();
    let rows = methods.rows.iter().filter(|row| holds_statements(&row.ty));
    let statements = rows
        .map(|row| format!("{} = {:?}", row.rust, row.name))
        .collect();
    self::statements("method_statements", methods.rust, statements, out);
}
