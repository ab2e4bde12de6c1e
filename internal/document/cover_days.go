package document

import (
	"math"

	"timone/internal/day"
	"timone/internal/pdf"
)

// days is the paper's days as a pattern: a dot for each of its days, week below
// week, filled where something goes out.
func (l *layout) days() {
	ground := l.brand.Mix(pdf.White, .94)
	colour := seen(ground, l.brand)
	l.page.Fill(pdf.Box(l.whole()), ground)
	l.named(margin + 15)
	l.y = 128
	l.coverTitle(margin, l.width(), coverTitle)
	l.pattern(pdf.Rect{X: margin, Y: l.y + 40, W: l.width(), H: l.page.Height - margin - 170 - l.y - 40}, ground, colour)
	dark := upon(ground, soft)
	l.signed(l.page.Width/2+22, l.page.Height-margin, l.width()/2-22, dark)
	l.why(pdf.Rect{X: margin, Y: l.page.Height - margin - 122, W: 215, H: 122}, dark, pdf.Left)
}

// pattern draws the days; where there are many weeks, several stand in a row.
func (l *layout) pattern(in pdf.Rect, ground, colour pdf.Colour) {
	days := day.Grid(l.period.first, l.period.last, l.words.FirstWeekday())
	across, size := 7, 0.0
	for weeks := 1; weeks <= 8; weeks++ {
		rows := math.Ceil(float64(len(days)) / float64(7*weeks))
		if most := min(in.W/float64(7*weeks), in.H/rows, 72); most > size {
			across, size = 7*weeks, most
		}
	}
	edge := size * radius(1) // a day's dot touches the margin, only a fuller one's leaves it
	pitch := min((in.W-2*edge)/float64(across-1), size*1.4)
	for i, d := range days {
		if !l.period.holds(d) {
			continue
		}
		x, y := in.X+edge+float64(i%across)*pitch, in.Y+(float64(i/across)+.5)*size
		if l.busy[d] > 0 {
			l.page.Fill(pdf.Circle(x, y, size*radius(l.busy[d])), colour)
			continue
		}
		l.page.Fill(pdf.Circle(x, y, size*.085), ground.Mix(colour, .45))
	}
}

// radius is how large the dot of a day with so many posts is for the room it has.
func radius(posts int) float64 { return min(.26+.07*float64(posts), .46) }

// daysManner rules with dots, and marks pages with a week of them.
var daysManner = manner{
	title: headline,
	rule: func(l *layout, page *pdf.Page, x, y, width float64) {
		gap := (width - 2) / math.Round((width-2)/5)
		page.Stroke(pdf.Rule(x+1, y, x+width-.9, y), pdf.Pen{Colour: l.marking(), Width: 2, Round: true, Dash: []float64{0, gap}})
	},
	mark: func(l *layout, page *pdf.Page) {
		for i := range 7 {
			radius := 2.0
			if i == 1 || i == 4 {
				radius = 4
			}
			page.Fill(pdf.Circle(page.Width-margin-4-float64(6-i)*12, margin+14, radius), l.marking())
		}
	},
}
