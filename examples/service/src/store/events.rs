//! Events, each stored once, however often and wherever it arrives.

use hmac_sha256::Hash;
use sqlx::{AnyConnection, Connection as _};
use swml::event::Event;

use super::column::column;
use super::database::Store;
use super::failure::Failure;
use crate::call_update::CallUpdate;
use crate::private::without_secrets;

/// Whether an event was stored before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is new.
    New,
    /// It was stored before.
    Before,
}

const KEEP: &str = "
    INSERT INTO events (key, call_id, at, body) VALUES ($1, $2, $3, $4)
    ON CONFLICT (key) DO NOTHING";

/// An event that arrives later than a newer one does not change its call.
const CHANGE_CALL: &str = "
    INSERT INTO calls (call_id, state, reason, device, at, started) VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT (call_id) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, device = excluded.device, at = excluded.at
    WHERE excluded.at >= calls.at";

/// An event that does not change the state of its call.
const ADD_CALL: &str = "
    INSERT INTO calls (call_id, state, reason, device, at, started) VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT (call_id) DO NOTHING";

const CHANGE_LEG: &str = "
    INSERT INTO legs (leg_id, call_id, state, reason, device, at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (leg_id) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, device = excluded.device, at = excluded.at
    WHERE excluded.at >= legs.at";

/// The columns of an event and of what it changes.
struct Row {
    key: String,
    body: String,
    at: f64,
    call_id: String,
    leg_id: Option<String>,
    state: String,
    reason: Option<String>,
    device: Option<String>,
    change_call: &'static str,
}

impl Row {
    fn of(event: &Event, of_call: Option<&str>, now: f64) -> Self {
        let update = CallUpdate::of(event, of_call);
        let whole = serde_json::to_string(event).unwrap_or_default();
        let key = Hash::hash(whole.as_bytes());
        Self {
            key: key.iter().map(|byte| format!("{byte:02x}")).collect(),
            body: without_secrets(event).unwrap_or(whole),
            at: event.timestamp().map_or(now, |at| at.seconds()),
            call_id: column(&update.call_id),
            leg_id: update.leg_id.as_deref().map(column),
            state: column(&update.state),
            reason: update.reason.as_deref().map(column),
            device: update.device.as_deref().map(column),
            change_call: match update.of_the_call {
                true => CHANGE_CALL,
                false => ADD_CALL,
            },
        }
    }

    /// Stores all of it or nothing; always in this order, so that two never wait for each other.
    async fn keep(&self, connection: &mut AnyConnection) -> Result<Kept, sqlx::Error> {
        let mut transaction = connection.begin().await?;
        let kept = sqlx::query(KEEP)
            .bind(&self.key)
            .bind(&self.call_id)
            .bind(self.at)
            .bind(&self.body)
            .execute(&mut *transaction)
            .await?;
        if kept.rows_affected() == 0 {
            transaction.rollback().await?;
            return Ok(Kept::Before);
        }
        if let Some(leg_id) = &self.leg_id {
            sqlx::query(CHANGE_LEG)
                .bind(leg_id)
                .bind(&self.call_id)
                .bind(&self.state)
                .bind(&self.reason)
                .bind(&self.device)
                .bind(self.at)
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query(self.change_call)
            .bind(&self.call_id)
            .bind(&self.state)
            .bind(&self.reason)
            .bind(&self.device)
            .bind(self.at)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Kept::New)
    }
}

impl Store {
    /// Stores an event under the hash of its whole body, in the timeline of the call that its URL
    /// names, or of its own. The default timestamp is now.
    ///
    /// # Errors
    /// An error of the database: nothing of the event is stored.
    pub async fn keep(
        &self,
        of_call: Option<&str>,
        event: &Event,
        now: f64,
    ) -> Result<Kept, Failure> {
        let (row, pool) = (Row::of(event, of_call, now), self.pool.clone());
        // a request that is given up does not interrupt a transaction
        let task = tokio::spawn(async move {
            let mut connection = pool.acquire().await?;
            let kept = row.keep(&mut connection).await;
            if kept.is_err() {
                // SQLite ends a transaction by itself if the disk is full. `sqlx` does not know
                // that: on this connection it would not commit later transactions
                connection.close_on_drop();
            }
            kept
        });
        let kept = task.await.map_err(|_| Failure::Stopped)??;
        if kept == Kept::New {
            self.changes.announce();
        }
        Ok(kept)
    }

    /// Returns the events of a call in order: their times and bodies, the first 500.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn events(&self, call_id: &str) -> Result<Vec<(f64, String)>, Failure> {
        let select = "SELECT at, body FROM events WHERE call_id = $1 ORDER BY at, id LIMIT 500";
        let events = sqlx::query_as(select).bind(column(call_id));
        Ok(events.fetch_all(&self.pool).await?)
    }

    /// Returns the number of events.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn count(&self) -> Result<i64, Failure> {
        let count = sqlx::query_scalar("SELECT count(*) FROM events");
        Ok(count.fetch_one(&self.pool).await?)
    }
}
