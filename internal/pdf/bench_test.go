package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"testing"

	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

// plan is a document such as the product makes: posts, about four a page, each
// with a picture, a title and a caption with emoji.
func plan(t testing.TB, posts int, pictures [][]byte) *pdf.Document {
	doc := pdf.New(info)
	heading := pdf.Style{Family: pdf.Serif, Weight: 500, Size: 13, Leading: 1.2}
	body := pdf.Style{Size: 9, Leading: 1.45}
	small := pdf.Style{Size: 7, Colour: pdf.Hex("#6b6258")}
	doc.Footer(func(page *pdf.Page, n, of int) {
		page.Draw(doc.Text(pdf.Span{Text: fmt.Sprintf("%d di %d", n, of), Style: small}).Align(pdf.Right).Wrap(493), 51, 800)
	})
	var page *pdf.Page
	for i := range posts {
		if i%4 == 0 {
			page = doc.AddPage(pdf.A4)
		}
		y := 90 + float64(i%4)*170
		picture, err := doc.Picture(bytes.NewReader(pictures[i%len(pictures)]))
		if err != nil {
			t.Fatal(err)
		}
		page.Picture(picture, pdf.Rect{X: 51, Y: y, W: 130, H: 130}, pdf.Cover, 4)
		title := doc.Text(pdf.Span{Text: fmt.Sprintf("Nonna Rina racconta, puntata %d", i), Style: heading}).Wrap(340)
		page.Draw(title, 200, y)
		caption := doc.Text(pdf.Span{Text: fmt.Sprintf(captionOfAPost, i), Style: body}).Wrap(340)
		page.Draw(caption, 200, y+title.Height)
		doc.Bookmark(fmt.Sprint("Post ", i), 0, page, y)
	}
	return doc
}

const captionOfAPost = "«Il primo Natale senza forno a legna è stato il 1971. Mia madre ha pianto. Poi ha " +
	"assaggiato.» 🍞❤️ Trenta secondi con chi ha visto nascere ogni panettone di questa casa, dalla prima " +
	"sfornata all'ultima. Numero %d 👩‍🍳🇮🇹\n#panificiobruni #baridamangiare"

// photograph is a JPEG of some size and, by its seed, of its own.
func photograph(t testing.TB, width, height, seed int) []byte {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.Set(x, y, color.RGBA{R: uint8(x * 255 / width), G: uint8(y * 255 / height), B: uint8(seed * 40), A: 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func photographs(t testing.TB, n int) [][]byte {
	var all [][]byte
	for i := range n {
		all = append(all, photograph(t, 600, 600, i))
	}
	return all
}

func BenchmarkPlanOf40Posts(b *testing.B) {
	pictures := photographs(b, 40)
	b.ReportAllocs()
	for b.Loop() {
		if err := plan(b, 40, pictures).Write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlanOf500Posts(b *testing.B) {
	pictures := photographs(b, 40)
	b.ReportAllocs()
	for b.Loop() {
		if err := plan(b, 500, pictures).Write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// sheets is a plan such as the product makes, flowing: a picture on the left, on
// the right what is said, each sheet kept on one page.
func sheets(t testing.TB, posts int, pictures [][]byte) *pdf.Document {
	doc := pdf.New(info)
	heading := pdf.Style{Family: pdf.Serif, Weight: 500, Size: 13, Leading: 1.2}
	body := pdf.Style{Size: 9, Leading: 1.45}
	flow := doc.Flow(func(pdf.Turn) []pdf.Frame {
		return []pdf.Frame{{Page: doc.AddPage(pdf.A4), Rect: pdf.Rect{X: 51, Y: 51, W: 493, H: 720}}}
	})
	for i := range posts {
		picture, err := doc.Picture(bytes.NewReader(pictures[i%len(pictures)]))
		if err != nil {
			t.Fatal(err)
		}
		title := fmt.Sprintf("Nonna Rina racconta, puntata %d", i)
		flow.Set(pdf.Keep(
			pdf.Here(func(p *pdf.Page, y float64) { doc.Bookmark(title, 0, p, y) }),
			pdf.Divider{Pen: pdf.Pen{Width: .5}}, pdf.Space(10),
			pdf.Row{Gap: 20, Columns: []pdf.Column{
				{Width: 122, Parts: []pdf.Part{pdf.Drawn{Height: 122, Says: title, Draw: func(p *pdf.Page, at pdf.Rect) {
					p.Crop(picture, at, pdf.Middle, 4)
				}}}},
				{Parts: []pdf.Part{
					pdf.Tagged(tag.Heading(2), doc.Text(pdf.Span{Text: title, Style: heading}).Balance()),
					doc.Text(pdf.Span{Text: fmt.Sprintf(captionOfAPost, i), Style: body}).Hyphenate(),
				}},
			}},
		), pdf.Space(14))
	}
	return doc
}

func BenchmarkAFlowOf500Sheets(b *testing.B) {
	pictures := photographs(b, 40)
	b.ReportAllocs()
	for b.Loop() {
		if err := sheets(b, 500, pictures).Write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
