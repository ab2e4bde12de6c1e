package document

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// longestLetter is how many characters of a letter are taken.
const longestLetter = 20_000

// Choice is how a client's papers of a kind are made: the parts in order with those that are
// left out, and the rest as in a Request.
type Choice struct {
	Client   string       `json:"client"`
	Kind     string       `json:"kind"`
	Language string       `json:"language"`
	Page     string       `json:"page"`
	Cover    int          `json:"cover"`
	Parts    []PartChoice `json:"parts"`
	Letter   string       `json:"letter"`
}

// PartChoice is a part of a paper and whether it is in it.
type PartChoice struct {
	Name string `json:"name"`
	On   bool   `json:"on"`
}

// Offer is what can be chosen for a client's papers of a kind: the covers by name,
// numbered from 1, and none where there is no cover to choose, and which one is the client's by custom; and what was chosen.
type Offer struct {
	Choice Choice   `json:"choice"`
	Covers []string `json:"covers"`
	Usual  int      `json:"usual"`
}

// Offer gives what can be chosen for a client's papers of a kind, and what was: the
// usual until somebody chooses.
func (s *Service) Offer(ctx context.Context, client, kind string) (Offer, error) {
	g, err := genreNamed(kind)
	if err != nil {
		return Offer{}, err
	}
	c, err := s.choice(ctx, client, g)
	if err != nil {
		return Offer{}, err
	}
	rows, err := s.studio.Read().Clients(ctx)
	if err != nil {
		return Offer{}, fmt.Errorf("list clients: %w", err)
	}
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	return Offer{Choice: c, Covers: g.covers(), Usual: usualCover(ids, client)}, nil
}

func (s *Service) choice(ctx context.Context, client string, g *genre) (Choice, error) {
	row, err := s.studio.Read().PaperChoice(ctx, db.PaperChoiceParams{ClientID: client, Kind: g.kind})
	switch {
	case studio.NoRow(err):
		return Choice{Client: client, Kind: g.kind, Page: Pages()[0], Parts: g.complete(nil)}, nil
	case err != nil:
		return Choice{}, fmt.Errorf("read choice of %s's %s: %w", client, g.kind, err)
	}
	var parts []PartChoice
	if err := json.Unmarshal([]byte(row.Parts), &parts); err != nil {
		return Choice{}, fmt.Errorf("read parts of %s's %s: %w", client, g.kind, err)
	}
	return Choice{
		Client: row.ClientID, Kind: row.Kind, Language: row.Language, Page: row.Page, Cover: int(row.Cover), Parts: g.complete(parts), Letter: row.Letter,
	}, nil
}

// Choose keeps how a client's papers of a kind are made. A letter that is being typed is one
// act.
func (s *Service) Choose(ctx context.Context, c Choice) (Choice, error) {
	g, err := genreNamed(c.Kind)
	if err != nil {
		return Choice{}, err
	}
	before, err := s.choice(ctx, c.Client, g)
	if err != nil {
		return Choice{}, err
	}
	if c, err = g.checked(c); err != nil {
		return Choice{}, err
	}
	parts, err := json.Marshal(c.Parts)
	if err != nil {
		return Choice{}, fmt.Errorf("write parts of %s's %s: %w", c.Client, c.Kind, err)
	}
	err = s.studio.Do(ctx, choosing(before, c), func(q *db.Queries) error {
		return q.ChoosePaper(ctx, db.ChoosePaperParams{
			ClientID: c.Client, Kind: c.Kind, Language: c.Language, Page: c.Page, Cover: int64(c.Cover), Parts: string(parts), Letter: c.Letter,
		})
	})
	return c, err
}

// choosing names the act after what it changes.
func choosing(before, after Choice) studio.Act {
	a := studio.Act{Client: after.Client}
	switch {
	case after.Letter != before.Letter:
		a.Name, a.Key = "document.write-letter", "plan-letter:"+after.Client
	case !slices.Equal(after.Parts, before.Parts):
		a.Name = "document.arrange-parts"
	default:
		a.Name = "document.choose"
	}
	return a
}

func (g *genre) checked(c Choice) (Choice, error) {
	c.Kind = g.kind
	if _, ok := words.ParseLanguage(c.Language); !ok && c.Language != "" {
		return c, fault.Invalid(words.FaultLanguageUnknown, "language", c.Language)
	}
	if _, err := formatNamed(c.Page); err != nil {
		return c, err
	}
	if c.Page == "" {
		c.Page = Pages()[0]
	}
	if err := checkCover(c.Cover); err != nil {
		return c, err
	}
	names := make([]string, len(c.Parts))
	for i, p := range c.Parts {
		names[i] = p.Name
	}
	if _, err := g.partsNamed(names); err != nil {
		return c, err
	}
	c.Parts = g.complete(c.Parts)
	var err error
	c.Letter, err = typed.Text(c.Letter, longestLetter, words.FaultTextTooLong)
	return c, err
}

// complete gives every part that a paper can have, once: those of the choice in
// its order, the others behind the one they usually follow, switched on unless they are private.
func (g *genre) complete(chosen []PartChoice) []PartChoice {
	all := []PartChoice{}
	at := func(name string) int {
		return slices.IndexFunc(all, func(p PartChoice) bool { return p.Name == name })
	}
	for _, p := range chosen {
		if slices.Contains(g.names(), p.Name) && at(p.Name) < 0 {
			all = append(all, p)
		}
	}
	before := ""
	for _, p := range g.parts {
		if at(p.name) < 0 {
			all = slices.Insert(all, at(before)+1, PartChoice{Name: p.name, On: !p.private})
		}
		before = p.name
	}
	return all
}
