-- name: Findings :many
SELECT * FROM finding
WHERE client_id = sqlc.arg(client_id)
ORDER BY kind, position, id;

-- name: FindingByID :one
SELECT * FROM finding
WHERE id = sqlc.arg(id);

-- name: FindingObjective :one
SELECT client_id FROM objective
WHERE id = sqlc.arg(id);

-- name: PutFinding :exec
INSERT INTO finding (id, client_id, kind, text, objective_id, because, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(kind), sqlc.arg(text), sqlc.narg(objective_id), sqlc.arg(because),
    (
        SELECT COALESCE(MAX(f.position) + 1, 0)
        FROM finding AS f
        WHERE f.client_id = sqlc.arg(client_id) AND f.kind = sqlc.arg(kind)
    )
)
ON CONFLICT (id) DO UPDATE
SET text = excluded.text, objective_id = excluded.objective_id, because = excluded.because;

-- name: PlaceFinding :exec
UPDATE finding
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: MoveFinding :exec
UPDATE finding
SET kind = sqlc.arg(kind), position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteFinding :exec
DELETE FROM finding
WHERE id = sqlc.arg(id);
