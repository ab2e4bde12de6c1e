package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/strategy"
	"timone/internal/words"
)

// entry is one record of the strategy on paper: a name in bold, what is said of
// it, and the pillar's colour and share where it is one.
type entry struct {
	name, text string
	mark       *pdf.Colour
	share      float64
}

// quarter is one of the four parts of the strategy's page.
type quarter struct {
	title   string
	entries []entry
}

// strategyPage sets the strategy on one page. Where there is more of it than a
// page holds at a size that can be read, it goes on overleaf.
func (l *layout) strategyPage() {
	l.open(l.words.Say(words.DocumentStrategy), l.words.Say(words.DocumentStrategyLead))
	quarters := l.quarters()
	if l.strategy.Promise != "" {
		l.promise()
	}
	if len(quarters) == 0 && l.strategy.Promise == "" {
		l.set(tag.Paragraph, l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentStrategyEmpty), Style: body}).Wrap(l.width), 0)
	}
	size := 11.5
	for size > 7.5 && l.heightOf(quarters, size) > l.bottom-l.y {
		size -= .5
	}
	for i := 0; i < len(quarters); i += 2 {
		l.row(quarters[i:min(i+2, len(quarters))], size)
	}
}

func (l *layout) promise() {
	said := pdf.Style{Family: pdf.Serif, Italic: true, Size: 16, Leading: 1.35, Colour: legible(l.brand)}
	quoted := "«" + l.strategy.Promise + "»"
	if l.words.Language() == words.English {
		quoted = "“" + l.strategy.Promise + "”"
	}
	l.set(l.own(tag.Paragraph), l.doc.Text(pdf.Span{Text: quoted, Style: said}).Wrap(l.width*.82), 20)
}

func (l *layout) quarters() []quarter {
	var quarters []quarter
	for _, q := range []quarter{
		{l.words.Say(words.DocumentObjectives), l.objectives()},
		{l.words.Say(words.DocumentAudiences), l.audiences()},
		{l.words.Say(words.DocumentPillars), l.pillars()},
		{l.words.Say(words.DocumentChannels), l.rhythm()},
	} {
		if len(q.entries) > 0 {
			quarters = append(quarters, q)
		}
	}
	return quarters
}

func (l *layout) objectives() []entry {
	var entries []entry
	for _, o := range l.strategy.Objectives {
		var kpis []string
		for _, k := range l.strategy.KPIs {
			if k.Objective == o.ID {
				kpis = append(kpis, l.kpi(k))
			}
		}
		entries = append(entries, entry{name: capital(o.Statement), text: strings.Join(kpis, "\n")})
	}
	return entries
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
		said += ", " + elided(l.words.Say(words.DocumentKpiDue, "day", l.date(day.Day(k.Due))))
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
			e.name += "  " + l.words.Number(*p.Share) + "%"
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
		name := strings.Join(filled(l.platform(c.Platform, false), c.Profile), " ")
		entries = append(entries, entry{name: name, text: strings.Join(said, " ")})
	}
	return entries
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
	}
	return strings.Replace(l.words.Count(words.DocumentPerWeek, 2), "2", l.words.Number(*from), 1)
}

// gutter is the space between the two columns of the strategy's page.
const gutter = 22.0

// half is the width of one of them.
func (l *layout) half() float64 { return (l.width - gutter) / 2 }

// piece is an entry set in type, or what is left of one over the page's end;
// said is where it has begun to be read.
type piece struct {
	block *pdf.Block
	mark  *pdf.Colour
	share float64
	said  *pdf.Element
}

// indent leaves room for the pillar's mark, below for the bar of its share.
func (p piece) indent() float64 {
	if p.mark != nil {
		return 13
	}
	return 0
}

func (p piece) below() float64 {
	if p.share > 0 {
		return 14
	}
	return 8
}

func (l *layout) pieces(p quarter, size float64) []piece {
	set := make([]piece, len(p.entries))
	for i, e := range p.entries {
		spans := []pdf.Span{{Text: e.name, Style: bold(sized(body, size))}}
		if e.text != "" {
			spans = append(spans, pdf.Span{Text: "\n" + e.text, Style: inked(sized(body, size-.6), soft)})
		}
		set[i] = piece{mark: e.mark, share: e.share}
		set[i].block = l.doc.Text(spans...).Wrap(l.half() - set[i].indent())
	}
	return set
}

func (l *layout) heightOf(quarters []quarter, size float64) float64 {
	height := 0.0
	for i := 0; i < len(quarters); i += 2 {
		tallest := 0.0
		for _, p := range quarters[i:min(i+2, len(quarters))] {
			own := 34.0
			for _, piece := range l.pieces(p, size) {
				own += piece.block.Height + piece.below()
			}
			tallest = max(tallest, own)
		}
		height += tallest + between
	}
	return height
}

// row sets two parts side by side, each under a rule in the client's colour,
// and goes on overleaf with what a page does not hold.
func (l *layout) row(quarters []quarter, size float64) {
	pending, lists := make([][]piece, len(quarters)), make([]*pdf.Element, len(quarters))
	for i, p := range quarters {
		pending[i] = l.pieces(p, size)
	}
	for left := 1; left > 0; {
		if l.bottom-l.y < 90 {
			l.turn()
		}
		top, lowest := l.y, l.y
		left = 0
		for i, p := range quarters {
			if len(pending[i]) == 0 {
				continue
			}
			x := margin + float64(i)*(l.half()+gutter)
			y := l.head(p.title, x, top, lists[i] != nil)
			if lists[i] == nil {
				lists[i] = l.doc.Tag(tag.List, nil)
			}
			lists[i].More(func() { y, pending[i] = l.stack(pending[i], x, y) })
			lowest, left = max(lowest, y), left+len(pending[i])
		}
		l.y = lowest + between
		if left > 0 {
			l.turn()
		}
	}
}

// head names a part; it is read once, though it stands again overleaf.
func (l *layout) head(title string, x, y float64, again bool) float64 {
	l.page.Fill(pdf.Box(pdf.Rect{X: x, Y: y, W: l.half(), H: 1.4}), l.brand)
	block := l.doc.Text(pdf.Span{Text: title, Style: subhead}).Wrap(l.half())
	if again {
		l.doc.Artifact(func() { l.page.Draw(block, x, y+8) })
	} else {
		l.draw(tag.Heading(2), block, x, y+8)
	}
	return y + 8 + block.Height + 8
}

// stack sets as many pieces as the page holds and gives back those that are
// left; one that is taller than what is free is split.
func (l *layout) stack(pieces []piece, x, y float64) (float64, []piece) {
	for i, p := range pieces {
		rest := (*pdf.Block)(nil)
		if y+p.block.Height > l.bottom {
			if i > 0 && p.block.Height < (l.bottom-margin)/2 {
				return y, pieces[i:]
			}
			p.block, rest = p.block.Split(l.bottom - y)
			if p.block == nil {
				return y, pieces[i:]
			}
		}
		if p.said == nil {
			l.doc.Tag(tag.Item, func() { p.said = l.doc.Tag(tag.Body, nil) })
		}
		y = l.piece(p, x, y, rest == nil)
		if rest != nil {
			return y, append([]piece{{block: rest, share: p.share, said: p.said}}, pieces[i+1:]...)
		}
	}
	return y, nil
}

func (l *layout) piece(p piece, x, y float64, whole bool) float64 {
	if p.mark != nil {
		l.page.Fill(pdf.Rounded(pdf.Rect{X: x, Y: y + p.block.Lines[0].Height*.22, W: 8, H: 8}, 2), *p.mark)
	}
	p.said.More(func() { l.page.Draw(p.block, x+p.indent(), y) })
	y += p.block.Height
	if p.share > 0 && whole && p.mark != nil {
		l.shareBar(p, x+p.indent(), y+4)
	}
	return y + p.below()
}

// shareBar draws a pillar's wanted part of the mix.
func (l *layout) shareBar(p piece, x, y float64) {
	whole := pdf.Rect{X: x, Y: y, W: l.half() - 13, H: 2.6}
	l.page.Fill(pdf.Rounded(whole, 1.3), line)
	whole.W *= min(p.share, 100) / 100
	l.page.Fill(pdf.Rounded(whole, 1.3), *p.mark)
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
