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

-- name: SearchableClients :many
SELECT id, name, sector, place, CAST(archived_at IS NOT NULL AS INTEGER) AS archived
FROM client
ORDER BY position, created_at, id;

-- name: SearchableCards :many
SELECT CAST('objective' AS TEXT) AS kind, id, client_id, statement AS title, CAST('' AS TEXT) AS detail
FROM objective
UNION ALL
SELECT CAST('kpi' AS TEXT) AS kind, k.id, k.client_id, k.metric AS title, o.statement AS detail
FROM kpi AS k
JOIN objective AS o ON o.id = k.objective_id
UNION ALL
SELECT CAST('audience' AS TEXT) AS kind, id, client_id, name AS title, who AS detail
FROM audience
UNION ALL
SELECT CAST('need' AS TEXT) AS kind, n.id, n.client_id, n.text AS title, a.name AS detail
FROM need AS n
JOIN audience AS a ON a.id = n.audience_id
UNION ALL
SELECT CAST('pillar' AS TEXT) AS kind, id, client_id, name AS title, promise AS detail
FROM pillar
UNION ALL
SELECT CAST('channel' AS TEXT) AS kind, id, client_id, platform AS title, profile AS detail
FROM channel;
