package document

import "timone/internal/pdf"

// The page: A4 upright, one margin all around, and a footer below what is set.
const (
	margin = 50.0
	footer = 30.0
)

var (
	sheet  = pdf.A4
	column = sheet.Width - 2*margin
	bottom = sheet.Height - margin - footer
)

// Inks of the paper. The client's own colour is used sparingly: on the cover,
// on rules and on small marks.
var (
	ink     = pdf.Hex("#1d1c1a")
	soft    = pdf.Hex("#5d5951")
	faint   = pdf.Hex("#6d675d")
	line    = pdf.Hex("#e3dfd6")
	strong  = pdf.Hex("#cfc9bd")
	thread  = pdf.Hex("#b93722")
	hashtag = pdf.Hex("#0b4f5c")
)

// hues are the pillars' colours, as on screen, by their number from 1.
var hues = [...]pdf.Colour{
	pdf.Hex("#2b6cb8"), pdf.Hex("#d2652d"), pdf.Hex("#349a73"), pdf.Hex("#8a4fb0"),
	pdf.Hex("#c79a1b"), pdf.Hex("#c2416b"), pdf.Hex("#1f93ad"), pdf.Hex("#7a6a58"),
}

// hue is a pillar's colour; what has no pillar takes the thread's.
func hue(n int) pdf.Colour {
	if n < 1 || n > len(hues) {
		return thread
	}
	return hues[n-1]
}

// Styles of the plan.
var (
	coverTitle = pdf.Style{Family: pdf.Serif, Weight: 400, Size: 41, Leading: 1.06, Colour: ink, Tracking: -18}
	coverName  = pdf.Style{Family: pdf.Serif, Weight: 500, Size: 14, Leading: 1.2, Colour: ink}
	heading    = pdf.Style{Family: pdf.Serif, Weight: 400, Size: 24, Leading: 1.15, Colour: ink, Tracking: -12}
	lead       = pdf.Style{Family: pdf.Serif, Weight: 400, Size: 12, Leading: 1.45, Colour: soft}
	subhead    = pdf.Style{Family: pdf.Serif, Weight: 500, Size: 13, Leading: 1.25, Colour: ink}
	body       = pdf.Style{Size: 9, Leading: 1.5, Colour: ink}
	small      = pdf.Style{Size: 7.8, Leading: 1.5, Colour: faint}
)

// sized is a style at another size.
func sized(s pdf.Style, size float64) pdf.Style { s.Size = size; return s }

// inked is a style in another colour.
func inked(s pdf.Style, c pdf.Colour) pdf.Style { s.Colour = c; return s }

// bold is a style in semibold.
func bold(s pdf.Style) pdf.Style { s.Weight = 600; return s }

// legible darkens a colour until text in it can be read on white paper.
func legible(c pdf.Colour) pdf.Colour {
	for share := 0.0; share < 1; share += .05 {
		if shifted := c.Mix(pdf.Black, share); shifted.Contrast(pdf.White) >= 4.5 {
			return shifted
		}
	}
	return ink
}
