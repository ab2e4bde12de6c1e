-- name: IntakeReturns :many
SELECT * FROM intake_return
WHERE client_id = sqlc.arg(client_id)
ORDER BY created_at, id;

-- name: AddIntakeReturn :exec
INSERT INTO intake_return (id, client_id, document_id, name, sha256, created_at)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), (SELECT document.id FROM document WHERE document.id = sqlc.arg(document_id)),
    sqlc.arg(name), sqlc.arg(sha256), sqlc.arg(now)
);
