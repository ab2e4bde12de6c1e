package document

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

func (l *layout) businessHeading() []heading {
	b := l.business
	return headed(l.words.Say(words.DossierTabBusiness), b.Does != "" || b.Earns != "" || len(b.Products)+len(b.Milestones) > 0)
}

// businessPages say what the client does, sells and earns by, and how it came to be
// what it is.
func (l *layout) businessPages() {
	b := l.business
	var parts []pdf.Part
	for _, one := range []struct {
		key  words.Key
		text string
	}{{words.DossierBusinessDoes, b.Does}, {words.DossierBusinessEarns, b.Earns}} {
		if text := l.said(one.text, sized(body, 10)); text != nil {
			parts = append(parts, l.facet(l.ourName(one.key), text))
		}
	}
	l.follow(l.words.Say(words.DossierTabBusiness), l.who(), slices.Concat(parts, l.products(), l.history()))
}

// who says in one line who the client is.
func (l *layout) who() string {
	return l.inLine(l.client.Sector, l.client.Place, l.since())
}

// since says since when the client is there; what is no year, month or day stays
// as the user wrote it.
func (l *layout) since() string {
	said := sinceWhen.FindStringSubmatch(strings.TrimSpace(l.client.Since))
	if said == nil {
		return l.client.Since
	}
	date, month := said[3], words.MonthNamed(said[2])
	if month > 0 {
		date += fmt.Sprintf("-%02d", month)
	}
	if said[1] != "" {
		date += fmt.Sprintf("-%02s", said[1])
	}
	if _, err := day.ParseRough(date); err != nil || (said[2] != "" && month == 0) {
		return l.client.Since
	}
	if len(date) == len("2026-12") {
		return l.words.Say(words.DocumentSinceMonth, "since", l.rough(date))
	}
	return l.words.Say(words.ClientSince, "since", l.rough(date))
}

var sinceWhen = regexp.MustCompile(`^(?:(?i:(?:dal|da|since) +|dall['’] *))?(?:(?:(\d{1,2})[º°]? +)?(\pL+) +)?(\d{4})$`)

// inLine are texts behind each other, the first with a capital.
func (l *layout) inLine(texts ...string) string {
	return capital(strings.Join(filled(texts...), dot))
}

// The timeline: a column of dates, and beside it the line with what happened.
const (
	dateWidth = 96.0
	lineRoom  = 22.0
)

// history is the milestones along a line, the oldest first.
func (l *layout) history() []pdf.Part {
	if len(l.business.Milestones) == 0 {
		return nil
	}
	parts := []pdf.Part{pdf.Keep(l.ruled(11), pdf.WithNext(pdf.Group(l.ourName(words.DossierHistory)...)), pdf.Space(10))}
	for i, m := range l.business.Milestones {
		parts = append(parts, l.milestone(m, i == len(l.business.Milestones)-1))
	}
	return append(parts, pdf.Space(20))
}

// milestone is a date, a dot on the line, and what happened and means today.
func (l *layout) milestone(m dossier.Milestone, last bool) pdf.Part {
	date := pdf.Style{Family: pdf.Serif, Size: 13, Leading: 1.25, Colour: legible(l.brand)}
	if len(m.Date) > 4 {
		date.Size = 10.5
	}
	told := append([]pdf.Part{
		pdf.WithNext(l.doc.Text(l.theirs(m.Event, bold(sized(body, 9.6))))), pdf.Space(2),
	}, l.said(m.Meaning, inked(body, soft))...)
	if !last {
		told = append(told, pdf.Space(13))
	}
	first := true
	line := pdf.Panel{Padding: pdf.Edges{Left: lineRoom}, Parts: []pdf.Part{pdf.Tagged(tag.Section, told...)}, Behind: func(page *pdf.Page, at pdf.Rect) {
		if !last {
			page.Stroke(pdf.Rule(at.X+5, at.Y+8, at.X+5, at.Y+at.H+8), pdf.Pen{Colour: l.marking().Mix(pdf.White, .5), Width: 1})
		}
		if first {
			page.Fill(pdf.Circle(at.X+5, at.Y+8, 3.6), l.marking())
		}
		first = false
	}}
	return pdf.Row{Gap: 10, Columns: []pdf.Column{
		{Width: dateWidth, Parts: []pdf.Part{l.doc.Text(pdf.Span{Text: l.rough(m.Date), Style: date}).Align(pdf.Right)}},
		{Parts: []pdf.Part{line}},
	}}
}
