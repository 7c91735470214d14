//! x
#![allow(missing_docs, clippy::unwrap_used)]
use swml_core::check::{check,Dialect};
fn main(){ 
 for f in std::env::args().skip(1) {
  let t=std::fs::read_to_string(&f).unwrap();
  let n: swml_core::tree::Node<'_> = serde_json::from_str(&t).unwrap();
  let r=check(&n,Dialect::Json);
  for x in &r { println!("{} {} {} | {} | {}", f.rsplit('/').next().unwrap(), x.code, x.path, x.message, x.help.clone().unwrap_or_default()); }
 }
}
