-- name: EvidenceOf :many
SELECT sqlc.embed(e), m.name AS material_name, m.expiry AS material_expiry
FROM evidence AS e
LEFT JOIN material AS m ON m.id = e.material_id
WHERE e.client_id = sqlc.arg(client_id)
ORDER BY e.position, e.id;

-- name: EvidenceByID :one
SELECT sqlc.embed(e), m.name AS material_name, m.expiry AS material_expiry
FROM evidence AS e
LEFT JOIN material AS m ON m.id = e.material_id
WHERE e.id = sqlc.arg(id);

-- name: PutEvidence :exec
INSERT INTO evidence (
    id, client_id, finding_id, market_note_id, proof_id, claim, source, material_id, day, confidence, good_until, position
)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.narg(finding_id), sqlc.narg(market_note_id), sqlc.narg(proof_id),
    sqlc.arg(claim), sqlc.arg(source), sqlc.narg(material_id), sqlc.narg(day), sqlc.arg(confidence), sqlc.narg(good_until),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM evidence WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET claim = excluded.claim, source = excluded.source, material_id = excluded.material_id, day = excluded.day,
    confidence = excluded.confidence, good_until = excluded.good_until;

-- name: DeleteEvidence :exec
DELETE FROM evidence
WHERE id = sqlc.arg(id);

-- name: MaterialNames :many
SELECT id, name, expiry FROM material
WHERE client_id = CAST(sqlc.arg(client_id) AS TEXT)
ORDER BY name COLLATE NOCASE, id;
