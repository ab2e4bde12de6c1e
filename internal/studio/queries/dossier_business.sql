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
INSERT INTO milestone (id, client_id, date, event, meaning, retold)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(date), sqlc.arg(event), sqlc.arg(meaning), sqlc.arg(retold))
ON CONFLICT (id) DO UPDATE
SET date = excluded.date, event = excluded.event, meaning = excluded.meaning, retold = excluded.retold;

-- name: DeleteMilestone :exec
DELETE FROM milestone
WHERE id = sqlc.arg(id);

-- name: DossierUpdated :one
SELECT CAST(COALESCE(MAX(until), 0) AS INTEGER) AS at
FROM act
WHERE client_id = CAST(sqlc.arg(client_id) AS TEXT)
    AND name >= 'dossier.'
    AND name < 'dossier/'
    AND state = 0;
