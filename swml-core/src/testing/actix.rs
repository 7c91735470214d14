//! A client of an actix-web app that sends the requests of the platform, without a socket.

use actix_web::body::{MessageBody, to_bytes};
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::header;
use actix_web::test::TestRequest;

use super::Answered;
use super::answer::target;
use crate::web::{SHA1_HEADER, SHA256_HEADER, Verifier};

/// A client of an actix-web app.
///
/// ```
/// # use swml_core as swml;
/// use actix_web::{App, test::init_service, web};
/// use swml::event::CallRequest;
/// use swml::testing::{Sample, actix::Client};
/// use swml::web::{Verifier, actix::Signed};
/// use swml::{Document, Hangup};
///
/// async fn script(Signed(_): Signed<CallRequest>) -> Document {
///     Document::new().then(Hangup::default())
/// }
///
/// # #[actix_web::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let verifier = Verifier::new("https://example.com")?.key("a key for tests");
/// let app = App::new().app_data(verifier.clone()).route("/script", web::post().to(script));
/// let client = Client::new(init_service(app).await, verifier);
/// let request = Sample::named("call_request").unwrap();
/// assert_eq!(client.post("/script", request.json).await.status, 200);
/// assert_eq!(client.post_unsigned("/script", request.json).await.status, 403);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client<S> {
    service: S,
    verifier: Verifier,
}

impl<S, B> Client<S>
where
    S: Service<actix_http::Request, Response = ServiceResponse<B>, Error = actix_web::Error>,
    B: MessageBody + 'static,
{
    /// Creates a client that signs with the first key of a verifier, for its first public URL. The
    /// service is that of `actix_web::test::init_service`.
    pub fn new(service: S, verifier: Verifier) -> Self {
        Self { service, verifier }
    }

    /// Posts a signed body, as in a request for a script.
    pub async fn post(&self, path: &str, body: impl Into<String>) -> Answered {
        let body = body.into();
        let signed = self.verifier.sign(path, body.as_bytes());
        let request = TestRequest::post()
            .uri(path)
            .insert_header((SHA1_HEADER, signed.sha1))
            .insert_header((SHA256_HEADER, signed.sha256));
        self.send(request, body).await
    }

    /// Posts a body without a signature and without credentials.
    pub async fn post_unsigned(&self, path: &str, body: impl Into<String>) -> Answered {
        self.send(TestRequest::post().uri(path), body.into()).await
    }

    /// Posts a body to a URL of a script, such as a `status_url` or the `web_hook_url` of a
    /// function: unsigned, with the credentials of the URL, to the path behind the proxy.
    pub async fn follow(&self, url: &str, body: impl Into<String>) -> Answered {
        let (authorization, path) = target(&self.verifier, url);
        let mut request = TestRequest::post().uri(&path);
        if let Some(authorization) = authorization {
            request = request.insert_header((header::AUTHORIZATION, authorization));
        }
        self.send(request, body.into()).await
    }

    async fn send(&self, request: TestRequest, body: String) -> Answered {
        let kind = (header::CONTENT_TYPE, "application/json");
        let request = request.insert_header(kind).set_payload(body).to_request();
        let response = match self.service.call(request).await {
            Ok(response) => response.into_parts().1.map_into_boxed_body(),
            Err(error) => error.error_response(),
        };
        let kind = response.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).map(str::to_owned);
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body()).await.unwrap_or_default();
        Answered {
            status,
            content_type: kind,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}
