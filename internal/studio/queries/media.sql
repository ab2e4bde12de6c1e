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

-- name: MaterialByID :one
SELECT * FROM material
WHERE id = sqlc.arg(id);

-- name: MaterialsOf :many
SELECT
    m.id, m.client_id, m.sha256, m.name, m.mime, m.bytes, m.width, m.height, m.alt, m.focal_x, m.focal_y,
    m.source, m.licence, m.consent, m.expiry, m.tags, m.created_at,
    CAST(
        (SELECT COUNT(*) FROM post_material AS p WHERE p.material_id = m.id)
        + (SELECT COUNT(*) FROM evidence AS e WHERE e.material_id = m.id)
        + (SELECT COUNT(*) FROM brand AS b WHERE b.id = m.client_id AND b.logo_id = m.id)
        AS INTEGER
    ) AS uses
FROM material AS m
WHERE m.client_id = CAST(sqlc.arg(client_id) AS TEXT)
ORDER BY m.created_at DESC, m.id DESC;

-- name: UsesOfMaterial :many
SELECT CAST('logo' AS TEXT) AS kind, b.id, CAST('' AS TEXT) AS title, CAST('' AS TEXT) AS day
FROM brand AS b
WHERE b.logo_id = sqlc.arg(id)
UNION ALL
SELECT CAST('evidence' AS TEXT) AS kind, e.id, e.claim AS title, CAST('' AS TEXT) AS day
FROM evidence AS e
WHERE e.material_id = sqlc.arg(id)
UNION ALL
SELECT CAST('post' AS TEXT) AS kind, w.id, CAST(CASE w.title WHEN '' THEN w.caption ELSE w.title END AS TEXT) AS title, CAST(COALESCE(w.day, '') AS TEXT) AS day
FROM post_material AS p
JOIN post AS w ON w.id = p.post_id
WHERE p.material_id = sqlc.arg(id)
ORDER BY kind, day, id;

-- name: EditMaterial :exec
UPDATE material
SET name = sqlc.arg(name), alt = sqlc.arg(alt), focal_x = sqlc.narg(focal_x), focal_y = sqlc.narg(focal_y),
    source = sqlc.arg(source), licence = sqlc.arg(licence), consent = sqlc.arg(consent), expiry = sqlc.narg(expiry),
    tags = sqlc.arg(tags)
WHERE id = sqlc.arg(id);

-- name: DeleteMaterial :exec
DELETE FROM material
WHERE id = sqlc.arg(id);
