-- name: PostByID :one
SELECT * FROM post
WHERE id = sqlc.arg(id);

-- name: SpanPosts :many
SELECT * FROM post
WHERE client_id = sqlc.arg(client_id)
    AND day >= CAST(sqlc.arg(from_day) AS TEXT)
    AND day <= CAST(sqlc.arg(to_day) AS TEXT)
ORDER BY day, time IS NULL, time, position, created_at, id;

-- name: BacklogPosts :many
SELECT * FROM post
WHERE client_id = sqlc.arg(client_id)
    AND day IS NULL
ORDER BY position, created_at, id;

-- name: VariantsOfPosts :many
SELECT v.post_id, v.channel_id
FROM variant AS v
JOIN channel AS c ON c.id = v.channel_id
WHERE v.post_id IN (SELECT value FROM json_each(CAST(sqlc.arg(ids) AS TEXT)))
ORDER BY c.position, c.created_at, c.id;

-- name: PicturesOfPosts :many
SELECT p.post_id, m.id, m.sha256, m.name, m.alt, m.width, m.height, m.focal_x, m.focal_y, m.expiry
FROM post_material AS p
JOIN material AS m ON m.id = p.material_id
WHERE p.post_id IN (SELECT value FROM json_each(CAST(sqlc.arg(ids) AS TEXT)))
ORDER BY p.position, p.id;

-- name: AddPost :exec
INSERT INTO post (
    id, client_id, title, caption, pillar_id, objective_id, milestone_id, state, day, time, position, created_at, updated_at
)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(title), sqlc.arg(caption), sqlc.narg(pillar_id), sqlc.narg(objective_id),
    sqlc.narg(milestone_id), sqlc.arg(state), sqlc.narg(day), sqlc.narg(time), sqlc.arg(position), sqlc.arg(now), sqlc.arg(now)
);

-- name: EditPost :exec
UPDATE post
SET title = sqlc.arg(title), caption = sqlc.arg(caption), pillar_id = sqlc.narg(pillar_id),
    objective_id = sqlc.narg(objective_id), state = sqlc.arg(state), time = sqlc.narg(time),
    updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: MovePost :exec
UPDATE post
SET day = sqlc.narg(day), state = sqlc.arg(state), updated_at = sqlc.arg(now)
WHERE id = sqlc.arg(id);

-- name: PlacePost :exec
UPDATE post
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeletePost :exec
DELETE FROM post
WHERE id = sqlc.arg(id);

-- name: AddVariant :exec
INSERT INTO variant (id, client_id, post_id, channel_id)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(post_id), sqlc.arg(channel_id));

-- name: DeleteVariant :exec
DELETE FROM variant
WHERE id = sqlc.arg(id);

-- name: AddPostMaterial :exec
INSERT INTO post_material (id, client_id, post_id, material_id, position)
VALUES (sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(post_id), sqlc.arg(material_id), sqlc.arg(position));

-- name: NextPicture :one
SELECT CAST(COALESCE(MAX(position) + 1, 0) AS INTEGER) AS place
FROM post_material
WHERE post_id = sqlc.arg(post_id);

-- name: PlacePostMaterial :exec
UPDATE post_material
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeletePostMaterial :exec
DELETE FROM post_material
WHERE id = sqlc.arg(id);

-- name: ClientOfPosts :one
SELECT id FROM client
WHERE id = sqlc.arg(id);

-- name: PillarOfPosts :one
SELECT id FROM pillar
WHERE id = sqlc.arg(id)
    AND client_id = sqlc.arg(client_id);

-- name: ObjectiveOfPosts :one
SELECT id FROM objective
WHERE id = sqlc.arg(id)
    AND client_id = sqlc.arg(client_id);

-- name: ChannelsOfPosts :many
SELECT id FROM channel
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, created_at, id;

-- name: MainObjective :one
SELECT objective_id FROM pillar_objective
WHERE pillar_id = sqlc.arg(pillar_id)
ORDER BY position, id
LIMIT 1;
