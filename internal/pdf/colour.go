package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Colour is an sRGB colour; its zero value is black. Clear is how much shines
// through: 0 is opaque, 255 cannot be seen.
type Colour struct{ R, G, B, Clear uint8 }

// Black and White are what paper knows best.
var (
	Black = Colour{}
	White = Colour{R: 255, G: 255, B: 255}
)

// Hex reads "#rgb" or "#rrggbb", with or without the mark; all else is black.
func Hex(s string) Colour {
	c, _ := ParseHex(s)
	return c
}

// ParseHex reads "#rgb" or "#rrggbb", with or without the mark, and says
// whether s was a colour.
func ParseHex(s string) (Colour, bool) {
	s = strings.TrimPrefix(s, "#")
	if len(s) == 3 {
		s = string([]byte{s[0], s[0], s[1], s[1], s[2], s[2]})
	}
	v, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 6 {
		return Black, false
	}
	return Colour{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}, true
}

// Opacity is the same colour, opaque at 1 and invisible at 0.
func (c Colour) Opacity(part float64) Colour {
	c.Clear = uint8(math.Round(255 * (1 - share(part))))
	return c
}

// Mix is c with a part of d in it: all c at 0, all d at 1.
func (c Colour) Mix(d Colour, part float64) Colour {
	part = share(part)
	mix := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a)*(1-part) + float64(b)*part))
	}
	return Colour{R: mix(c.R, d.R), G: mix(c.G, d.G), B: mix(c.B, d.B), Clear: mix(c.Clear, d.Clear)}
}

// Contrast is the WCAG contrast of two opaque colours, 1 to 21.
func (c Colour) Contrast(d Colour) float64 {
	a, b := c.luminance(), d.luminance()
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// String is the colour as "#rrggbb", with its opacity where it has one.
func (c Colour) String() string {
	s := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	if c.Clear > 0 {
		s += "/" + number(c.alpha())
	}
	return s
}

func (c Colour) luminance() float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func (c Colour) alpha() float64 { return float64(255-c.Clear) / 255 }

// share is v between nothing and all.
func share(v float64) float64 { return min(max(v, 0), 1) }
