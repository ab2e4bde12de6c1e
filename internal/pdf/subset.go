package pdf

import (
	"encoding/binary"
	"maps"
	"math"
	"sort"

	ot "github.com/go-text/typesetting/font/opentype"
)

// glyphTables are the tables of a TrueType font that a subset is made of.
type glyphTables struct {
	head, hhea, maxp, hmtx, loca, glyf []byte
	hints                              map[string][]byte
	metrics                            int // how many glyphs have an advance of their own
	long                               bool
	glyphs                             int
}

// readGlyphTables is nil when the font has no plain TrueType outlines.
func readGlyphTables(loader *ot.Loader) *glyphTables {
	if loader.HasTable(ot.MustNewTag("fvar")) {
		return nil
	}
	t := &glyphTables{
		head: rawTable(loader, "head"), hhea: rawTable(loader, "hhea"), maxp: rawTable(loader, "maxp"),
		hmtx: rawTable(loader, "hmtx"), loca: rawTable(loader, "loca"), glyf: rawTable(loader, "glyf"),
	}
	if len(t.head) < 54 || len(t.hhea) < 36 || len(t.maxp) < 6 || len(t.glyf) == 0 {
		return nil
	}
	t.long = binary.BigEndian.Uint16(t.head[50:]) != 0
	t.metrics = int(binary.BigEndian.Uint16(t.hhea[34:]))
	t.glyphs = int(binary.BigEndian.Uint16(t.maxp[4:]))
	width := 2
	if t.long {
		width = 4
	}
	if len(t.loca) < width*(t.glyphs+1) || t.metrics == 0 || len(t.hmtx) < 4*t.metrics+2*(t.glyphs-t.metrics) {
		return nil
	}
	t.hints = map[string][]byte{}
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
		if data := rawTable(loader, tag); len(data) > 0 {
			t.hints[tag] = data
		}
	}
	return t
}

// outline is the data of a glyph, empty when it has none.
func (t *glyphTables) outline(glyph int) []byte {
	if glyph >= t.glyphs {
		return nil
	}
	var from, to int
	if t.long {
		from = int(binary.BigEndian.Uint32(t.loca[4*glyph:]))
		to = int(binary.BigEndian.Uint32(t.loca[4*glyph+4:]))
	} else {
		from = 2 * int(binary.BigEndian.Uint16(t.loca[2*glyph:]))
		to = 2 * int(binary.BigEndian.Uint16(t.loca[2*glyph+2:]))
	}
	if from >= to || to > len(t.glyf) {
		return nil
	}
	return t.glyf[from:to]
}

// advance is how far a glyph moves the pen, in font units.
func (t *glyphTables) advance(glyph int) int {
	return int(binary.BigEndian.Uint16(t.hmtx[4*min(glyph, t.metrics-1):]))
}

// width is how far a shape moves the pen: as the font says for one glyph, as it
// was shaped for several.
func (t *glyphTables) width(shape []glyph) int {
	if len(shape) == 1 {
		return t.advance(shape[0].id)
	}
	sum := 0
	for _, g := range shape {
		sum += g.advance
	}
	return max(sum, 0)
}

// bearing is how far right of its origin a shape begins: as the font says for
// one glyph, at its outline's left edge for several.
func (t *glyphTables) bearing(shape []glyph, outline []byte) uint16 {
	id := shape[0].id
	switch {
	case len(shape) > 1 && len(outline) >= 4:
		return binary.BigEndian.Uint16(outline[2:])
	case len(shape) > 1:
		return 0
	case id < t.metrics:
		return binary.BigEndian.Uint16(t.hmtx[4*id+2:])
	}
	return binary.BigEndian.Uint16(t.hmtx[4*t.metrics+2*(id-t.metrics):])
}

// subset is a font file of some shapes alone, in the order given: a glyph, or
// several joined to one. Glyphs that these are composed of follow them; widths
// has the advance of each in font units. Tables beside those of its glyphs may be
// added.
func (t *glyphTables) subset(shapes [][]glyph, beside map[string][]byte) (file []byte, widths []int) {
	s := &subsetter{tables: t, place: map[int]int{}}
	for _, shape := range shapes {
		s.give(shape)
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(s.shapes); i++ { // grows while it runs
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline := s.outline(s.shapes[i])
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		width := t.width(s.shapes[i])
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(min(width, math.MaxUint16)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, t.bearing(s.shapes[i], outline))
		widths = append(widths, width)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return t.assemble(len(s.shapes), glyf, loca, hmtx, beside), widths
}

// assemble puts the parts of a subset into one file.
func (t *glyphTables) assemble(count int, glyf, loca, hmtx []byte, beside map[string][]byte) []byte {
	head := append([]byte(nil), t.head...)
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := append([]byte(nil), t.hhea...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	maxp := append([]byte(nil), t.maxp...)
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	if len(maxp) >= 32 { // joined glyphs: more parts, one level deeper
		raise(maxp[8:], 1000)
		raise(maxp[10:], 200)
		raise(maxp[28:], 40)
		raise(maxp[30:], 6)
	}
	tables := map[string][]byte{
		"head": head, "hhea": hhea, "maxp": maxp, "loca": loca, "glyf": glyf, "hmtx": hmtx,
	}
	maps.Copy(tables, t.hints)
	maps.Copy(tables, beside)
	return fontFile(tables)
}

// raise makes a number at least as large as another.
func raise(at []byte, least uint16) {
	binary.BigEndian.PutUint16(at, max(binary.BigEndian.Uint16(at), least))
}

// subsetter numbers the glyphs of a subset anew.
type subsetter struct {
	tables *glyphTables
	shapes [][]glyph
	place  map[int]int // of single glyphs
}

// give puts a shape at the next number.
func (s *subsetter) give(shape []glyph) {
	for i := range shape {
		if shape[i].id >= s.tables.glyphs {
			shape[i].id = 0
		}
	}
	if _, taken := s.place[shape[0].id]; len(shape) == 1 && !taken {
		s.place[shape[0].id] = len(s.shapes)
	}
	s.shapes = append(s.shapes, shape)
}

// add is the number of a single glyph.
func (s *subsetter) add(id int) int {
	if at, ok := s.place[id]; ok {
		return at
	}
	s.give([]glyph{{id: id}})
	return len(s.shapes) - 1
}

// outline is the data of a shape in the new font.
func (s *subsetter) outline(shape []glyph) []byte {
	if len(shape) == 1 {
		return s.renumbered(s.tables.outline(shape[0].id))
	}
	var parts []glyph
	for _, g := range shape {
		if len(s.tables.outline(g.id)) > 10 {
			parts = append(parts, g)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return s.joined(parts)
}

// joined is one glyph made of several, each at its place.
func (s *subsetter) joined(parts []glyph) []byte {
	out := binary.BigEndian.AppendUint16(nil, 0xFFFF) // composed
	box := [4]int{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	for _, g := range parts {
		data := s.tables.outline(g.id)
		side := func(i, by int) int { return int(int16(binary.BigEndian.Uint16(data[2+2*i:]))) + by }
		box[0], box[1] = min(box[0], side(0, g.dx)), min(box[1], side(1, g.dy))
		box[2], box[3] = max(box[2], side(2, g.dx)), max(box[3], side(3, g.dy))
	}
	for _, v := range box {
		out = binary.BigEndian.AppendUint16(out, uint16(int16(v)))
	}
	for i, g := range parts {
		flags := uint16(wordArguments | placed)
		if i < len(parts)-1 {
			flags |= more
		}
		out = binary.BigEndian.AppendUint16(out, flags)
		out = binary.BigEndian.AppendUint16(out, uint16(s.add(g.id)))
		out = binary.BigEndian.AppendUint16(out, uint16(int16(g.dx)))
		out = binary.BigEndian.AppendUint16(out, uint16(int16(g.dy)))
	}
	return out
}

// The flags of a part of a composed glyph.
const (
	wordArguments = 0x0001
	placed        = 0x0002
	oneScale      = 0x0008
	more          = 0x0020
	twoScales     = 0x0040
	fourScales    = 0x0080
)

// renumbered is a glyph's outline with the glyphs it is composed of, if any,
// by their new numbers.
func (s *subsetter) renumbered(outline []byte) []byte {
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return outline
	}
	outline = append([]byte(nil), outline...)
	for at := 10; at+4 <= len(outline); {
		flags := binary.BigEndian.Uint16(outline[at:])
		part := s.add(int(binary.BigEndian.Uint16(outline[at+2:])))
		binary.BigEndian.PutUint16(outline[at+2:], uint16(part))
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fourScales != 0:
			at += 8
		}
		if flags&more == 0 {
			break
		}
	}
	return outline
}

// fontFile is an OpenType file of these tables.
func fontFile(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for tag := range tables {
		tags = append(tags, tag)
	}
	sort.Strings(tags)
	power := 0
	for 2<<power <= len(tags) {
		power++
	}
	header := binary.BigEndian.AppendUint32(nil, 0x00010000)
	header = binary.BigEndian.AppendUint16(header, uint16(len(tags)))
	header = binary.BigEndian.AppendUint16(header, uint16(16<<power))
	header = binary.BigEndian.AppendUint16(header, uint16(power))
	header = binary.BigEndian.AppendUint16(header, uint16(16*len(tags)-16<<power))
	var body []byte
	start := len(header) + 16*len(tags)
	for _, tag := range tags {
		data := tables[tag]
		at := start + len(body)
		body = append(body, data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
		header = append(header, tag...)
		header = binary.BigEndian.AppendUint32(header, checksum(body[at-start:]))
		header = binary.BigEndian.AppendUint32(header, uint32(at))
		header = binary.BigEndian.AppendUint32(header, uint32(len(data)))
	}
	return append(header, body...)
}

// checksum is the sum of a table's words; its length is a multiple of four.
func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	return sum
}

// boundingBox is what all the font's glyphs stay within, in thousandths.
func (f *face) boundingBox() [4]int {
	var box [4]int
	for i := range box {
		v := int16(binary.BigEndian.Uint16(f.glyf.head[36+2*i:]))
		box[i] = int(float64(v) * 1000 / f.upem)
	}
	return box
}
