package document

import (
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/numbers"
	"timone/internal/pdf"
	"timone/internal/strategy"
	"timone/internal/words"
)

func (l *layout) channelsHeading() []heading {
	return headed(l.words.Say(words.DossierTabChannels), len(l.strategy.Channels) > 0 || len(l.measures) > 0)
}

// channelsPages say of each channel what was found there, and the figures of it.
func (l *layout) channelsPages() {
	var parts []pdf.Part
	for _, c := range l.strategy.Channels {
		parts = append(parts, l.facet(l.channelName(c), l.audited(c)))
	}
	if own := l.figuresOf(""); own != nil {
		parts = append(parts, l.facet(l.ourName(words.DossierTabBusiness), own))
	}
	l.follow(l.words.Say(words.DossierTabChannels), l.words.Say(words.DocumentAuditLead), parts)
}

// channelName is what a channel is called, and below it what is to become of it.
func (l *layout) channelName(c strategy.Channel) []pdf.Part {
	name, profile := l.called(c)
	parts := l.theirName(name, profile)
	for _, a := range l.audit.Audits {
		if a.ID == c.ID && a.Verdict != "" {
			verdict := l.words.Say(words.Key("dossier.audit.verdict." + a.Verdict))
			parts = append(parts, pdf.Space(5), l.doc.Text(pdf.Span{Text: verdict, Style: inked(bold(body), legible(l.brand))}))
		}
	}
	return parts
}

func (l *layout) audited(c strategy.Channel) []pdf.Part {
	var parts []pdf.Part
	for _, a := range l.audit.Audits {
		if a.ID == c.ID {
			parts = slices.Concat(l.labelled(words.DossierAuditState, a.State), l.labelled(words.DossierAuditAccess, a.Access))
		}
	}
	parts = append(parts, l.labelled(words.StrategyFieldMission, sentence(c.Mission))...)
	if use := l.said(strings.Join(filled(sentence(l.perWeek(c)), l.spokenTo(c)), "\n"), body); use != nil {
		parts = append(append(parts, use...), pdf.Space(9))
	}
	return append(parts, l.figuresOf(c.ID)...)
}

// figuresOf are what was measured on a channel: of each figure the newest, and
// the one before.
func (l *layout) figuresOf(channel string) []pdf.Part {
	var table [][]pdf.Part
	seen := map[string]int{}
	for _, m := range l.measures {
		if m.Channel != channel {
			continue
		}
		if at, again := seen[m.Metric]; again {
			if table[at][2] == nil {
				table[at][2] = l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentBefore, "value", l.measured(m), "day", l.date(day.Day(m.Day))), Style: small})
			}
			continue
		}
		seen[m.Metric] = len(table)
		value := pdf.Style{Family: pdf.Serif, Size: 13, Leading: 1.2, Colour: ink, Tabular: true}
		if m.Value == nil {
			value = inked(body, soft)
		}
		table = append(table, []pdf.Part{
			l.doc.Text(l.theirs(capital(m.Metric), body)),
			pdf.Group(l.doc.Text(l.theirs(l.measured(m), value)), l.doc.Text(pdf.Span{Text: l.date(day.Day(m.Day)), Style: small})),
			nil,
		})
	}
	if table == nil {
		return nil
	}
	rows := make([]pdf.TableRow, len(table))
	for i, cells := range table {
		rows[i] = pdf.TableRow{Cells: cells, Whole: true}
	}
	head := func(key words.Key) pdf.Part { return l.label(l.words.Say(key)) }
	return []pdf.Part{pdf.Table{
		Columns: []pdf.Column{{Share: 4}, {Share: 4}, {Share: 4}}, Gap: 12, Padding: 4, Named: true,
		Head:     []pdf.Part{head(words.DossierFigures), head(words.DocumentFound), head(words.DocumentFoundBefore)},
		HeadRule: pdf.Pen{Colour: strong, Width: .6}, RowRule: pdf.Pen{Colour: line, Width: .4}, Rows: rows,
	}}
}

// measured is a figure with its unit, and says so where it is not known.
func (l *layout) measured(m numbers.Measure) string {
	if m.Value == nil {
		return l.words.Say(words.DossierFigureUnknown)
	}
	return l.figure(*m.Value, strategy.KPI{Metric: m.Metric, Unit: m.Unit})
}
