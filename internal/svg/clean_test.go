package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"timone/internal/pdf"
	"timone/internal/svg"
)

const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="1000" height="500">`

// clean gives what is left inside of a drawing of 100 by 50.
func clean(t *testing.T, inside string) string {
	t.Helper()
	d, err := svg.Clean(strings.NewReader(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ` +
		`xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">` + inside + `</svg>`))
	if err != nil {
		t.Fatalf("%s: %v", inside, err)
	}
	return strings.TrimSuffix(strings.TrimPrefix(string(d.Content), head), "</svg>")
}

func TestOfADrawingShapesAndColoursAreLeft(t *testing.T) {
	for given, want := range map[string]string{
		`<path d="M0 0h9v9z" fill="Tomato"/>`:                                            `<path d="M0 0h9v9z" fill="#ff6347"/>`,
		`<script>alert(1)</script><rect width="9" height="9" onclick="alert(1)"/>`:       `<rect height="9" width="9"/>`,
		`<foreignObject><b>x</b></foreignObject><circle r="3" onload="x()"/>`:            `<circle r="3"/>`,
		`<a href="https://evil.example" xlink:href="javascript:x"><path d="M0 0"/></a>`:  `<g><path d="M0 0"/></g>`,
		`<path d="M0 0" fill="url(https://evil.example#a)" stroke="url( '#b' ) red"/>`:   `<path d="M0 0" stroke="url(#b)"/>`,
		`<path d="M0 0" style="fill:rgb(255,0,50%);background:url(//evil)"/>`:            `<path d="M0 0" fill="#ff007f"/>`,
		`<use xlink:href="other.svg#a"/><use href="#a"/>`:                                `<use/><use href="#a"/>`,
		`<animate attributeName="href" values="javascript:x"/><set/><path d="M1 1"/>`:    `<path d="M1 1"/>`,
		`<path d="M0 0" filter="url(#f)" mask="url(#m)"/><filter id="f"/><mask id="m"/>`: `<path d="M0 0"/>`,
		`<x:path xmlns:x="urn:other" d="M0 0"/><path d="M2 2"/>`:                         `<path d="M2 2"/>`,
		`<!-- <script/> --><path d="M0 0&quot;/&gt;&lt;script&gt;"/>`:                    `<path/>`,
	} {
		if got := clean(t, given); got != want {
			t.Errorf("%s\nbecame %s\nwant   %s", given, got, want)
		}
	}
}

func TestAStyleSheetIsWrittenIntoTheShapesThatItIsFor(t *testing.T) {
	got := clean(t, `<style>/* .a{fill:red} */ .a,.b{fill:#123456} #c{stroke:blue;stroke-width:2px!important} path{opacity:.5}
		@import url(//evil); @media print{.a{fill:none}} .a:hover{fill:none} @charset "utf-8"; .b{fill:url(javascript:x)}</style>
		<path class="a" id="c" d="M0 0"/><path class="b" d="M1 1" style="opacity:1"/>`)
	want := `<path d="M0 0" fill="#123456" id="c" opacity=".5" stroke="#0000ff" stroke-width="2px"/><path d="M1 1" opacity="1"/>`
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestADrawingKeepsItsShapeWhateverItsMeasures(t *testing.T) {
	for given, want := range map[string][2]int{
		`<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="105mm"><path d="M0 0"/></svg>`: {1000, 500},
		"\ufeff <svg viewBox='-5,-5 0.5 1'><path d='M0 0'/></svg>":                                    {500, 1000},
		`<svg viewBox="0 0 900000 1"><path d="M0 0"/></svg>`:                                          {1000, 1},
	} {
		d, err := svg.Clean(strings.NewReader(given))
		if err != nil || d.Width != want[0] || d.Height != want[1] {
			t.Errorf("%s: %d by %d, %v", given, d.Width, d.Height, err)
		}
	}
}

func TestWhatTheWholeDrawingSaysOfColoursIsReadOnPaperToo(t *testing.T) {
	d, err := svg.Clean(strings.NewReader(`<svg viewBox="0 0 9 9" fill="none" onload="x()"><path d="M0 0h9" stroke="red"/></svg>`))
	if err != nil || !strings.Contains(string(d.Content), `><g fill="none"><path d="M0 0h9" stroke="#ff0000"/></g></svg>`) {
		t.Errorf("%s %v", d.Content, err)
	}
}

func TestWhatNoLogoCanBeIsRefused(t *testing.T) {
	bomb := `<svg viewBox="0 0 9 9"><defs><path id="a0" d="M0 0h9"/>`
	for i := range 30 {
		bomb += fmt.Sprintf(`<g id="a%d"><use href="#a%d"/><use href="#a%d"/></g>`, i+1, i, i)
	}
	bomb += `</defs><use href="#a30"/></svg>`
	for given, want := range map[string]error{
		``:                                      svg.ErrNotSVG,
		`ciao`:                                  svg.ErrNotSVG,
		`<html><svg/>`:                          svg.ErrNotSVG,
		`<svg viewBox="0 0 9 9"><path d="M0 0"`: svg.ErrBroken,
		`<svg viewBox="0 0 9 9"/>`:              svg.ErrBroken,
		`<svg viewBox="0 0 9 9"><defs><path d="M0 0"/></defs></svg>`:                   svg.ErrBroken,
		`<svg viewBox="0 0 0 9"><path d="M0 0"/></svg>`:                                svg.ErrBroken,
		`<svg viewBox="0 0 1e300 9"><path d="M0 0"/></svg>`:                            svg.ErrBroken,
		`<svg width="100%" height="100%"><path d="M0 0"/></svg>`:                       svg.ErrBroken,
		`<svg viewBox="0 0 9 9"><path d="M0 0"/></svg><svg/>`:                          svg.ErrBroken,
		`<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"><path d="&a;"/></svg>`: svg.ErrBroken,
		`<svg viewBox="0 0 9 9"><path d="&unknown;"/></svg>`:                           svg.ErrBroken,
		`<svg viewBox="0 0 9 9"><text>Bruni</text></svg>`:                              svg.ErrUnoutlined,
		`<svg viewBox="0 0 9 9"><image href="data:image/png;base64,x"/></svg>`:         svg.ErrUnoutlined,
		`<svg viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>`:                  svg.ErrTooMuch,
		bomb: svg.ErrTooMuch,
		`<svg viewBox="0 0 9 9">` + strings.Repeat("<g>", 100) + `</svg>`:                  svg.ErrTooMuch,
		`<svg viewBox="0 0 9 9">` + strings.Repeat("<g/>", 10_001) + `</svg>`:              svg.ErrTooMuch,
		`<svg viewBox="0 0 9 9"><path d="` + strings.Repeat("M0 0", 600_000) + `"/></svg>`: svg.ErrTooMuch,
	} {
		if _, err := svg.Clean(strings.NewReader(given)); !errors.Is(err, want) {
			t.Errorf("%.80s: %v, want %v", given, err, want)
		}
	}
}

func TestAnSVGIsKnownByItsBeginning(t *testing.T) {
	for given, want := range map[string]bool{
		"\ufeff<?xml version='1.0'?><!-- Generator --><svg ": true, "  <svg>": true, "<!DOCTYPE svg><svg": true,
		"GIF89a<svg": false, "": false, "<html>": false,
	} {
		if got := svg.Looks([]byte(given)); got != want {
			t.Errorf("%q: %v", given, got)
		}
	}
}

func FuzzNoSVGIsKeptWithAnythingThatRuns(f *testing.F) {
	for _, seed := range []string{
		`<svg viewBox="0 0 9 9" onload="x()"><style>.a{fill:url(//x)}</style><path class="a" d="M0 0h9" style="fill:red"/></svg>`,
		`<svg width="9" height="9"><defs><linearGradient id="g" href="#h"><stop offset="1" stop-color="red"/></linearGradient></defs><use href="#g"/><script/></svg>`,
		`<!DOCTYPE svg><svg xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><a x:href="javascript:1"><circle r="2" clip-path="url(#c)"/></a></svg>`,
		`<svg viewBox="0 0 9 9"><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, given string) {
		d, err := svg.Clean(strings.NewReader(given))
		if err != nil {
			return
		}
		wantHarmless(t, d.Content)
		again, err := svg.Clean(bytes.NewReader(d.Content))
		if err != nil || !bytes.Equal(again.Content, d.Content) {
			t.Errorf("cleaned again: %s %v\nfirst: %s", again.Content, err, d.Content)
		}
		if _, err := pdf.ParseDrawing(bytes.NewReader(d.Content)); err != nil {
			t.Errorf("papers cannot draw it: %v\n%s", err, d.Content)
		}
	})
}

// wantHarmless reads a drawing as any reader would, and demands that it holds
// shapes alone.
func wantHarmless(t *testing.T, content []byte) {
	t.Helper()
	known := " svg g defs use path rect circle ellipse line polyline polygon clipPath linearGradient radialGradient stop "
	in := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v: %s", err, content)
		}
		e, ok := token.(xml.StartElement)
		if _, end := token.(xml.EndElement); !ok && !end {
			t.Errorf("%T in %s", token, content)
		}
		if ok && !strings.Contains(known, " "+e.Name.Local+" ") {
			t.Errorf("<%s> in %s", e.Name.Local, content)
		}
		for _, a := range e.Attr {
			value := strings.ReplaceAll(a.Value, "url(#", "")
			if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" || strings.Contains(value, "url(") ||
				a.Name.Local == "href" && !strings.HasPrefix(value, "#") {
				t.Errorf("%s=%q in %s", a.Name.Local, a.Value, content)
			}
		}
	}
}
