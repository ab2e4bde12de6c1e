-- name: ClientLines :many
SELECT
    c.id, c.name,
    CAST(COUNT(p.id) AS INTEGER) AS posts,
    CAST(COALESCE(MIN(p.day), '') AS TEXT) AS first_day,
    CAST(COALESCE(MAX(p.day), '') AS TEXT) AS last_day
FROM client AS c
LEFT JOIN post AS p ON p.client_id = c.id
GROUP BY c.id
ORDER BY c.position, c.created_at, c.id;

-- name: FindPosts :many
-- Of a word that is everywhere, the newest 2000 posts are looked at.
SELECT
    p.id, p.client_id, p.title, p.caption, p.state, p.day,
    CAST(p.client_id = sqlc.arg(client_id) AS INTEGER) AS mine
FROM (
    SELECT w.rid
    FROM post_fts(CAST(sqlc.arg(words) AS TEXT)) AS t
    JOIN post AS w ON w.rid = t.rowid
    ORDER BY t.rowid DESC
    LIMIT 2000
) AS f
JOIN post AS p ON p.rid = f.rid
JOIN client AS c ON c.id = p.client_id
ORDER BY mine DESC, c.archived_at IS NOT NULL, f.rid DESC
LIMIT 40;

-- name: FindPostsBySign :many
SELECT
    p.id, p.client_id, p.title, p.caption, p.state, p.day,
    CAST(p.client_id = sqlc.arg(client_id) AS INTEGER) AS mine
FROM post AS p
JOIN client AS c ON c.id = p.client_id
WHERE instr(p.title, CAST(sqlc.arg(sign) AS TEXT)) > 0
    OR instr(p.caption, CAST(sqlc.arg(sign) AS TEXT)) > 0
ORDER BY mine DESC, c.archived_at IS NOT NULL, p.updated_at DESC
LIMIT 40;

-- name: FindInDossiers :many
-- Of a word that is everywhere, the newest 2000 records are looked at. A record
-- that is shown within another is found there.
SELECT
    d.kind, d.id, d.client_id, d.title, d.text,
    CAST(d.client_id = sqlc.arg(client_id) AS INTEGER) AS mine,
    CAST(COALESCE(
        'competitor ' || o.competitor_id, 'stakeholder ' || k.stakeholder_id, 'finding ' || e.finding_id,
        'market_note ' || e.market_note_id, 'proof ' || e.proof_id, 'channel ' || m.channel_id, d.kind || ' ' || d.id
    ) AS TEXT) AS place,
    CAST(ifnull(m.day, '') AS TEXT) AS day, CAST(ifnull(m.unit, '') AS TEXT) AS unit,
    CAST(ifnull(o.text, '') AS TEXT) AS noted, m.value AS measured, o.value AS seen
FROM dossier_fts AS d
JOIN client AS c ON c.id = d.client_id
LEFT JOIN observation AS o ON d.kind = 'observation' AND o.id = d.id
LEFT JOIN contact AS k ON d.kind = 'contact' AND k.id = d.id
LEFT JOIN evidence AS e ON d.kind = 'evidence' AND e.id = d.id
LEFT JOIN measure AS m ON d.kind = 'measure' AND m.id = d.id
WHERE d.rowid IN (
    SELECT r.at
    FROM (
        SELECT n.at, CAST(n.whose = sqlc.arg(client_id) AS INTEGER) AS mine, h.archived_at IS NOT NULL AS archived
        FROM (
            SELECT f.rowid AS at, f.client_id AS whose
            FROM dossier_fts AS f
            WHERE dossier_fts MATCH CAST(sqlc.arg(words) AS TEXT)
            ORDER BY f.rowid DESC
            LIMIT 2000
        ) AS n
        JOIN client AS h ON h.id = n.whose
    ) AS r
    ORDER BY r.mine DESC, r.archived, r.at DESC
    LIMIT 40
)
ORDER BY mine DESC, c.archived_at IS NOT NULL, d.rowid DESC;

-- name: SearchableClients :many
SELECT id, name, sector, place, since, does, earns, CAST(archived_at IS NOT NULL AS INTEGER) AS archived
FROM client
ORDER BY position, created_at, id;

-- name: SearchableCards :many
-- The records that are few: title and detail are shown of what is found, more is
-- not. place is the record that shows it, where that is another; called is what
-- one without a name goes by, which is not looked in.
SELECT
    CAST('objective' AS TEXT) AS kind, CAST('' AS TEXT) AS place, id, CAST('' AS TEXT) AS field, client_id,
    statement AS title, CAST('' AS TEXT) AS detail, CAST('' AS TEXT) AS more,
    CAST('' AS TEXT) AS called
FROM objective
UNION ALL
SELECT 'kpi', '', k.id, '', k.client_id, k.metric, o.statement, '', ''
FROM kpi AS k
JOIN objective AS o ON o.id = k.objective_id
UNION ALL
SELECT 'audience', '', id, '', client_id, name, who, place || ' ' || role || ' ' || words, ''
FROM audience
UNION ALL
SELECT 'need', 'audience ' || n.audience_id, n.id, '', n.client_id, n.text, a.name, '', ''
FROM need AS n
JOIN audience AS a ON a.id = n.audience_id
UNION ALL
SELECT 'pillar', '', id, '', client_id, name, promise, '', ''
FROM pillar
UNION ALL
SELECT 'channel', '', id, '', client_id, platform, profile, mission, ''
FROM channel
UNION ALL
SELECT 'brand', '', id, 'promise', id, promise, '', '', ''
FROM brand
WHERE promise <> ''
UNION ALL
SELECT 'brand-value', '', id, '', client_id, text, '', '', ''
FROM brand_value
UNION ALL
SELECT 'brand-word', '', id, '', client_id, text, instead, '', ''
FROM brand_word
UNION ALL
SELECT 'swatch', '', id, '', client_id, CASE WHEN name = '' THEN colour ELSE name END, colour, '', ''
FROM swatch
UNION ALL
SELECT 'typeface', '', id, '', client_id, name, used_for, '', ''
FROM typeface
UNION ALL
SELECT 'competitor-profile', 'competitor ' || competitor_id, id, '', client_id, platform, profile, '', ''
FROM competitor_profile
UNION ALL
SELECT 'audit', '', a.id, '', a.client_id, a.state, a.access, '', c.platform
FROM audit AS a
JOIN channel AS c ON c.id = a.id
WHERE a.state <> ''
    OR a.access <> '';
