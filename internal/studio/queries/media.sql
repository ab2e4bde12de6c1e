-- name: AddMaterial :one
INSERT INTO material (id, client_id, sha256, name, mime, bytes, width, height, alt, source, licence, consent, tags, created_at)
VALUES (
    sqlc.arg(id), sqlc.narg(client_id), sqlc.arg(sha256), sqlc.arg(name), sqlc.arg(mime), sqlc.arg(bytes),
    sqlc.arg(width), sqlc.arg(height), '', '', '', '', '[]', sqlc.arg(now)
)
RETURNING *;

-- name: MaterialByContent :one
SELECT * FROM material
WHERE sha256 = sqlc.arg(sha256)
    AND ifnull(client_id, '') = CAST(sqlc.arg(client_id) AS TEXT)
ORDER BY created_at, id
LIMIT 1;

-- name: Contents :many
SELECT sha256, min(name) AS name FROM material
GROUP BY sha256
ORDER BY sha256;
