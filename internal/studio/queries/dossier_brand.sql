-- name: VoiceOf :one
SELECT funny, casual, irreverent, enthusiastic, logo_space
FROM brand
WHERE id = sqlc.arg(id);

-- name: DescribeBrand :exec
UPDATE brand
SET monogram = sqlc.arg(monogram), colour = sqlc.arg(colour), promise = sqlc.arg(promise),
    funny = sqlc.narg(funny), casual = sqlc.narg(casual), irreverent = sqlc.narg(irreverent),
    enthusiastic = sqlc.narg(enthusiastic), logo_space = sqlc.narg(logo_space)
WHERE id = sqlc.arg(id);

-- name: BrandValues :many
SELECT * FROM brand_value
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: BrandValueByID :one
SELECT * FROM brand_value
WHERE id = sqlc.arg(id);

-- name: PutBrandValue :exec
INSERT INTO brand_value (id, client_id, text, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(text),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM brand_value WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET text = excluded.text;

-- name: PlaceBrandValue :exec
UPDATE brand_value
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteBrandValue :exec
DELETE FROM brand_value
WHERE id = sqlc.arg(id);

-- name: Proofs :many
SELECT * FROM proof
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: ProofByID :one
SELECT * FROM proof
WHERE id = sqlc.arg(id);

-- name: PutProof :exec
INSERT INTO proof (id, client_id, text, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(text),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM proof WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET text = excluded.text;

-- name: PlaceProof :exec
UPDATE proof
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteProof :exec
DELETE FROM proof
WHERE id = sqlc.arg(id);

-- name: BrandWords :many
SELECT * FROM brand_word
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: BrandWordByID :one
SELECT * FROM brand_word
WHERE id = sqlc.arg(id);

-- name: PutBrandWord :exec
INSERT INTO brand_word (id, client_id, kind, text, instead, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(kind), sqlc.arg(text), sqlc.arg(instead),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM brand_word WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET kind = excluded.kind, text = excluded.text, instead = excluded.instead;

-- name: PlaceBrandWord :exec
UPDATE brand_word
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteBrandWord :exec
DELETE FROM brand_word
WHERE id = sqlc.arg(id);

-- name: Swatches :many
SELECT * FROM swatch
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: SwatchByID :one
SELECT * FROM swatch
WHERE id = sqlc.arg(id);

-- name: PutSwatch :exec
INSERT INTO swatch (id, client_id, name, colour, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(colour),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM swatch WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, colour = excluded.colour;

-- name: PlaceSwatch :exec
UPDATE swatch
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteSwatch :exec
DELETE FROM swatch
WHERE id = sqlc.arg(id);

-- name: Typefaces :many
SELECT * FROM typeface
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: TypefaceByID :one
SELECT * FROM typeface
WHERE id = sqlc.arg(id);

-- name: PutTypeface :exec
INSERT INTO typeface (id, client_id, name, used_for, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(used_for),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM typeface WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, used_for = excluded.used_for;

-- name: PlaceTypeface :exec
UPDATE typeface
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteTypeface :exec
DELETE FROM typeface
WHERE id = sqlc.arg(id);

-- name: HashtagSets :many
SELECT * FROM hashtag_set
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: HashtagSetByID :one
SELECT * FROM hashtag_set
WHERE id = sqlc.arg(id);

-- name: PutHashtagSet :exec
INSERT INTO hashtag_set (id, client_id, name, tags, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(tags),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM hashtag_set WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, tags = excluded.tags;

-- name: PlaceHashtagSet :exec
UPDATE hashtag_set
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteHashtagSet :exec
DELETE FROM hashtag_set
WHERE id = sqlc.arg(id);
