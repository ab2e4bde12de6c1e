-- The journal's own queries. Undo and redo read the list of acts: state 0 is
-- done, 1 undone, 2 cut off; stack orders a list and is 0 for what is on none.

-- name: OpenActWith :exec
UPDATE open_act
SET act = sqlc.narg(act)
WHERE id = 1;

-- name: AddAct :one
INSERT INTO act (id, desk, person, name, detail, kind, target, client_id, coalesce_key, at, until, schema, base, state, stack)
VALUES (sqlc.arg(id), sqlc.arg(desk), '', sqlc.arg(name), sqlc.arg(detail), sqlc.arg(kind), sqlc.narg(target),
    sqlc.narg(client_id), sqlc.narg(coalesce_key), sqlc.arg(at), sqlc.arg(at), sqlc.arg(schema), '', 0, 0)
RETURNING seq;

-- name: StackAct :exec
UPDATE act
SET state = sqlc.arg(state),
    stack = sqlc.arg(stack)
WHERE id = sqlc.arg(id);

-- name: ExtendAct :exec
UPDATE act
SET until = sqlc.arg(until),
    detail = sqlc.arg(detail)
WHERE id = sqlc.arg(id);

-- name: DropAct :exec
DELETE FROM act
WHERE id = sqlc.arg(id);

-- name: LatestAct :one
SELECT * FROM act
ORDER BY seq DESC
LIMIT 1;

-- name: ActOnTop :one
SELECT * FROM act
WHERE state = sqlc.arg(state)
    AND stack > 0
ORDER BY stack DESC
LIMIT 1;

-- name: ActByID :one
SELECT * FROM act
WHERE id = sqlc.arg(id);

-- name: LatestActOn :one
SELECT act.id FROM change
JOIN act ON act.id = change.act
WHERE change.row = sqlc.arg(record)
    AND act.state = 0
    AND act.stack > 0
ORDER BY change.seq DESC
LIMIT 1;

-- name: CutUndoneActs :exec
UPDATE act
SET state = 2
WHERE state = 1;

-- name: CutAllActs :exec
UPDATE act
SET state = 2
WHERE stack > 0;

-- name: ChangesOf :many
SELECT * FROM change
WHERE act = sqlc.arg(act)
ORDER BY seq;

-- name: CountChanges :one
SELECT COUNT(*) AS changes,
    COUNT(DISTINCT tbl || ' ' || row) AS rows_changed
FROM change
WHERE act = sqlc.arg(act);

-- name: TablesOf :many
SELECT DISTINCT tbl FROM change
WHERE act = sqlc.arg(act)
ORDER BY tbl;

-- name: RewriteChange :exec
UPDATE change
SET before = sqlc.narg(before),
    after = sqlc.narg(after)
WHERE seq = sqlc.arg(seq);

-- name: DropChange :exec
DELETE FROM change
WHERE seq = sqlc.arg(seq);

-- name: NameOfClient :one
SELECT name FROM client
WHERE id = sqlc.arg(id);

-- name: LatestRowOf :one
SELECT CAST(COALESCE(after, before) AS TEXT) AS content
FROM change
WHERE row = sqlc.arg(row)
    AND tbl = sqlc.arg(tbl)
    AND (before IS NULL OR after IS NULL)
ORDER BY seq DESC
LIMIT 1;

-- name: RowsGoneBy :many
SELECT DISTINCT tbl, row FROM change
WHERE act = sqlc.arg(act)
    AND after IS NULL
ORDER BY tbl, row;

-- name: ActsOn :many
SELECT DISTINCT act FROM change
WHERE row = sqlc.arg(row)
    AND tbl = sqlc.arg(tbl);

-- name: BlankChangesOn :exec
UPDATE change
SET before = CASE WHEN before IS NOT NULL THEN '{}' END,
    after = CASE WHEN after IS NOT NULL THEN '{}' END
WHERE row = sqlc.arg(row)
    AND tbl = sqlc.arg(tbl);

-- name: BlankAct :exec
UPDATE act
SET detail = '{}',
    coalesce_key = NULL,
    state = 2
WHERE id = sqlc.arg(id);
