-- a slot can be booked once
CREATE TABLE appointments (
    slot    TEXT PRIMARY KEY,
    call_id TEXT NOT NULL,
    phone   TEXT NOT NULL,
    name    TEXT NOT NULL
);

-- the functions that an agent has called
CREATE TABLE functions (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    call_id   TEXT NOT NULL,
    at        DOUBLE PRECISION NOT NULL,
    name      TEXT NOT NULL,
    arguments TEXT NOT NULL,
    answer    TEXT NOT NULL
);
CREATE INDEX functions_of_call ON functions (call_id, at);
