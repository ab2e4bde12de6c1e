-- name: StrategyClient :one
SELECT c.name, b.promise
FROM client AS c
JOIN brand AS b ON b.id = c.id
WHERE c.id = sqlc.arg(id);

-- name: Objectives :many
SELECT * FROM objective
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, created_at, id;

-- name: ObjectiveByID :one
SELECT * FROM objective
WHERE id = sqlc.arg(id);

-- name: AddObjective :exec
INSERT INTO objective (id, client_id, level, statement, effect, position, created_at, updated_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(level), sqlc.arg(statement), sqlc.arg(effect),
    sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: EditObjective :exec
UPDATE objective
SET level = sqlc.arg(level), statement = sqlc.arg(statement), effect = sqlc.arg(effect),
    updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlaceObjective :exec
UPDATE objective
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteObjective :exec
DELETE FROM objective
WHERE id = sqlc.arg(id);

-- name: KPIs :many
SELECT * FROM kpi
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, created_at, id;

-- name: KPIByID :one
SELECT * FROM kpi
WHERE id = sqlc.arg(id);

-- name: AddKPI :exec
INSERT INTO kpi (id, client_id, objective_id, metric, unit, direction, baseline, baseline_day, target, due, position, created_at, updated_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(objective_id), sqlc.arg(metric), sqlc.arg(unit), sqlc.arg(direction), sqlc.narg(baseline), sqlc.narg(baseline_day), sqlc.narg(target), sqlc.narg(due),
    sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: EditKPI :exec
UPDATE kpi
SET objective_id = sqlc.arg(objective_id), metric = sqlc.arg(metric), unit = sqlc.arg(unit), direction = sqlc.arg(direction), baseline = sqlc.narg(baseline), baseline_day = sqlc.narg(baseline_day), target = sqlc.narg(target), due = sqlc.narg(due),
    updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlaceKPI :exec
UPDATE kpi
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteKPI :exec
DELETE FROM kpi
WHERE id = sqlc.arg(id);

-- name: Audiences :many
SELECT * FROM audience
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, created_at, id;

-- name: AudienceByID :one
SELECT * FROM audience
WHERE id = sqlc.arg(id);

-- name: AddAudience :exec
INSERT INTO audience (id, client_id, name, who, place, role, words, position, created_at, updated_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(who), sqlc.arg(place), sqlc.arg(role), sqlc.arg(words),
    sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: EditAudience :exec
UPDATE audience
SET name = sqlc.arg(name), who = sqlc.arg(who), place = sqlc.arg(place), role = sqlc.arg(role), words = sqlc.arg(words),
    updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlaceAudience :exec
UPDATE audience
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteAudience :exec
DELETE FROM audience
WHERE id = sqlc.arg(id);

-- name: Pillars :many
SELECT * FROM pillar
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, created_at, id;

-- name: PillarByID :one
SELECT * FROM pillar
WHERE id = sqlc.arg(id);

-- name: AddPillar :exec
INSERT INTO pillar (id, client_id, name, promise, hue, share, position, created_at, updated_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(promise), sqlc.arg(hue), sqlc.narg(share),
    sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: EditPillar :exec
UPDATE pillar
SET name = sqlc.arg(name), promise = sqlc.arg(promise), hue = sqlc.arg(hue), share = sqlc.narg(share),
    updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlacePillar :exec
UPDATE pillar
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeletePillar :exec
DELETE FROM pillar
WHERE id = sqlc.arg(id);

-- name: Channels :many
SELECT * FROM channel
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, created_at, id;

-- name: ChannelByID :one
SELECT * FROM channel
WHERE id = sqlc.arg(id);

-- name: AddChannel :exec
INSERT INTO channel (id, client_id, platform, profile, mission, week_from, week_to, position, created_at, updated_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(platform), sqlc.arg(profile), sqlc.arg(mission), sqlc.narg(week_from), sqlc.narg(week_to),
    sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: EditChannel :exec
UPDATE channel
SET platform = sqlc.arg(platform), profile = sqlc.arg(profile), mission = sqlc.arg(mission), week_from = sqlc.narg(week_from), week_to = sqlc.narg(week_to),
    updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlaceChannel :exec
UPDATE channel
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteChannel :exec
DELETE FROM channel
WHERE id = sqlc.arg(id);

-- name: Needs :many
SELECT * FROM need
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: NeedsOfAudience :many
SELECT * FROM need
WHERE audience_id = sqlc.arg(audience_id)
ORDER BY position, id;

-- name: AddNeed :exec
INSERT INTO need (id, client_id, audience_id, kind, text, weight, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(audience_id), sqlc.arg(kind), sqlc.arg(text), sqlc.arg(weight),
    sqlc.arg(position)
);

-- name: EditNeed :exec
UPDATE need
SET kind = sqlc.arg(kind), text = sqlc.arg(text), weight = sqlc.arg(weight), position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteNeed :exec
DELETE FROM need
WHERE id = sqlc.arg(id);

-- name: PillarObjectives :many
SELECT * FROM pillar_objective
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: ObjectivesOfPillar :many
SELECT * FROM pillar_objective
WHERE pillar_id = sqlc.arg(pillar_id)
ORDER BY position, id;

-- name: AddPillarObjective :exec
INSERT INTO pillar_objective (id, client_id, pillar_id, objective_id, position)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(pillar_id), sqlc.arg(objective_id), sqlc.arg(position));

-- name: DeletePillarObjective :exec
DELETE FROM pillar_objective
WHERE id = sqlc.arg(id);

-- name: PlacePillarObjective :exec
UPDATE pillar_objective
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: PillarAudiences :many
SELECT * FROM pillar_audience
WHERE client_id = sqlc.arg(client_id)
ORDER BY id;

-- name: AudiencesOfPillar :many
SELECT * FROM pillar_audience
WHERE pillar_id = sqlc.arg(pillar_id)
ORDER BY id;

-- name: AddPillarAudience :exec
INSERT INTO pillar_audience (id, client_id, pillar_id, audience_id)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(pillar_id), sqlc.arg(audience_id));

-- name: DeletePillarAudience :exec
DELETE FROM pillar_audience
WHERE id = sqlc.arg(id);

-- name: ChannelAudiences :many
SELECT * FROM channel_audience
WHERE client_id = sqlc.arg(client_id)
ORDER BY id;

-- name: AudiencesOfChannel :many
SELECT * FROM channel_audience
WHERE channel_id = sqlc.arg(channel_id)
ORDER BY id;

-- name: AddChannelAudience :exec
INSERT INTO channel_audience (id, client_id, channel_id, audience_id)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(channel_id), sqlc.arg(audience_id));

-- name: DeleteChannelAudience :exec
DELETE FROM channel_audience
WHERE id = sqlc.arg(id);
