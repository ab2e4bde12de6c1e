package document

import (
	"math"

	"timone/internal/pdf"
)

// One margin all around the page, and a footer below what is set.
const (
	margin = 50.0
	footer = 30.0
)

// column is where text stands on a page of a size.
func column(size pdf.Size) pdf.Rect {
	return pdf.Rect{X: margin, Y: margin, W: size.Width - 2*margin, H: size.Height - 2*margin - footer}
}

// wide is a page laid on its long side.
func wide(size pdf.Size) pdf.Size { return pdf.Size{Width: size.Height, Height: size.Width} }

// side is where a text stands that is read from the right, or from the left.
func side(right bool) pdf.Align {
	if right {
		return pdf.Right
	}
	return pdf.Left
}

// inset is the room where the lines of a text begin and where they end, by the
// side from which they are read.
func inset(right bool, start, end float64) pdf.Edges {
	if right {
		return pdf.Edges{Left: end, Right: start}
	}
	return pdf.Edges{Left: start, Right: end}
}

// starting is as much of a rectangle as is width wide, on the side from which is
// read.
func starting(right bool, r pdf.Rect, width float64) pdf.Rect {
	if right {
		r.X += r.W - width
	}
	r.W = width
	return r
}

// Inks of the paper. The client's own colour is used sparingly: on the cover,
// on rules and on small marks.
var (
	ink    = pdf.Hex("#1d1c1a")
	soft   = pdf.Hex("#5d5951")
	faint  = pdf.Hex("#6d675d")
	line   = pdf.Hex("#e3dfd6")
	strong = pdf.Hex("#cfc9bd")
	thread = pdf.Hex("#b93722")
)

// hues are the pillars' colours, as on screen, by their number from 1.
var hues = [...]pdf.Colour{
	pdf.Hex("#2b6cb8"), pdf.Hex("#d2652d"), pdf.Hex("#349a73"), pdf.Hex("#8a4fb0"),
	pdf.Hex("#c79a1b"), pdf.Hex("#c2416b"), pdf.Hex("#1f93ad"), pdf.Hex("#7a6a58"),
}

// hue is a pillar's colour; a number that is none gives a calm grey.
func hue(n int) pdf.Colour {
	if n < 1 || n > len(hues) {
		return strong
	}
	return hues[n-1]
}

// Styles of the plan.
var (
	coverTitle = pdf.Style{Family: pdf.Serif, Weight: 400, Size: 41, Leading: 1.06, Colour: ink, Tracking: -18}
	coverName  = pdf.Style{Family: pdf.Serif, Weight: 500, Size: 14, Leading: 1.2, Colour: ink}
	headline   = pdf.Style{Family: pdf.Serif, Weight: 400, Size: 24, Leading: 1.15, Colour: ink, Tracking: -12}
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
func legible(c pdf.Colour) pdf.Colour { return upon(pdf.White, c) }

// upon shifts a colour until text in it can be read on a ground.
func upon(ground, c pdf.Colour) pdf.Colour { return shifted(ground, c, 4.5) }

// seen shifts a colour until a large shape in it stands out from a ground.
func seen(ground, c pdf.Colour) pdf.Colour { return shifted(ground, c, 1.3) }

// shifted makes a colour darker or lighter, whichever the ground asks for, until
// the two are in contrast.
func shifted(ground, c pdf.Colour, contrast float64) pdf.Colour {
	away := pdf.Black
	if ground.Contrast(pdf.White) > ground.Contrast(pdf.Black) {
		away = pdf.White
	}
	for share := 0.0; share < 1; share += .05 {
		if shifted := c.Mix(away, share); shifted.Contrast(ground) >= contrast {
			return shifted
		}
	}
	return away
}

// plate is a colour as a ground for large type, and the colour of that type:
// white, for which the ground grows darker where little is missing, else ink.
func plate(c pdf.Colour) (ground, letters pdf.Colour) {
	ground = seen(pdf.White, c)
	if ground.Contrast(pdf.White) >= 3.4 {
		return legible(ground), pdf.White
	}
	return ground, upon(ground, ink)
}

// second is the client's other colour on the cover, quieter than the first: its
// hue turned a little towards yellow, or away from blue; beside a bright colour
// it is deep, and turned towards red. A grey, and what is nearly one, stays so.
func second(c pdf.Colour) pdf.Colour {
	hue, saturation, lightness := hsl(c)
	turn, light := 16.0, .76
	if hue > 60 && hue < 240 {
		turn = -turn
	}
	switch {
	case c.Contrast(pdf.White) < 2.2:
		turn, light = -16, .4
	case lightness < .4:
		light = .52
	}
	vivid := saturation * (1 - math.Abs(2*lightness-1))
	return fromHSL(math.Mod(hue+turn+360, 360), min(saturation, .48, vivid*4), light)
}

// hsl gives a colour's hue in degrees, its saturation and its lightness.
func hsl(c pdf.Colour) (hue, saturation, lightness float64) {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	most, least := max(r, g, b), min(r, g, b)
	spread := most - least
	lightness = (most + least) / 2
	if spread == 0 {
		return 0, 0, lightness
	}
	saturation = spread / (1 - math.Abs(2*lightness-1))
	switch most {
	case r:
		hue = (g - b) / spread
	case g:
		hue = (b-r)/spread + 2
	default:
		hue = (r-g)/spread + 4
	}
	return math.Mod(hue*60+360, 360), saturation, lightness
}

func fromHSL(hue, saturation, lightness float64) pdf.Colour {
	part := func(shift float64) uint8 {
		k := math.Mod(shift+hue/30, 12)
		v := lightness - saturation*min(lightness, 1-lightness)*max(-1, min(k-3, 9-k, 1))
		return uint8(math.Round(v * 255))
	}
	return pdf.Colour{R: part(0), G: part(8), B: part(4)}
}
