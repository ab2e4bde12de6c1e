-- name: DossierGaps :many
-- What a client's dossier lacks: under each code the first few records of which
-- it is so, in their order, and how many there are in all. An area in which
-- nothing was ever written lacks nothing. An id of two words is that of a record
-- and that of what is shown within it.
WITH last_word AS (
    -- Who is the likeliest to approve what nobody does yet.
    SELECT s.id
    FROM stakeholder AS s
    WHERE s.client_id = sqlc.arg(client_id)
    ORDER BY
        EXISTS (SELECT 1 FROM approves AS a WHERE a.stakeholder_id = s.id) DESC,
        s.referent DESC, s.inside DESC, s.influence DESC, s.position, s.id
    LIMIT 1
),
gap AS (
    SELECT 'business-does' AS code, c.id AS id, '' AS name, '' AS more, 0 AS place
    FROM client AS c
    WHERE c.id = sqlc.arg(client_id)
        AND c.does = ''
        AND (
            c.earns <> ''
            OR EXISTS (SELECT 1 FROM product AS p WHERE p.client_id = c.id)
            OR EXISTS (SELECT 1 FROM milestone AS m WHERE m.client_id = c.id)
        )
    UNION ALL
    SELECT 'business-earns', c.id, '', '', 0
    FROM client AS c
    WHERE c.id = sqlc.arg(client_id)
        AND c.does <> ''
        AND c.earns = ''
    UNION ALL
    SELECT 'milestone-meaning', m.id, m.event, m.date, m.date
    FROM milestone AS m
    WHERE m.client_id = sqlc.arg(client_id)
        AND m.meaning = ''
    UNION ALL
    SELECT 'milestones-untold', m.id, '', '', 0
    FROM milestone AS m
    WHERE m.client_id = sqlc.arg(client_id)
        AND m.meaning <> ''
        AND NOT EXISTS (
            SELECT 1 FROM post AS p
            JOIN milestone AS told ON told.id = p.milestone_id
            WHERE told.client_id = m.client_id
        )
        AND 3 <= (SELECT COUNT(*) FROM milestone AS said WHERE said.client_id = m.client_id AND said.meaning <> '')
        AND NOT EXISTS (
            SELECT 1 FROM milestone AS older
            WHERE older.client_id = m.client_id
                AND older.meaning <> ''
                AND (older.date < m.date OR (older.date = m.date AND older.id < m.id))
        )
    UNION ALL
    SELECT 'market-note-evidence', n.id, n.title, '', n.position
    FROM market_note AS n
    WHERE n.client_id = sqlc.arg(client_id)
        AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.market_note_id = n.id)
    UNION ALL
    SELECT 'market-note-evidence-past', n.id || ' ' || e.id, e.claim, e.good_until, n.position
    FROM evidence AS e
    JOIN market_note AS n ON n.id = e.market_note_id
    WHERE e.client_id = sqlc.arg(client_id)
        AND e.good_until < sqlc.arg(today)
    UNION ALL
    SELECT 'competitor-profile', c.id, c.name, '', c.position
    FROM competitor AS c
    WHERE c.client_id = sqlc.arg(client_id)
        AND NOT EXISTS (SELECT 1 FROM competitor_profile AS p WHERE p.competitor_id = c.id)
    UNION ALL
    SELECT 'competitor-unseen', c.id, c.name, '', c.position
    FROM competitor AS c
    WHERE c.client_id = sqlc.arg(client_id)
        AND NOT EXISTS (SELECT 1 FROM observation AS o WHERE o.competitor_id = c.id)
    UNION ALL
    SELECT 'competitor-stale', c.id, c.name, seen.day, c.position
    FROM competitor AS c
    JOIN observation AS seen ON seen.competitor_id = c.id
    WHERE c.client_id = sqlc.arg(client_id)
        AND seen.day < sqlc.arg(long_ago)
        AND seen.id = (
            SELECT newest.id FROM observation AS newest
            WHERE newest.competitor_id = c.id
            ORDER BY newest.day DESC, newest.id DESC
            LIMIT 1
        )
    UNION ALL
    SELECT 'approval-none', s.id, '', '', 0
    FROM stakeholder AS s
    WHERE s.id = (SELECT l.id FROM last_word AS l)
        AND NOT EXISTS (SELECT 1 FROM approves AS a WHERE a.client_id = s.client_id)
    UNION ALL
    SELECT 'approval-missing-' || w.value, s.id, '', '', 0
    FROM json_each('["strategy", "plan", "post", "crisis"]') AS w
    JOIN stakeholder AS s ON s.id = (SELECT l.id FROM last_word AS l)
    WHERE EXISTS (SELECT 1 FROM approves AS a WHERE a.client_id = s.client_id)
        AND NOT EXISTS (SELECT 1 FROM approves AS a WHERE a.client_id = s.client_id AND a.what = w.value)
    UNION ALL
    SELECT 'stand-in', s.id, s.name, '', s.position
    FROM stakeholder AS s
    WHERE s.client_id = sqlc.arg(client_id)
        AND EXISTS (SELECT 1 FROM approves AS a WHERE a.stakeholder_id = s.id AND a.stand_in_id IS NULL)
    UNION ALL
    SELECT 'stakeholder-involve', s.id, s.name, '', s.position
    FROM stakeholder AS s
    WHERE s.client_id = sqlc.arg(client_id)
        AND s.influence >= 67
        AND s.involve = ''
    UNION ALL
    SELECT 'stakeholder-contact', s.id, s.name, s.next_contact, s.position
    FROM stakeholder AS s
    WHERE s.client_id = sqlc.arg(client_id)
        AND s.next_contact < sqlc.arg(today)
    UNION ALL
    SELECT 'stakeholder-off-map', s.id, s.name, '', s.position
    FROM stakeholder AS s
    WHERE s.client_id = sqlc.arg(client_id)
        AND (s.influence IS NULL OR s.interest IS NULL)
    UNION ALL
    SELECT 'audience-needs', a.id, a.name, '', a.position
    FROM audience AS a
    WHERE a.client_id = sqlc.arg(client_id)
        AND NOT EXISTS (SELECT 1 FROM need AS n WHERE n.audience_id = a.id)
    UNION ALL
    SELECT 'brand-' || w.value, b.id, '', '', w.key
    FROM json_each('["promise", "values", "proof", "voice", "words"]') AS w
    JOIN brand AS b ON b.id = sqlc.arg(client_id)
    WHERE (
            COALESCE(b.funny, b.casual, b.irreverent, b.enthusiastic) IS NOT NULL
            OR EXISTS (SELECT 1 FROM brand_value AS v WHERE v.client_id = b.id)
            OR EXISTS (SELECT 1 FROM proof AS p WHERE p.client_id = b.id)
            OR EXISTS (SELECT 1 FROM brand_word AS u WHERE u.client_id = b.id)
            OR EXISTS (SELECT 1 FROM swatch AS s WHERE s.client_id = b.id)
            OR EXISTS (SELECT 1 FROM typeface AS t WHERE t.client_id = b.id)
            OR EXISTS (SELECT 1 FROM hashtag_set AS h WHERE h.client_id = b.id)
        )
        AND CASE w.value
            WHEN 'promise' THEN b.promise = ''
            WHEN 'values' THEN NOT EXISTS (SELECT 1 FROM brand_value AS v WHERE v.client_id = b.id)
            WHEN 'proof' THEN NOT EXISTS (SELECT 1 FROM proof AS p WHERE p.client_id = b.id)
            WHEN 'voice' THEN COALESCE(b.funny, b.casual, b.irreverent, b.enthusiastic) IS NULL
            WHEN 'words' THEN NOT EXISTS (SELECT 1 FROM brand_word AS u WHERE u.client_id = b.id)
        END
    UNION ALL
    SELECT 'proof-evidence-past', p.id || ' ' || e.id, e.claim, e.good_until, p.position
    FROM evidence AS e
    JOIN proof AS p ON p.id = e.proof_id
    WHERE e.client_id = sqlc.arg(client_id)
        AND e.good_until < sqlc.arg(today)
    UNION ALL
    SELECT
        'channel-' || w.value, c.id, c.platform, c.profile, c.position
    FROM channel AS c
    JOIN json_each('["unseen", "verdict", "access", "figures"]') AS w
    LEFT JOIN audit AS a ON a.id = c.id AND a.state || a.access || a.verdict <> ''
    WHERE c.client_id = sqlc.arg(client_id)
        AND (
            EXISTS (SELECT 1 FROM audit AS b WHERE b.client_id = c.client_id AND b.state || b.access || b.verdict <> '')
            OR EXISTS (SELECT 1 FROM measure AS m WHERE m.client_id = c.client_id AND m.channel_id IS NOT NULL)
        )
        AND CASE
            WHEN a.id IS NULL AND NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.channel_id = c.id) THEN w.value = 'unseen'
            WHEN w.value = 'verdict' THEN ifnull(a.verdict, '') = ''
            WHEN w.value = 'access' THEN ifnull(a.access, '') = ''
            WHEN w.value = 'figures' THEN NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.channel_id = c.id)
        END
    UNION ALL
    SELECT CASE WHEN f.objective_id IS NULL AND f.because = '' THEN 'finding-bare' ELSE 'finding-evidence' END, f.id, f.text, '', f.position
    FROM finding AS f
    WHERE f.client_id = sqlc.arg(client_id)
        AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.finding_id = f.id)
    UNION ALL
    SELECT 'finding-evidence-past', f.id || ' ' || e.id, e.claim, e.good_until, f.position
    FROM evidence AS e
    JOIN finding AS f ON f.id = e.finding_id
    WHERE e.client_id = sqlc.arg(client_id)
        AND e.good_until < sqlc.arg(today)
    UNION ALL
    SELECT 'finding-fate', f.id, f.text, '', f.position
    FROM finding AS f
    WHERE f.client_id = sqlc.arg(client_id)
        AND f.objective_id IS NULL
        AND f.because = ''
        AND EXISTS (SELECT 1 FROM evidence AS e WHERE e.finding_id = f.id)
    UNION ALL
    SELECT 'material-lapsed', m.id, m.name, m.expiry, m.rid
    FROM material AS m
    WHERE m.client_id = sqlc.arg(client_id)
        AND m.expiry < sqlc.arg(today)
    UNION ALL
    SELECT 'material-rights', m.id, m.name, '', m.rid
    FROM material AS m
    WHERE m.client_id = sqlc.arg(client_id)
        AND (m.source = '' OR m.licence = '')
        AND EXISTS (SELECT 1 FROM post_material AS p WHERE p.material_id = m.id)
        AND EXISTS (
            SELECT 1 FROM material AS o
            WHERE o.client_id = sqlc.arg(client_id) AND (o.source <> '' OR o.licence <> '')
        )
    UNION ALL
    SELECT 'material-alt', m.id, m.name, '', m.rid
    FROM material AS m
    WHERE m.client_id = sqlc.arg(client_id)
        AND m.alt = ''
        AND m.mime GLOB 'image/*'
        AND EXISTS (SELECT 1 FROM post_material AS p WHERE p.material_id = m.id)
        AND EXISTS (SELECT 1 FROM material AS o WHERE o.client_id = sqlc.arg(client_id) AND o.alt <> '')
),
ranked AS (
    SELECT
        g.code, g.id, g.name, g.more,
        ROW_NUMBER() OVER (PARTITION BY g.code ORDER BY g.place, g.id) AS nth,
        COUNT(*) OVER (PARTITION BY g.code) AS total
    FROM gap AS g
)
SELECT
    CAST(r.code AS TEXT) AS code, CAST(r.id AS TEXT) AS id, CAST(r.name AS TEXT) AS name,
    CAST(r.more AS TEXT) AS more, CAST(r.total AS INTEGER) AS total
FROM ranked AS r
WHERE r.nth <= CAST(sqlc.arg(most) AS INTEGER)
ORDER BY r.code, r.nth;

-- name: DossierRecords :one
SELECT
    CAST((SELECT COUNT(*) FROM market_note AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS market,
    CAST((SELECT COUNT(*) FROM competitor AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS competitors,
    CAST((SELECT COUNT(*) FROM stakeholder AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS people,
    CAST((
        SELECT COUNT(*) FROM stakeholder AS n
        WHERE n.client_id = sqlc.arg(client_id) AND n.influence IS NOT NULL AND n.interest IS NOT NULL
    ) AS INTEGER) AS sphere,
    CAST((SELECT COUNT(*) FROM audience AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS audiences,
    CAST((SELECT COUNT(*) FROM channel AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS channels,
    CAST((SELECT COUNT(*) FROM finding AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS findings,
    CAST((SELECT COUNT(*) FROM material AS n WHERE n.client_id = sqlc.arg(client_id)) AS INTEGER) AS materials;
