package importer

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
)

// The kinds of objects that are no Go type by themselves. A string is []byte, a
// number float64, an array []any; what is none of them is nil.
type (
	dict map[string]any
	word string // a name, without its slash
	ref  struct{ number int }
)

// file is the objects of a PDF by their number.
type file struct {
	objects   map[int]any
	order     []int // in which they were found
	catalogs  []any // what trailers call the root, the last one last
	encrypted bool
	unpacked  int // bytes that came out of streams
}

// What is read of a file at most: bytes that its streams unpack to, and objects.
const (
	mostUnpacked = 64 << 20
	mostObjects  = 300_000
)

var heading = regexp.MustCompile(`(?:^|[\s>\])])(\d{1,9})\s+\d{1,5}\s+obj|(?:^|\s)trailer`)

// scan reads every object that stands in a file, one after the other.
func scan(content []byte) *file {
	f := &file{objects: map[int]any{}}
	for at := 0; at < len(content) && len(f.order) < mostObjects; {
		found := heading.FindSubmatchIndex(content[at:])
		if found == nil {
			break
		}
		p := &parser{in: content, at: at + found[1]}
		value := p.value(0)
		if found[2] < 0 {
			f.trailer(value)
			at = max(p.at, at+found[1])
			continue
		}
		number, _ := strconv.Atoi(string(content[at+found[2] : at+found[3]]))
		at = max(p.at, at+found[1])
		d, isDict := value.(dict)
		if body, end, ok := p.stream(f, d); isDict && ok {
			at = end
			f.packed(d, body)
		}
		f.put(number, value)
	}
	return f
}

func (f *file) put(number int, value any) {
	if _, known := f.objects[number]; !known {
		f.order = append(f.order, number)
	}
	f.objects[number] = value
}

// trailer notes what a trailer says: where the document begins, and whether it is
// encrypted.
func (f *file) trailer(value any) {
	d, _ := value.(dict)
	if root, ok := d["Root"]; ok {
		f.catalogs = append(f.catalogs, root)
	}
	f.encrypted = f.encrypted || d["Encrypt"] != nil
}

// packed reads the objects that stand in a stream, and what a stream says in
// place of a trailer.
func (f *file) packed(d dict, body []byte) {
	switch d["Type"] {
	case word("XRef"):
		f.trailer(d)
	case word("ObjStm"):
		inside := f.unpack(d, body)
		count, first := whole(f.resolve(d["N"])), whole(f.resolve(d["First"]))
		head := &parser{in: inside[:min(max(first, 0), len(inside))]}
		spent := 0
		for range min(max(count, 0), mostObjects) {
			number, isNumber := head.value(0).(float64)
			offset, isOffset := head.value(0).(float64)
			if !isNumber || !isOffset || len(f.order) >= mostObjects || spent > 4*len(inside) {
				return
			}
			if at := first + int(offset); at >= 0 && at < len(inside) {
				p := &parser{in: inside, at: at}
				f.put(int(number), p.value(0))
				spent += p.at - at
			}
		}
	}
}

// unpack gives what a stream holds; one that is packed in a way that forms are
// not gives nothing.
func (f *file) unpack(d dict, body []byte) []byte {
	filter := f.resolve(d["Filter"])
	if all, ok := filter.([]any); ok && len(all) == 1 {
		filter = f.resolve(all[0])
	}
	switch filter {
	case nil:
		return body
	case word("FlateDecode"):
		return f.inflate(body)
	}
	return nil
}

// inflate unpacks as much as can be, however a stream ends.
func (f *file) inflate(body []byte) []byte {
	r, err := zlib.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(r, int64(max(mostUnpacked-f.unpacked, 0))))
	f.unpacked += len(out)
	return out
}

// stream gives the bytes behind a dictionary where there are any, and where they
// end.
func (p *parser) stream(f *file, d dict) (body []byte, end int, ok bool) {
	p.space()
	rest := p.in[min(p.at, len(p.in)):]
	if d == nil || !bytes.HasPrefix(rest, []byte("stream")) {
		return nil, 0, false
	}
	rest = bytes.TrimPrefix(bytes.TrimPrefix(rest[len("stream"):], []byte("\r")), []byte("\n"))
	start := len(p.in) - len(rest)
	if n := whole(f.resolve(d["Length"])); n > 0 && n <= len(rest) && bytes.HasPrefix(bytes.TrimLeft(rest[n:], "\r\n \t"), []byte("endstream")) {
		return rest[:n], start + n, true
	}
	n := bytes.Index(rest, []byte("endstream"))
	if n < 0 {
		n = len(rest)
	}
	return rest[:n], start + n, true
}

// roots are the documents that a file says it holds: the last one is what it is
// now; without a trailer, each catalogue.
func (f *file) roots() []any {
	if n := len(f.catalogs); n > 0 && f.dict(f.catalogs[n-1]) != nil {
		return f.catalogs[n-1:]
	}
	var all []any
	for _, number := range f.order {
		if d, ok := f.objects[number].(dict); ok && d["Type"] == word("Catalog") {
			all = append(all, ref{number})
		}
	}
	return all
}

// resolve follows references to an object.
func (f *file) resolve(value any) any {
	for range deepest {
		r, ok := value.(ref)
		if !ok {
			return value
		}
		value = f.objects[r.number]
	}
	return nil
}

func (f *file) dict(value any) dict {
	d, _ := f.resolve(value).(dict)
	return d
}

func (f *file) array(value any) []any {
	a, _ := f.resolve(value).([]any)
	return a
}

func (f *file) name(value any) string {
	n, _ := f.resolve(value).(word)
	return string(n)
}

func (f *file) bytes(value any) []byte {
	b, _ := f.resolve(value).([]byte)
	return b
}

// text is a string, or a name, as text.
func (f *file) text(value any) string {
	if name := f.name(value); name != "" {
		return name
	}
	return decode(f.bytes(value))
}

func whole(value any) int {
	n, _ := value.(float64)
	if n > 1<<30 || n < 0 {
		return 0
	}
	return int(n)
}
