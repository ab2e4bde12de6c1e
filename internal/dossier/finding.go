package dossier

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Finding is what the study of a client came to. Kind is strength, weakness,
// opportunity or threat. It is used by an Objective, or dismissed Because of
// something, or neither yet: never both.
type Finding struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Text      string `json:"text"`
	Objective string `json:"objective"`
	Because   string `json:"because"`
}

// FindingMove puts a finding into the field Kind, before another or, for an empty
// Before, at the foot of it.
type FindingMove struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Before string `json:"before"`
}

// Findings is what the study of a client came to, those of a kind in the user's
// order, and what speaks for each.
type Findings struct {
	Findings []Finding  `json:"findings"`
	Evidence []Evidence `json:"evidence"`
}

// Findings gives what the study of a client came to.
func (s *Service) Findings(ctx context.Context, client string) (Findings, error) {
	if _, err := s.Client(ctx, client); err != nil {
		return Findings{}, err
	}
	q := s.studio.Read()
	all, err := listed(ctx, client, q.Findings, fromFinding)
	if err != nil {
		return Findings{}, fmt.Errorf("list findings of client %s: %w", client, err)
	}
	proof, err := evidence(ctx, q, client, findings.name)
	return Findings{Findings: all, Evidence: proof}, err
}

// WriteFinding adds a finding at the foot of its field, or changes its text or
// its fate; MoveFinding changes the field. One that an objective uses is no
// longer dismissed.
func (s *Service) WriteFinding(ctx context.Context, client string, f Finding) (Finding, error) {
	return write(ctx, s, findings, client, f)
}

// Finding gives one finding and whose it is.
func (s *Service) Finding(ctx context.Context, id string) (f Finding, client string, err error) {
	return findings.find(ctx, s, id)
}

// UseFinding has a finding used by an objective. It is part of the caller's act.
func (s *Service) UseFinding(ctx context.Context, q *db.Queries, client string, f Finding, objective string) error {
	f.Objective, f.Because = objective, ""
	return putFinding(ctx, q, client, f)
}

// MoveFinding puts a finding into a field, at a place there.
func (s *Service) MoveFinding(ctx context.Context, m FindingMove) error {
	f, client, err := findings.find(ctx, s, m.ID)
	if err != nil {
		return err
	}
	if err := checkChoice(m.Kind, findingKinds...); err != nil {
		return err
	}
	return s.studio.Do(ctx, findings.act("move", client, f), func(q *db.Queries) error {
		rows, err := q.Findings(ctx, client)
		if err != nil {
			return fmt.Errorf("list findings: %w", err)
		}
		return placeAmong(ctx, q, rows, m)
	})
}

// placeAmong gives the findings of a field their positions, the moved one's
// among them.
func placeAmong(ctx context.Context, q *db.Queries, rows []db.Finding, m FindingMove) error {
	field := slices.DeleteFunc(rows, func(row db.Finding) bool { return row.Kind != m.Kind || row.ID == m.ID })
	at := slices.IndexFunc(field, func(row db.Finding) bool { return row.ID == m.Before })
	if at < 0 {
		at = len(field)
	}
	if err := q.MoveFinding(ctx, db.MoveFindingParams{ID: m.ID, Kind: m.Kind, Position: int64(at)}); err != nil {
		return fmt.Errorf("move finding %s: %w", m.ID, err)
	}
	for i, row := range field {
		position := int64(i)
		if i >= at {
			position++
		}
		if row.Position == position {
			continue
		}
		if err := q.PlaceFinding(ctx, db.PlaceFindingParams{ID: row.ID, Position: position}); err != nil {
			return fmt.Errorf("place finding %s: %w", row.ID, err)
		}
	}
	return nil
}

var findingKinds = []string{"strength", "weakness", "opportunity", "threat"}

var findings = shelve(kind[Finding]{
	name:  "finding",
	gone:  words.FaultFindingMissing,
	id:    func(f *Finding) *string { return &f.ID },
	title: func(f Finding) string { return f.Text },
	check: checkedFinding,
	get: func(ctx context.Context, q *db.Queries, id string) (Finding, string, error) {
		row, err := q.FindingByID(ctx, id)
		return fromFinding(row), row.ClientID, err
	},
	put:    putFinding,
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteFinding(ctx, id) },
})

func putFinding(ctx context.Context, q *db.Queries, client string, f Finding) error {
	if f.Objective != "" {
		owner, err := q.FindingObjective(ctx, f.Objective)
		if studio.NoRow(err) || err == nil && owner != client {
			return fault.NotFound(words.FaultObjectiveMissing)
		}
		if err != nil {
			return fmt.Errorf("objective of finding %s: %w", f.ID, err)
		}
	}
	return q.PutFinding(ctx, db.PutFindingParams{
		ID: f.ID, ClientID: client, Kind: f.Kind, Text: f.Text, ObjectiveID: studio.Null(f.Objective), Because: f.Because,
	})
}

func checkedFinding(f Finding) (Finding, error) {
	if err := checkTexts(&f.Text, &f.Because); err != nil {
		return f, err
	}
	if strings.TrimSpace(f.Text) == "" {
		return f, fault.Invalid(words.FaultFindingEmpty)
	}
	if f.Objective != "" || strings.TrimSpace(f.Because) == "" {
		f.Because = ""
	}
	return f, checkChoice(f.Kind, findingKinds...)
}

func fromFinding(row db.Finding) Finding {
	return Finding{
		ID: row.ID, Kind: row.Kind, Text: row.Text, Objective: studio.Text(row.ObjectiveID), Because: row.Because,
	}
}
