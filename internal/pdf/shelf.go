package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
)

// shelf is what the pages of a document share: of each font what it has used
// so far, and the opacities it paints at.
type shelf struct {
	embedded []*embedded
	byFace   map[*face]*embedded
	drawn    []*drawnFont
	byKey    map[string]*piece
	alphas   []float64
	outlines map[*face]*outliner
	standIns int
}

// piece is one glyph of one font of the document, a piece of type. It stands for
// one text, so that what is seen copies out as it was written: where a letter is
// made of several shapes, or one shape stands for several letters, each pair of
// shape and text is a piece of its own.
type piece struct {
	font  string
	code  int
	wide  bool    // its code has two bytes
	width float64 // thousandths of the size
	text  string
	paint []byte // of a drawn glyph
}

func (s *piece) hex() string {
	if s.wide {
		return fmt.Sprintf("%04X", s.code)
	}
	return fmt.Sprintf("%02X", s.code)
}

// embedded is a TrueType font of which a subset goes into the file.
type embedded struct {
	face   *face
	name   string
	shapes [][]glyph // what each code shows; 0 is the font's own stand-in
	pieces []*piece  // by code, from 1
	known  map[string]*piece
}

// lettered is the piece for a cluster of a face: embedded, or drawn when the
// face is of a kind that is not embedded.
func (s *shelf) lettered(f *face, glyphs []glyph, text string) *piece {
	key := pieceKey(glyphs, text)
	if f.glyf == nil {
		return s.draw(f.name, key, text, f.box(), func() ([]byte, float64) { return s.outliner(f).paint(glyphs) })
	}
	e := s.embed(f)
	if p := e.known[key]; p != nil {
		return p
	}
	p := &piece{font: e.name, code: len(e.shapes), wide: true, width: e.width(glyphs), text: text}
	e.shapes = append(e.shapes, levelled(glyphs))
	e.pieces = append(e.pieces, p)
	e.known[key] = p
	return p
}

// embed is the document's subset of a face.
func (s *shelf) embed(f *face) *embedded {
	if e := s.byFace[f]; e != nil {
		return e
	}
	e := &embedded{face: f, name: name("F", len(s.embedded)), shapes: [][]glyph{{{}}}, known: map[string]*piece{}}
	if s.byFace == nil {
		s.byFace = map[*face]*embedded{}
	}
	s.byFace[f] = e
	s.embedded = append(s.embedded, e)
	return e
}

// outliner draws a face's outlines.
func (s *shelf) outliner(f *face) *outliner {
	if s.outlines == nil {
		s.outlines = map[*face]*outliner{}
	}
	if s.outlines[f] == nil {
		s.outlines[f] = &outliner{face: f, view: f.view()}
	}
	return s.outlines[f]
}

// pieceKey tells clusters apart by what they show and what they mean.
func pieceKey(glyphs []glyph, text string) string {
	b := binary.AppendVarint(nil, int64(len(glyphs)))
	for _, g := range levelled(glyphs) {
		b = binary.AppendVarint(b, int64(g.id))
		if len(glyphs) > 1 {
			b = binary.AppendVarint(b, int64(g.dx))
			b = binary.AppendVarint(b, int64(g.dy))
		}
	}
	return string(append(b, text...))
}

// levelled is a cluster's glyphs as one shape: dx and dy of each are its place
// from the shape's origin. A glyph alone stands at the origin.
func levelled(glyphs []glyph) []glyph {
	if len(glyphs) == 1 {
		return []glyph{{id: glyphs[0].id, advance: glyphs[0].advance}}
	}
	out := make([]glyph, len(glyphs))
	pen := 0
	for i, g := range glyphs {
		out[i] = glyph{id: g.id, advance: g.advance, dx: pen + g.dx, dy: g.dy}
		pen += g.advance
	}
	return out
}

// width is how far a cluster moves PDF's pen, in whole thousandths.
func (e *embedded) width(glyphs []glyph) float64 {
	return math.Round(float64(e.face.glyf.width(glyphs)) * 1000 / e.face.upem)
}

// drawnFont is a font whose glyphs are drawings: emoji, stand-ins, outlines of
// fonts that are not embedded. One font holds 255 of them.
type drawnFont struct {
	name   string
	kind   string
	box    [4]int
	pieces []*piece
}

const drawnFontSize = 255

// draw is the piece known by a key, drawn when it is first asked for.
func (s *shelf) draw(kind, key, text string, box [4]int, paint func() ([]byte, float64)) *piece {
	key = kind + "/" + key
	if g := s.byKey[key]; g != nil {
		return g
	}
	f := s.room(kind, box)
	g := &piece{font: f.name, code: len(f.pieces) + 1, text: text}
	g.paint, g.width = paint()
	f.pieces = append(f.pieces, g)
	if s.byKey == nil {
		s.byKey = map[string]*piece{}
	}
	s.byKey[key] = g
	return g
}

// room is the font that takes the next glyph of a kind.
func (s *shelf) room(kind string, box [4]int) *drawnFont {
	for i := len(s.drawn) - 1; i >= 0; i-- {
		if f := s.drawn[i]; f.kind == kind && len(f.pieces) < drawnFontSize {
			return f
		}
	}
	f := &drawnFont{name: name("T", len(s.drawn)), kind: kind, box: box}
	s.drawn = append(s.drawn, f)
	return f
}

// alpha is the name of the graphics state that paints at an opacity.
func (s *shelf) alpha(opacity float64) string {
	opacity = float64(int(opacity*1000+0.5)) / 1000
	for i, a := range s.alphas {
		if a == opacity {
			return name("G", i)
		}
	}
	s.alphas = append(s.alphas, opacity)
	return name("G", len(s.alphas)-1)
}
