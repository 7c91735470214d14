//! The booked appointments: the slot is the key, so two callers cannot book the same one.

use std::collections::HashSet;

use serde::Serialize;

use super::column::column;
use super::database::Store;
use super::failure::Failure;

/// A booked appointment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appointment {
    /// Its day and hour: `2026-06-01 09:00`.
    pub slot: String,
    /// The name of the caller.
    pub name: String,
    /// The number of the caller; empty if it was withheld.
    pub phone: String,
    /// The call in which it was booked.
    pub call_id: String,
}

/// The result of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Booked {
    /// The slot is booked for this caller; a repeated booking is too.
    Yes,
    /// The slot was booked by another caller.
    Taken,
}

impl Store {
    /// Books a slot.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn book(&self, wanted: &Appointment) -> Result<Booked, Failure> {
        let done = sqlx::query(
            "INSERT INTO appointments (slot, call_id, phone, name) VALUES ($1, $2, $3, $4)
             ON CONFLICT (slot) DO NOTHING",
        )
        .bind(&wanted.slot)
        .bind(column(&wanted.call_id))
        .bind(column(&wanted.phone))
        .bind(column(&wanted.name))
        .execute(&self.pool)
        .await?;
        if done.rows_affected() == 1 {
            self.changes.announce();
            return Ok(Booked::Yes);
        }
        let own: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM appointments WHERE slot = $1 AND call_id = $2",
        )
        .bind(&wanted.slot)
        .bind(column(&wanted.call_id))
        .fetch_one(&self.pool)
        .await?;
        Ok(match own {
            0 => Booked::Taken,
            _ => Booked::Yes,
        })
    }

    /// Cancels an appointment that was booked in this call, or from this number; returns false if
    /// there is none.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn cancel(&self, slot: &str, call_id: &str, phone: &str) -> Result<bool, Failure> {
        let done = sqlx::query(
            "DELETE FROM appointments
             WHERE slot = $1 AND (call_id = $2 OR phone = $3 AND phone <> '')",
        )
        .bind(slot)
        .bind(column(call_id))
        .bind(column(phone))
        .execute(&self.pool)
        .await?;
        let cancelled = done.rows_affected() > 0;
        if cancelled {
            self.changes.announce();
        }
        Ok(cancelled)
    }

    /// Returns the slots that are booked from `from` on and before `to`.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn booked(&self, from: &str, to: &str) -> Result<HashSet<String>, Failure> {
        let slots =
            sqlx::query_scalar("SELECT slot FROM appointments WHERE slot >= $1 AND slot < $2");
        let slots: Vec<String> = slots.bind(from).bind(to).fetch_all(&self.pool).await?;
        Ok(slots.into_iter().collect())
    }

    /// Returns the appointments from `from` on, the first 100.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn appointments(&self, from: &str) -> Result<Vec<Appointment>, Failure> {
        let rows = sqlx::query_as::<_, (String, String, String, String)>(
            "SELECT slot, name, phone, call_id FROM appointments
             WHERE slot >= $1 ORDER BY slot LIMIT 100",
        );
        let rows = rows.bind(from).fetch_all(&self.pool).await?;
        let appointments = rows
            .into_iter()
            .map(|(slot, name, phone, call_id)| Appointment {
                slot,
                name,
                phone,
                call_id,
            });
        Ok(appointments.collect())
    }
}
