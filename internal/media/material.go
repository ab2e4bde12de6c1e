package media

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/svg"
	"timone/internal/typed"
	"timone/internal/words"
)

// The longest that is taken of a name or tag, of a text, and of a list of tags.
const (
	nameLimit = 200
	textLimit = 2000
	tagsLimit = 50
)

// Materials gives the files of a client, the newest first.
func (s *Service) Materials(ctx context.Context, client string) ([]Material, error) {
	rows, err := s.studio.Read().MaterialsOf(ctx, client)
	if err != nil {
		return nil, fmt.Errorf("list materials of client %s: %w", client, err)
	}
	all := make([]Material, len(rows))
	for i, row := range rows {
		all[i] = fromRow(db.Material{
			ID: row.ID, ClientID: row.ClientID, Sha256: row.Sha256, Name: row.Name, Mime: row.Mime, Bytes: row.Bytes,
			Width: row.Width, Height: row.Height, Alt: row.Alt, FocalX: row.FocalX, FocalY: row.FocalY, Source: row.Source,
			Licence: row.Licence, Consent: row.Consent, Expiry: row.Expiry, Tags: row.Tags, CreatedAt: row.CreatedAt,
		})
		all[i].Uses = int(row.Uses)
	}
	return all, nil
}

// Material gives one file by its record's id.
func (s *Service) Material(ctx context.Context, id string) (Material, error) {
	row, err := s.studio.Read().MaterialByID(ctx, id)
	if studio.NoRow(err) {
		return Material{}, fault.NotFound(words.FaultMaterialMissing)
	}
	if err != nil {
		return Material{}, fmt.Errorf("read material %s: %w", id, err)
	}
	return fromRow(row), nil
}

// Uses gives the records that show a material.
func (s *Service) Uses(ctx context.Context, id string) ([]Use, error) {
	rows, err := s.studio.Read().UsesOfMaterial(ctx, &id)
	if err != nil {
		return nil, fmt.Errorf("list uses of material %s: %w", id, err)
	}
	all := make([]Use, len(rows))
	for i, row := range rows {
		all[i] = Use{Kind: row.Kind, ID: row.ID, Title: typed.Excerpt(row.Title, 80), Day: row.Day}
	}
	return all, nil
}

// Edit changes what is said of a material: its name, alternative text, focal
// point, rights and tags. Typing into one text folds into one act.
func (s *Service) Edit(ctx context.Context, m Material) (Material, error) {
	before, err := s.Material(ctx, m.ID)
	if err != nil {
		return Material{}, err
	}
	after, err := checked(before, m)
	if err != nil || reflect.DeepEqual(before, after) {
		return after, err
	}
	tags, err := json.Marshal(after.Tags)
	if err != nil {
		return Material{}, fmt.Errorf("write tags of material %s: %w", m.ID, err)
	}
	act := actOn("edit", after)
	if onlyTyped(before, after) {
		act.Key = "material:" + m.ID
	}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error {
		return q.EditMaterial(ctx, db.EditMaterialParams{
			ID: m.ID, Name: after.Name, Alt: after.Alt, FocalX: after.FocalX, FocalY: after.FocalY, Source: after.Source,
			Licence: after.Licence, Consent: after.Consent, Expiry: studio.Null(after.Expiry), Tags: string(tags),
		})
	})
	return after, err
}

// onlyTyped tells whether nothing but texts differs.
func onlyTyped(before, after Material) bool {
	before.Name, before.Alt = after.Name, after.Alt
	before.Source, before.Licence, before.Consent = after.Source, after.Licence, after.Consent
	return reflect.DeepEqual(before, after)
}

// Remove takes a material away from all that shows it; undo brings it back.
// The file itself stays in the media folder.
func (s *Service) Remove(ctx context.Context, id string) error {
	m, err := s.Material(ctx, id)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, actOn("remove", m), func(q *db.Queries) error { return q.DeleteMaterial(ctx, id) })
}

func actOn(verb string, m Material) studio.Act {
	return studio.Act{
		Name: "dossier." + verb + "-material", Client: m.Client,
		Detail: map[string]string{"name": typed.Excerpt(m.Name, 60), "record": m.ID},
	}
}

// checked gives a material with what is said of it anew, or the first fault
// found in it.
func checked(m, said Material) (Material, error) {
	m.Name, m.Alt, m.Source, m.Licence, m.Consent = said.Name, said.Alt, said.Source, said.Licence, said.Consent
	var err error
	if m.Name, err = typed.Line(m.Name, nameLimit, words.FaultNameTooLong); err != nil {
		return m, err
	}
	if m.Name == "" {
		return m, fault.Invalid(words.FaultMaterialNameless)
	}
	for _, text := range []*string{&m.Alt, &m.Source, &m.Licence, &m.Consent} {
		if *text, err = typed.Line(*text, textLimit, words.FaultTextTooLong); err != nil {
			return m, err
		}
	}
	if err := day.Check(said.Expiry); err != nil {
		return m, err
	}
	m.Expiry, m.FocalX, m.FocalY = said.Expiry, nil, nil
	if said.FocalX != nil && said.FocalY != nil {
		x, y := min(max(*said.FocalX, 0), 1), min(max(*said.FocalY, 0), 1)
		m.FocalX, m.FocalY = &x, &y
	}
	m.Tags, err = tidyTags(said.Tags)
	return m, err
}

// tidyTags keeps each tag once, as it was written first.
func tidyTags(tags []string) ([]string, error) {
	tidy := []string{}
	for _, tag := range tags {
		tag, err := typed.Line(strings.TrimLeft(tag, "#"), nameLimit, words.FaultNameTooLong)
		if err != nil {
			return nil, err
		}
		again := slices.ContainsFunc(tidy, func(t string) bool { return strings.EqualFold(t, tag) })
		if tag != "" && !again {
			tidy = append(tidy, tag)
		}
	}
	if len(tidy) > tagsLimit {
		return nil, fault.Invalid(words.FaultTooManyTags, "limit", fmt.Sprint(tagsLimit))
	}
	return tidy, nil
}

func fromRow(r db.Material) Material {
	tags := []string{}
	// The table admits nothing but JSON; what is no list of words is no tags.
	_ = json.Unmarshal([]byte(r.Tags), &tags)
	return Material{
		ID: r.ID, Client: studio.Text(r.ClientID), SHA256: r.Sha256, Name: r.Name, MIME: r.Mime, Kind: kindOf(r.Mime),
		Bytes: r.Bytes, Width: int(r.Width), Height: int(r.Height), Alt: r.Alt, FocalX: r.FocalX, FocalY: r.FocalY,
		Source: r.Source, Licence: r.Licence, Consent: r.Consent, Expiry: studio.Text(r.Expiry),
		Tags: append([]string{}, tags...), At: r.CreatedAt,
	}
}

// drawings are what is lines and no pixels.
var drawings = []string{svg.MIME, "image/vnd.dwg", "image/vnd.dxf", "application/postscript"}

// kindOf sorts files into what a person calls them.
func kindOf(mime string) string {
	family, _, _ := strings.Cut(mime, "/")
	switch {
	case slices.Contains(drawings, mime):
		return "drawing"
	case family == "image":
		return "picture"
	case family == "video", family == "audio":
		return family
	case family == "text", strings.Contains(mime, "pdf"), strings.Contains(mime, "document"),
		strings.Contains(mime, "msword"), strings.Contains(mime, "sheet"), strings.Contains(mime, "excel"),
		strings.Contains(mime, "presentation"), strings.Contains(mime, "powerpoint"), strings.Contains(mime, "rtf"):
		return "document"
	}
	return "other"
}
