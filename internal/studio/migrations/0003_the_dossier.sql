-- +goose Up

-- The dossier: what is known of a client before anything is planned for it.

ALTER TABLE client ADD COLUMN does TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN earns TEXT NOT NULL DEFAULT '';

-- The four scales of the voice go from -2 to 2, and are null where nothing was
-- said. logo_space is the clear space around the logo, in parts of its height.
ALTER TABLE brand ADD COLUMN funny INTEGER CHECK (funny >= -2 AND funny <= 2);
ALTER TABLE brand ADD COLUMN casual INTEGER CHECK (casual >= -2 AND casual <= 2);
ALTER TABLE brand ADD COLUMN irreverent INTEGER CHECK (irreverent >= -2 AND irreverent <= 2);
ALTER TABLE brand ADD COLUMN enthusiastic INTEGER CHECK (enthusiastic >= -2 AND enthusiastic <= 2);
ALTER TABLE brand ADD COLUMN logo_space REAL CHECK (logo_space >= 0);

-- What was typed and is not in its record yet, by the place in the screens where
-- it stands. It is no act of the user's, so the journal does not watch it.
CREATE TABLE draft (
    place TEXT NOT NULL PRIMARY KEY CHECK (place <> ''),
    text  TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- What the brand holds dear.
CREATE TABLE brand_value (
    id        TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    text      TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX brand_value_client ON brand_value (client_id, position);

-- What shows that a promise is kept.
CREATE TABLE proof (
    rid       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    text      TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX proof_client ON proof (client_id, position);

-- A word that the brand uses or avoids; instead is what it says in place of one
-- that it avoids.
CREATE TABLE brand_word (
    id        TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('use', 'avoid')),
    text      TEXT NOT NULL,
    instead   TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX brand_word_client ON brand_word (client_id, position);

CREATE TABLE swatch (
    id        TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    colour    TEXT NOT NULL CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX swatch_client ON swatch (client_id, position);

CREATE TABLE typeface (
    id        TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    used_for  TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX typeface_client ON typeface (client_id, position);

CREATE TABLE hashtag_set (
    rid       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    tags      TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX hashtag_set_client ON hashtag_set (client_id, position);

-- What the client sells. season is a bit a month, January the lowest, and 0
-- where nothing was said.
CREATE TABLE product (
    rid       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('product', 'service')),
    name      TEXT NOT NULL,
    about     TEXT NOT NULL,
    season    INTEGER NOT NULL CHECK (season >= 0 AND season <= 4095),
    margin    TEXT NOT NULL CHECK (margin IN ('', 'low', 'middle', 'high')),
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX product_client ON product (client_id, position);

-- date is 1957, 1957-06 or 1957-06-12: what is known of it.
CREATE TABLE milestone (
    rid       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    date      TEXT NOT NULL CHECK (
        date GLOB '[0-9][0-9][0-9][0-9]'
        OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'
        OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    ),
    event     TEXT NOT NULL,
    meaning   TEXT NOT NULL
) STRICT;
CREATE INDEX milestone_client ON milestone (client_id, date);

-- The milestone that a post retells.
ALTER TABLE post ADD COLUMN milestone_id TEXT REFERENCES milestone (id) ON DELETE SET NULL;
CREATE INDEX post_milestone ON post (milestone_id);

CREATE TABLE market_note (
    rid       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    title     TEXT NOT NULL,
    text      TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX market_note_client ON market_note (client_id, position);

CREATE TABLE competitor (
    rid       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    about     TEXT NOT NULL,
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX competitor_client ON competitor (client_id, position);

CREATE TABLE competitor_profile (
    id            TEXT NOT NULL PRIMARY KEY,
    client_id     TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    competitor_id TEXT NOT NULL REFERENCES competitor (id) ON DELETE CASCADE,
    platform      TEXT NOT NULL CHECK (platform <> ''),
    profile       TEXT NOT NULL,
    position      INTEGER NOT NULL
) STRICT;
CREATE INDEX competitor_profile_client ON competitor_profile (client_id);
CREATE INDEX competitor_profile_competitor ON competitor_profile (competitor_id, position);

-- What was seen of a competitor on a day; value is the figure, if it is one.
CREATE TABLE observation (
    rid           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    client_id     TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    competitor_id TEXT NOT NULL REFERENCES competitor (id) ON DELETE CASCADE,
    day           TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    topic         TEXT NOT NULL CHECK (topic IN ('content', 'followers', 'rhythm', 'offer', 'price', 'tone', 'ads', 'other')),
    text          TEXT NOT NULL,
    value         REAL
) STRICT;
CREATE INDEX observation_client ON observation (client_id);
CREATE INDEX observation_competitor ON observation (competitor_id, day);

-- A person or body. influence and interest go from 0 to 100 and are null where
-- it does not stand on the map yet.
CREATE TABLE stakeholder (
    rid             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    client_id       TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name            TEXT NOT NULL CHECK (name <> ''),
    organisation    TEXT NOT NULL,
    role            TEXT NOT NULL,
    inside          INTEGER NOT NULL CHECK (inside IN (0, 1)),
    referent        INTEGER NOT NULL CHECK (referent IN (0, 1)),
    influence       INTEGER CHECK (influence >= 0 AND influence <= 100),
    interest        INTEGER CHECK (interest >= 0 AND interest <= 100),
    attitude        TEXT NOT NULL CHECK (attitude IN ('', 'supporter', 'neutral', 'critic')),
    attitude_wanted TEXT NOT NULL CHECK (attitude_wanted IN ('', 'supporter', 'neutral', 'critic')),
    cares           TEXT NOT NULL,
    involve         TEXT NOT NULL,
    contacts        TEXT NOT NULL,
    next_contact    TEXT CHECK (next_contact GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    position        INTEGER NOT NULL
) STRICT;
CREATE INDEX stakeholder_client ON stakeholder (client_id, position);

-- Who influences whom.
CREATE TABLE influence (
    id        TEXT NOT NULL PRIMARY KEY CHECK (id = from_id || '.' || to_id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    from_id   TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
    to_id     TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
    strength  INTEGER NOT NULL CHECK (strength >= 1 AND strength <= 3),
    CHECK (from_id <> to_id)
) STRICT;
CREATE INDEX influence_client ON influence (client_id);
CREATE INDEX influence_from ON influence (from_id);
CREATE INDEX influence_to ON influence (to_id);

-- What a stakeholder approves, and who stands in.
CREATE TABLE approves (
    id             TEXT NOT NULL PRIMARY KEY CHECK (id = stakeholder_id || '.' || what),
    client_id      TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
    what           TEXT NOT NULL CHECK (what IN ('strategy', 'plan', 'post', 'crisis')),
    stand_in_id    TEXT REFERENCES stakeholder (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX approves_client ON approves (client_id);
CREATE INDEX approves_stakeholder ON approves (stakeholder_id);
CREATE INDEX approves_stand_in ON approves (stand_in_id);

-- A contact that took place.
CREATE TABLE contact (
    rid            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    client_id      TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id) ON DELETE CASCADE,
    day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    outcome        TEXT NOT NULL
) STRICT;
CREATE INDEX contact_client ON contact (client_id);
CREATE INDEX contact_stakeholder ON contact (stakeholder_id, day);

-- What the strategy knows more of an audience: its role in the purchase and the
-- words it uses; of a need how much it weighs, 0 where nothing was said.
ALTER TABLE audience ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE audience ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN weight INTEGER NOT NULL DEFAULT 0 CHECK (weight >= 0 AND weight <= 3);

-- What the audit says of a channel; its id is the channel's.
CREATE TABLE audit (
    id        TEXT NOT NULL PRIMARY KEY REFERENCES channel (id) ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,
    access    TEXT NOT NULL,
    verdict   TEXT NOT NULL CHECK (verdict IN ('', 'keep', 'mend', 'close'))
) STRICT;
CREATE INDEX audit_client ON audit (client_id);

-- A figure of a day, of the client or of one of its channels; value is null
-- where it is not known, which is never a zero.
CREATE TABLE measure (
    rid        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    channel_id TEXT REFERENCES channel (id) ON DELETE CASCADE,
    metric     TEXT NOT NULL CHECK (metric <> ''),
    unit       TEXT NOT NULL,
    day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    value      REAL
) STRICT;
CREATE INDEX measure_client ON measure (client_id, day);
CREATE INDEX measure_channel ON measure (channel_id, day);

-- A finding is used by an objective, or dismissed because of something, or
-- neither yet.
CREATE TABLE finding (
    rid          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    client_id    TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('strength', 'weakness', 'opportunity', 'threat')),
    text         TEXT NOT NULL,
    objective_id TEXT REFERENCES objective (id) ON DELETE SET NULL,
    because      TEXT NOT NULL,
    position     INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_client ON finding (client_id, kind, position);
CREATE INDEX finding_objective ON finding (objective_id);

-- What speaks for a finding, a note on the market or a proof: for one of them.
-- source is an address or words; the source may be a material instead.
CREATE TABLE evidence (
    rid            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    client_id      TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    finding_id     TEXT REFERENCES finding (id) ON DELETE CASCADE,
    market_note_id TEXT REFERENCES market_note (id) ON DELETE CASCADE,
    proof_id       TEXT REFERENCES proof (id) ON DELETE CASCADE,
    claim          TEXT NOT NULL,
    source         TEXT NOT NULL,
    material_id    TEXT REFERENCES material (id) ON DELETE SET NULL,
    day            TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    confidence     TEXT NOT NULL CHECK (confidence IN ('', 'low', 'middle', 'high')),
    good_until     TEXT CHECK (good_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    position       INTEGER NOT NULL,
    CHECK ((finding_id IS NOT NULL) + (market_note_id IS NOT NULL) + (proof_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX evidence_client ON evidence (client_id);
CREATE INDEX evidence_finding ON evidence (finding_id, position);
CREATE INDEX evidence_market_note ON evidence (market_note_id, position);
CREATE INDEX evidence_proof ON evidence (proof_id, position);
CREATE INDEX evidence_material ON evidence (material_id);

-- Any file may be a material now: width and height are 0 where there are no
-- pixels. The focal point is in parts of both sides. tags is a list of words.
CREATE TABLE material_rebuilt (
    rid        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    client_id  TEXT REFERENCES client (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    name       TEXT NOT NULL,
    mime       TEXT NOT NULL,
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    width      INTEGER NOT NULL CHECK (width >= 0),
    height     INTEGER NOT NULL CHECK (height >= 0),
    alt        TEXT NOT NULL,
    focal_x    REAL CHECK (focal_x >= 0 AND focal_x <= 1),
    focal_y    REAL CHECK (focal_y >= 0 AND focal_y <= 1),
    source     TEXT NOT NULL,
    licence    TEXT NOT NULL,
    consent    TEXT NOT NULL,
    expiry     TEXT CHECK (expiry GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    tags       TEXT NOT NULL CHECK (json_valid(tags)),
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO material_rebuilt (
    id, client_id, sha256, name, mime, bytes, width, height, alt, source, licence, consent, tags, created_at
)
SELECT id, client_id, sha256, name, mime, bytes, width, height, alt, '', '', '', '[]', created_at
FROM material;
DROP TABLE material;
ALTER TABLE material_rebuilt RENAME TO material;
CREATE INDEX material_client ON material (client_id);
CREATE INDEX material_sha256 ON material (sha256);

-- How a client's papers of a kind are made: what was the plan's alone.
CREATE TABLE paper_choice (
    id        TEXT NOT NULL PRIMARY KEY CHECK (id = client_id || '.' || kind),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind <> ''),
    language  TEXT NOT NULL CHECK (language IN ('', 'it', 'en')),
    page      TEXT NOT NULL CHECK (page IN ('a4', 'letter')),
    cover     INTEGER NOT NULL CHECK (cover >= 0),
    parts     TEXT NOT NULL CHECK (json_valid(parts)),
    letter    TEXT NOT NULL
) STRICT;
CREATE INDEX paper_choice_client ON paper_choice (client_id);
INSERT INTO paper_choice (id, client_id, kind, language, page, cover, parts, letter)
SELECT id || '.plan', id, 'plan', language, page, cover, parts, letter
FROM plan_choice;
DROP TABLE plan_choice;

-- A paper without days, as a dossier is, has none. internal is 1 for one that says
-- what is for the freelancer alone, as no plan does.
CREATE TABLE document_rebuilt (
    id         TEXT NOT NULL PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind <> ''),
    first_day  TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day   TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    language   TEXT NOT NULL CHECK (language IN ('it', 'en')),
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    pages      INTEGER NOT NULL CHECK (pages > 0),
    version    INTEGER,
    internal   INTEGER NOT NULL CHECK (internal IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO document_rebuilt (
    id, client_id, kind, first_day, last_day, language, name, sha256, bytes, pages, version, internal, created_at
)
SELECT id, client_id, kind, first_day, last_day, language, name, sha256, bytes, pages, version, 0, created_at
FROM document;
DROP TABLE document;
ALTER TABLE document_rebuilt RENAME TO document;
CREATE INDEX document_client ON document (client_id, created_at);

-- A questionnaire that came back: of which document, and the file it came in.
CREATE TABLE intake_return (
    id          TEXT NOT NULL PRIMARY KEY,
    client_id   TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_return_client ON intake_return (client_id, created_at);
CREATE INDEX intake_return_document ON intake_return (document_id);

-- One index for all that the dossier says: title and text are shown of what is
-- found, more is not. A row's number here is its own in its table times 16, and
-- the table's: a renumbered table is found again.
CREATE VIRTUAL TABLE dossier_fts USING fts5 (
    kind UNINDEXED, id UNINDEXED, client_id UNINDEXED, title, text, more,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
SELECT rid * 16 + 9, 'material', id, client_id, name, alt, ''
FROM material;
-- +goose StatementBegin
CREATE TRIGGER milestone_fts_insert AFTER INSERT ON milestone BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 0, 'milestone', new.id, new.client_id,
        new.event,
        new.meaning,
        new.date
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER milestone_fts_delete AFTER DELETE ON milestone BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 0;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER milestone_fts_update AFTER UPDATE ON milestone BEGIN
    UPDATE dossier_fts
    SET
        title = new.event,
        text = new.meaning,
        more = new.date
    WHERE rowid = new.rid * 16 + 0;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER product_fts_insert AFTER INSERT ON product BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 1, 'product', new.id, new.client_id,
        new.name,
        new.about,
        ''
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER product_fts_delete AFTER DELETE ON product BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 1;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER product_fts_update AFTER UPDATE ON product BEGIN
    UPDATE dossier_fts
    SET
        title = new.name,
        text = new.about,
        more = ''
    WHERE rowid = new.rid * 16 + 1;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER market_note_fts_insert AFTER INSERT ON market_note BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 2, 'market_note', new.id, new.client_id,
        new.title,
        new.text,
        ''
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER market_note_fts_delete AFTER DELETE ON market_note BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 2;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER market_note_fts_update AFTER UPDATE ON market_note BEGIN
    UPDATE dossier_fts
    SET
        title = new.title,
        text = new.text,
        more = ''
    WHERE rowid = new.rid * 16 + 2;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER competitor_fts_insert AFTER INSERT ON competitor BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 3, 'competitor', new.id, new.client_id,
        new.name,
        new.about,
        ''
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER competitor_fts_delete AFTER DELETE ON competitor BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 3;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER competitor_fts_update AFTER UPDATE ON competitor BEGIN
    UPDATE dossier_fts
    SET
        title = new.name,
        text = new.about,
        more = ''
    WHERE rowid = new.rid * 16 + 3;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER observation_fts_insert AFTER INSERT ON observation BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 4, 'observation', new.id, new.client_id,
        CASE WHEN new.text = '' THEN printf('%.15g', new.value) ELSE new.text END,
        '',
        new.day || ' ' || CASE WHEN new.value IS NULL THEN '' ELSE printf('%.15g', new.value) END
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER observation_fts_delete AFTER DELETE ON observation BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 4;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER observation_fts_update AFTER UPDATE ON observation BEGIN
    UPDATE dossier_fts
    SET
        title = CASE WHEN new.text = '' THEN printf('%.15g', new.value) ELSE new.text END,
        text = '',
        more = new.day || ' ' || CASE WHEN new.value IS NULL THEN '' ELSE printf('%.15g', new.value) END
    WHERE rowid = new.rid * 16 + 4;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER stakeholder_fts_insert AFTER INSERT ON stakeholder BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 5, 'stakeholder', new.id, new.client_id,
        new.name,
        new.organisation || ' ' || new.role || ' ' || new.cares || ' ' || new.involve || ' ' || new.contacts,
        ifnull(new.next_contact, '')
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER stakeholder_fts_delete AFTER DELETE ON stakeholder BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 5;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER stakeholder_fts_update AFTER UPDATE ON stakeholder BEGIN
    UPDATE dossier_fts
    SET
        title = new.name,
        text = new.organisation || ' ' || new.role || ' ' || new.cares || ' ' || new.involve || ' ' || new.contacts,
        more = ifnull(new.next_contact, '')
    WHERE rowid = new.rid * 16 + 5;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER contact_fts_insert AFTER INSERT ON contact BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 6, 'contact', new.id, new.client_id,
        new.outcome,
        '',
        new.day
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER contact_fts_delete AFTER DELETE ON contact BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 6;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER contact_fts_update AFTER UPDATE ON contact BEGIN
    UPDATE dossier_fts
    SET
        title = new.outcome,
        text = '',
        more = new.day
    WHERE rowid = new.rid * 16 + 6;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER finding_fts_insert AFTER INSERT ON finding BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 7, 'finding', new.id, new.client_id,
        new.text,
        new.because,
        ''
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER finding_fts_delete AFTER DELETE ON finding BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 7;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER finding_fts_update AFTER UPDATE ON finding BEGIN
    UPDATE dossier_fts
    SET
        title = new.text,
        text = new.because,
        more = ''
    WHERE rowid = new.rid * 16 + 7;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_fts_insert AFTER INSERT ON evidence BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 8, 'evidence', new.id, new.client_id,
        new.claim,
        new.source,
        ifnull(new.day, '') || ' ' || ifnull(new.good_until, '')
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_fts_delete AFTER DELETE ON evidence BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 8;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_fts_update AFTER UPDATE ON evidence BEGIN
    UPDATE dossier_fts
    SET
        title = new.claim,
        text = new.source,
        more = ifnull(new.day, '') || ' ' || ifnull(new.good_until, '')
    WHERE rowid = new.rid * 16 + 8;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER material_fts_insert AFTER INSERT ON material BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 9, 'material', new.id, new.client_id,
        new.name,
        new.alt || ' ' || (SELECT ifnull(group_concat(t.value, ', '), '') FROM json_each(new.tags) AS t) || ' ' || new.source || ' ' || new.licence || ' ' || new.consent,
        ifnull(new.expiry, '')
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER material_fts_delete AFTER DELETE ON material BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 9;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER material_fts_update AFTER UPDATE ON material BEGIN
    UPDATE dossier_fts
    SET
        title = new.name,
        text = new.alt || ' ' || (SELECT ifnull(group_concat(t.value, ', '), '') FROM json_each(new.tags) AS t) || ' ' || new.source || ' ' || new.licence || ' ' || new.consent,
        more = ifnull(new.expiry, '')
    WHERE rowid = new.rid * 16 + 9;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER proof_fts_insert AFTER INSERT ON proof BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 10, 'proof', new.id, new.client_id,
        new.text,
        '',
        ''
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER proof_fts_delete AFTER DELETE ON proof BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 10;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER proof_fts_update AFTER UPDATE ON proof BEGIN
    UPDATE dossier_fts
    SET
        title = new.text,
        text = '',
        more = ''
    WHERE rowid = new.rid * 16 + 10;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER hashtag_set_fts_insert AFTER INSERT ON hashtag_set BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 11, 'hashtag_set', new.id, new.client_id,
        new.name,
        new.tags,
        ''
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER hashtag_set_fts_delete AFTER DELETE ON hashtag_set BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 11;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER hashtag_set_fts_update AFTER UPDATE ON hashtag_set BEGIN
    UPDATE dossier_fts
    SET
        title = new.name,
        text = new.tags,
        more = ''
    WHERE rowid = new.rid * 16 + 11;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER measure_fts_insert AFTER INSERT ON measure BEGIN
    INSERT INTO dossier_fts (rowid, kind, id, client_id, title, text, more)
    VALUES (
        new.rid * 16 + 12, 'measure', new.id, new.client_id,
        new.metric,
        CASE WHEN new.value IS NULL THEN '' ELSE printf('%.15g', new.value) END || ' ' || new.unit,
        new.day
    );
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER measure_fts_delete AFTER DELETE ON measure BEGIN
    DELETE FROM dossier_fts WHERE rowid = old.rid * 16 + 12;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER measure_fts_update AFTER UPDATE ON measure BEGIN
    UPDATE dossier_fts
    SET
        title = new.metric,
        text = CASE WHEN new.value IS NULL THEN '' ELSE printf('%.15g', new.value) END || ' ' || new.unit,
        more = new.day
    WHERE rowid = new.rid * 16 + 12;
END;
-- +goose StatementEnd
