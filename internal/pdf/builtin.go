package pdf

import (
	"embed"
	"fmt"
	"math"
)

//go:embed fonts/*.woff
var fontFiles embed.FS

// subset is a part of a family's characters, in a file of its own.
type subset struct {
	name   string
	ranges []rune // pairs: from, to; a rune outside is not looked for
	spaces bool   // spaces and signs between its words are set in it too
}

var (
	latin       = subset{"latin", []rune{0x0000, 0x00FF, 0x0131, 0x0131, 0x0152, 0x0153, 0x02BB, 0x02DC, 0x0300, 0x036F, 0x2000, 0x206F, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x2190, 0x2215, 0xFEFF, 0xFEFF, 0xFFFD, 0xFFFD}, false}
	latinExt    = subset{"latin-ext", []rune{0x0100, 0x036F, 0x1D00, 0x1DFF, 0x1E00, 0x1EFF, 0x2000, 0x20CF, 0x2100, 0x218F, 0x2C60, 0x2C7F, 0xA720, 0xA7FF}, false}
	vietnamese  = subset{"vietnamese", []rune{0x0102, 0x036F, 0x1EA0, 0x1EF9, 0x20AB, 0x20AB}, false}
	cyrillic    = subset{"cyrillic", []rune{0x0300, 0x036F, 0x0400, 0x052F, 0x2116, 0x2116}, false}
	greek       = subset{"greek", []rune{0x0300, 0x036F, 0x0370, 0x03FF}, false}
	arabic      = subset{"arabic", []rune{0x0020, 0x0020, 0x00A0, 0x00A0, 0x0600, 0x08FF, 0x200B, 0x2026, 0xFB50, 0xFEFF}, true}
	hebrew      = subset{"hebrew", []rune{0x0020, 0x0020, 0x00A0, 0x00A0, 0x0590, 0x05FF, 0x20AA, 0x20AA, 0xFB1D, 0xFB4F}, true}
	devanagari  = subset{"devanagari", []rune{0x0020, 0x0020, 0x00A0, 0x00A0, 0x0900, 0x097F, 0x1CD0, 0x1CFF, 0x20B9, 0x20B9, 0x25CC, 0x25CC, 0xA830, 0xA8FF}, true}
	signs       = subset{"symbols", []rune{0x20DD, 0x20E4, 0x2160, 0x2800, 0x2800, 0x2BFF, 0x4DC0, 0x4DFF, 0x1F000, 0x1FBF9}, false}
	mathLetters = subset{"latin", []rune{0x2016, 0x23FF, 0x2500, 0x27FF, 0x2900, 0x2BFE, 0x1D400, 0x1D7FF, 0x1EE00, 0x1EEF1, 0x1F780, 0x1F7D8}, false}
)

func (s subset) mayHave(r rune) bool {
	for i := 0; i < len(s.ranges); i += 2 {
		if r >= s.ranges[i] && r <= s.ranges[i+1] {
			return true
		}
	}
	return false
}

// cut is one family's files for one subset.
type cut struct {
	family string // as the files name it
	label  string // as the document names it
	subset subset
	faces  []*face
}

func newCut(family, label string, s subset, weights []int, italics ...int) cut {
	c := cut{family: family, label: label, subset: s}
	for _, w := range weights {
		c.faces = append(c.faces, c.face(w, "normal"))
	}
	for _, w := range italics {
		c.faces = append(c.faces, c.face(w, "italic"))
	}
	return c
}

func (c cut) face(weight int, slant string) *face {
	path := fmt.Sprintf("fonts/%s-%s-%d-%s.woff", c.family, c.subset.name, weight, slant)
	names := map[int]string{400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
	name := c.label + "-" + names[weight]
	if slant == "italic" {
		name = c.label + "-Italic"
	}
	return &face{
		name: name, weight: weight, italic: slant == "italic",
		file: func() ([]byte, error) { return fontFiles.ReadFile(path) },
		hint: c.subset.mayHave, sticky: c.subset.spaces,
	}
}

// nearest is the face whose weight is closest; an italic one when there is one.
func (c cut) nearest(weight int, italic bool) *face {
	var best *face
	least := math.MaxInt
	for _, f := range c.faces {
		off := 2 * max(f.weight-weight, weight-f.weight)
		if f.weight < weight {
			off++ // of two equally near, the bolder
		}
		if f.italic != italic {
			off += 10000
		}
		if off < least {
			best, least = f, off
		}
	}
	return best
}

var (
	interWeights = []int{400, 500, 600, 700}
	serifWeights = []int{400, 500, 600}
	interCuts    = []cut{
		newCut("inter", "Inter", latin, interWeights, 400),
		newCut("inter", "Inter", latinExt, interWeights, 400),
		newCut("inter", "Inter", vietnamese, []int{400, 600}),
		newCut("inter", "Inter", cyrillic, []int{400, 600}),
		newCut("inter", "Inter", greek, []int{400, 600}),
	}
	serifCuts = []cut{
		newCut("newsreader", "Newsreader", latin, serifWeights, 400),
		newCut("newsreader", "Newsreader", latinExt, serifWeights, 400),
		newCut("newsreader", "Newsreader", vietnamese, []int{400}),
	}
	notoCuts = []cut{
		newCut("noto-sans-arabic", "NotoSansArabic", arabic, []int{400, 700}),
		newCut("noto-sans-hebrew", "NotoSansHebrew", hebrew, []int{400, 700}),
		newCut("noto-sans-devanagari", "NotoSansDevanagari", devanagari, []int{400, 700}),
	}
	// signCuts have signs, and the letters that are bold, script or in a circle
	// by themselves, which captions are fond of.
	signCuts = []cut{
		newCut("noto-sans-math", "NotoSansMath", mathLetters, []int{400}),
		newCut("noto-sans-symbols", "NotoSansSymbols", signs, []int{400}),
		newCut("noto-sans-symbols-2", "NotoSansSymbols2", signs, []int{400}),
	}
)

// chainKey is what of a style decides its fonts.
type chainKey struct {
	family Family
	weight int
	italic bool
}

// chain is the fonts of a style, in the order in which they are asked.
type chain struct {
	letters []*face // of the scripts that we set
	signs   []*face // asked after the emoji
}

func newChain(k chainKey) *chain {
	cuts := [][]cut{interCuts, notoCuts}
	if k.family == Serif {
		cuts = [][]cut{serifCuts, interCuts, notoCuts}
	}
	c := &chain{}
	for _, part := range cuts {
		for _, cut := range part {
			c.letters = append(c.letters, cut.nearest(k.weight, k.italic))
		}
	}
	for _, cut := range signCuts {
		c.signs = append(c.signs, cut.nearest(k.weight, k.italic))
	}
	return c
}

// covering is the first of some fonts that has a cluster, or nil.
func covering(faces []*face, cluster []rune) *face {
	for _, f := range faces {
		if f.covers(cluster) {
			return f
		}
	}
	return nil
}
