package pdf

// Family is a kind of type.
type Family uint8

// Sans is Inter, Serif is Newsreader. Both fall back, by character, on Noto for
// Arabic, Hebrew and Devanagari, and on the fonts given to Document.FallBack.
const (
	Sans Family = iota
	Serif
)

// Style is how a span of text looks. Its zero value is Inter, 400, 10 points,
// black.
type Style struct {
	Family    Family
	Weight    int     // 400 to 700; the nearest weight there is; 0 is 400
	Italic    bool    // upright where a script has no italic
	Size      float64 // points; 0 is 10
	Leading   float64 // height of a line, in sizes; 0 is 1.4
	Colour    Colour
	Tracking  float64 // added after each character, in thousandths of the size
	Tabular   bool    // figures of equal width, for columns of numbers; else each as wide as it is
	Underline bool    // a line below the letters
}

// Span is a stretch of text in one style and one language, and where it leads
// when it is a link.
type Span struct {
	Text     string
	Style    Style
	Link     Target
	Language string // BCP 47; empty is the document's
}

// Align is the edge that the lines of a block keep to.
type Align uint8

// Start is the side where reading starts: left for Latin, right for Arabic and
// Hebrew, each paragraph for itself. Justify keeps to both edges, and to Start
// in the last line.
const (
	Start Align = iota
	Left
	Centre
	Right
	Justify
)

const (
	defaultSize    = 10
	defaultLeading = 1.4
	maxSize        = 2000
)

// settled is the style with its zero values replaced, and nothing absurd in it.
func (s Style) settled() Style {
	if !(s.Size > 0) {
		s.Size = defaultSize
	}
	if !(s.Leading > 0) {
		s.Leading = defaultLeading
	}
	if s.Weight == 0 {
		s.Weight = 400
	}
	s.Size = min(s.Size, maxSize)
	s.Leading = min(s.Leading, 20)
	if !(s.Tracking > -1000 && s.Tracking < 1e5) {
		s.Tracking = 0
	}
	return s
}
