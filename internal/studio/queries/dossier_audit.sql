-- name: Audits :many
SELECT
    c.id, c.client_id,
    COALESCE(a.state, '') AS state, COALESCE(a.access, '') AS access, COALESCE(a.verdict, '') AS verdict
FROM channel AS c
LEFT JOIN audit AS a ON a.id = c.id
WHERE c.client_id = sqlc.arg(client_id)
ORDER BY c.position, c.created_at, c.id;

-- name: AuditOfChannel :one
SELECT
    c.id, c.client_id,
    COALESCE(a.state, '') AS state, COALESCE(a.access, '') AS access, COALESCE(a.verdict, '') AS verdict
FROM channel AS c
LEFT JOIN audit AS a ON a.id = c.id
WHERE c.id = sqlc.arg(id);

-- name: PutAudit :exec
INSERT INTO audit (id, client_id, state, access, verdict)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(state), sqlc.arg(access), sqlc.arg(verdict))
ON CONFLICT (id) DO UPDATE
SET state = excluded.state, access = excluded.access, verdict = excluded.verdict;

-- name: PostsAhead :many
SELECT v.channel_id, COUNT(*) AS posts, CAST(MIN(p.day) AS TEXT) AS next_day
FROM variant AS v
JOIN post AS p ON p.id = v.post_id
WHERE v.client_id = sqlc.arg(client_id)
    AND p.day >= CAST(sqlc.arg(today) AS TEXT)
    AND p.state NOT IN ('published', 'discarded')
GROUP BY v.channel_id;
