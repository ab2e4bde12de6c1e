package dossier

import (
	"context"
	"fmt"
	"slices"
	"time"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Service keeps the clients of one studio, and what is known of each.
type Service struct{ studio *studio.Studio }

// New gives the clients and dossiers of a studio.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// Clients gives every client in the order of the rail, archived ones among them.
func (s *Service) Clients(ctx context.Context) ([]Client, error) {
	return clients(ctx, s.studio.Read())
}

// Client gives one client by its id.
func (s *Service) Client(ctx context.Context, id string) (Client, error) {
	return client(ctx, s.studio.Read(), id)
}

// Find gives the client that has this id or, without regard to case, this name.
// It refuses a name that several clients bear.
func (s *Service) Find(ctx context.Context, nameOrID string) (Client, error) {
	all, err := s.Clients(ctx)
	if err != nil {
		return Client{}, err
	}
	if i := slices.IndexFunc(all, func(c Client) bool { return c.ID == nameOrID }); i >= 0 {
		return all[i], nil
	}
	wanted := fold(nameOrID)
	named := slices.DeleteFunc(all, func(c Client) bool { return fold(c.Name) != wanted })
	switch len(named) {
	case 0:
		return Client{}, fault.NotFound(words.FaultClientMissing, "name", nameOrID)
	case 1:
		return named[0], nil
	}
	return Client{}, fault.Conflict(words.FaultClientAmbiguous, "name", nameOrID)
}

// Create begins with a client: it stands last on the rail.
func (s *Service) Create(ctx context.Context, i Introduction) (Client, error) {
	c, err := checked(Client{
		Name: i.Name, Sector: i.Sector, Place: i.Place, Since: i.Since,
		Language: i.Language, TimeZone: i.TimeZone, Monogram: i.Monogram, Colour: i.Colour,
	})
	if err != nil {
		return Client{}, err
	}
	c.ID = s.studio.NewID()
	act := studio.Act{Name: "dossier.create", Client: c.ID, Detail: map[string]string{"name": c.Name}}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error { return s.add(ctx, q, &c) })
	if err != nil {
		return Client{}, err
	}
	return c, nil
}

func (s *Service) add(ctx context.Context, q *db.Queries, c *Client) error {
	rows, err := q.Clients(ctx)
	if err != nil {
		return fmt.Errorf("list clients: %w", err)
	}
	position, taken := int64(0), make([]string, 0, len(rows))
	for _, row := range rows {
		position = max(position, row.Position+1)
		taken = append(taken, row.Colour)
	}
	if c.Colour == "" {
		c.Colour = nextColour(taken)
	}
	err = q.AddClient(ctx, db.AddClientParams{
		ID: c.ID, Name: c.Name, Sector: c.Sector, Place: c.Place, Since: c.Since,
		Language: c.Language, TimeZone: c.TimeZone, Position: position, Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("add client: %w", err)
	}
	return q.AddBrand(ctx, db.AddBrandParams{ID: c.ID, Monogram: c.Monogram, Colour: c.Colour})
}

// Edit changes what is known of a client, its promise and colours included. Its
// logo, and whether it is archived, change by acts of their own.
func (s *Service) Edit(ctx context.Context, c Client) (Client, error) {
	before, err := s.Client(ctx, c.ID)
	if err != nil {
		return Client{}, err
	}
	after, err := checked(c)
	if err != nil {
		return Client{}, err
	}
	after.Archived, after.Logo = before.Archived, before.Logo
	if after.Colour == "" {
		after.Colour = before.Colour
	}
	if after == before {
		return before, nil
	}
	err = s.studio.Do(ctx, act("dossier.edit", after), func(q *db.Queries) error { return s.write(ctx, q, after) })
	if err != nil {
		return Client{}, err
	}
	return after, nil
}

// write puts a client's own row and its brand as they are handed in.
func (s *Service) write(ctx context.Context, q *db.Queries, c Client) error {
	err := q.EditClient(ctx, db.EditClientParams{
		ID: c.ID, Name: c.Name, Sector: c.Sector, Place: c.Place, Since: c.Since,
		Language: c.Language, TimeZone: c.TimeZone, Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("edit client %s: %w", c.ID, err)
	}
	return q.EditBrand(ctx, db.EditBrandParams{ID: c.ID, Monogram: c.Monogram, Colour: c.Colour, Promise: c.Promise})
}

// Archive takes a client off the rail and keeps all of it.
func (s *Service) Archive(ctx context.Context, id string) (Client, error) {
	now := s.studio.Now()
	return s.archive(ctx, id, "dossier.archive", &now)
}

// Restore puts an archived client back on the rail.
func (s *Service) Restore(ctx context.Context, id string) (Client, error) {
	return s.archive(ctx, id, "dossier.restore", nil)
}

func (s *Service) archive(ctx context.Context, id, name string, at *int64) (Client, error) {
	c, err := s.Client(ctx, id)
	if err != nil || c.Archived == (at != nil) {
		return c, err
	}
	err = s.studio.Do(ctx, act(name, c), func(q *db.Queries) error {
		return q.ArchiveClient(ctx, db.ArchiveClientParams{ID: id, ArchivedAt: at, Now: s.studio.Now()})
	})
	if err != nil {
		return Client{}, err
	}
	c.Archived = at != nil
	return c, nil
}

// Delete takes a client away with everything that hangs on it. Undo brings all
// of it back; files in the media folder stay where they are.
func (s *Service) Delete(ctx context.Context, id string) error {
	c, err := s.Client(ctx, id)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, act("dossier.delete", c), func(q *db.Queries) error { return q.DeleteClient(ctx, id) })
}

// Reorder puts the clients on the rail in the order of ids; those not named
// follow in the order they had.
func (s *Service) Reorder(ctx context.Context, ids []string) ([]Client, error) {
	for _, id := range ids {
		if _, err := s.Client(ctx, id); err != nil {
			return nil, err
		}
	}
	err := s.studio.Do(ctx, studio.Act{Name: "dossier.reorder"}, func(q *db.Queries) error {
		rows, err := q.Clients(ctx)
		if err != nil {
			return fmt.Errorf("list clients: %w", err)
		}
		slices.SortStableFunc(rows, func(a, b db.ClientsRow) int { return rank(ids, a.ID) - rank(ids, b.ID) })
		return line(ctx, q, rows)
	})
	if err != nil {
		return nil, err
	}
	return s.Clients(ctx)
}

// line gives the clients the positions of the order they come in.
func line(ctx context.Context, q *db.Queries, rows []db.ClientsRow) error {
	for i, row := range rows {
		if row.Position == int64(i) {
			continue
		}
		if err := q.PlaceClient(ctx, db.PlaceClientParams{ID: row.ID, Position: int64(i)}); err != nil {
			return fmt.Errorf("place client %s: %w", row.ID, err)
		}
	}
	return nil
}

// SetLogo gives a client a logo that is kept in the media folder. It is part of
// the caller's act.
func (s *Service) SetLogo(ctx context.Context, q *db.Queries, id, material string) error {
	return found(q.SetClientLogo(ctx, db.SetClientLogoParams{ID: id, LogoID: studio.Null(material)}))
}

// RemoveLogo leaves a client with its monogram.
func (s *Service) RemoveLogo(ctx context.Context, id string) (Client, error) {
	c, err := s.Client(ctx, id)
	if err != nil || c.Logo == nil {
		return c, err
	}
	err = s.studio.Do(ctx, act("dossier.remove-logo", c), func(q *db.Queries) error { return s.SetLogo(ctx, q, id, "") })
	if err != nil {
		return Client{}, err
	}
	c.Logo = nil
	return c, nil
}

// SetPromise writes what the client promises. It is part of the caller's act.
func (s *Service) SetPromise(ctx context.Context, q *db.Queries, id, promise string) error {
	promise, err := checkedPromise(promise)
	if err != nil {
		return err
	}
	return found(q.SetPromise(ctx, db.SetPromiseParams{ID: id, Promise: promise}))
}

// Describe changes who a client is, as the letter tells it. It is part of the
// caller's act, and changes nothing when nothing is new.
func (s *Service) Describe(ctx context.Context, q *db.Queries, d Description) error {
	before, err := client(ctx, q, d.Client)
	if err != nil {
		return err
	}
	after := before
	after.Name, after.Sector, after.Place, after.Since, after.Promise = d.Name, d.Sector, d.Place, d.Since, d.Promise
	// A monogram made from the name follows the name; one the user chose stays.
	if before.Monogram == monogram(before.Name) {
		after.Monogram = ""
	}
	if after, err = checked(after); err != nil || after == before {
		return err
	}
	return s.write(ctx, q, after)
}

// Updated is the day on which something was last written in a client's dossier,
// by the client's own clock; empty where nothing ever was.
func (s *Service) Updated(ctx context.Context, client string) (string, error) {
	c, err := s.Client(ctx, client)
	if err != nil {
		return "", err
	}
	at, err := s.studio.Read().DossierUpdated(ctx, client)
	if err != nil || at == 0 {
		return "", err
	}
	d, err := day.At(time.UnixMilli(at), c.TimeZone)
	return string(d), err
}

func clients(ctx context.Context, q *db.Queries) ([]Client, error) {
	rows, err := q.Clients(ctx)
	if err != nil {
		return nil, fmt.Errorf("list clients: %w", err)
	}
	all := make([]Client, 0, len(rows))
	for _, row := range rows {
		all = append(all, fromRow(row))
	}
	return all, nil
}

func client(ctx context.Context, q *db.Queries, id string) (Client, error) {
	row, err := q.ClientByID(ctx, id)
	if studio.NoRow(err) {
		return Client{}, fault.NotFound(words.FaultClientGone)
	}
	if err != nil {
		return Client{}, fmt.Errorf("read client %s: %w", id, err)
	}
	return fromRow(db.ClientsRow(row)), nil
}

func fromRow(row db.ClientsRow) Client {
	c := Client{
		ID: row.ID, Name: row.Name, Sector: row.Sector, Place: row.Place, Since: row.Since,
		Language: row.Language, TimeZone: row.TimeZone, Archived: row.ArchivedAt != nil,
		Monogram: row.Monogram, Colour: row.Colour, Promise: row.Promise,
	}
	if row.LogoID != nil {
		c.Logo = &media.Picture{
			ID: *row.LogoID, SHA256: *row.LogoSha256, Name: *row.LogoName, Alt: *row.LogoAlt,
			Width: int(*row.LogoWidth), Height: int(*row.LogoHeight), Expiry: studio.Text(row.LogoExpiry),
		}
	}
	return c
}

func act(name string, c Client) studio.Act {
	return studio.Act{Name: name, Client: c.ID, Detail: map[string]string{"name": c.Name}}
}

// found turns an update that met no row into a client that is not there.
func found(rows int64, err error) error {
	if err == nil && rows == 0 {
		return fault.NotFound(words.FaultClientGone)
	}
	return err
}

// rank is where an id stands in a list, or after all of them.
func rank(ids []string, id string) int {
	if i := slices.Index(ids, id); i >= 0 {
		return i
	}
	return len(ids)
}

// fold makes names that differ only in case, or in how an accent is stored, equal.
func fold(name string) string { return cases.Fold().String(norm.NFC.String(name)) }
