-- name: Competitors :many
SELECT * FROM competitor
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: CompetitorByID :one
SELECT * FROM competitor
WHERE id = sqlc.arg(id);

-- name: PutCompetitor :exec
INSERT INTO competitor (id, client_id, name, about, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(about),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM competitor WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, about = excluded.about;

-- name: PlaceCompetitor :exec
UPDATE competitor
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteCompetitor :exec
DELETE FROM competitor
WHERE id = sqlc.arg(id);

-- name: CompetitorProfiles :many
SELECT * FROM competitor_profile
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: CompetitorProfileByID :one
SELECT * FROM competitor_profile
WHERE id = sqlc.arg(id);

-- name: PutCompetitorProfile :exec
INSERT INTO competitor_profile (id, client_id, competitor_id, platform, profile, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(competitor_id), sqlc.arg(platform), sqlc.arg(profile),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM competitor_profile WHERE competitor_id = sqlc.arg(competitor_id))
)
ON CONFLICT (id) DO UPDATE
SET platform = excluded.platform, profile = excluded.profile;

-- name: DeleteCompetitorProfile :exec
DELETE FROM competitor_profile
WHERE id = sqlc.arg(id);

-- name: NewestObservations :many
SELECT sqlc.embed(o), n.among
FROM (
    SELECT
        w.rid,
        CAST(COUNT(*) OVER (PARTITION BY w.competitor_id, w.topic) AS INTEGER) AS among,
        ROW_NUMBER() OVER (PARTITION BY w.competitor_id, w.topic ORDER BY w.day DESC, w.id DESC) AS place
    FROM observation AS w
    WHERE w.client_id = sqlc.arg(client_id)
) AS n
JOIN observation AS o ON o.rid = n.rid
WHERE n.place = 1;

-- name: ObservationsOfCompetitor :many
SELECT * FROM observation
WHERE competitor_id = sqlc.arg(competitor_id)
ORDER BY day DESC, id DESC;

-- name: ObservationByID :one
SELECT * FROM observation
WHERE id = sqlc.arg(id);

-- name: PutObservation :exec
INSERT INTO observation (id, client_id, competitor_id, day, topic, text, value)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(competitor_id), sqlc.arg(day), sqlc.arg(topic), sqlc.arg(text), sqlc.narg(value)
)
ON CONFLICT (id) DO UPDATE
SET day = excluded.day, topic = excluded.topic, text = excluded.text, value = excluded.value;

-- name: DeleteObservation :exec
DELETE FROM observation
WHERE id = sqlc.arg(id);
