-- name: PaperChoice :one
SELECT * FROM paper_choice
WHERE client_id = sqlc.arg(client_id)
    AND kind = sqlc.arg(kind);

-- name: ChoosePaper :exec
INSERT INTO paper_choice (id, client_id, kind, language, page, cover, parts, letter)
VALUES (
    CAST(sqlc.arg(client_id) AS TEXT) || '.' || CAST(sqlc.arg(kind) AS TEXT), sqlc.arg(client_id), sqlc.arg(kind), sqlc.arg(language),
    sqlc.arg(page), sqlc.arg(cover), sqlc.arg(parts), sqlc.arg(letter)
)
ON CONFLICT (id) DO UPDATE
SET language = excluded.language, page = excluded.page, cover = excluded.cover, parts = excluded.parts, letter = excluded.letter;

-- name: AddDocument :one
INSERT INTO document (id, client_id, kind, first_day, last_day, language, name, sha256, bytes, pages, version, internal, created_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(kind), sqlc.narg(first_day), sqlc.narg(last_day), sqlc.arg(language),
    sqlc.arg(name), sqlc.arg(sha256), sqlc.arg(bytes), sqlc.arg(pages), sqlc.narg(version), sqlc.arg(internal), sqlc.arg(now)
)
RETURNING *;

-- name: Document :one
SELECT * FROM document
WHERE id = sqlc.arg(id);

-- name: DocumentsOf :many
SELECT * FROM document
WHERE client_id = sqlc.arg(client_id)
ORDER BY created_at DESC, id DESC;

-- name: KeptDocuments :many
SELECT sha256, min(name) AS name FROM document
GROUP BY sha256
ORDER BY sha256;
