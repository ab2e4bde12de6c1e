package document

import (
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/strategy"
	"timone/internal/words"
)

func (l *layout) resultsHeading() []heading {
	return headed(l.words.Say(words.PlanPartResults), len(l.strategy.KPIs) > 0)
}

// scale is the sizes of a page's type and the space over what begins on it.
type scale struct{ name, text, figure, gap float64 }

// scales of the results' page, looked at in turn until one fits a page.
var scales = []scale{{17.5, 10.5, 33, 30}, {16, 9.8, 29, 24}, {15, 9, 26, 20}}

// resultsPages say of each KPI from where it should go where and by when, what
// it is good for and what it hides, and then what the client will get. Where
// there is little to say it is said in larger type.
func (l *layout) resultsPages() {
	l.open(l.words.Say(words.PlanPartResults), l.words.Say(words.DocumentResultsLead), l.format)
	room, parts := l.flow.Rest(), []pdf.Part(nil)
	for _, at := range scales {
		if parts = l.resultsParts(at); l.doc.Measure(room.W, parts...) <= room.H {
			break
		}
	}
	l.flow.Set(parts...)
}

func (l *layout) resultsParts(at scale) []pdf.Part {
	var parts []pdf.Part
	for _, k := range l.strategy.KPIs {
		parts = append(parts, l.ruled(13), pdf.Row{Gap: 30, Whole: true, Columns: []pdf.Column{
			{Parts: l.kpiText(k, at)}, {Width: 200, Parts: l.journey(k, 200, at)},
		}}, pdf.Space(at.gap))
	}
	text := l.words.Say(words.DocumentResultsGetText)
	if due := l.firstDue(); due != "" {
		text += " " + l.words.Say(words.DocumentResultsFirst, "day", l.date(due))
	}
	return append(parts, pdf.Keep(
		l.ruled(13),
		pdf.Tagged(tag.Heading(2), l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentResultsGet), Style: sized(subhead, at.name)})), pdf.Space(6),
		pdf.Panel{Padding: pdf.Edges{Right: 90}, Parts: []pdf.Part{l.doc.Text(pdf.Span{Text: text, Style: inked(sized(lead, at.text+3), ink)}).Hyphenate()}},
	))
}

// kpiText says what a KPI is for, whether it is an outcome or a signal, and what
// in it can mislead, as far as that is known.
func (l *layout) kpiText(k strategy.KPI, at scale) []pdf.Part {
	name := l.doc.Text(l.theirs(capital(k.Metric), sized(subhead, at.name)))
	parts := []pdf.Part{pdf.WithNext(pdf.Tagged(tag.Heading(2), name)), pdf.Space(4)}
	say := func(text string, colour pdf.Colour) {
		style := inked(sized(body, at.text), colour)
		parts = append(parts, l.doc.Text(pdf.Span{Text: text, Style: style}).Hyphenate(), pdf.Space(3))
	}
	if o, ok := l.objective(k.Objective); ok {
		say(l.words.Say(words.DocumentKpiObjective, "objective", ended(o.Statement)), ink)
	}
	m, known := metricOf(k.Metric)
	switch {
	case known && m.outcome:
		say(l.words.Say(words.DocumentKpiOutcome), soft)
	case known:
		say(l.words.Say(words.DocumentKpiLeading), soft)
	}
	if known {
		say(l.words.Say(words.DocumentKpiBeware, "text", l.words.Say(words.Key("term."+m.name+".misleads"))), soft)
	}
	return parts
}

// journey is where a KPI starts and where it should arrive: two figures, the way
// between them, and their days. Where only one is known, it stands alone.
func (l *layout) journey(k strategy.KPI, width float64, at scale) []pdf.Part {
	style := pdf.Style{Family: pdf.Serif, Size: at.figure, Leading: 1.15, Tracking: -10, Tabular: true}
	unit, due := "", ""
	if word(k.Unit) && !strings.EqualFold(k.Unit, k.Metric) {
		unit = k.Unit
	}
	if k.Due != "" {
		due = l.words.Say(words.DocumentKpiDue, "day", l.date(day.Day(k.Due)))
	}
	from, to := pdf.Column{}, pdf.Column{}
	below := []pdf.Column{{Share: 4}, {Share: 5}}
	if k.Baseline != nil {
		from.Parts = l.counted(*k.Baseline, k, inked(style, soft), width*.46, pdf.Left)
		below[0].Parts = l.noted(pdf.Left, unit, l.words.Say(words.DocumentKpiStart), l.known(k.BaselineDay))
	}
	if k.Target != nil {
		to.Parts = l.counted(*k.Target, k, inked(style, legible(l.brand)), width*.46, pdf.Right)
		below[1].Parts = l.noted(pdf.Right, unit, l.words.Say(words.DocumentKpiTarget), due)
	}
	way := pdf.Drawn{Height: 15, Draw: func(page *pdf.Page, at pdf.Rect) { l.way(page, at, k) }}
	return []pdf.Part{
		pdf.Row{Gap: 8, Columns: []pdf.Column{from, to}}, way, pdf.Row{Gap: 8, Columns: below},
	}
}

// counted is a figure, as large as it stands in a width.
func (l *layout) counted(f float64, k strategy.KPI, style pdf.Style, width float64, align pdf.Align) []pdf.Part {
	text := l.words.Number(f)
	if !word(k.Unit) {
		text = l.figure(f, k)
	}
	style.Size = l.fitted(text, style, width, style.Size)
	return []pdf.Part{l.doc.Text(pdf.Span{Text: text, Style: style}).Align(align)}
}

// noted is what stands below a figure: its unit, if there is one to say, and
// what else is known of it.
func (l *layout) noted(align pdf.Align, unit string, lines ...string) []pdf.Part {
	spans := []pdf.Span{{Text: strings.Join(filled(lines...), "\n"), Style: small}}
	if unit != "" {
		spans = slices.Insert(spans, 0, l.theirs(unit+"\n", inked(small, ink)))
	}
	return []pdf.Part{l.doc.Text(spans...).Align(align)}
}

func (l *layout) known(d string) string {
	if d == "" {
		return ""
	}
	return l.date(day.Day(d))
}

// way is the line from a start to a target, open where one of them is not known.
func (l *layout) way(page *pdf.Page, at pdf.Rect, k strategy.KPI) {
	colour, y := l.marking(), at.Y+7
	if k.Baseline != nil && k.Target != nil {
		page.Stroke(pdf.Rule(at.X+7, y, at.X+at.W-8, y), pdf.Pen{Colour: colour, Width: 1.4})
	}
	if k.Baseline != nil {
		page.Stroke(pdf.Circle(at.X+4, y, 3), pdf.Pen{Colour: colour, Width: 1.4})
	}
	if k.Target != nil {
		page.Fill(pdf.Circle(at.X+at.W-4, y, 4), colour)
	}
}

// firstDue is the first day on which a KPI falls due; empty when none does.
func (l *layout) firstDue() day.Day {
	first := ""
	for _, k := range l.strategy.KPIs {
		if k.Due != "" && (first == "" || k.Due < first) {
			first = k.Due
		}
	}
	return day.Day(first)
}
