package sample

import (
	"context"
	"fmt"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/numbers"
	"timone/internal/studio"
	"timone/internal/studio/db"
)

// studyClient fills the dossier, part by part.
func (m *maker) studyClient(ctx context.Context) error {
	today, err := day.At(m.studio.Clock(), zone)
	if err != nil {
		return err
	}
	m.today = today
	for _, part := range []func(context.Context) error{
		m.studyBusiness, m.studyMarket, m.studyCompetitors, m.meetPeople, m.tiePeople, m.knowAudiences, m.describeBrand, m.auditChannels,
		m.drawFindings, m.clearRights,
	} {
		if err := part(ctx); err != nil {
			return fmt.Errorf("the dossier: %w", err)
		}
	}
	return nil
}

// ago is the day so many days before today.
func (m *maker) ago(days int) string { return string(m.today.Add(-days)) }

func (m *maker) in(t text) string { return t.in(m.language) }

func (m *maker) studyBusiness(ctx context.Context) error {
	if _, err := m.dossier.DescribeBusiness(ctx, dossier.Business{Client: m.client, Does: m.in(does), Earns: m.in(earns)}); err != nil {
		return err
	}
	for _, p := range products {
		_, err := m.dossier.WriteProduct(ctx, m.client, dossier.Product{
			Kind: p.kind, Name: m.in(p.name), About: m.in(p.about), Season: p.season, Margin: p.margin,
		})
		if err != nil {
			return err
		}
	}
	for _, e := range milestones {
		kept, err := m.dossier.WriteMilestone(ctx, m.client, dossier.Milestone{Date: e.date, Event: m.in(e.event), Meaning: m.in(e.meaning)})
		if err != nil {
			return err
		}
		if e.retold {
			if err := m.retell(ctx, kept.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// prove adds evidence to a record.
func (m *maker) prove(ctx context.Context, of, record string, p proven) error {
	e := dossier.Evidence{
		Of: of, Record: record, Claim: m.in(p.claim), Source: m.in(p.source), Day: m.ago(p.ago), Confidence: p.confidence,
	}
	if p.goodFor != 0 {
		e.GoodUntil = string(m.today.Add(p.goodFor))
	}
	_, err := m.dossier.WriteEvidence(ctx, e)
	return err
}

func (m *maker) studyMarket(ctx context.Context) error {
	for _, n := range notes {
		kept, err := m.dossier.WriteNote(ctx, m.client, dossier.Note{Title: m.in(n.title), Text: m.in(n.text)})
		if err != nil {
			return err
		}
		if err := m.prove(ctx, "market-note", kept.ID, n.proof); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) studyCompetitors(ctx context.Context) error {
	for _, c := range competitors {
		kept, err := m.dossier.WriteCompetitor(ctx, m.client, dossier.Competitor{Name: m.in(c.name), About: m.in(c.about)})
		if err != nil {
			return err
		}
		for _, p := range c.profiles {
			if _, err := m.dossier.WriteProfile(ctx, dossier.Profile{Competitor: kept.ID, Platform: p.platform, Profile: p.name}); err != nil {
				return err
			}
		}
		for _, o := range c.seen {
			seen := dossier.Observation{Competitor: kept.ID, Day: m.ago(o.ago), Topic: o.topic, Text: m.in(o.text)}
			if o.value != 0 {
				seen.Value = number(o.value)
			}
			if _, err := m.dossier.WriteObservation(ctx, seen); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *maker) meetPeople(ctx context.Context) error {
	for _, p := range persons {
		one := dossier.Stakeholder{
			Name: m.in(p.name), Organisation: m.in(p.organisation), Role: m.in(p.role), Inside: p.inside, Referent: p.referent,
			Influence: &p.influence, Interest: &p.interest, Attitude: p.attitude, AttitudeWanted: p.wanted,
			Cares: m.in(p.cares), Involve: m.in(p.involve), Contacts: p.contacts,
		}
		if p.next != 0 {
			one.NextContact = string(m.today.Add(p.next))
		}
		kept, err := m.dossier.WriteStakeholder(ctx, m.client, one)
		if err != nil {
			return err
		}
		m.people = append(m.people, kept.ID)
		for _, c := range p.met {
			if _, err := m.dossier.WriteContact(ctx, dossier.Contact{Stakeholder: kept.ID, Day: m.ago(c.ago), Outcome: m.in(c.outcome)}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *maker) tiePeople(ctx context.Context) error {
	for _, i := range influences {
		if err := m.dossier.TieInfluence(ctx, dossier.Influence{From: m.people[i.from], To: m.people[i.to], Strength: i.strength}); err != nil {
			return err
		}
	}
	for _, what := range dossier.Approvable {
		a := dossier.Approval{Stakeholder: m.people[marta], What: what, StandIn: m.people[giovanni]}
		if err := m.dossier.TieApproval(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

// knowAudiences adds what the dossier knows of the strategy's audiences.
func (m *maker) knowAudiences(ctx context.Context) error {
	known, err := m.strategy.Read(ctx, m.client)
	if err != nil {
		return err
	}
	for i, more := range audiences {
		a := known.Audiences[i]
		a.Role, a.Words = m.in(more.role), m.in(more.words)
		if _, err := m.strategy.EditAudience(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) describeBrand(ctx context.Context) error {
	brand, err := m.dossier.Brand(ctx, m.client)
	if err != nil {
		return err
	}
	funny, casual, irreverent, enthusiastic := int64(1), int64(1), int64(-1), int64(0)
	brand.Voice = dossier.Voice{Funny: &funny, Casual: &casual, Irreverent: &irreverent, Enthusiastic: &enthusiastic}
	brand.LogoSpace = number(0.5)
	if _, err := m.dossier.DescribeBrand(ctx, brand); err != nil {
		return err
	}
	for _, v := range values {
		if _, err := m.dossier.WriteValue(ctx, m.client, dossier.Value{Text: m.in(v)}); err != nil {
			return err
		}
	}
	for _, p := range proofs {
		kept, err := m.dossier.WriteProof(ctx, m.client, dossier.Proof{Text: m.in(p.text)})
		if err != nil {
			return err
		}
		if err := m.prove(ctx, "proof", kept.ID, p.proof); err != nil {
			return err
		}
	}
	return m.dressBrand(ctx)
}

// dressBrand writes the brand's words, colours, typefaces and hashtags.
func (m *maker) dressBrand(ctx context.Context) error {
	if _, err := m.dossier.AddBrandWords(ctx, m.client, "use", m.in(wordsToUse)); err != nil {
		return err
	}
	kept, err := m.dossier.AddBrandWords(ctx, m.client, "avoid", m.in(wordsToAvoid))
	if err != nil {
		return err
	}
	for _, w := range kept {
		if w.Kind == "avoid" && w.Text == m.in(insteadOf) {
			w.Instead = m.in(sayInstead)
			if _, err := m.dossier.WriteBrandWord(ctx, w); err != nil {
				return err
			}
		}
	}
	for _, s := range swatches {
		if _, err := m.dossier.WriteSwatch(ctx, m.client, dossier.Swatch{Name: m.in(s.name), Colour: s.colour}); err != nil {
			return err
		}
	}
	for _, t := range typefaces {
		if _, err := m.dossier.WriteTypeface(ctx, m.client, dossier.Typeface{Name: t.name, UsedFor: m.in(t.use)}); err != nil {
			return err
		}
	}
	for _, h := range hashtags {
		if _, err := m.dossier.WriteHashtagSet(ctx, m.client, dossier.HashtagSet{Name: m.in(h.name), Tags: h.tags}); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) auditChannels(ctx context.Context) error {
	counted := numbers.New(m.studio)
	for i, a := range audits {
		channel := m.channels[i].ID
		if _, err := m.dossier.WriteAudit(ctx, dossier.Audit{ID: channel, State: m.in(a.state), Access: m.in(a.access), Verdict: a.verdict}); err != nil {
			return err
		}
		for _, f := range a.figures {
			figure := numbers.Measure{Channel: channel, Metric: m.in(f.metric), Unit: m.in(f.unit), Day: m.ago(f.ago), Value: number(f.value)}
			if _, err := counted.Add(ctx, m.client, figure); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *maker) drawFindings(ctx context.Context) error {
	for _, f := range findings {
		finding := dossier.Finding{Kind: f.kind, Text: m.in(f.text), Because: m.in(f.because)}
		if finding.Because == "" {
			finding.Objective = m.objectives[f.objective]
		}
		kept, err := m.dossier.WriteFinding(ctx, m.client, finding)
		if err != nil {
			return err
		}
		if err := m.prove(ctx, "finding", kept.ID, f.proof); err != nil {
			return err
		}
	}
	return nil
}

// clearRights says of each picture what one sees in it, and by which right it is
// used; that of one has lapsed.
func (m *maker) clearRights(ctx context.Context) error {
	all, err := m.media.Materials(ctx, m.client)
	if err != nil {
		return err
	}
	for _, material := range all {
		seen, known := pictured[material.Name]
		if !known {
			continue
		}
		material.Alt, material.Tags = m.in(seen.alt), seen.tags.list(m.language)
		material.Source, material.Licence = m.in(bakerySource), m.in(bakeryLicence)
		material.Consent = m.in(seen.consent)
		if seen.expiry != 0 {
			material.Expiry = string(m.today.Add(seen.expiry))
		}
		if _, err := m.media.Edit(ctx, material); err != nil {
			return err
		}
	}
	return nil
}

// retell makes an idea of a milestone's anniversary, as the page does.
func (m *maker) retell(ctx context.Context, milestone string) error {
	a, err := m.dossier.Anniversary(ctx, milestone)
	if err != nil {
		return err
	}
	act := studio.Act{Name: "dossier.retell-milestone", Client: a.Client, Detail: map[string]string{"name": a.Milestone.Event, "record": milestone}}
	return m.studio.Do(ctx, act, func(q *db.Queries) error {
		_, err := m.calendar.Retell(ctx, q, retelling(a, milestone))
		return err
	})
}
