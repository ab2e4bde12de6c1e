package pdf_test

import (
	"bytes"
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
