//! Starts the front desk: `cargo run -p front-desk`.

use std::io::IsTerminal;
use std::process::ExitCode;

use front_desk::{Config, Limits, app, serve};
use tracing::{error, info, warn};
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(is_coloured())
        .init();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            error!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Colours are for terminals only.
fn is_coloured() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    std::io::stdout().is_terminal() && !refused
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
        // the public URL may contain a password, so it is not logged
        info!("the platform requests /script, /events and /functions");
        let app = app(config).await?;
        if !serve(listener, app, Limits::default(), stopped()).await {
            warn!("some requests are not answered");
        }
        info!("stopped");
        Ok(())
    })
}

/// Completes when the process receives a signal to stop. Open requests are answered first.
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
    // without signal handlers, keep running
    if interrupted.await.is_err() {
        std::future::pending::<()>().await;
    }
}
