package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// typeName is what fields call the font in which a viewer sets what is typed.
const typeName = "Type"

const firstTyped = ' '

// typeface adds that font: Inter with the letters of Western Europe, by
// Windows' numbers for them.
func (f *file) typeface() int {
	inter := interCuts[0].nearest(400, false)
	if !inter.load() {
		f.err = inter.err
		return 0
	}
	shapes, codes := [][]glyph{{{}}}, map[rune]int{}
	widths := make([]int, 0, 256-firstTyped)
	for code := firstTyped; code < 256; code++ {
		letter := charmap.Windows1252.DecodeByte(byte(code))
		id, _ := inter.font.NominalGlyph(letter)
		if id != 0 && codes[letter] == 0 {
			codes[letter] = len(shapes)
			shapes = append(shapes, []glyph{{id: int(id)}})
		}
		widths = append(widths, int(math.Round(float64(inter.glyf.advance(int(id)))*1000/inter.upem)))
	}
	data, _ := inter.glyf.subset(shapes, map[string][]byte{"cmap": characterMap(codes)})
	label := subsetTag(len(f.doc.shelf.embedded)) + inter.name
	const lettered = 32
	descriptor := f.add(inter.descriptor(label, lettered, f.packed(fmt.Sprintf("/Length1 %d", len(data)), data)))
	return f.add(fmt.Sprintf("<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar %d/LastChar 255"+
		"/Widths%s/FontDescriptor %s>>", label, firstTyped, strings.ReplaceAll(fmt.Sprint(widths), "  ", " "), ref(descriptor)))
}

// characterMap is the table of a font that finds its glyphs by their characters:
// format 4, each stretch of characters whose glyphs follow each other by itself.
func characterMap(codes map[rune]int) []byte {
	type stretch struct{ from, to, by int }
	var all []stretch
	for r := range rune(0xFFFF) {
		at, ok := codes[r]
		if !ok {
			continue
		}
		if n := len(all); n > 0 && all[n-1].to == int(r)-1 && all[n-1].by == at-int(r) {
			all[n-1].to++
			continue
		}
		all = append(all, stretch{int(r), int(r), at - int(r)})
	}
	all = append(all, stretch{0xFFFF, 0xFFFF, 1})
	u16 := binary.BigEndian.AppendUint16
	var ends, starts, deltas, none []byte
	for _, s := range all {
		ends, starts = u16(ends, uint16(s.to)), u16(starts, uint16(s.from))
		deltas, none = u16(deltas, uint16(s.by)), u16(none, 0)
	}
	n := len(all)
	power := int(math.Log2(float64(n)))
	table := u16(u16(u16(u16(nil, 0), 1), 3), 1) // one map, of Unicode for Windows
	table = binary.BigEndian.AppendUint32(table, 12)
	for _, v := range []int{4, 16 + 8*n, 0, 2 * n, 2 << power, power, 2*n - 2<<power} {
		table = u16(table, uint16(v))
	}
	table = append(append(table, ends...), 0, 0)
	return append(append(append(table, starts...), deltas...), none...)
}
