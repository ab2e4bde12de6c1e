package pdf

import (
	"encoding/binary"
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

// bearing is the four bytes of a glyph in hmtx: advance and left side.
func (t *glyphTables) bearing(glyph int) []byte {
	if glyph < t.metrics {
		return t.hmtx[4*glyph : 4*glyph+4]
	}
	last := t.hmtx[4*(t.metrics-1):]
	side := t.hmtx[4*t.metrics+2*(glyph-t.metrics):]
	return []byte{last[0], last[1], side[0], side[1]}
}

// subset is a font file of some glyphs alone, in the order given. Glyphs that
// they are composed of are added to the order, which comes back with them.
func (t *glyphTables) subset(order []int) (file []byte, all []int) {
	s := &subsetter{tables: t, place: map[int]int{}}
	for _, g := range order {
		s.add(g)
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(s.order); i++ { // grows while it runs
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, s.renumbered(t.outline(s.order[i]))...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, t.bearing(s.order[i])...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return t.assemble(len(s.order), glyf, loca, hmtx), s.order
}

// assemble puts the parts of a subset into one file.
func (t *glyphTables) assemble(count int, glyf, loca, hmtx []byte) []byte {
	head := append([]byte(nil), t.head...)
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := append([]byte(nil), t.hhea...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	maxp := append([]byte(nil), t.maxp...)
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	tables := map[string][]byte{
		"head": head, "hhea": hhea, "maxp": maxp, "loca": loca, "glyf": glyf, "hmtx": hmtx,
	}
	for tag, data := range t.hints {
		tables[tag] = data
	}
	return fontFile(tables)
}

// subsetter numbers the glyphs of a subset anew.
type subsetter struct {
	tables *glyphTables
	order  []int
	place  map[int]int
}

func (s *subsetter) add(glyph int) int {
	if glyph >= s.tables.glyphs {
		glyph = 0
	}
	if at, ok := s.place[glyph]; ok {
		return at
	}
	s.place[glyph] = len(s.order)
	s.order = append(s.order, glyph)
	return len(s.order) - 1
}

// renumbered is a glyph's outline with the glyphs it is composed of, if any,
// by their new numbers.
func (s *subsetter) renumbered(outline []byte) []byte {
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return outline
	}
	outline = append([]byte(nil), outline...)
	const (
		wordArguments = 0x0001
		oneScale      = 0x0008
		more          = 0x0020
		twoScales     = 0x0040
		fourScales    = 0x0080
	)
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
