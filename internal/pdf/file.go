package pdf

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"
	"strings"
)

// file is a document as PDF objects. An object's number is its place from 1.
type file struct {
	doc     *Document
	objects []object
	pages   []int               // the object of each page
	notes   map[*annotation]int // the object of each
	// elements is the object of each element; 0 has nothing in it.
	elements []int
	form     form
	// resourcesAt is the object that all pages share.
	resourcesAt int
	press       press
	drawings    map[string]int // the object of each glyph that is drawn
	err         error
	// catalog and about are the objects that a reader begins with.
	catalog, about int
}

// object is one PDF object; a stream has data, or loads them when it is written.
type object struct {
	dict   string
	data   []byte
	load   func() ([]byte, error)
	stream bool
}

func newFile(d *Document) *file { return &file{doc: d} }

// reserve is the number of an object that comes later.
func (f *file) reserve() int {
	f.objects = append(f.objects, object{})
	return len(f.objects)
}

func (f *file) set(number int, dict string) { f.objects[number-1].dict = dict }

// add appends an object and returns its number.
func (f *file) add(dict string) int {
	f.objects = append(f.objects, object{dict: dict})
	return len(f.objects)
}

// stream appends data as it is, packed appends it compressed, and stored what is
// loaded each time that it is written. dict is what the stream's dictionary holds
// beside its length.
func (f *file) stream(dict string, data []byte) int {
	f.objects = append(f.objects, object{
		dict: fmt.Sprintf("<<%s/Length %d>>", dict, len(data)), data: data, stream: true,
	})
	return len(f.objects)
}

func (f *file) stored(dict string, length int, load func() ([]byte, error)) int {
	f.objects = append(f.objects, object{
		dict: fmt.Sprintf("<<%s/Length %d>>", dict, length), load: load, stream: true,
	})
	return len(f.objects)
}

func (f *file) packed(dict string, data []byte) int {
	return f.stream(dict+"/Filter/FlateDecode", f.press.deflate(data))
}

// press compresses; its writer is large and used again and again.
type press struct{ writer *zlib.Writer }

func (p *press) deflate(data []byte) []byte {
	var b bytes.Buffer
	if p.writer == nil {
		p.writer = zlib.NewWriter(&b)
	} else {
		p.writer.Reset(&b)
	}
	_, _ = p.writer.Write(data) // a buffer takes all
	_ = p.writer.Close()
	return b.Bytes()
}

func ref(number int) string { return strconv.Itoa(number) + " 0 R" }

func refs(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(ref(n))
	}
	return b.String()
}

// lay lays the whole document out as objects.
func (f *file) lay() error {
	if len(f.doc.pages) == 0 {
		return errNoPages
	}
	f.catalog = f.reserve()
	f.resourcesAt = f.reserve()
	f.set(f.resourcesAt, f.resources())
	tree := f.pageTree()
	entries := "/Type/Catalog/Pages " + ref(tree) + "/Metadata " + ref(f.metadata())
	entries += "/MarkInfo<</Marked true>>/StructTreeRoot " + ref(f.structure())
	entries += "/OutputIntents[" + ref(f.intent()) + "]"
	entries += "/ViewerPreferences<</DisplayDocTitle true>>"
	if lang := plain(f.doc.info.Language); lang != "" {
		entries += "/Lang " + textString(lang)
	}
	entries += f.pageLabels() + f.acroForm()
	if len(f.doc.bookmarks) > 0 {
		entries += "/PageMode/UseOutlines/Outlines " + ref(f.outlines())
	}
	f.set(f.catalog, "<<"+entries+">>")
	f.about = f.add(f.info())
	return f.err
}

// together is how many small objects are compressed as one stream.
const together = 200

// emit writes the file: streams as they are, all else gathered in object
// streams, and the table of where everything stands.
func (f *file) emit(w io.Writer) error {
	out := newOutput(w)
	out.say("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	rows := make([]row, len(f.objects), len(f.objects)+16)
	var small []int
	for i, o := range f.objects {
		if !o.stream {
			small = append(small, i)
			continue
		}
		rows[i] = row{kind: 1, at: out.length}
		out.object(o, i+1)
	}
	for len(small) > 0 {
		n := min(together, len(small))
		number := len(rows) + 1
		for place, i := range small[:n] {
			rows[i] = row{kind: 2, at: number, place: place}
		}
		rows = append(rows, row{kind: 1, at: out.length})
		out.object(f.gather(small[:n]), number)
		small = small[n:]
	}
	rows = append(rows, row{kind: 1, at: out.length})
	out.object(f.table(rows, out.identity()), len(rows))
	out.say(fmt.Sprintf("startxref\n%d\n%%%%EOF\n", rows[len(rows)-1].at))
	return cmp.Or(out.err, out.to.Flush())
}

// output is a file on its way to where it is written; nothing of it is held back.
// What could not be written, its Flush says.
type output struct {
	to     *bufio.Writer
	sum    hash.Hash
	length int
	err    error // of what was to be loaded
}

func newOutput(w io.Writer) *output { return &output{to: bufio.NewWriter(w), sum: sha256.New()} }

func (o *output) write(data []byte) {
	_, _ = o.to.Write(data)
	_, _ = o.sum.Write(data)
	o.length += len(data)
}

func (o *output) say(text string) { o.write([]byte(text)) }

// object writes a stream under a number.
func (o *output) object(of object, number int) {
	o.say(fmt.Sprintf("%d 0 obj\n%s\nstream\n", number, of.dict))
	if of.load != nil && o.err == nil {
		of.data, o.err = of.load()
	}
	o.write(of.data)
	o.say("\nendstream\nendobj\n")
}

// identity is taken from the content so far, so that equal documents are equal
// files.
func (o *output) identity() string { return hex.EncodeToString(o.sum.Sum(nil)[:16]) }

// gather makes one object stream of small objects.
func (f *file) gather(small []int) object {
	var head, body bytes.Buffer
	for _, i := range small {
		fmt.Fprintf(&head, "%d %d ", i+1, body.Len())
		body.WriteString(f.objects[i].dict + "\n")
	}
	data := f.press.deflate(append(head.Bytes(), body.Bytes()...))
	return object{data: data, dict: fmt.Sprintf("<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>",
		len(small), head.Len(), len(data))}
}

// row is where an object stands: at a byte of the file (kind 1), or in an
// object stream (kind 2).
type row struct{ kind, at, place int }

// table is the cross-reference stream.
func (f *file) table(rows []row, id string) object {
	data := []byte{0, 0, 0, 0, 0, 0xFF, 0xFF}
	for _, r := range rows {
		data = append(data, byte(r.kind), byte(r.at>>24), byte(r.at>>16), byte(r.at>>8), byte(r.at))
		data = append(data, byte(r.place>>8), byte(r.place))
	}
	data = f.press.deflate(data)
	return object{data: data, dict: fmt.Sprintf(
		"<</Type/XRef/Size %d/W[1 4 2]/Root %s/Info %s/ID[<%s><%s>]/Filter/FlateDecode/Length %d>>",
		len(rows)+1, ref(f.catalog), ref(f.about), id, id, len(data))}
}

// pageTree adds the pages and the node above them.
func (f *file) pageTree() int {
	tree := f.reserve()
	for range f.doc.pages {
		f.pages = append(f.pages, f.reserve())
	}
	f.notes = map[*annotation]int{}
	for i, p := range f.doc.pages {
		f.set(f.pages[i], f.page(p, tree))
	}
	f.set(tree, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(f.pages), refs(f.pages)))
	return tree
}

// pageLabels is what pages are called, where one has a name.
func (f *file) pageLabels() string {
	var labels strings.Builder
	named, numbered := false, false
	for i, p := range f.doc.pages {
		switch {
		case p.label != "":
			fmt.Fprintf(&labels, "%d<</P %s>>", i, textString(p.label))
		case !numbered:
			fmt.Fprintf(&labels, "%d<</S/D/St %d>>", i, i+1)
		}
		named, numbered = named || p.label != "", p.label == ""
	}
	if !named {
		return ""
	}
	return "/PageLabels<</Nums[" + labels.String() + "]>>"
}

// page is a page's dictionary.
func (f *file) page(p *Page, tree int) string {
	entries := fmt.Sprintf("/Type/Page/Parent %s/MediaBox[0 0 %s %s]/Resources %s/Contents %s",
		ref(tree), number(p.Width), number(p.Height), ref(f.resourcesAt), ref(f.packed("", p.upright())))
	entries += "/Group<</S/Transparency/CS/DeviceRGB>>/Tabs/S" + name("/StructParents ", p.number-1)
	var notes []int
	for _, a := range p.annotations {
		key := len(f.doc.pages) + len(f.notes)
		if a.field != nil {
			f.notes[a] = f.widget(p, a, key)
		} else {
			f.notes[a] = f.add(f.link(p, a, key))
		}
		notes = append(notes, f.notes[a])
	}
	if len(notes) > 0 {
		entries += "/Annots[" + refs(notes) + "]"
	}
	return "<<" + entries + ">>"
}

// link is the dictionary of a link; key leads to its element.
func (f *file) link(p *Page, l *annotation, key int) string {
	dict := "<</Type/Annot/Subtype/Link/Border[0 0 0]" + area(p, l, key) + "/Contents " + textString(plain(l.says()))
	if l.target.url != "" {
		return dict + "/A<</S/URI/URI " + byteString(l.target.url) + ">>>>"
	}
	if l.target.dest.page == nil {
		f.err = errNowhere
		return ""
	}
	return dict + "/Dest" + f.destination(l.target.dest.page, l.target.dest.y) + ">>"
}

// area is where an annotation lies, and that it is printed.
func area(p *Page, a *annotation, key int) string {
	r := a.rect
	return fmt.Sprintf("/F 4/Rect[%s %s %s %s]/StructParent %d",
		number(r.X), number(p.Height-r.Y-r.H), number(r.X+r.W), number(p.Height-r.Y), key)
}

// destination is a place on a page.
func (f *file) destination(p *Page, y float64) string {
	return fmt.Sprintf("[%s/XYZ 0 %s null]", ref(f.pages[p.number-1]), number(p.Height-y))
}

// textString is text as a PDF string.
func textString(s string) string {
	for _, r := range s {
		if r < 0x20 || r > 0x7E {
			return hexText(s)
		}
	}
	return byteString(s)
}

// byteString is ASCII as a PDF string.
func byteString(s string) string {
	return "(" + escapes.Replace(s) + ")"
}

var escapes = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "\r", `\r`, "\n", `\n`)
