package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/strategy"
	"timone/internal/words"
)

// entry is one record of the strategy on paper: a name in bold, what stands
// beside it, what is said of it, and the pillar's colour and share where it is
// one.
type entry struct {
	name, beside, text string
	mark               *pdf.Colour
	share              float64
}

// box is one of the canvas's blocks.
type box struct {
	title   string
	entries []entry
}

// row is a row of the canvas.
type row struct {
	title string
	boxes []box
}

func (l *layout) strategyHeading() []heading {
	return headed(l.words.Say(words.PlanPartStrategy), l.strategy.Promise != "" || len(l.canvas()) > 0)
}

// strategyPage sets the strategy on one page, the blocks in the canvas's order
// as far as there are records. Where there is more of it than a page holds at a
// size that can be read, it goes on overleaf.
func (l *layout) strategyPage() {
	l.open(l.words.Say(words.PlanPartStrategy), l.words.Say(words.DocumentStrategyLead), l.format)
	rows, room := l.canvas(), l.flow.Rest()
	size, height := 10.5, 0.0
	for ; size > 7.5; size -= .25 {
		if height = l.doc.Measure(room.W, l.canvasParts(rows, size, 0)...); height <= room.H {
			break
		}
	}
	l.flow.Set(l.canvasParts(rows, size, min(max(room.H-height, 0)/3, 20))...)
}

// canvas is what the records fill of the canvas's three rows.
func (l *layout) canvas() []row {
	var rows []row
	for _, r := range []row{
		{l.words.Say(words.DocumentRowChoose), []box{
			{l.words.Say(words.DocumentObjectives), l.objectives()},
			{l.words.Say(words.DocumentAudiences), l.audiences()},
			{l.words.Say(words.DocumentPillars), l.pillars()},
		}},
		{l.words.Say(words.DocumentRowSteer), []box{{l.words.Say(words.DocumentChannels), l.rhythm()}}},
	} {
		r.boxes = slices.DeleteFunc(r.boxes, func(b box) bool { return len(b.entries) == 0 })
		if len(r.boxes) > 0 {
			rows = append(rows, r)
		}
	}
	return rows
}

// gutter is the space between the columns of the strategy's page.
const gutter = 20.0

// canvasParts sets the canvas at a size of type, with some more space between
// its rows.
func (l *layout) canvasParts(rows []row, size, more float64) []pdf.Part {
	parts := l.brandParts(more)
	for _, r := range rows {
		boxes := r.boxes
		if len(boxes) == 1 {
			boxes = spread(boxes[0])
		}
		columns := make([]pdf.Column, len(boxes))
		for i, b := range boxes {
			columns[i].Parts = l.boxParts(b, size)
		}
		parts = append(parts,
			pdf.WithNext(pdf.Tagged(tag.Heading(2), l.doc.Text(pdf.Span{Text: r.title, Style: inked(rowTitle, legible(l.brand))}))), pdf.WithNext(pdf.Space(9)),
			pdf.Row{Gap: gutter, Columns: columns}, pdf.Space(18+more),
		)
	}
	return parts
}

// rowTitle is the type of a row's name.
var rowTitle = pdf.Style{Family: pdf.Serif, Italic: true, Size: 11.5, Leading: 1.3}

// spread sets a box that stands alone in its row over three columns, as evenly
// as its entries allow.
func spread(b box) []box {
	boxes := make([]box, 3)
	boxes[0].title = b.title
	for i := range boxes {
		from, to := (i*len(b.entries)+2)/3, ((i+1)*len(b.entries)+2)/3
		boxes[i].entries = b.entries[from:to]
	}
	return boxes
}

// brandParts is the first row: what the client promises, and who it is.
func (l *layout) brandParts(more float64) []pdf.Part {
	var parts []pdf.Part
	if l.strategy.Promise != "" {
		said := pdf.Style{Family: pdf.Serif, Italic: true, Size: 19, Leading: 1.28, Tracking: -6, Colour: legible(l.brand)}
		promise := l.doc.Text(l.theirs(l.quoted(capital(l.strategy.Promise)), said)).Balance()
		parts = append(parts, pdf.Panel{Padding: inset(promise.ReadsRight(), 0, 60), Parts: []pdf.Part{promise}})
	}
	if facts := l.facts(); facts != "" {
		parts = append(parts, pdf.Space(7), l.doc.Text(l.theirs(facts, sized(small, 8.4))))
	}
	if len(parts) > 0 {
		parts = append(parts, pdf.Space(24+more))
	}
	return parts
}

// facts are what the client does, where, and since when.
func (l *layout) facts() string {
	return strings.Join(filled(capital(l.client.Sector), l.client.Place, l.since()), "\u00a0"+dot+" ")
}

// boxParts is a box under its rule: its title, and a list of its entries.
func (l *layout) boxParts(b box, size float64) []pdf.Part {
	if len(b.entries) == 0 {
		return nil
	}
	title := pdf.Part(pdf.Space(subhead.Size * subhead.Leading))
	if b.title != "" {
		title = pdf.Tagged(tag.Heading(3), l.doc.Text(pdf.Span{Text: b.title, Style: subhead}))
	}
	items := make([][]pdf.Part, len(b.entries))
	for i, e := range b.entries {
		items[i] = []pdf.Part{l.entryPart(e, size)}
	}
	return []pdf.Part{l.ruled(9), pdf.WithNext(title), pdf.WithNext(pdf.Space(7)), pdf.List{Items: items}}
}

// beside is a name and what goes with it in lighter type.
func (l *layout) beside(name pdf.Span, text string) []pdf.Span {
	if text == "" {
		return []pdf.Span{name}
	}
	light := inked(name.Style, soft)
	light.Weight = 400
	return []pdf.Span{name, l.theirs(" "+text, light)}
}

func (l *layout) entryPart(e entry, size float64) pdf.Part {
	name := l.doc.Text(l.beside(l.theirs(e.name, bold(sized(body, size))), e.beside)...)
	said := []pdf.Part{pdf.WithNext(name)}
	if e.text != "" {
		said = append(said, l.doc.Text(l.theirs(e.text, inked(sized(body, size-.5), soft))).Hyphenate())
	}
	text := pdf.Group(said...)
	if e.mark == nil {
		return pdf.Group(text, pdf.Space(8))
	}
	return pdf.Keep(append(marked(e, text, size, name.ReadsRight()), pdf.Space(9))...)
}

// markWidth is what a pillar's mark takes up of a line.
const markWidth = 13.0

// marked is a pillar's text with its mark, and below it a bar that shows the
// wanted part of the mix; both begin where reading does.
func marked(e entry, text pdf.Part, size float64, right bool) []pdf.Part {
	beside := inset(right, markWidth, 0)
	parts := []pdf.Part{pdf.Panel{Padding: beside, Behind: func(page *pdf.Page, at pdf.Rect) {
		page.Fill(pdf.Rounded(starting(right, pdf.Rect{X: at.X, Y: at.Y + size*.33, W: at.W, H: 8}, 8), 2), *e.mark)
	}, Parts: []pdf.Part{text}}}
	if e.share == 0 {
		return parts
	}
	bar := pdf.Drawn{Height: 2.6, Draw: func(page *pdf.Page, at pdf.Rect) {
		page.Fill(pdf.Rounded(at, 1.3), line)
		page.Fill(pdf.Rounded(starting(right, at, at.W*min(e.share, 100)/100), 1.3), *e.mark)
	}}
	return append(parts, pdf.Space(4), pdf.Panel{Padding: beside, Parts: []pdf.Part{bar}})
}

func (l *layout) objectives() []entry {
	var entries []entry
	for _, o := range l.strategy.Objectives {
		kpis := filled(l.effect(o))
		for _, k := range l.strategy.KPIs {
			if k.Objective == o.ID {
				kpis = append(kpis, l.kpi(k))
			}
		}
		entries = append(entries, entry{name: capital(o.Statement), text: strings.Join(kpis, "\n")})
	}
	return entries
}

// effect says what an objective brings the client.
func (l *layout) effect(o strategy.Objective) string {
	if key := words.Key("effect." + o.Effect); o.Effect != "" && l.words.Has(key) {
		return sentence(l.words.Say(key))
	}
	return ""
}

// kpi says a KPI in one line, with what is known of it.
func (l *layout) kpi(k strategy.KPI) string {
	said := capital(k.Metric)
	switch {
	case k.Baseline != nil && k.Target != nil:
		baseline, target := l.figures(k)
		said = l.words.Say(words.DocumentKpiFromTo, "metric", said, "baseline", baseline, "target", target)
	case k.Target != nil && k.Direction == "less":
		said = l.words.Say(words.DocumentKpiDownTo, "metric", said, "target", l.figure(*k.Target, k))
	case k.Target != nil:
		said = l.words.Say(words.DocumentKpiTo, "metric", said, "target", l.figure(*k.Target, k))
	case k.Baseline != nil:
		said = l.words.Say(words.DocumentKpiFrom, "metric", said, "baseline", l.figure(*k.Baseline, k))
	}
	if k.Due != "" {
		said += ", " + l.words.Say(words.DocumentKpiDue, "day", l.date(day.Day(k.Due)))
	}
	return said + "."
}

// figures are a KPI's two. A sign stands at both, a word once, behind the
// second: da 3% a 5%, da 380 a 600 prenotazioni.
func (l *layout) figures(k strategy.KPI) (baseline, target string) {
	if word(k.Unit) {
		return l.words.Number(*k.Baseline), l.figure(*k.Target, k)
	}
	return l.figure(*k.Baseline, k), l.figure(*k.Target, k)
}

// figure is a number with its unit: closed up before %, and behind the sign of
// a currency in English. A unit that the metric has said is not said again.
func (l *layout) figure(f float64, k strategy.KPI) string {
	number := l.words.Number(f)
	if currency(k.Unit) {
		number = l.words.Price(f)
	}
	switch {
	case k.Unit == "" || strings.EqualFold(k.Unit, k.Metric):
		return number
	case k.Unit == "%" || k.Unit == "‰":
		return number + k.Unit
	case currency(k.Unit) && l.words.Language() == words.English:
		return k.Unit + number
	}
	return number + "\u00a0" + k.Unit
}

// word says whether a unit is written with letters.
func word(unit string) bool { return strings.ContainsFunc(unit, unicode.IsLetter) }

func currency(unit string) bool {
	sign, size := utf8.DecodeRuneInString(unit)
	return size == len(unit) && unicode.Is(unicode.Sc, sign)
}

func (l *layout) audiences() []entry {
	var entries []entry
	for _, a := range l.strategy.Audiences {
		var said []string
		if about := strings.Join(filled(a.Who, a.Place), ", "); about != "" {
			said = append(said, sentence(about))
		}
		for _, n := range a.Needs {
			said = append(said, sentence(n.Text))
		}
		entries = append(entries, entry{name: capital(a.Name), text: strings.Join(said, "\n")})
	}
	return entries
}

func (l *layout) pillars() []entry {
	var entries []entry
	for _, p := range l.strategy.Pillars {
		colour := hue(p.Hue)
		e := entry{name: p.Name, text: sentence(p.Promise), mark: &colour}
		if p.Share != nil {
			e.beside = l.words.Number(*p.Share) + "%"
			e.share = *p.Share
		}
		entries = append(entries, e)
	}
	return entries
}

func (l *layout) rhythm() []entry {
	var entries []entry
	for _, c := range l.strategy.Channels {
		said := filled(sentence(c.Mission), sentence(l.perWeek(c)))
		name, profile := l.called(c)
		entries = append(entries, entry{name: name, beside: profile, text: strings.Join(said, "\n")})
	}
	return entries
}

// called is what a channel is called: its platform and its profile, or the
// profile alone where that says the platform already.
func (l *layout) called(c strategy.Channel) (name, profile string) {
	name = l.platform(c.Platform, false)
	if said, _, _ := strings.Cut(c.Profile, " "); strings.EqualFold(said, name) {
		return c.Profile, ""
	}
	return name, c.Profile
}

func (l *layout) perWeek(c strategy.Channel) string {
	from, to := c.WeekFrom, c.WeekTo
	if from == nil {
		from = to
	}
	switch {
	case from == nil:
		return ""
	case to != nil && *to != *from:
		return l.words.Say(words.DocumentPerWeekRange, "from", l.words.Number(*from), "to", l.words.Number(*to))
	case *from == float64(int(*from)):
		return l.words.Count(words.DocumentPerWeek, int(*from))
	case *from > 0 && 1 / *from == float64(int(1 / *from)):
		return l.words.Say(words.DocumentPerWeeks, "n", l.words.Number(1 / *from))
	}
	return strings.Replace(l.words.Count(words.DocumentPerWeek, 2), "2", l.words.Number(*from), 1)
}

// filled leaves out the empty ones.
func filled(texts ...string) []string {
	var kept []string
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			kept = append(kept, t)
		}
	}
	return kept
}
