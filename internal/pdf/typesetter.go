package pdf

import (
	"github.com/go-text/typesetting/bidi"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
)

// typesetter turns spans into shaped text. What it prepared it remembers for a
// while, so that measuring a text at several widths shapes it once.
type typesetter struct {
	language language.Language
	fallback Fonts
	chains   map[chainKey]*chain
	shapers  map[*face]*harfbuzz.Font
	buffer   *harfbuzz.Buffer
	segments segmenter.Segmenter
	bidi     bidi.Paragraph
	ready    map[Span]*text
	marks    map[markKey]*mark
}

func newTypesetter(lang string) *typesetter {
	return &typesetter{
		language: language.NewLanguage(lang),
		chains:   map[chainKey]*chain{},
		shapers:  map[*face]*harfbuzz.Font{},
		buffer:   harfbuzz.NewBuffer(),
		ready:    map[Span]*text{},
		marks:    map[markKey]*mark{},
	}
}

// text is shaped text that waits for a width: a section for every line that the
// writer began.
type text struct {
	setter   *typesetter
	sections []*section
}

// prepare shapes spans.
func (t *typesetter) prepare(spans []Span) *text {
	if len(spans) == 1 {
		if known := t.ready[spans[0]]; known != nil {
			return known
		}
	}
	prepared := &text{setter: t}
	for _, s := range sections(spans) {
		t.analyse(s)
		t.shape(s)
		prepared.sections = append(prepared.sections, s)
	}
	if len(spans) == 1 {
		t.remember(spans[0], prepared)
	}
	return prepared
}

// remembered is how many texts are remembered: more than a full page measures
// again and again until they fit.
const remembered = 2000

func (t *typesetter) remember(s Span, prepared *text) {
	if len(t.ready) == remembered {
		clear(t.ready)
	}
	t.ready[s] = prepared
}

// section is text between two line breaks of the writer.
type section struct {
	runes     []rune
	replaced  map[int]rune // what the writer had where a stand-in is drawn
	spans     []*Span      // of each rune
	end       *Span        // the span in which the line ends
	clusters  []cluster    // in reading order
	items     []item
	breaks    []bool // a line may end before this rune
	divisions []bool // a word may be divided before this rune; nil: not looked for yet
	tongue    string // of Chinese, Japanese and Korean text
	rtl       bool   // the section as a whole reads from right to left
}

// cluster is what is set as one: a letter with its marks, a ligature, an emoji.
type cluster struct {
	from, to int // runes of the section
	item     int
	advance  float64 // points
	glyphs   []glyph // from left to right
	space    bool
}

// glyph is a shape of a font; its measures are in the font's units.
type glyph struct {
	id              int
	advance, dx, dy int
}

// item is a run of clusters in one font, one style and one direction.
type item struct {
	from, to int // runes
	span     *Span
	face     *face // nil: emoji or stand-ins
	kind     kind
	level    int
	script   language.Script
	members  int // drawings of an emoji
}

// kind is how a cluster is drawn.
type kind uint8

const (
	lettered  kind = iota // with glyphs of a font
	pictured              // as an emoji
	standing              // as a stand-in
	invisible             // not at all
)

func (i *item) rtl() bool { return i.level%2 == 1 }

// sections cuts spans at the writer's line breaks.
func sections(spans []Span) []*section {
	var all cleaned
	var owner []*Span
	end := &Span{}
	for i := range spans {
		s := spans[i]
		s.Style = s.Style.settled()
		all.add(s.Text)
		for len(owner) < len(all.runes) {
			owner = append(owner, &s)
		}
		end = &s
	}
	end.Style = end.Style.settled()
	var out []*section
	from := 0
	for at := 0; at <= len(all.runes); at++ {
		if at < len(all.runes) && all.runes[at] != '\n' {
			continue
		}
		s := &section{runes: all.runes[from:at:at], spans: owner[from:at:at], end: end}
		if at < len(owner) {
			s.end = owner[at]
		}
		for i := from; i < at && len(all.replaced) > 0; i++ {
			if r, ok := all.replaced[i]; ok {
				s.replace(i-from, r)
			}
		}
		out = append(out, s)
		from = at + 1
	}
	return out
}

func (s *section) replace(at int, r rune) {
	if s.replaced == nil {
		s.replaced = map[int]rune{}
	}
	s.replaced[at] = r
}

// shaper is the HarfBuzz view of a face, made once a document.
func (t *typesetter) shaper(f *face) *harfbuzz.Font {
	if s := t.shapers[f]; s != nil {
		return s
	}
	s := harfbuzz.NewFont(f.view())
	openFilters(s)
	t.shapers[f] = s
	return s
}

// shape turns the items of a section into clusters of glyphs.
func (t *typesetter) shape(s *section) {
	s.clusters = make([]cluster, 0, len(s.runes))
	for i := range s.items {
		switch it := &s.items[i]; it.kind {
		case lettered:
			s.clusters = append(s.clusters, t.shapeItem(s, i)...)
		default:
			s.clusters = append(s.clusters, cluster{from: it.from, to: it.to, item: i, advance: it.width()})
		}
	}
}

// width is the advance of what is not lettered.
func (i *item) width() float64 {
	switch i.kind {
	case pictured:
		return i.span.Style.Size * emojiWidth(i.members)
	case standing:
		return i.span.Style.Size * standInAdvance
	default:
		return 0
	}
}

func (t *typesetter) shapeItem(s *section, index int) []cluster {
	it := &s.items[index]
	style := it.span.Style
	if !t.shaped(s, it, it.script) && !t.shaped(s, it, language.Latin) {
		it.kind = standing
		return []cluster{{from: it.from, to: it.to, item: index, advance: it.width()}}
	}
	clusters := t.gather(s, index)
	for i := range clusters {
		c := &clusters[i]
		sum := 0
		for _, g := range c.glyphs {
			sum += g.advance
		}
		c.advance = float64(sum) * style.Size / it.face.upem
		if sum > 0 && !joins(it.script) {
			c.advance += style.Tracking / 1000 * style.Size
		}
	}
	return clusters
}

// shaped fills the buffer with an item's glyphs by the rules of a script. It is
// false when HarfBuzz fails, as its Go version does on some Indic text that no
// one would write.
func (t *typesetter) shaped(s *section, it *item, script language.Script) (ok bool) {
	defer func() {
		if recover() != nil {
			t.buffer = harfbuzz.NewBuffer()
		}
	}()
	t.buffer.Clear()
	t.buffer.AddRunes(s.runes, it.from, it.to-it.from)
	t.buffer.Props = harfbuzz.SegmentProperties{
		Language: language.NewLanguage(t.languageOf(it.span)), Script: script, Direction: harfbuzz.LeftToRight,
	}
	if it.rtl() {
		t.buffer.Props.Direction = harfbuzz.RightToLeft
	}
	t.buffer.Shape(t.shaper(it.face), features(it.span.Style))
	return true
}

// gather reads the buffer's glyphs as clusters in reading order.
func (t *typesetter) gather(s *section, index int) []cluster {
	it := &s.items[index]
	out, glyphs := make([]cluster, 0, len(t.buffer.Info)), make([]glyph, len(t.buffer.Info))
	first := 0 // of the cluster's glyphs
	for i, info := range t.buffer.Info {
		if n := len(out); n == 0 || out[n-1].from != info.Cluster {
			out, first = append(out, cluster{from: info.Cluster, item: index}), i
		}
		p := t.buffer.Pos[i]
		glyphs[i] = glyph{id: int(info.Glyph), advance: int(p.XAdvance), dx: int(p.XOffset), dy: int(p.YOffset)}
		out[len(out)-1].glyphs = glyphs[first : i+1 : i+1]
	}
	if it.rtl() {
		for a, b := 0, len(out)-1; a < b; a, b = a+1, b-1 {
			out[a], out[b] = out[b], out[a]
		}
	}
	for i := range out {
		out[i].to = it.to
		if i+1 < len(out) {
			out[i].to = out[i+1].from
		}
		s.settle(&out[i])
	}
	return out
}

// settle marks spaces, and empties what is not to be seen.
func (s *section) settle(c *cluster) {
	c.space = true
	seen := false
	for _, r := range s.runes[c.from:c.to] {
		c.space = c.space && isSpace(r)
		seen = seen || !harfbuzz.IsDefaultIgnorable(r)
	}
	if !seen {
		c.glyphs, c.space = nil, false
	}
}

var (
	tabular      = ot.MustNewTag("tnum")
	proportional = ot.MustNewTag("pnum")
	standard     = ot.MustNewTag("liga")
	context      = ot.MustNewTag("calt")
)

func features(style Style) []harfbuzz.Feature {
	var on []harfbuzz.Feature
	whole := func(tag ot.Tag, value uint32) {
		on = append(on, harfbuzz.Feature{Tag: tag, Value: value, Start: 0, End: harfbuzz.FeatureGlobalEnd})
	}
	whole(either(style.Tabular, tabular, proportional), 1)
	if style.Tracking != 0 {
		whole(standard, 0)
		whole(context, 0)
	}
	return on
}
