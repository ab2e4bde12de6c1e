-- +goose Up

-- The journal: what was done, and every row that changed by it. Written by
-- generated triggers; docs/journal.md says why it is as it is.
CREATE TABLE act (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT NOT NULL UNIQUE,
    desk         TEXT NOT NULL,
    person       TEXT NOT NULL,
    name         TEXT NOT NULL CHECK (name <> ''),
    detail       TEXT NOT NULL CHECK (json_valid(detail)),
    kind         TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'import', 'migrate')),
    target       TEXT REFERENCES act (id),
    client_id    TEXT,
    coalesce_key TEXT,
    at           INTEGER NOT NULL,
    until        INTEGER NOT NULL,
    schema       INTEGER NOT NULL,
    base         TEXT NOT NULL,
    state        INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    stack        INTEGER NOT NULL
) STRICT;
CREATE INDEX act_list ON act (state, stack);

CREATE TABLE change (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    act    TEXT NOT NULL REFERENCES act (id),
    tbl    TEXT NOT NULL,
    row    TEXT NOT NULL,
    before TEXT,
    after  TEXT
) STRICT;
CREATE INDEX change_act ON change (act);
CREATE INDEX change_row ON change (row, tbl);

CREATE TABLE open_act (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    act TEXT
) STRICT;
INSERT INTO open_act (id, act) VALUES (1, NULL);

-- The freelancer who stands on the papers: one row, id 'owner'.
CREATE TABLE owner (
    id          TEXT NOT NULL PRIMARY KEY CHECK (id = 'owner'),
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    email       TEXT NOT NULL,
    phone       TEXT NOT NULL,
    website     TEXT NOT NULL,
    address     TEXT NOT NULL,
    colour      TEXT NOT NULL CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    accent      TEXT NOT NULL CHECK (accent GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    logo_id     TEXT REFERENCES material (id) ON DELETE SET NULL,
    updated_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE client (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL CHECK (name <> ''),
    sector      TEXT NOT NULL,
    place       TEXT NOT NULL,
    since       TEXT NOT NULL,
    language    TEXT NOT NULL CHECK (language IN ('it', 'en')),
    time_zone   TEXT NOT NULL CHECK (time_zone <> ''),
    archived_at INTEGER,
    position    INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT;

-- What the client looks and sounds like; its id is the client's.
CREATE TABLE brand (
    id       TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    monogram TEXT NOT NULL,
    colour   TEXT NOT NULL CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    logo_id  TEXT REFERENCES material (id) ON DELETE SET NULL,
    promise  TEXT NOT NULL
) STRICT;

-- A file in the media folder, kept once by its content; client_id is null for
-- what belongs to the studio's owner.
CREATE TABLE material (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT REFERENCES client (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    name       TEXT NOT NULL,
    mime       TEXT NOT NULL,
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    width      INTEGER NOT NULL CHECK (width > 0),
    height     INTEGER NOT NULL CHECK (height > 0),
    alt        TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX material_client ON material (client_id);
CREATE INDEX material_sha256 ON material (sha256);

CREATE TABLE objective (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    level      TEXT NOT NULL CHECK (level IN ('business', 'marketing', 'social')),
    statement  TEXT NOT NULL,
    effect     TEXT NOT NULL CHECK (effect IN ('', 'revenue', 'cost', 'satisfaction', 'reputation')),
    position   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX objective_client ON objective (client_id, position);

CREATE TABLE kpi (
    id           TEXT NOT NULL PRIMARY KEY,
    client_id    TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    objective_id TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    metric       TEXT NOT NULL,
    unit         TEXT NOT NULL,
    direction    TEXT NOT NULL CHECK (direction IN ('more', 'less')),
    baseline     REAL,
    baseline_day TEXT CHECK (baseline_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    target       REAL,
    due          TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    position     INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX kpi_client ON kpi (client_id, position);
CREATE INDEX kpi_objective ON kpi (objective_id);

CREATE TABLE audience (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    who        TEXT NOT NULL,
    place      TEXT NOT NULL,
    position   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX audience_client ON audience (client_id, position);

CREATE TABLE need (
    id          TEXT NOT NULL PRIMARY KEY,
    client_id   TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    audience_id TEXT NOT NULL REFERENCES audience (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('job', 'pain', 'gain')),
    text        TEXT NOT NULL,
    position    INTEGER NOT NULL
) STRICT;
CREATE INDEX need_audience ON need (audience_id, position);
CREATE INDEX need_client ON need (client_id);

CREATE TABLE pillar (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    promise    TEXT NOT NULL,
    hue        INTEGER NOT NULL CHECK (hue >= 1 AND hue <= 8),
    share      REAL CHECK (share >= 0 AND share <= 100),
    position   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pillar_client ON pillar (client_id, position);

CREATE TABLE channel (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    platform   TEXT NOT NULL CHECK (platform <> ''),
    profile    TEXT NOT NULL,
    mission    TEXT NOT NULL,
    week_from  REAL CHECK (week_from >= 0),
    week_to    REAL CHECK (week_to >= 0),
    position   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX channel_client ON channel (client_id, position);

-- Links of the thread. A link's id is made of the two it joins, so that the
-- same link drawn twice, or on two desks, is one row.
CREATE TABLE pillar_objective (
    id           TEXT NOT NULL PRIMARY KEY CHECK (id = pillar_id || '.' || objective_id),
    client_id    TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    pillar_id    TEXT NOT NULL REFERENCES pillar (id) ON DELETE CASCADE,
    objective_id TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL
) STRICT;
CREATE INDEX pillar_objective_client ON pillar_objective (client_id);
CREATE INDEX pillar_objective_pillar ON pillar_objective (pillar_id, position);
CREATE INDEX pillar_objective_objective ON pillar_objective (objective_id);

CREATE TABLE pillar_audience (
    id          TEXT NOT NULL PRIMARY KEY CHECK (id = pillar_id || '.' || audience_id),
    client_id   TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    pillar_id   TEXT NOT NULL REFERENCES pillar (id) ON DELETE CASCADE,
    audience_id TEXT NOT NULL REFERENCES audience (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX pillar_audience_client ON pillar_audience (client_id);
CREATE INDEX pillar_audience_pillar ON pillar_audience (pillar_id);
CREATE INDEX pillar_audience_audience ON pillar_audience (audience_id);

CREATE TABLE channel_audience (
    id          TEXT NOT NULL PRIMARY KEY CHECK (id = channel_id || '.' || audience_id),
    client_id   TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    channel_id  TEXT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    audience_id TEXT NOT NULL REFERENCES audience (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX channel_audience_client ON channel_audience (client_id);
CREATE INDEX channel_audience_channel ON channel_audience (channel_id);
CREATE INDEX channel_audience_audience ON channel_audience (audience_id);

-- day is null in the backlog; time is null when no hour is set; rid is for
-- full-text search alone.
CREATE TABLE post (
    rid          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    client_id    TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    title        TEXT NOT NULL,
    caption      TEXT NOT NULL,
    pillar_id    TEXT REFERENCES pillar (id) ON DELETE SET NULL,
    objective_id TEXT REFERENCES objective (id) ON DELETE SET NULL,
    state        TEXT NOT NULL CHECK (state IN ('idea', 'draft', 'with_client', 'changes_asked', 'approved', 'published', 'discarded')),
    day          TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    time         TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
    position     INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX post_client_day ON post (client_id, day, position);
CREATE INDEX post_pillar ON post (pillar_id);
CREATE INDEX post_objective ON post (objective_id);

-- A post on one of the client's channels.
CREATE TABLE variant (
    id         TEXT NOT NULL PRIMARY KEY CHECK (id = post_id || '.' || channel_id),
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    post_id    TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id TEXT NOT NULL REFERENCES channel (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX variant_client ON variant (client_id);
CREATE INDEX variant_post ON variant (post_id);
CREATE INDEX variant_channel ON variant (channel_id);

-- A post's pictures, in order.
CREATE TABLE post_material (
    id          TEXT NOT NULL PRIMARY KEY CHECK (id = post_id || '.' || material_id),
    client_id   TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    post_id     TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    material_id TEXT NOT NULL REFERENCES material (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL
) STRICT;
CREATE INDEX post_material_client ON post_material (client_id);
CREATE INDEX post_material_post ON post_material (post_id, position);
CREATE INDEX post_material_material ON post_material (material_id);

CREATE VIRTUAL TABLE post_fts USING fts5 (
    title, caption, content = 'post', content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- +goose StatementBegin
CREATE TRIGGER post_fts_insert AFTER INSERT ON post BEGIN
    INSERT INTO post_fts (rowid, title, caption) VALUES (new.rid, new.title, new.caption);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER post_fts_delete AFTER DELETE ON post BEGIN
    INSERT INTO post_fts (post_fts, rowid, title, caption) VALUES ('delete', old.rid, old.title, old.caption);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER post_fts_update AFTER UPDATE OF title, caption ON post BEGIN
    INSERT INTO post_fts (post_fts, rowid, title, caption) VALUES ('delete', old.rid, old.title, old.caption);
    INSERT INTO post_fts (rowid, title, caption) VALUES (new.rid, new.title, new.caption);
END;
-- +goose StatementEnd
