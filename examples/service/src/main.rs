//! Starts the front desk: `cargo run -p front-desk`.

use std::process::ExitCode;

use front_desk::{Config, app};
use tracing::{error, info, warn};
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).init();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            error!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::from_env()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(config.listen).await?;
        let address = listener.local_addr()?;
        if config.is_trial() {
            warn!(
                "no SIGNING_KEY: requests are to be signed with `{}`",
                Config::TRIAL_KEY
            );
        }
        info!("the calls are shown at http://{address}");
        info!("scripts are at {}/script", config.public_url);
        let app = app(config)?;
        axum::serve(listener, app)
            .with_graceful_shutdown(stopped())
            .await?;
        info!("stopped");
        Ok(())
    })
}

/// Ends when the process is asked to stop. Requests that have begun are answered first.
async fn stopped() {
    let interrupted = async { tokio::signal::ctrl_c().await.is_ok() };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::pin!(interrupted);
            std::future::poll_fn(|context| {
                use std::task::Poll;
                let done = terminated.poll_recv(context).is_ready()
                    || interrupted.as_mut().poll(context).is_ready();
                if done { Poll::Ready(()) } else { Poll::Pending }
            })
            .await;
            return;
        }
    }
    interrupted.await;
}
