-- +goose Up

-- How a client's plan is made; its id is the client's. parts are the parts in
-- order, with those that are left out; cover 0 is the one that is the client's
-- by custom, an empty language that of the client's papers.
CREATE TABLE plan_choice (
    id       TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('', 'it', 'en')),
    page     TEXT NOT NULL CHECK (page IN ('a4', 'letter')),
    cover    INTEGER NOT NULL CHECK (cover >= 0),
    parts    TEXT NOT NULL CHECK (json_valid(parts)),
    letter   TEXT NOT NULL
) STRICT;

-- A paper that was exported for a client; its file is kept in the media folder
-- by its content. version is that of the strategy, null where none was agreed.
CREATE TABLE document (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind <> ''),
    first_day  TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day   TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    language   TEXT NOT NULL CHECK (language IN ('it', 'en')),
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    pages      INTEGER NOT NULL CHECK (pages > 0),
    version    INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX document_client ON document (client_id, created_at);
