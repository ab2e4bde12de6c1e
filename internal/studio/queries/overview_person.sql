-- name: ActsAbout :many
-- What was done to a stakeholder and to all that refers to it by its id, in the
-- order in which it was done.
SELECT a.name, a.detail, a.kind, a.at
FROM act AS a
WHERE a.client_id = CAST(sqlc.arg(client_id) AS TEXT)
    AND (
        instr(a.detail, CAST(sqlc.arg(id) AS TEXT)) > 0
        OR EXISTS (
            SELECT 1 FROM change AS c
            WHERE c.act = a.id
                AND instr(c.row || ifnull(c.before, '') || ifnull(c.after, ''), CAST(sqlc.arg(id) AS TEXT)) > 0
        )
    )
ORDER BY a.seq;

-- name: CountNamings :one
-- Texts in which words stand: posts, and the records of the dossiers that are not
-- about the stakeholder itself.
SELECT
    CAST((
        SELECT COUNT(*) FROM post AS p
        WHERE p.rid IN (SELECT t.rowid FROM post_fts(CAST(sqlc.arg(words) AS TEXT)) AS t)
    ) AS INTEGER) AS posts,
    CAST((
        SELECT COUNT(*) FROM dossier_fts AS d
        WHERE d.id <> CAST(sqlc.arg(id) AS TEXT)
            AND NOT EXISTS (SELECT 1 FROM contact AS k WHERE k.id = d.id AND k.stakeholder_id = sqlc.arg(id))
            AND d.rowid IN (SELECT f.rowid FROM dossier_fts AS f WHERE dossier_fts MATCH CAST(sqlc.arg(words) AS TEXT))
    ) AS INTEGER) AS records;

-- name: CountDocuments :one
SELECT CAST(COUNT(*) AS INTEGER) AS documents
FROM document
WHERE client_id = CAST(sqlc.arg(client_id) AS TEXT);
