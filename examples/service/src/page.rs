//! The page that shows the calls.

use axum::response::Html;

/// The page, which polls the calls each second.
pub async fn show() -> Html<&'static str> {
    Html(include_str!("page.html"))
}
