package pdf

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// The tests' own fonts have one letter, a square, for this Chinese sign.
const bread = '面'

func words(values ...int) []byte {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// cffOutlines is the outlines of a font of two glyphs: nothing, and a square.
func cffOutlines() []byte {
	index := func(items ...string) string {
		if len(items) == 0 {
			return "\x00\x00"
		}
		b := append(words(len(items)), 1, 1)
		at := 1
		for _, item := range items {
			at += len(item)
			b = append(b, byte(at))
		}
		return string(b) + strings.Join(items, "")
	}
	number := func(v int) string { return "\x1d" + string(binary.BigEndian.AppendUint32(nil, uint32(v))) }
	short := func(v int) string { return "\x1c" + string(words(v)) }
	square := short(100) + short(0) + "\x15" + short(800) + short(0) + "\x05" + short(0) + short(800) + "\x05" + short(-800) + short(0) + "\x05\x0e"
	private := "\x8b\x14"
	head := "\x01\x00\x04\x01" + index("Tiny")
	top := func(at int) string {
		return index(number(at) + "\x11" + number(len(private)) + number(at-len(private)) + "\x12")
	}
	at := len(head) + len(top(0)) + len(index()) + len(index()) + len(private)
	return []byte(head + top(at) + index() + index() + private + index("\x0e", square))
}

// tinyFont is the tables of a font with outlines of a kind.
func tinyFont(outlines map[string][]byte) map[string][]byte {
	head := make([]byte, 54)
	copy(head, words(1, 0))
	binary.BigEndian.PutUint32(head[12:], 0x5F0F3CF5)
	copy(head[18:], words(1000))
	hhea := make([]byte, 36)
	copy(hhea, words(1, 0, 880, -120))
	copy(hhea[34:], words(2))
	cmap := append(words(0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1), words(0, bread, 0, bread, 0, 1)...)
	tables := map[string][]byte{
		"head": head, "hhea": hhea, "hmtx": words(1000, 0, 1000, 100), "cmap": cmap,
		"maxp": words(0, 0x5000, 2), "name": words(0, 0, 6), "post": append(words(3, 0), make([]byte, 28)...),
	}
	for tag, data := range outlines {
		tables[tag] = data
	}
	return tables
}

// assembled is a font file that starts at a byte of a larger file.
func assembled(version uint32, base int, tables map[string][]byte) []byte {
	var tags []string
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	out := binary.BigEndian.AppendUint32(nil, version)
	out = append(out, words(len(tags), 0, 0, 0)...)
	var body []byte
	for _, tag := range tags {
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(base+12+16*len(tags)+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[tag])))
		body = append(body, tables[tag]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

const cff = 0x4F54544F

func openType() []byte { return assembled(cff, 0, tinyFont(map[string][]byte{"CFF ": cffOutlines()})) }

// collection is two fonts in one file; the second has the sign.
func collection(t *testing.T) []byte {
	inter, err := interCuts[0].faces[0].file()
	if err != nil || len(inter) == 0 {
		t.Fatal(err)
	}
	first := assembled(cff, 20, tinyFont(map[string][]byte{"CFF ": cffOutlines(), "cmap": words(0, 0)}))
	out := append([]byte("ttcf"), words(1, 0, 0, 2, 0, 20, 0, 20+len(first))...)
	out = append(out, first...)
	return append(out, assembled(cff, len(out), tinyFont(map[string][]byte{"CFF ": cffOutlines()}))...)
}

// variable is a font with the square in TrueType's outlines, which reaches
// farther at weight 900.
func variable() []byte {
	square := append(words(1, 100, 0, 900, 800, 3, 0), 1, 1, 1, 1)
	square = append(square, words(100, 800, 0, -800, 0, 0, 800, 0)...)
	square = append(square, 0)
	for len(square)%4 != 0 {
		square = append(square, 0)
	}
	axis := append([]byte("wght"), words(400, 0, 400, 0, 900, 0, 0, 256)...)
	fvar := append(words(1, 0, 16, 2, 1, 20, 0, 8), axis...)
	deltas := []byte{0x47} // eight along x: four points, four of the frame
	for _, d := range []int{0, 400, 400, 0, 0, 400, 0, 0} {
		deltas = append(deltas, words(d)...)
	}
	deltas = append(deltas, 0x87) // none along y
	data := append(words(1, 10), words(len(deltas), 0x8000, 0x4000)...)
	data = append(data, deltas...)
	for len(data)%2 != 0 {
		data = append(data, 0)
	}
	gvar := append(words(1, 0, 1, 0, 0, 26, 2, 0, 0, 26), words(0, 0, len(data)/2)...)
	gvar = append(gvar, data...)
	tables := tinyFont(map[string][]byte{
		"glyf": square, "loca": words(0, 0, len(square)/2), "fvar": fvar, "gvar": gvar,
	})
	tables["maxp"] = words(1, 0, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
	return assembled(0x00010000, 0, tables)
}

// machine is a machine with these font files alone, each asked for at a place of
// its collection.
func machine(t *testing.T, files ...[]byte) Fonts {
	t.Helper()
	s := SystemFonts("").(*systemFonts)
	s.once.Do(func() {})
	for i, data := range files {
		path := filepath.Join(t.TempDir(), "font"+string(rune('a'+i)))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f := fontscan.Footprint{Location: font.FontID{File: path}, Family: "notosans" + string(rune('a'+i))}
		if bytes.HasPrefix(data, []byte("ttcf")) {
			f.Location.Index = 1
		}
		f.Aspect.Weight = 400
		f.Runes.Add(bread)
		s.known = append(s.known, f)
	}
	return s
}

// setIn sets the sign in a machine's fonts.
func setIn(t *testing.T, fonts Fonts, weight int) (*Document, string) {
	t.Helper()
	doc := New(Info{Title: "x", Language: "zh"})
	doc.FallBack(fonts)
	doc.AddPage(A4).Draw(doc.Text(Span{Text: string(bread), Style: Style{Size: 100, Weight: weight}}).Wrap(300), 50, 50)
	var b bytes.Buffer
	if err := doc.Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, f := range doc.shelf.drawn {
		return doc, string(f.pieces[0].paint)
	}
	return doc, ""
}

const square = "1000 0 d0\n100 0 m\n900 0 l\n900 800 l\n100 800 l\n100 0 l\nh\nf\n"

func TestFontsThatAreNotEmbeddedAreDrawn(t *testing.T) {
	for name, data := range map[string][]byte{"CFF": openType(), "a collection": collection(t), "a variable font": variable()} {
		doc, painted := setIn(t, machine(t, data), 400)
		if len(doc.Missing()) > 0 || painted != square {
			t.Errorf("%s: missing %v, painted\n%s", name, doc.Missing(), painted)
		}
	}
}

func TestAVariableFontIsSetAtTheWeightThatIsWanted(t *testing.T) {
	_, thin := setIn(t, machine(t, variable()), 400)
	_, thick := setIn(t, machine(t, variable()), 900)
	if !strings.Contains(thin, "900 0 l") || !strings.Contains(thick, "1300 0 l") {
		t.Errorf("thin is\n%sthick is\n%s", thin, thick)
	}
}

func TestWhereAFontOfTheMachineIsBrokenTheNextOneIsTaken(t *testing.T) {
	whole := openType()
	for _, n := range []int{0, 3, 60, 200, 260} {
		doc, painted := setIn(t, machine(t, whole[:n], whole), 400)
		if len(doc.Missing()) > 0 || painted != square {
			t.Errorf("cut to %d bytes: missing %v, painted %q", n, doc.Missing(), painted)
		}
		if doc, _ := setIn(t, machine(t, whole[:n]), 400); len(doc.Missing()) != 1 {
			t.Errorf("cut to %d bytes and alone: missing %v", n, doc.Missing())
		}
	}
}

func TestAFontThatMayNotBeEmbeddedIsNotDrawn(t *testing.T) {
	locked := assembled(cff, 0, tinyFont(map[string][]byte{"CFF ": cffOutlines(), "OS/2": words(4, 500, 400, 5, 2, 0, 0, 0, 0, 0)}))
	if doc, _ := setIn(t, machine(t, locked), 400); len(doc.Missing()) != 1 {
		t.Error("a locked font was used")
	}
}

func TestFontsOfOneFamilyAreKeptApart(t *testing.T) {
	wide := assembled(cff, 0, tinyFont(map[string][]byte{"CFF ": bytes.Replace(cffOutlines(), words(800), words(700), 1)}))
	fonts := machine(t, openType(), wide).(*systemFonts)
	fonts.known[0].Family, fonts.known[1].Family = "notosans", "notosans"
	fonts.known[1].Aspect.Weight = 700
	doc := New(Info{Title: "x", Language: "zh"})
	doc.FallBack(fonts)
	for _, weight := range []int{400, 700} {
		doc.AddPage(A4).Draw(doc.Text(Span{Text: string(bread), Style: Style{Weight: weight}}).Wrap(300), 50, 50)
	}
	if n := len(doc.shelf.drawn); n != 2 {
		t.Errorf("two weights are drawn in %d fonts", n)
	}
}

func TestChineseJapaneseAndKoreanAreSetInTheirOwnFonts(t *testing.T) {
	for tongue, family := range map[string]string{"zh": "notosanscjksc", "ja": "notosanscjkjp", "ko": "notosanscjkkr"} {
		if !speaks(family, tongue) {
			t.Errorf("%s is not for %s", family, tongue)
		}
		for other := range tongues {
			if other != tongue && speaks(family, other) {
				t.Errorf("%s is taken for %s", family, other)
			}
		}
	}
}
