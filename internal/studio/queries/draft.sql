-- What was typed and is not in its record yet.

-- name: Drafts :many
SELECT place, text FROM draft
ORDER BY place;

-- name: PutDraft :exec
INSERT INTO draft (place, text)
VALUES (sqlc.arg(place), sqlc.arg(text))
ON CONFLICT (place) DO UPDATE SET text = excluded.text;

-- name: DropDraft :exec
DELETE FROM draft
WHERE place = sqlc.arg(place);

-- name: DropDraftsIn :exec
DELETE FROM draft
WHERE instr(place, sqlc.arg(record)) > 0;
