package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// resources adds all fonts, pictures and states and names them for the pages.
func (f *file) resources() string {
	states := f.states()
	var fonts, pictures strings.Builder
	for i, e := range f.doc.shelf.embedded {
		fmt.Fprintf(&fonts, "/%s %s", e.name, ref(f.embed(e, i)))
	}
	for _, d := range f.doc.shelf.drawn {
		fmt.Fprintf(&fonts, "/%s %s", d.name, ref(f.drawn(d, states)))
	}
	for i, p := range f.doc.pictures.pictures {
		fmt.Fprintf(&pictures, "/%s %s", name("I", i), ref(f.picture(p)))
	}
	return "<</Font<<" + fonts.String() + ">>/XObject<<" + pictures.String() + ">>" + states + ">>"
}

// states are the opacities.
func (f *file) states() string {
	var b strings.Builder
	for i, alpha := range f.doc.shelf.alphas {
		fmt.Fprintf(&b, "/%s<</ca %s/CA %s>>", name("G", i), number(alpha), number(alpha))
	}
	return "/ExtGState<<" + b.String() + ">>"
}

// embed adds a TrueType font with the glyphs that the document uses.
func (f *file) embed(e *embedded, place int) int {
	data, advances := e.face.glyf.subset(e.shapes, nil)
	label := subsetTag(place) + e.face.name
	program := f.packed(fmt.Sprintf("/Length1 %d", len(data)), data)
	const symbolic = 4
	descriptor := f.add(e.face.descriptor(label, symbolic, program))
	var widths strings.Builder
	for _, advance := range advances {
		widths.WriteString(number(math.Round(float64(advance)*1000/e.face.upem)) + " ")
	}
	descendant := f.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + label +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + ref(descriptor) +
		"/CIDToGIDMap/Identity/DW 0/W[0[" + strings.TrimSpace(widths.String()) + "]]>>")
	texts := map[int]string{}
	for _, p := range e.pieces {
		texts[p.code] = p.text
	}
	return f.add("<</Type/Font/Subtype/Type0/BaseFont/" + label + "/Encoding/Identity-H/DescendantFonts[" +
		ref(descendant) + "]/ToUnicode " + ref(f.packed("", toUnicode(texts, 4))) + ">>")
}

// subsetTag is the six letters that mark a subset, other ones for each font.
func subsetTag(place int) string {
	tag := []byte("TIMAAA")
	for i := len(tag) - 1; place > 0; i-- {
		tag[i] += byte(place % 26)
		place /= 26
	}
	return string(tag) + "+"
}

// descriptor describes a font to viewers.
func (f *face) descriptor(label string, flags, program int) string {
	const italic = 64
	angle, stem := 0, 80
	if f.italic {
		flags, angle = flags+italic, -12
	}
	if f.weight >= 600 {
		stem = 130
	}
	box := f.boundingBox()
	ascent := int(1000 * f.ascent)
	return fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d"+
		"/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %s>>",
		label, flags, box[0], box[1], box[2], box[3], angle,
		ascent, -int(1000*f.descent), min(ascent, 720), stem, ref(program))
}

// drawn adds a font of drawings. It has an empty "m" of common width, because
// readers that look for words guess from it how large the font is.
func (f *file) drawn(d *drawnFont, states string) int {
	const measure = 600
	var empty content
	empty.op("d0", measure, 0)
	var procedures, names, widths strings.Builder
	fmt.Fprintf(&procedures, "/m %s", ref(f.packed("", empty.Bytes())))
	names.WriteString("/m")
	widths.WriteString(number(measure))
	texts := map[int]string{}
	for _, p := range d.pieces {
		fmt.Fprintf(&procedures, "/g%d %s", p.code, ref(f.procedure(p.paint)))
		fmt.Fprintf(&names, "/g%d", p.code)
		widths.WriteString(" " + number(p.width))
		texts[p.code] = p.text
	}
	return f.add(fmt.Sprintf("<</Type/Font/Subtype/Type3/FontBBox[%d %d %d %d]/FontMatrix[0.001 0 0 0.001 0 0]"+
		"/CharProcs<<%s>>/Encoding<</Type/Encoding/Differences[0%s]>>/FirstChar 0/LastChar %d/Widths[%s]"+
		"/ToUnicode %s/Resources<<%s>>>>", d.box[0], d.box[1], d.box[2], d.box[3], procedures.String(), names.String(),
		len(d.pieces), widths.String(), ref(f.packed("", toUnicode(texts, 2))), states))
}

// procedure adds the drawing of a glyph, once for all that look the same.
func (f *file) procedure(paint []byte) int {
	if known := f.drawings[string(paint)]; known != 0 {
		return known
	}
	if f.drawings == nil {
		f.drawings = map[string]int{}
	}
	f.drawings[string(paint)] = f.packed("", paint)
	return f.drawings[string(paint)]
}

// meaning is text that says the same everywhere: what each maker of fonts gives
// a meaning of its own is unknown.
func meaning(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Co, r) || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF {
			return 0xFFFD
		}
		return r
	}, readable(text))
}

// toUnicode is the map from a font's codes to the text that they stand for.
func toUnicode(texts map[int]string, digits int) []byte {
	var c content
	c.WriteString("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n")
	fmt.Fprintf(&c, "1 begincodespacerange<%0*d><%s>endcodespacerange\n", digits, 0, strings.Repeat("F", digits))
	var lines []string
	for code := 1; len(texts) > 0; code++ {
		text, ok := texts[code]
		if !ok {
			if code > 0xFFFF {
				break
			}
			continue
		}
		delete(texts, code)
		if text != "" {
			lines = append(lines, fmt.Sprintf("<%0*X><%s>\n", digits, code, hex16(meaning(text))))
		}
	}
	for len(lines) > 0 {
		n := min(100, len(lines))
		fmt.Fprintf(&c, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(lines[:n], ""))
		lines = lines[n:]
	}
	c.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end")
	return c.Bytes()
}
