-- a slot can be booked once
CREATE TABLE IF NOT EXISTS appointments (
    slot    TEXT PRIMARY KEY,
    call_id TEXT NOT NULL,
    phone   TEXT NOT NULL,
    name    TEXT NOT NULL
);

-- the functions that an agent has called
CREATE TABLE IF NOT EXISTS functions (
    id        INTEGER PRIMARY KEY,
    call_id   TEXT NOT NULL,
    at        REAL NOT NULL,
    name      TEXT NOT NULL,
    arguments TEXT NOT NULL,
    answer    TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS functions_of_call ON functions (call_id, at);
