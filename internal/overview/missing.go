package overview

import (
	"context"
	"fmt"
	"strings"

	"timone/internal/day"
	"timone/internal/studio/db"
	"timone/internal/typed"
)

// Gap is something that a dossier lacks: a fact, whose sentence stands in words
// under "dossier.gap." and Code. Values are the sentence's. Area is the part of
// the dossier in which it is mended; Kind and ID name the record there, Field the
// field of it, and Part what is shown within the record if the field is of that.
type Gap struct {
	Code   string            `json:"code"`
	Values map[string]string `json:"values"`
	Area   string            `json:"area"`
	Kind   string            `json:"kind"`
	ID     string            `json:"id"`
	Part   string            `json:"part"`
	Field  string            `json:"field"`
}

// Missing is what a client's dossier lacks, in the order of its parts, and how
// many records stand in each part. Of gaps that are alike, where there are more
// than a few, the first alone is named, and More counts the rest under its code.
type Missing struct {
	Gaps    []Gap          `json:"gaps"`
	More    map[string]int `json:"more"`
	Records map[string]int `json:"records"`
}

const (
	// mostAlike is how many gaps of one code are named one by one.
	mostAlike = 5
	// unseenFor is how many days one may leave a competitor out of sight.
	unseenFor = 90
)

// Missing says what is known to be lacking in a client's dossier on a day. It is
// silent on parts in which nothing was ever written.
func (s *Service) Missing(ctx context.Context, client string, today day.Day) (Missing, error) {
	q, now := s.studio.Read(), string(today)
	rows, err := q.DossierGaps(ctx, db.DossierGapsParams{
		ClientID: client, Today: &now, LongAgo: string(today.Add(-unseenFor)), Most: mostAlike,
	})
	if err != nil {
		return Missing{}, fmt.Errorf("look for gaps in the dossier of %s: %w", client, err)
	}
	records, err := q.DossierRecords(ctx, &client)
	if err != nil {
		return Missing{}, fmt.Errorf("count records in the dossier of %s: %w", client, err)
	}
	m := gathered(rows)
	m.Records = map[string]int{
		"market": int(records.Market), "competitors": int(records.Competitors), "people": int(records.People),
		"sphere": int(records.Sphere), "audiences": int(records.Audiences), "channels": int(records.Channels),
		"findings": int(records.Findings), "materials": int(records.Materials),
	}
	return m, nil
}

func gathered(rows []db.DossierGapsRow) Missing {
	m := Missing{Gaps: []Gap{}, More: map[string]int{}}
	for _, place := range places {
		for _, row := range rows {
			if row.Code != place.code {
				continue
			}
			m.Gaps = append(m.Gaps, gapAt(place, row))
			if row.Total > mostAlike {
				m.More[row.Code] = int(row.Total) - 1
				break
			}
		}
	}
	return m
}

// place is where a gap is mended.
type place struct{ code, area, kind, field string }

// places are all the gaps that there are, in the order in which one comes to
// know a client.
var places = []place{
	{"business-does", "business", "business", "does"},
	{"business-earns", "business", "business", "earns"},
	{"milestone-meaning", "business", "milestone", "meaning"},
	{"milestones-untold", "business", "milestone", "retell"},
	{"market-note-evidence", "market", "market-note", "evidence"},
	{"market-note-evidence-past", "market", "market-note", "good-until"},
	{"competitor-profile", "competitors", "competitor", "profiles"},
	{"competitor-unseen", "competitors", "competitor", "observations"},
	{"competitor-stale", "competitors", "competitor", "observations"},
	{"approval-none", "people", "stakeholder", "approvals"},
	{"approval-missing-strategy", "people", "stakeholder", "approvals"},
	{"approval-missing-plan", "people", "stakeholder", "approvals"},
	{"approval-missing-post", "people", "stakeholder", "approvals"},
	{"approval-missing-crisis", "people", "stakeholder", "approvals"},
	{"stand-in", "people", "stakeholder", "stand-in"},
	{"stakeholder-involve", "people", "stakeholder", "involve"},
	{"stakeholder-contact", "people", "stakeholder", "next-contact"},
	{"stakeholder-off-map", "sphere", "stakeholder", "standing"},
	{"audience-needs", "audiences", "audience", "needs"},
	{"brand-promise", "brand", "brand", "promise"},
	{"brand-values", "brand", "brand", "values"},
	{"brand-proof", "brand", "brand", "proof"},
	{"brand-voice", "brand", "brand", "voice"},
	{"brand-words", "brand", "brand", "words"},
	{"proof-evidence-past", "brand", "proof", "good-until"},
	{"channel-unseen", "channels", "channel", "state"},
	{"channel-verdict", "channels", "channel", "verdict"},
	{"channel-access", "channels", "channel", "access"},
	{"channel-figures", "channels", "channel", "figures"},
	{"finding-bare", "findings", "finding", "evidence"},
	{"finding-evidence", "findings", "finding", "evidence"},
	{"finding-evidence-past", "findings", "finding", "good-until"},
	{"finding-fate", "findings", "finding", "fate"},
	{"material-lapsed", "materials", "material", "expiry"},
	{"material-rights", "materials", "material", "rights"},
	{"material-alt", "materials", "material", "alt"},
}

func gapAt(p place, row db.DossierGapsRow) Gap {
	g := Gap{Code: p.code, Area: p.area, Kind: p.kind, Field: p.field, Values: map[string]string{}}
	g.ID, g.Part, _ = strings.Cut(row.ID, " ")
	switch {
	case p.kind == "channel":
		g.Values["platform"], g.Values["profile"] = row.Name, row.More
		return g
	case p.code == "milestone-meaning":
		g.Values["date"] = row.More
	case row.More != "":
		g.Values["day"] = row.More
	}
	if row.Name != "" {
		g.Values["name"] = typed.Excerpt(row.Name, 60)
	}
	return g
}
