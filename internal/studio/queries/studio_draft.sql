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

-- name: IsGoneForGood :one
-- Whether a row was there and is no more, and no act is left that could be undone or
-- redone and bring it back. Rows of several tables may have one id: then all are.
SELECT CAST((
    EXISTS (SELECT 1 FROM change AS gone WHERE gone.row = sqlc.arg(record) AND gone.after IS NULL)
    AND NOT EXISTS (
        SELECT 1 FROM change AS came
        WHERE came.row = sqlc.arg(record)
            AND came.before IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM change AS went
                WHERE went.row = came.row
                    AND went.tbl = came.tbl
                    AND went.after IS NULL
                    AND went.seq > came.seq
            )
    )
    AND NOT EXISTS (
        SELECT 1 FROM change AS c
        JOIN act AS a ON a.id = c.act
        WHERE c.row = sqlc.arg(record)
            AND a.state <> 2
            AND a.stack > 0
    )
) AS INTEGER) AS gone;
