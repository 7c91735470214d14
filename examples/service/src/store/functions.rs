//! The functions that an agent has called, with their arguments and answers.

use super::column::{column, long_column};
use super::database::Store;
use super::failure::Failure;

/// A function that an agent has called.
#[derive(Clone, Debug)]
pub struct FunctionRun {
    /// The time, in seconds since 1970.
    pub at: f64,
    /// Its name.
    pub name: String,
    /// The arguments as JSON.
    pub arguments: String,
    /// The answer for the agent.
    pub answer: String,
}

impl Store {
    /// Stores a function call.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn ran(&self, call_id: &str, function: &FunctionRun) -> Result<(), Failure> {
        sqlx::query(
            "INSERT INTO functions (call_id, at, name, arguments, answer)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(column(call_id))
        .bind(function.at)
        .bind(&function.name)
        .bind(long_column(&function.arguments))
        .bind(long_column(&function.answer))
        .execute(&self.pool)
        .await?;
        self.changes.announce();
        Ok(())
    }

    /// Returns the function calls of a call in order, the first 100.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn functions(&self, call_id: &str) -> Result<Vec<FunctionRun>, Failure> {
        let rows = sqlx::query_as::<_, (f64, String, String, String)>(
            "SELECT at, name, arguments, answer FROM functions
             WHERE call_id = $1 ORDER BY at, id LIMIT 100",
        );
        let rows = rows.bind(column(call_id)).fetch_all(&self.pool).await?;
        let functions = rows
            .into_iter()
            .map(|(at, name, arguments, answer)| FunctionRun {
                at,
                name,
                arguments,
                answer,
            });
        Ok(functions.collect())
    }
}
