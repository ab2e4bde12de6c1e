-- name: BusinessOf :one
SELECT does, earns
FROM client
WHERE id = sqlc.arg(id);

-- name: DescribeBusiness :exec
UPDATE client
SET does = sqlc.arg(does), earns = sqlc.arg(earns), updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: Milestones :many
SELECT * FROM milestone
WHERE client_id = sqlc.arg(client_id)
ORDER BY date, id;

-- name: MilestoneByID :one
SELECT * FROM milestone
WHERE id = sqlc.arg(id);

-- name: PutMilestone :exec
INSERT INTO milestone (id, client_id, date, event, meaning)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(date), sqlc.arg(event), sqlc.arg(meaning))
ON CONFLICT (id) DO UPDATE
SET date = excluded.date, event = excluded.event, meaning = excluded.meaning;

-- name: DeleteMilestone :exec
DELETE FROM milestone
WHERE id = sqlc.arg(id);

-- name: DossierUpdated :one
SELECT CAST(COALESCE(MAX(until), 0) AS INTEGER) AS at
FROM act
WHERE client_id = CAST(sqlc.arg(client_id) AS TEXT)
    AND name >= 'dossier.'
    AND name < 'dossier/'
    -- What is done to the client itself says nothing in its dossier.
    AND name NOT IN ('dossier.create', 'dossier.archive', 'dossier.restore', 'dossier.reorder')
    AND state = 0;

-- name: Products :many
SELECT * FROM product
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: ProductByID :one
SELECT * FROM product
WHERE id = sqlc.arg(id);

-- name: PutProduct :exec
INSERT INTO product (id, client_id, kind, name, about, season, margin, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(kind), sqlc.arg(name), sqlc.arg(about), sqlc.arg(season), sqlc.arg(margin),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM product WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET kind = excluded.kind, name = excluded.name, about = excluded.about, season = excluded.season, margin = excluded.margin;

-- name: PlaceProduct :exec
UPDATE product
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteProduct :exec
DELETE FROM product
WHERE id = sqlc.arg(id);

-- name: Retellings :many
SELECT id, CAST(milestone_id AS TEXT) AS milestone_id, title, state, day
FROM post
WHERE client_id = sqlc.arg(client_id)
    AND milestone_id IS NOT NULL
ORDER BY created_at, id;
