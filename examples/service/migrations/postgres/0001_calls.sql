-- the events of the platform, each stored once: the key is the hash of its body
CREATE TABLE events (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key     TEXT NOT NULL UNIQUE,
    call_id TEXT NOT NULL,
    at      DOUBLE PRECISION NOT NULL,
    body    TEXT NOT NULL
);
CREATE INDEX events_of_call ON events (call_id, at);

-- each call by the latest of its events, in whichever order they come
CREATE TABLE calls (
    call_id TEXT PRIMARY KEY,
    caller  TEXT,
    called  TEXT,
    started DOUBLE PRECISION NOT NULL,
    state   TEXT NOT NULL,
    reason  TEXT,
    device  TEXT,
    at      DOUBLE PRECISION NOT NULL
);
CREATE INDEX calls_latest ON calls (started);

-- the legs of a call: itself, and the devices that it dialled
CREATE TABLE legs (
    leg_id  TEXT PRIMARY KEY,
    call_id TEXT NOT NULL,
    state   TEXT NOT NULL,
    reason  TEXT,
    device  TEXT,
    at      DOUBLE PRECISION NOT NULL
);
CREATE INDEX legs_of_call ON legs (call_id, at);
CREATE INDEX legs_talking ON legs (state, at);
