-- name: Stakeholders :many
SELECT * FROM stakeholder
WHERE client_id = sqlc.arg(client_id)
ORDER BY position, rid;

-- name: StakeholderByID :one
SELECT * FROM stakeholder
WHERE id = sqlc.arg(id);

-- name: RemovedStakeholders :many
-- Those of whom the history still holds what was known, and who are in no dossier.
SELECT CAST(c.row AS TEXT) AS id, CAST(json_extract(c.before, '$.name') AS TEXT) AS name,
    CAST(json_extract(c.before, '$.client_id') AS TEXT) AS client_id,
    CAST(COALESCE(h.name, '') AS TEXT) AS client_name
FROM change AS c
LEFT JOIN client AS h ON h.id = json_extract(c.before, '$.client_id')
WHERE c.tbl = 'stakeholder'
    AND c.after IS NULL
    AND c.before <> '{}'
    AND NOT EXISTS (SELECT 1 FROM stakeholder AS s WHERE s.id = c.row)
    AND NOT EXISTS (
        SELECT 1 FROM change AS l
        WHERE l.tbl = c.tbl
            AND l.row = c.row
            AND l.after IS NULL
            AND l.seq > c.seq
    )
ORDER BY c.seq DESC;

-- name: PutStakeholder :exec
INSERT INTO stakeholder (
    id, client_id, name, organisation, role, inside, referent, influence, interest,
    attitude, attitude_wanted, cares, involve, contacts, next_contact, position
)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(name), sqlc.arg(organisation), sqlc.arg(role),
    sqlc.arg(inside), sqlc.arg(referent), sqlc.narg(influence), sqlc.narg(interest),
    sqlc.arg(attitude), sqlc.arg(attitude_wanted), sqlc.arg(cares), sqlc.arg(involve), sqlc.arg(contacts),
    sqlc.narg(next_contact),
    (SELECT COALESCE(MAX(position) + 1, 0) FROM stakeholder WHERE client_id = sqlc.arg(client_id))
)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, organisation = excluded.organisation, role = excluded.role,
    inside = excluded.inside, referent = excluded.referent,
    influence = excluded.influence, interest = excluded.interest,
    attitude = excluded.attitude, attitude_wanted = excluded.attitude_wanted,
    cares = excluded.cares, involve = excluded.involve, contacts = excluded.contacts,
    next_contact = excluded.next_contact;

-- name: MoveStakeholder :exec
UPDATE stakeholder
SET influence = sqlc.narg(influence), interest = sqlc.narg(interest)
WHERE id = sqlc.arg(id);

-- name: DeleteStakeholder :exec
DELETE FROM stakeholder
WHERE id = sqlc.arg(id);

-- name: Influences :many
SELECT from_id, to_id, strength FROM influence
WHERE client_id = sqlc.arg(client_id)
ORDER BY id;

-- name: PutInfluence :exec
INSERT INTO influence (id, client_id, from_id, to_id, strength)
VALUES (
    CAST(sqlc.arg(id) AS TEXT), sqlc.arg(client_id), sqlc.arg(from_id), sqlc.arg(to_id), sqlc.arg(strength)
)
ON CONFLICT (id) DO UPDATE
SET strength = excluded.strength;

-- name: DeleteInfluence :execrows
DELETE FROM influence
WHERE from_id = sqlc.arg(from_id)
    AND to_id = sqlc.arg(to_id);

-- name: Approvals :many
SELECT stakeholder_id, what, stand_in_id FROM approves
WHERE client_id = sqlc.arg(client_id)
ORDER BY id;

-- name: PutApproval :exec
INSERT INTO approves (id, client_id, stakeholder_id, what, stand_in_id)
VALUES (
    CAST(sqlc.arg(id) AS TEXT), sqlc.arg(client_id), sqlc.arg(stakeholder_id), sqlc.arg(what),
    sqlc.narg(stand_in_id)
)
ON CONFLICT (id) DO UPDATE
SET stand_in_id = excluded.stand_in_id;

-- name: DeleteApproval :execrows
DELETE FROM approves
WHERE stakeholder_id = sqlc.arg(stakeholder_id)
    AND what = sqlc.arg(what);

-- name: Contacts :many
SELECT * FROM contact
WHERE stakeholder_id = sqlc.arg(stakeholder_id)
ORDER BY day DESC, id DESC;

-- name: ContactByID :one
SELECT * FROM contact
WHERE id = sqlc.arg(id);

-- name: PutContact :exec
INSERT INTO contact (id, client_id, stakeholder_id, day, outcome)
VALUES (
    sqlc.arg(id), sqlc.arg(client_id), sqlc.arg(stakeholder_id), sqlc.arg(day), sqlc.arg(outcome)
)
ON CONFLICT (id) DO UPDATE
SET day = excluded.day, outcome = excluded.outcome;

-- name: DeleteContact :exec
DELETE FROM contact
WHERE id = sqlc.arg(id);
