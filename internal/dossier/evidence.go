package dossier

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// Evidence is what speaks for a record. Of is the kind of that record (finding,
// market-note or proof), Record its id. Source is words or an address; Material
// is a file of the client that is the source instead, or beside. Day is when it
// was so, GoodUntil the last day on which one may still rely on it; Confidence is
// low, middle or high. All but the claim may be empty.
type Evidence struct {
	ID           string `json:"id"`
	Of           string `json:"of"`
	Record       string `json:"record"`
	Claim        string `json:"claim"`
	Source       string `json:"source"`
	Material     string `json:"material"`
	MaterialName string `json:"materialName"`
	// MaterialExpiry is the last day of the right to the material, if it ends.
	MaterialExpiry string `json:"materialExpiry"`
	Day            string `json:"day"`
	Confidence     string `json:"confidence"`
	GoodUntil      string `json:"goodUntil"`
}

// MaterialName is a file of a client as one picks it by name; Expiry is the last
// day of the right to it, if it ends.
type MaterialName struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Expiry string `json:"expiry"`
}

// WriteEvidence adds evidence to the record that it names, or changes it there.
func (s *Service) WriteEvidence(ctx context.Context, e Evidence) (Evidence, error) {
	client, err := s.whose(ctx, e)
	if err != nil {
		return Evidence{}, err
	}
	material, err := s.material(ctx, client, e.Material)
	if err != nil {
		return Evidence{}, err
	}
	e.MaterialName, e.MaterialExpiry = material.Name, material.Expiry
	return write(ctx, s, evidences, client, e)
}

// MaterialNames gives the files of a client by their names, in their order.
func (s *Service) MaterialNames(ctx context.Context, client string) ([]MaterialName, error) {
	return listed(ctx, client, s.studio.Read().MaterialNames, func(row db.MaterialNamesRow) MaterialName {
		return MaterialName{ID: row.ID, Name: row.Name, Expiry: studio.Text(row.Expiry)}
	})
}

// whose gives the client of the record that evidence speaks for.
func (s *Service) whose(ctx context.Context, e Evidence) (string, error) {
	if err := checkChoice(e.Of, proven...); err != nil {
		return "", err
	}
	of, err := shelfNamed(e.Of)
	if err != nil {
		return "", err
	}
	return of.whose(ctx, s, e.Record)
}

// material is one of a client's files, empty for none.
func (s *Service) material(ctx context.Context, client, material string) (MaterialName, error) {
	if material == "" {
		return MaterialName{}, nil
	}
	all, err := s.MaterialNames(ctx, client)
	if err != nil {
		return MaterialName{}, fmt.Errorf("list materials of client %s: %w", client, err)
	}
	i := slices.IndexFunc(all, func(m MaterialName) bool { return m.ID == material })
	if i < 0 {
		return MaterialName{}, fault.NotFound(words.FaultMaterialGone)
	}
	return all[i], nil
}

// evidence gives what speaks for a client's records of one kind, in the order
// in which it was found.
func evidence(ctx context.Context, q *db.Queries, client, of string) ([]Evidence, error) {
	all, err := listed(ctx, client, q.EvidenceOf, func(row db.EvidenceOfRow) Evidence {
		return fromEvidence(row.Evidence, row.MaterialName, row.MaterialExpiry)
	})
	if err != nil {
		return nil, fmt.Errorf("read evidence of client %s: %w", client, err)
	}
	return slices.DeleteFunc(all, func(e Evidence) bool { return e.Of != of }), nil
}

// proven are the kinds that evidence may speak for.
var proven = []string{"finding", "market-note", "proof"}

var evidences = shelve(kind[Evidence]{
	name:   "evidence",
	gone:   words.FaultEvidenceMissing,
	id:     func(e *Evidence) *string { return &e.ID },
	holder: func(e Evidence) string { return e.Record },
	on:     func(e Evidence) string { return e.Of },
	title:  func(e Evidence) string { return e.Claim },
	check:  checkedEvidence,
	address: func(was, e Evidence) (_ Evidence, err error) {
		if e.Source != was.Source {
			e.Source, err = typed.Reference(e.Source)
		}
		return e, err
	},
	get: func(ctx context.Context, q *db.Queries, id string) (Evidence, string, error) {
		row, err := q.EvidenceByID(ctx, id)
		return fromEvidence(row.Evidence, row.MaterialName, row.MaterialExpiry), row.Evidence.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, e Evidence) error {
		row := db.PutEvidenceParams{
			ID: e.ID, ClientID: client, Claim: e.Claim, Source: e.Source, MaterialID: studio.Null(e.Material),
			Day: studio.Null(e.Day), Confidence: e.Confidence, GoodUntil: studio.Null(e.GoodUntil),
		}
		switch e.Of {
		case "finding":
			row.FindingID = &e.Record
		case "market-note":
			row.MarketNoteID = &e.Record
		case "proof":
			row.ProofID = &e.Record
		}
		return q.PutEvidence(ctx, row)
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteEvidence(ctx, id) },
})

func checkedEvidence(e Evidence) (Evidence, error) {
	if err := checkTexts(&e.Claim); err != nil {
		return e, err
	}
	if strings.TrimSpace(e.Claim) == "" {
		return e, fault.Invalid(words.FaultEvidenceEmpty)
	}
	if err := checkSources(&e.Source); err != nil {
		return e, err
	}
	if err := day.Check(e.Day, e.GoodUntil); err != nil {
		return e, err
	}
	return e, checkDegree(e.Confidence)
}

func fromEvidence(row db.Evidence, material, expiry *string) Evidence {
	e := Evidence{
		ID: row.ID, Claim: row.Claim, Source: row.Source, Material: studio.Text(row.MaterialID),
		MaterialName: studio.Text(material), MaterialExpiry: studio.Text(expiry), Day: studio.Text(row.Day), Confidence: row.Confidence,
		GoodUntil: studio.Text(row.GoodUntil),
	}
	switch {
	case row.FindingID != nil:
		e.Of, e.Record = "finding", *row.FindingID
	case row.MarketNoteID != nil:
		e.Of, e.Record = "market-note", *row.MarketNoteID
	case row.ProofID != nil:
		e.Of, e.Record = "proof", *row.ProofID
	}
	return e
}
