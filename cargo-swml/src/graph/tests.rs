//! The drawings of the scripts that others wrote.
