package pdf_test

import (
	"bytes"
	"errors"
	"image/color"
	"strings"
	"testing"

	"timone/internal/pdf"
	"timone/internal/pdf/emoji"
)

var white = color.RGBA{R: 255, G: 255, B: 255, A: 255}

func TestADrawingShowsWhatItsSVGShows(t *testing.T) {
	for name, example := range map[string]struct {
		svg  string
		seen [4]color.RGBA // in the middle of each quarter
	}{
		"shapes": {
			`<rect width="50" height="50" fill="red"/><circle cx="75" cy="25" r="25" fill="#0f0"/>
			 <polygon points="0 50 50 50 50 100 0 100" style="fill:rgb(0,0,255)"/><path d="M50 50h50v50h-50z" fill="#ff0"/>`,
			[4]color.RGBA{red, green, blue, yellow},
		},
		"a clip path": {
			`<defs><clipPath id="a"><path d="M0 0h50v100h-50z"/></clipPath></defs>
			 <g clip-path="url(#a)"><rect width="100" height="100" fill="red"/></g>`,
			[4]color.RGBA{red, white, red, white},
		},
		"a transform in a group": {
			`<g transform="translate(50 0)" fill="#00f"><rect width="50" height="50" transform="translate(0 50)"/></g>`,
			[4]color.RGBA{white, white, white, blue},
		},
		"a hole": {
			`<path fill-rule="evenodd" fill="red" d="M0 0h100v100h-100z M0 0h50v50h-50z"/>`,
			[4]color.RGBA{white, red, red, red},
		},
		"strokes and use": {
			`<path id="p" d="M0 25h50" stroke="red" stroke-width="50" fill="none"/><use href="#p" x="50" y="50"/>`,
			[4]color.RGBA{red, white, white, red},
		},
		"opacity": {
			`<g opacity=".5"><rect width="100" height="50" fill="red"/></g><rect y="50" width="100" height="50" fill="#f00" fill-opacity="0"/>`,
			[4]color.RGBA{{R: 255, G: 127, B: 127, A: 255}, {R: 255, G: 127, B: 127, A: 255}, white, white},
		},
	} {
		drawing, err := pdf.ParseDrawing(strings.NewReader(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">` + example.svg + `</svg>`))
		if err != nil {
			t.Fatal(err)
		}
		doc := pdf.New(info)
		doc.AddPage(pdf.Size{Width: 100, Height: 100}).Drawing(drawing, pdf.Rect{W: 100, H: 100})
		seen := render(t, doc)
		for i, want := range example.seen {
			if got := seen.RGBAAt(25+i%2*50, 25+i/2*50); !near(got, want) {
				t.Errorf("%s: quarter %d is %v, not %v", name, i, got, want)
			}
		}
	}
}

func TestWhatIsNotADrawingIsRefused(t *testing.T) {
	for _, svg := range []string{"", "ciao", "<html/>", "<svg/>", "<svg viewBox='0 0 0 0'/>", strings.Repeat("<svg>", 1000)} {
		if _, err := pdf.ParseDrawing(strings.NewReader(svg)); err == nil {
			t.Errorf("%.20q was read", svg)
		}
	}
}

func TestEveryEmojiCanBeDrawn(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	for _, sequence := range emoji.Sequences() {
		art, n := emoji.Match([]rune(sequence))
		if n == 0 {
			continue
		}
		svg, err := art.SVG()
		if err != nil {
			t.Fatal(err)
		}
		drawing, err := pdf.ParseDrawing(bytes.NewReader(svg))
		if err != nil {
			t.Errorf("%s: %v", sequence, err)
			continue
		}
		p.Drawing(drawing, pdf.Rect{W: 10, H: 10})
	}
}

func TestColoursAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{"#6c3f2b": "#6c3f2b", "abc": "#aabbcc", "": "#000000", "rosso": "#000000", "#12345": "#000000"} {
		if got := pdf.Hex(text).String(); got != want {
			t.Errorf("%q is %s", text, got)
		}
	}
	if c := pdf.Black.Contrast(pdf.White); c < 20.9 || c > 21.1 {
		t.Errorf("black on white has a contrast of %v", c)
	}
	if got := pdf.Black.Mix(pdf.White, 0.5).Opacity(0.5).String(); got != "#808080/0.498" {
		t.Errorf("half grey is %s", got)
	}
}

func TestADrawingThatIsATrapIsDrawnInPartOrRefused(t *testing.T) {
	head := `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">`
	comb := strings.Repeat("l1 1", 3000)
	for name, svg := range map[string]string{
		"a script":        `<script>alert(1)</script><rect width="50" height="50" fill="red" onclick="alert(1)"/>`,
		"a use of itself": `<g id="a"><use href="#a"/><use href="#a"/><rect width="9" height="9"/></g>`,
		"uses in a ring":  `<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/><use href="#a"/></g>`,
		"a gradient of itself": `<linearGradient id="g" href="#g"/><linearGradient id="h"><stop stop-color="url(#h)"/></linearGradient>` +
			`<rect width="9" height="9" fill="url(#g)"/><rect width="9" height="9" fill="url(#h)"/>`,
		"clips of clips":     `<clipPath id="c" clip-path="url(#c)"><use href="#c"/><path d="M0 0` + comb + `"/></clipPath>` + strings.Repeat(`<rect clip-path="url(#c)" width="9" height="9"/>`, 3000),
		"a laugh":            `<g id="a"/>` + laugh(12),
		"a million nodes":    strings.Repeat(`<g/>`, 1e6),
		"a million deep":     strings.Repeat(`<g>`, 1e6),
		"a million steps":    `<path d="M0 0` + strings.Repeat("l1 1", 1e6) + `"/>`,
		"a million moves":    `<rect width="9" height="9" transform="` + strings.Repeat("scale(9)", 4e5) + `"/>`,
		"beyond all numbers": `<path d="M0 0h9" stroke="red" stroke-width="1e300" transform="scale(1e300)"/>`,
		"a foreign picture":  `<image href="file:///etc/passwd" width="9" height="9"/><foreignObject><body/></foreignObject>`,
	} {
		withinMemory(t, name, func() {
			drawing, err := pdf.ParseDrawing(strings.NewReader(head + svg + `</svg>`))
			if err != nil {
				if !errors.Is(err, pdf.ErrNotDrawing) {
					t.Errorf("%s: %v", name, err)
				}
				return
			}
			doc := pdf.New(info)
			doc.AddPage(pdf.A4).Drawing(drawing, pdf.Rect{W: 10, H: 10})
			var b bytes.Buffer
			if err := doc.Write(&b); err != nil || b.Len() > 4<<20 {
				t.Errorf("%s: %d bytes, %v", name, b.Len(), err)
			}
			if strings.Contains(run(t, "qpdf", "--qdf", "--object-streams=disable", save(t, doc), "-"), "alert") {
				t.Errorf("%s travels on", name)
			}
		})
	}
}

// laugh is groups that each use the one before ten times.
func laugh(n int) string {
	var b strings.Builder
	before := "a"
	for i := range n {
		name := "l" + string(rune('a'+i))
		b.WriteString(`<g id="` + name + `">` + strings.Repeat(`<use href="#`+before+`"/>`, 10) + `<rect width="9" height="9"/></g>`)
		before = name
	}
	return b.String()
}

func TestADrawingGivenAsAPictureStaysADrawing(t *testing.T) {
	doc := pdf.New(info)
	logo, err := doc.Picture(strings.NewReader(`<svg viewBox="0 0 20 10"><path d="M0 0h20v10z" fill="#8c3420"/></svg>`))
	if err != nil || logo.Width != 1000 || logo.Height != 500 {
		t.Fatalf("%+v %v", logo, err)
	}
	page := doc.AddPage(pdf.A4)
	page.Picture(logo, pdf.Rect{X: 10, Y: 10, W: 40, H: 40}, pdf.Contain, 0)
	page.Picture(logo, pdf.Rect{X: 60, Y: 10, W: 40, H: 40}, pdf.Cover, 4)
	var out bytes.Buffer
	if err := doc.Write(&out); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(out.Bytes(), []byte("/Subtype/Image")) {
		t.Error("the drawing was written as pixels")
	}
	if _, err := doc.Picture(strings.NewReader(`<svg broken`)); err == nil {
		t.Error("a broken drawing was read")
	}
}
