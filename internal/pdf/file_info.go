package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"time"
)

var (
	errNoPages = errors.New("write document: it has no pages")
	errField   = errors.New("write document: a field's name is empty, has a dot or is another's, or an option has no word")
	errNowhere = errors.New("write document: a link leads to a destination that stands on no page")
)

// info is the document's information dictionary.
func (f *file) info() string {
	i := f.doc.info
	var b strings.Builder
	entry := func(name, value string) {
		if value = plain(value); value != "" {
			b.WriteString("/" + name + " " + textString(value))
		}
	}
	entry("Title", i.Title)
	entry("Author", i.Author)
	entry("Subject", i.Subject)
	entry("Keywords", strings.Join(i.Keywords, ", "))
	entry("Creator", i.Creator)
	entry("Producer", i.Creator)
	if !i.Created.IsZero() {
		stamp := byteString(i.Created.Format("D:20060102150405") + zone(i.Created))
		b.WriteString("/CreationDate " + stamp + "/ModDate " + stamp)
	}
	return "<<" + b.String() + ">>"
}

// zone is a time's distance from UTC, as PDF writes it.
func zone(t time.Time) string {
	offset := t.Format("-07:00")
	if offset == "+00:00" {
		return "Z"
	}
	return strings.Replace(offset, ":", "'", 1) + "'"
}

// metadata is the same as XMP, with the credit that travels with the file.
func (f *file) metadata() int {
	i := f.doc.info
	x := &xmp{}
	x.line("dc:format", "application/pdf")
	x.list("dc:title", "Alt", i.Title)
	x.list("dc:creator", "Seq", i.Author)
	x.list("dc:description", "Alt", i.Subject)
	x.list("dc:subject", "Bag", i.Keywords...)
	x.list("dc:language", "Bag", i.Language)
	x.list("dc:rights", "Alt", i.Rights)
	x.line("xmp:CreatorTool", i.Creator)
	x.line("pdf:Producer", i.Creator)
	x.line("pdf:Keywords", strings.Join(i.Keywords, ", "))
	if !i.Created.IsZero() {
		x.line("xmp:CreateDate", i.Created.Format(time.RFC3339))
		x.line("xmp:ModifyDate", i.Created.Format(time.RFC3339))
	}
	if plain(i.Title) != "" && plain(i.Language) != "" {
		x.WriteString(claims)
	}
	return f.stream("/Type/Metadata/Subtype/XML", []byte(xmpHead+x.String()+xmpTail))
}

const (
	xmpHead = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n"
	xmpTail = "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
)

// claims says that the file keeps to PDF/A-2a and PDF/UA-1, and, as the former
// asks, what the latter's property is.
const claims = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n" +
	"<pdfuaid:part>1</pdfuaid:part>\n" +
	`<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	"<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>" +
	"<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>" +
	"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"

// xmp is the properties of a document, as XML. An empty one is left out.
type xmp struct{ strings.Builder }

func (x *xmp) line(tag, value string) {
	if value = plain(value); value != "" {
		fmt.Fprintf(x, "<%s>%s</%s>\n", tag, escape(value), tag)
	}
}

func (x *xmp) list(tag, kind string, values ...string) {
	item := "<rdf:li>"
	if kind == "Alt" {
		item = `<rdf:li xml:lang="x-default">`
	}
	var items strings.Builder
	for _, v := range values {
		if v = plain(v); v != "" {
			items.WriteString(item + escape(v) + "</rdf:li>")
		}
	}
	if items.Len() > 0 {
		fmt.Fprintf(x, "<%s><rdf:%s>%s</rdf:%s></%s>\n", tag, kind, items.String(), kind, tag)
	}
}

func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes all
	return b.String()
}

// outlines adds the bookmarks, nested by their levels, and returns their root.
func (f *file) outlines() int {
	root := f.reserve()
	marks := f.doc.bookmarks
	numbers := make([]int, len(marks))
	for i := range marks {
		numbers[i] = f.reserve()
	}
	for i, m := range marks {
		parent := root
		for k := i - 1; k >= 0 && parent == root; k-- {
			if marks[k].level < m.level {
				parent = numbers[k]
			}
		}
		dict := fmt.Sprintf("<</Title %s/Parent %s/Dest%s", textString(m.title), ref(parent), f.destination(m.page, m.y)+f.marked(m))
		if k := sibling(marks, i, -1); k >= 0 {
			dict += "/Prev " + ref(numbers[k])
		}
		if k := sibling(marks, i, 1); k >= 0 {
			dict += "/Next " + ref(numbers[k])
		}
		f.set(numbers[i], dict+kids(marks, numbers, i)+">>")
	}
	f.set(root, "<</Type/Outlines"+kids(marks, numbers, -1)+">>")
	return root
}

// marked is the entry for the element that a bookmark leads to, if there is one.
func (f *file) marked(m bookmark) string {
	for _, number := range f.elements[m.place:] {
		if number > 0 {
			return "/SE " + ref(number)
		}
	}
	return ""
}

// sibling is the next bookmark of the same level in a direction, or -1.
func sibling(marks []bookmark, i, way int) int {
	for k := i + way; k >= 0 && k < len(marks) && marks[k].level >= marks[i].level; k += way {
		if marks[k].level == marks[i].level {
			return k
		}
	}
	return -1
}

// kids are the entries for what is inside a bookmark, or inside all for -1. The
// outermost level is shown open.
func kids(marks []bookmark, numbers []int, i int) string {
	level := -1
	if i >= 0 {
		level = marks[i].level
	}
	first, last, count := -1, -1, 0
	for k := i + 1; k < len(marks) && marks[k].level > level; k++ {
		if marks[k].level != level+1 {
			continue
		}
		if first < 0 {
			first = k
		}
		last = k
		count++
	}
	if first < 0 {
		return ""
	}
	if i >= 0 {
		count = -count
	}
	return fmt.Sprintf("/First %s/Last %s/Count %d", ref(numbers[first]), ref(numbers[last]), count)
}
