package document

import (
	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

func (l *layout) findingsHeading() []heading {
	return headed(l.words.Say(words.DossierTabFindings), len(l.findings.Findings) > 0)
}

// findingsPages set the findings as four fields: what helps on the left, what
// hinders on the right, what is inside above, what is outside below.
func (l *layout) findingsPages() {
	var parts []pdf.Part
	for _, pair := range [][]string{{"strength", "weakness"}, {"opportunity", "threat"}} {
		left, right := l.field(pair[0]), l.field(pair[1])
		parts = append(parts, pdf.Row{Gap: nameGap, Columns: []pdf.Column{{Parts: left}, {Parts: right}}}, pdf.Space(24))
	}
	l.follow(l.words.Say(words.DossierTabFindings), l.words.Say(words.DocumentFindingsLead), parts)
}

// field is one kind of findings under its name.
func (l *layout) field(kind string) []pdf.Part {
	parts := []pdf.Part{
		l.ruled(11),
		pdf.WithNext(pdf.Tagged(tag.Heading(2), l.doc.Text(pdf.Span{Text: l.words.Say(words.Key("dossier.finding." + kind)), Style: sized(subhead, 15)}))),
		pdf.WithNext(pdf.Space(8)),
	}
	var items [][]pdf.Part
	for _, f := range l.findings.Findings {
		if f.Kind == kind {
			items = append(items, l.finding(f))
		}
	}
	if items == nil {
		return append(parts, l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentNoFinding), Style: small}))
	}
	return append(parts, pdf.List{Items: items, Gap: 12})
}

// finding is what was found, what speaks for it, and what becomes of it.
func (l *layout) finding(f dossier.Finding) []pdf.Part {
	parts := append(l.said(f.Text, body), l.proven(f.ID, l.findings.Evidence)...)
	if o, ok := l.objective(f.Objective); ok {
		return append(parts, l.fate(words.DossierFindingObjective, o.Statement))
	}
	if f.Because != "" {
		return append(parts, l.fate(words.DossierFindingBecause, f.Because))
	}
	return parts
}

func (l *layout) fate(key words.Key, text string) pdf.Part {
	said := l.theirs(" "+ended(text), small)
	return pdf.Group(pdf.Space(4), l.doc.Text(pdf.Span{Text: l.words.Say(key) + ":", Style: inked(bold(small), legible(l.brand))}, said))
}
