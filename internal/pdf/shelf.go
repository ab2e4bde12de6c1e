package pdf

import (
	"fmt"
	"strconv"
)

// shelf is what the pages of a document share: of each font what it has used
// so far, and the opacities it paints at.
type shelf struct {
	embedded []*embedded
	byFace   map[*face]*embedded
	drawn    []*drawnFont
	byKey    map[string]*piece
	alphas   []float64
}

// piece is one glyph of one font of the document: a piece of type.
type piece struct {
	font  string
	code  int
	wide  bool    // its code has two bytes
	width float64 // thousandths of the size
	text  string
	paint []byte // of a drawn glyph
}

// tells says whether the glyph stands for a text; the first text asked of it is
// the one it stands for.
func (s *piece) tells(text string) bool {
	if s.text == "" {
		s.text = text
	}
	return s.text == text
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
	order  []int // glyphs of the face; the place is the code
	pieces map[int]*piece
}

// glyph is a glyph of a face: embedded, or drawn when the face is of a kind that
// is not embedded.
func (s *shelf) glyph(f *face, id int) *piece {
	if f.glyf == nil {
		return s.outlined(f, id)
	}
	e := s.byFace[f]
	if e == nil {
		e = &embedded{face: f, name: name("F", len(s.embedded)), order: []int{0}, pieces: map[int]*piece{}}
		if s.byFace == nil {
			s.byFace = map[*face]*embedded{}
		}
		s.byFace[f] = e
		s.embedded = append(s.embedded, e)
	}
	g := e.pieces[id]
	if g == nil {
		g = &piece{font: e.name, code: len(e.order), wide: true, width: e.width(id)}
		e.order = append(e.order, id)
		e.pieces[id] = g
	}
	return g
}

// width is a glyph's advance in whole thousandths, as the file states it.
func (e *embedded) width(glyph int) float64 {
	return float64(int(float64(e.face.glyf.advance(glyph))*1000/e.face.upem + 0.5))
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

// draw is the glyph known by a key, drawn when it is first asked for.
func (s *shelf) draw(kind, key string, box [4]int, paint func() ([]byte, float64)) *piece {
	if g := s.byKey[kind+key]; g != nil {
		return g
	}
	f := s.room(kind, box)
	g := &piece{font: f.name, code: len(f.pieces) + 1}
	g.paint, g.width = paint()
	f.pieces = append(f.pieces, g)
	if s.byKey == nil {
		s.byKey = map[string]*piece{}
	}
	s.byKey[kind+key] = g
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

// outlined is a glyph drawn from its outline.
func (s *shelf) outlined(f *face, id int) *piece {
	return s.draw(f.name, "/"+strconv.Itoa(id), f.box(), func() ([]byte, float64) {
		return f.paint(id)
	})
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
