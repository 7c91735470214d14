-- the events of the platform, each stored once: the key is the hash of its body
CREATE TABLE IF NOT EXISTS events (
    id      INTEGER PRIMARY KEY,
    key     TEXT NOT NULL UNIQUE,
    call_id TEXT NOT NULL,
    at      REAL NOT NULL,
    body    TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS events_of_call ON events (call_id, at);

-- each call by the latest of its events, in whichever order they come
CREATE TABLE IF NOT EXISTS calls (
    call_id TEXT PRIMARY KEY,
    caller  TEXT,
    called  TEXT,
    started REAL NOT NULL,
    state   TEXT NOT NULL,
    reason  TEXT,
    device  TEXT,
    at      REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS calls_latest ON calls (started);

-- the legs of a call: itself, and the devices that it dialled
CREATE TABLE IF NOT EXISTS legs (
    leg_id  TEXT PRIMARY KEY,
    call_id TEXT NOT NULL,
    state   TEXT NOT NULL,
    reason  TEXT,
    device  TEXT,
    at      REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS legs_of_call ON legs (call_id, at);
CREATE INDEX IF NOT EXISTS legs_talking ON legs (state, at);
