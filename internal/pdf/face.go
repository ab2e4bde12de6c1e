package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// face is one font. It is parsed when it is first asked for, once a process,
// and may be used by several documents at once.
type face struct {
	name   string // its PostScript name
	weight int
	italic bool
	file   func() ([]byte, error)
	sticky bool            // signs and spaces after its letters are set in it too
	index  int             // its place in a collection
	wanted int             // the weight that a variable font is set at
	hint   func(rune) bool // false: the font surely lacks the character

	once            sync.Once
	font            *font.Font
	loader          *ot.Loader
	upem            float64
	ascent, descent float64      // of one em, both positive
	glyf            *glyphTables // nil: its outlines are drawn, not embedded
	err             error
}

// load parses the font and says whether it can be used.
func (f *face) load() bool {
	f.once.Do(func() { f.err = f.parse() })
	return f.err == nil
}

func (f *face) parse() (err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("font %s: %v", f.name, broken)
		}
	}()
	data, err := f.file()
	if err != nil {
		return fmt.Errorf("read font %s: %w", f.name, err)
	}
	loaders, err := ot.NewLoaders(bytes.NewReader(data))
	if err != nil || f.index >= len(loaders) {
		return fmt.Errorf("open font %s: %w", f.name, err)
	}
	f.loader = loaders[f.index]
	if f.font, err = font.NewFont(f.loader); err != nil {
		return fmt.Errorf("parse font %s: %w", f.name, err)
	}
	f.upem = float64(f.font.Upem())
	f.measure()
	f.glyf = readGlyphTables(f.loader)
	return nil
}

// measure takes the height above and below the baseline from the font.
func (f *face) measure() {
	f.ascent, f.descent = 0.8, 0.2
	if e, ok := f.view().FontHExtents(); ok && e.Ascender > 0 {
		f.ascent, f.descent = float64(e.Ascender)/f.upem, -float64(e.Descender)/f.upem
	}
}

// view is the font as one document sees it: it remembers glyphs. A variable font
// is set at the weight that is wanted of it.
func (f *face) view() *font.Face {
	v := font.NewFace(f.font)
	if f.wanted > 0 {
		v.SetVariations([]font.Variation{{Tag: ot.MustNewTag("wght"), Value: float32(f.wanted)}})
	}
	return v
}

// variable says whether the font has weights between its own.
func (f *face) variable() bool { return f.loader.HasTable(ot.MustNewTag("fvar")) }

// covers says whether the font can set a whole cluster: character by character,
// or composed, as "e" and an accent are when the font has "é".
func (f *face) covers(cluster []rune) bool {
	if f.hint != nil && !f.hint(cluster[0]) {
		return false
	}
	if !f.load() {
		return false
	}
	if f.hasAll(cluster) {
		return true
	}
	return len(cluster) > 1 && f.hasAll([]rune(norm.NFC.String(string(cluster))))
}

func (f *face) hasAll(cluster []rune) bool {
	for _, r := range cluster {
		if _, ok := f.font.NominalGlyph(r); !ok && !harfbuzz.IsDefaultIgnorable(r) {
			return false
		}
	}
	return true
}

// draws says whether the font has an outline for a letter: some have nothing but
// little pictures, and of some the end is missing.
func (f *face) draws(letter rune) bool {
	id, _ := f.font.NominalGlyph(letter)
	o := &outliner{face: f, view: f.view()}
	return unicode.IsSpace(letter) || harfbuzz.IsDefaultIgnorable(letter) || len(o.outline(int(id))) > 0
}

// table is a table of the font file, or nil.
func (f *face) table(tag string) []byte { return rawTable(f.loader, tag) }

func rawTable(loader *ot.Loader, tag string) []byte {
	data, err := loader.RawTable(ot.MustNewTag(tag))
	if err != nil {
		return nil
	}
	return data
}

// mayEmbed is false when the maker of the font forbids it.
func (f *face) mayEmbed() bool {
	os2 := f.table("OS/2")
	if len(os2) < 10 {
		return true
	}
	const restricted = 2
	return binary.BigEndian.Uint16(os2[8:])&0xF != restricted
}
