-- Rows with defaults, for the tests of every package.

-- name: SeedClient :exec
INSERT INTO client (id, name, sector, place, since, language, time_zone, archived_at, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(name), '', '', '', sqlc.arg(language), sqlc.arg(time_zone), NULL, sqlc.arg(position), sqlc.arg(at), sqlc.arg(at));

-- name: SeedBrand :exec
INSERT INTO brand (id, monogram, colour, logo_id, promise)
VALUES (sqlc.arg(id), sqlc.arg(monogram), sqlc.arg(colour), NULL, sqlc.arg(promise));

-- name: SeedObjective :exec
INSERT INTO objective (id, client_id, level, statement, effect, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(client_id), 'business', sqlc.arg(statement), '', sqlc.arg(position), sqlc.arg(at), sqlc.arg(at));

-- name: SeedKPI :exec
INSERT INTO kpi (id, client_id, objective_id, metric, unit, direction, baseline, baseline_day, target, due, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(objective_id), sqlc.arg(metric), '', 'more', sqlc.narg(baseline), NULL, sqlc.narg(target), NULL, 1, sqlc.arg(at), sqlc.arg(at));

-- name: SeedAudience :exec
INSERT INTO audience (id, client_id, name, who, place, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), '', '', sqlc.arg(position), sqlc.arg(at), sqlc.arg(at));

-- name: SeedNeed :exec
INSERT INTO need (id, client_id, audience_id, kind, text, position)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(audience_id), 'job', sqlc.arg(text), sqlc.arg(position));

-- name: SeedPillar :exec
INSERT INTO pillar (id, client_id, name, promise, hue, share, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), '', sqlc.arg(hue), sqlc.narg(share), sqlc.arg(position), sqlc.arg(at), sqlc.arg(at));

-- name: SeedChannel :exec
INSERT INTO channel (id, client_id, platform, profile, mission, week_from, week_to, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(platform), '', '', NULL, NULL, sqlc.arg(position), sqlc.arg(at), sqlc.arg(at));

-- name: SeedPillarObjective :exec
INSERT INTO pillar_objective (id, client_id, pillar_id, objective_id, position)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(pillar_id), sqlc.arg(objective_id), 1);

-- name: SeedPost :exec
INSERT INTO post (id, client_id, title, caption, pillar_id, objective_id, state, day, time, position, created_at, updated_at)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(title), sqlc.arg(caption), sqlc.narg(pillar_id), sqlc.narg(objective_id),
    sqlc.arg(state), sqlc.narg(day), sqlc.narg(time), sqlc.arg(position), sqlc.arg(at), sqlc.arg(at));

-- name: SeedVariant :exec
INSERT INTO variant (id, client_id, post_id, channel_id)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(post_id), sqlc.arg(channel_id));

-- name: SeedMaterial :exec
INSERT INTO material (id, client_id, sha256, name, mime, bytes, width, height, alt, source, licence, consent, tags, created_at)
VALUES (sqlc.arg(id), sqlc.narg(client_id), sqlc.arg(sha256), sqlc.arg(name), 'image/png', 1, 1, 1, '', '', '', '', '[]', sqlc.arg(at));

-- name: SeedPostMaterial :exec
INSERT INTO post_material (id, client_id, post_id, material_id, position)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(post_id), sqlc.arg(material_id), sqlc.arg(position));

-- name: SeedStakeholder :exec
INSERT INTO stakeholder (
    id, client_id, name, organisation, role, inside, referent, influence, interest, attitude, attitude_wanted, cares, involve, contacts, position
)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(organisation), '', 0, 0, sqlc.narg(influence), sqlc.narg(interest),
    '', '', sqlc.arg(cares), '', '', sqlc.arg(position)
);

-- name: SeedContact :exec
INSERT INTO contact (id, client_id, stakeholder_id, day, outcome)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(stakeholder_id), sqlc.arg(day), sqlc.arg(outcome));

-- name: SeedCompetitor :exec
INSERT INTO competitor (id, client_id, name, about, position)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), '', sqlc.arg(position));

-- name: SeedObservation :exec
INSERT INTO observation (id, client_id, competitor_id, day, topic, text, value)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(competitor_id), sqlc.arg(day), sqlc.arg(topic), sqlc.arg(text), NULL);
