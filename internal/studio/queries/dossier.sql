-- name: Clients :many
SELECT
    c.id, c.name, c.sector, c.place, c.since, c.language, c.time_zone, c.archived_at, c.position,
    b.monogram, b.colour, b.promise,
    m.id AS logo_id, m.sha256 AS logo_sha256, m.name AS logo_name, m.alt AS logo_alt, m.width AS logo_width, m.height AS logo_height, m.expiry AS logo_expiry
FROM client AS c
JOIN brand AS b ON b.id = c.id
LEFT JOIN material AS m ON m.id = b.logo_id
ORDER BY c.position, c.created_at, c.id;

-- name: ClientByID :one
SELECT
    c.id, c.name, c.sector, c.place, c.since, c.language, c.time_zone, c.archived_at, c.position,
    b.monogram, b.colour, b.promise,
    m.id AS logo_id, m.sha256 AS logo_sha256, m.name AS logo_name, m.alt AS logo_alt, m.width AS logo_width, m.height AS logo_height, m.expiry AS logo_expiry
FROM client AS c
JOIN brand AS b ON b.id = c.id
LEFT JOIN material AS m ON m.id = b.logo_id
WHERE c.id = sqlc.arg(id);

-- name: AddClient :exec
INSERT INTO client (id, name, sector, place, since, language, time_zone, position, created_at, updated_at)
VALUES (
    sqlc.arg(id), sqlc.arg(name), sqlc.arg(sector), sqlc.arg(place), sqlc.arg(since), sqlc.arg(language),
    sqlc.arg(time_zone), sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: AddBrand :exec
INSERT INTO brand (id, monogram, colour, promise)
VALUES (sqlc.arg(id), sqlc.arg(monogram), sqlc.arg(colour), '');

-- name: EditClient :exec
UPDATE client
SET name = sqlc.arg(name), sector = sqlc.arg(sector), place = sqlc.arg(place), since = sqlc.arg(since),
    language = sqlc.arg(language), time_zone = sqlc.arg(time_zone), updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: EditBrand :exec
UPDATE brand
SET monogram = sqlc.arg(monogram), colour = sqlc.arg(colour), promise = sqlc.arg(promise)
WHERE id = sqlc.arg(id);

-- name: ArchiveClient :exec
UPDATE client
SET archived_at = sqlc.narg(archived_at), updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlaceClient :exec
UPDATE client
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteClient :exec
DELETE FROM client
WHERE id = sqlc.arg(id);

-- name: SetClientLogo :execrows
UPDATE brand
SET logo_id = sqlc.narg(logo_id)
WHERE id = sqlc.arg(id);

-- name: SetPromise :execrows
UPDATE brand
SET promise = sqlc.arg(promise)
WHERE id = sqlc.arg(id);
