//! Starts the front desk: `cargo run -p front-desk`.

use std::future::IntoFuture;
use std::process::ExitCode;
use std::time::Duration;

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
        // not the public URL: it may hold a password
        info!("the platform asks at /script, and tells at /events");
        let app = app(config)?;
        let served = axum::serve(listener, app).with_graceful_shutdown(stopped());
        tokio::select! {
            ended = served.into_future() => ended?,
            () = late() => warn!("some requests are not answered"),
        }
        info!("stopped");
        Ok(())
    })
}

/// Ends when the process is asked to stop. Requests that have begun are answered first.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    // where signals cannot be listened to, the process goes on
    if interrupted.await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Ends a while later: a request whose body never comes does not keep the process alive.
async fn late() {
    stopped().await;
    tokio::time::sleep(Duration::from_secs(5)).await;
}
