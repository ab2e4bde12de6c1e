-- name: MeasureClient :one
SELECT id FROM client
WHERE id = sqlc.arg(id);

-- name: MeasureChannel :one
SELECT client_id FROM channel
WHERE id = sqlc.arg(id);

-- name: Measures :many
SELECT * FROM measure
WHERE client_id = sqlc.arg(client_id)
ORDER BY day DESC, id DESC;

-- name: MeasureByID :one
SELECT * FROM measure
WHERE id = sqlc.arg(id);

-- name: AddMeasure :exec
INSERT INTO measure (id, client_id, channel_id, metric, unit, day, value)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.narg(channel_id), sqlc.arg(metric), sqlc.arg(unit), sqlc.arg(day),
    sqlc.narg(value)
);

-- name: EditMeasure :exec
UPDATE measure
SET metric = sqlc.arg(metric), unit = sqlc.arg(unit), day = sqlc.arg(day), value = sqlc.narg(value)
WHERE id = sqlc.arg(id);

-- name: DeleteMeasure :exec
DELETE FROM measure
WHERE id = sqlc.arg(id);
