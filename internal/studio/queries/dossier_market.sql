-- name: MarketNotes :many
SELECT * FROM market_note
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, id;

-- name: MarketNoteByID :one
SELECT * FROM market_note
WHERE id = sqlc.arg(id);

-- name: PutMarketNote :exec
INSERT INTO market_note (id, client_id, title, text, position)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(title), sqlc.arg(text),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM market_note WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET title = excluded.title, text = excluded.text;

-- name: PlaceMarketNote :exec
UPDATE market_note
SET position = sqlc.arg(position)
WHERE id = sqlc.arg(id);

-- name: DeleteMarketNote :exec
DELETE FROM market_note
WHERE id = sqlc.arg(id);
