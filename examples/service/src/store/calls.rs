//! The calls and their legs.

use serde::Serialize;
use std::collections::HashSet;

use super::column::column;
use super::database::Store;
use super::failure::Failure;

/// A call, according to its last event.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Call {
    /// Its id; empty for events without a call.
    pub call_id: String,
    /// The caller, if the desk was asked for a script.
    pub caller: Option<String>,
    /// The called number, if the desk was asked for a script.
    pub called: Option<String>,
    /// The last reported state, of the call or of its `connect`.
    pub state: String,
    /// The reason why it ended or failed, if reported.
    pub reason: Option<String>,
    /// The device called, if reported.
    pub device: Option<String>,
    /// The time of that event, in seconds since 1970.
    pub at: f64,
    /// The time at which it became known.
    pub started: f64,
}

/// A leg of a call: the call itself, or a device that it dialled.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Leg {
    /// Its id.
    pub leg_id: String,
    /// Its last reported state.
    pub state: String,
    /// The reason why it ended, if reported.
    pub reason: Option<String>,
    /// The device.
    pub device: Option<String>,
    /// The time of that event, in seconds since 1970.
    pub at: f64,
}

/// The columns of a [`Call`].
type CallRow = (
    String,
    Option<String>,
    Option<String>,
    String,
    Option<String>,
    Option<String>,
    f64,
    f64,
);

fn call(row: CallRow) -> Call {
    let (call_id, caller, called, state, reason, device, at, started) = row;
    Call {
        call_id,
        caller,
        called,
        state,
        reason,
        device,
        // before its first event
        at: if at > 0.0 { at } else { started },
        started,
    }
}

/// Its time is before that of any event, since the clock of the platform may be behind.
const ARRIVE: &str = "
    INSERT INTO calls (call_id, caller, called, started, state, at)
    VALUES ($1, $2, $3, $4, 'arrived', 0.0)
    ON CONFLICT (call_id) DO UPDATE SET caller = excluded.caller, called = excluded.called";

impl Store {
    /// Stores the caller of a call.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn arrive(
        &self,
        call_id: &str,
        caller: Option<&str>,
        called: Option<&str>,
        now: f64,
    ) -> Result<(), Failure> {
        sqlx::query(ARRIVE)
            .bind(column(call_id))
            .bind(caller.map(column))
            .bind(called.map(column))
            .bind(now)
            .execute(&self.pool)
            .await?;
        self.changes.announce();
        Ok(())
    }

    /// Returns the last hundred calls, the latest first.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn calls(&self) -> Result<Vec<Call>, Failure> {
        let rows = sqlx::query_as::<_, CallRow>(
            "SELECT call_id, caller, called, state, reason, device, at, started FROM calls
             ORDER BY started DESC, call_id LIMIT 100",
        );
        let rows = rows.fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(call).collect())
    }

    /// Returns a call.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn call(&self, call_id: &str) -> Result<Option<Call>, Failure> {
        let row = sqlx::query_as::<_, CallRow>(
            "SELECT call_id, caller, called, state, reason, device, at, started FROM calls
             WHERE call_id = $1",
        );
        let row = row.bind(column(call_id)).fetch_optional(&self.pool).await?;
        Ok(row.map(call))
    }

    /// Returns the legs of a call, the first 100.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn legs(&self, call_id: &str) -> Result<Vec<Leg>, Failure> {
        let rows = sqlx::query_as::<_, (String, String, Option<String>, Option<String>, f64)>(
            "SELECT leg_id, state, reason, device, at FROM legs
             WHERE call_id = $1 ORDER BY device, leg_id LIMIT 100",
        );
        let rows = rows.bind(column(call_id)).fetch_all(&self.pool).await?;
        let legs = rows
            .into_iter()
            .map(|(leg_id, state, reason, device, at)| Leg {
                leg_id,
                state,
                reason,
                device,
                at,
            });
        Ok(legs.collect())
    }

    /// Returns the devices in a call with events since `since`.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn busy(&self, since: f64) -> Result<HashSet<String>, Failure> {
        let devices = sqlx::query_scalar(
            "SELECT device FROM legs
             WHERE state = 'answered' AND at > $1 AND device IS NOT NULL",
        );
        let devices: Vec<String> = devices.bind(since).fetch_all(&self.pool).await?;
        Ok(devices.into_iter().collect())
    }
}
