package owner

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// The colours of the house stand on the papers until the freelancer chooses.
const (
	houseColour = "#0b4f5c"
	houseAccent = "#b93722"
)

// The longest that is taken of a line and of the address, in characters.
const (
	lineLimit    = 300
	addressLimit = 1000
)

var hexColour = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// Service keeps the identity of the freelancer a studio belongs to.
type Service struct{ studio *studio.Studio }

// New gives the owner of a studio.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// Get gives who the studio belongs to: nameless and in the colours of the house
// until somebody says.
func (s *Service) Get(ctx context.Context) (Owner, error) {
	row, err := s.studio.Read().Owner(ctx)
	if studio.NoRow(err) {
		return Owner{Colour: houseColour, Accent: houseAccent}, nil
	}
	if err != nil {
		return Owner{}, fmt.Errorf("read owner: %w", err)
	}
	return fromRow(row), nil
}

// Edit changes all of the identity but the logo. An empty colour is the house's.
func (s *Service) Edit(ctx context.Context, o Owner) (Owner, error) {
	before, err := s.Get(ctx)
	if err != nil {
		return Owner{}, err
	}
	after, err := checked(o, before)
	if err != nil {
		return Owner{}, err
	}
	after.Logo = before.Logo
	if after == before {
		return before, nil
	}
	err = s.studio.Do(ctx, studio.Act{Name: "owner.edit"}, func(q *db.Queries) error { return s.write(ctx, q, after) })
	if err != nil {
		return Owner{}, err
	}
	return after, nil
}

// SetLogo gives the freelancer a logo that is kept in the media folder. It is
// part of the caller's act.
func (s *Service) SetLogo(ctx context.Context, q *db.Queries, material string) error {
	rows, err := q.SetOwnerLogo(ctx, studio.Null(material))
	if err != nil || rows > 0 {
		return err
	}
	if err := s.write(ctx, q, Owner{Colour: houseColour, Accent: houseAccent}); err != nil {
		return err
	}
	_, err = q.SetOwnerLogo(ctx, studio.Null(material))
	return err
}

// RemoveLogo leaves the papers with the name alone.
func (s *Service) RemoveLogo(ctx context.Context) (Owner, error) {
	o, err := s.Get(ctx)
	if err != nil || o.Logo == nil {
		return o, err
	}
	err = s.studio.Do(ctx, studio.Act{Name: "owner.remove-logo"}, func(q *db.Queries) error { return s.SetLogo(ctx, q, "") })
	if err != nil {
		return Owner{}, err
	}
	o.Logo = nil
	return o, nil
}

// write edits the one row there is, or makes it.
func (s *Service) write(ctx context.Context, q *db.Queries, o Owner) error {
	row := db.EditOwnerParams{
		Name: o.Name, Role: o.Role, Email: o.Email, Phone: o.Phone, Website: o.Website,
		Address: o.Address, Colour: o.Colour, Accent: o.Accent, Now: s.studio.Now(),
	}
	rows, err := q.EditOwner(ctx, row)
	if err != nil || rows > 0 {
		return err
	}
	return q.AddOwner(ctx, db.AddOwnerParams(row))
}

// checked gives the identity as it may be kept, before being what is kept of it.
func checked(o, before Owner) (Owner, error) {
	var err error
	if o.Name, err = typed.Line(o.Name, lineLimit, words.FaultNameTooLong); err != nil {
		return Owner{}, err
	}
	for _, field := range []*string{&o.Role, &o.Email, &o.Phone, &o.Website} {
		if *field, err = typed.Line(*field, lineLimit, words.FaultTextTooLong); err != nil {
			return Owner{}, err
		}
	}
	if err := checkAddresses(o, before); err != nil {
		return Owner{}, err
	}
	if o.Address, err = typed.Text(o.Address, addressLimit, words.FaultTextTooLong); err != nil {
		return Owner{}, err
	}
	if o.Colour, err = checkedColour(o.Colour, houseColour); err != nil {
		return Owner{}, err
	}
	o.Accent, err = checkedColour(o.Accent, houseAccent)
	return o, err
}

// checkAddresses refuses what is new and no address of mail or of a site; a site is kept
// as one writes it on paper.
func checkAddresses(o, before Owner) (err error) {
	if o.Email != before.Email {
		_, err = typed.Mail(o.Email)
	}
	if err == nil && o.Website != before.Website {
		_, err = typed.Site(o.Website)
	}
	return err
}

func checkedColour(colour, house string) (string, error) {
	if colour == "" {
		return house, nil
	}
	colour = strings.ToLower(colour)
	if !hexColour.MatchString(colour) {
		return "", fault.Invalid(words.FaultColourInvalid, "colour", colour)
	}
	return colour, nil
}

func fromRow(row db.OwnerRow) Owner {
	o := Owner{
		Name: row.Name, Role: row.Role, Email: row.Email, Phone: row.Phone, Website: row.Website,
		Address: row.Address, Colour: row.Colour, Accent: row.Accent,
	}
	if row.LogoID != nil {
		o.Logo = &media.Picture{
			ID: *row.LogoID, SHA256: *row.LogoSha256, Name: *row.LogoName, Alt: *row.LogoAlt,
			Width: int(*row.LogoWidth), Height: int(*row.LogoHeight), Expiry: studio.Text(row.LogoExpiry),
		}
	}
	return o
}
