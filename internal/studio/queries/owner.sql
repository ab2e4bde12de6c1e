-- name: Owner :one
SELECT
    o.name, o.role, o.email, o.phone, o.website, o.address, o.colour, o.accent,
    m.id AS logo_id, m.sha256 AS logo_sha256, m.name AS logo_name, m.alt AS logo_alt, m.width AS logo_width, m.height AS logo_height, m.expiry AS logo_expiry
FROM owner AS o
LEFT JOIN material AS m ON m.id = o.logo_id
WHERE o.id = 'owner';

-- name: AddOwner :exec
INSERT INTO owner (id, name, role, email, phone, website, address, colour, accent, updated_at)
VALUES (
    'owner', sqlc.arg(name), sqlc.arg(role), sqlc.arg(email), sqlc.arg(phone), sqlc.arg(website),
    sqlc.arg(address), sqlc.arg(colour), sqlc.arg(accent), sqlc.arg(now)
);

-- name: EditOwner :execrows
UPDATE owner
SET name = sqlc.arg(name), role = sqlc.arg(role), email = sqlc.arg(email), phone = sqlc.arg(phone),
    website = sqlc.arg(website), address = sqlc.arg(address), colour = sqlc.arg(colour), accent = sqlc.arg(accent),
    updated_at = sqlc.arg(now)
WHERE id = 'owner';

-- name: SetOwnerLogo :execrows
UPDATE owner
SET logo_id = sqlc.narg(logo_id)
WHERE id = 'owner';
