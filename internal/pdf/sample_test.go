package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"strings"
	"testing"

	_ "github.com/gen2brain/heic"

	"timone/internal/pdf"
)

func TestACropKeepsWhatMattersInSight(t *testing.T) {
	for name, crop := range map[string]struct {
		focus pdf.Focus
		seen  [2]color.RGBA // left and right of the upper half
	}{
		"left":       {pdf.Focus{X: 0.1, Y: 0.5}, [2]color.RGBA{red, red}},
		"right":      {pdf.Focus{X: 0.95, Y: 0}, [2]color.RGBA{green, green}},
		"the middle": {pdf.Middle, [2]color.RGBA{red, green}},
	} {
		doc := pdf.New(info)
		picture, err := doc.PictureOf(corners(80, 40))
		if err != nil {
			t.Fatal(err)
		}
		doc.AddPage(pdf.Size{Width: 40, Height: 40}).Crop(picture, pdf.Rect{W: 40, H: 40}, crop.focus, 0)
		seen := render(t, doc)
		for i, want := range crop.seen {
			if got := seen.RGBAAt(8+i*24, 10); !near(got, want) {
				t.Errorf("focus on %s: %v instead of %v", name, got, want)
			}
		}
	}
}

func TestPicturesOfTheWebAndOfPhonesAreDrawn(t *testing.T) {
	for _, name := range []string{"pixel.webp", "phone.heic"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		doc := pdf.New(info)
		picture, err := doc.Picture(bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		doc.AddPage(pdf.Size{Width: 40, Height: 40}).Picture(picture, pdf.Rect{W: 40, H: 40}, pdf.Cover, 0)
		if got := render(t, doc).RGBAAt(20, 20); got == white {
			t.Errorf("%s is not to be seen", name)
		}
	}
}

func TestAPhotographIsWrittenOnceAndNoFinerThanItIsPrinted(t *testing.T) {
	photo := photograph(t, 3000, 2000, 1)
	size := func(width float64) int {
		doc := pdf.New(info)
		p := doc.AddPage(pdf.A4)
		for range 3 {
			picture, err := doc.Picture(bytes.NewReader(photo))
			if err != nil {
				t.Fatal(err)
			}
			p.Picture(picture, pdf.Rect{W: width, H: width / 1.5}, pdf.Cover, 0)
		}
		var b bytes.Buffer
		if err := doc.Write(&b); err != nil {
			t.Fatal(err)
		}
		return b.Len()
	}
	large, small := size(500), size(120)
	if large < len(photo) || large > len(photo)+5000 {
		t.Errorf("a photograph of %d bytes makes a file of %d", len(photo), large)
	}
	if small > len(photo)/4 {
		t.Errorf("printed small, a photograph of %d bytes makes a file of %d", len(photo), small)
	}
}

func TestASmallerPictureShowsTheSame(t *testing.T) {
	doc := pdf.New(info)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corners(3000, 2000), nil); err != nil {
		t.Fatal(err)
	}
	picture, err := doc.Picture(&b)
	if err != nil {
		t.Fatal(err)
	}
	doc.AddPage(pdf.Size{Width: 90, Height: 60}).Picture(picture, pdf.Rect{W: 90, H: 60}, pdf.Cover, 0)
	seen := render(t, doc)
	for i, want := range []color.RGBA{red, green, blue, yellow} {
		if got := seen.RGBAAt(20+i%2*50, 15+i/2*30); !near(got, want) {
			t.Errorf("corner %d is %v", i, got)
		}
	}
}

func TestAPictureOf30000PixelsStaysWithinItsRoom(t *testing.T) {
	for name, img := range map[string]image.Image{
		"wide":   image.NewNRGBA(image.Rect(0, 0, 30000, 700)),
		"square": image.NewPaletted(image.Rect(0, 0, 30000, 3000), color.Palette{color.White, color.Black}),
		"line":   image.NewNRGBA64(image.Rect(0, 0, 1, 30000)),
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		withinMemory(t, name, func() {
			picture, err := pdf.New(info).Picture(&b)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				return
			}
			if picture.Width > 3508 || picture.Height > 3508 {
				t.Errorf("%s: %d × %d", name, picture.Width, picture.Height)
			}
		})
	}
}

func TestAPhotographOf30000PixelsStaysWithinItsRoom(t *testing.T) {
	for _, height := range []int{1000, 3500} {
		photo := wide(t, 30000, height)
		withinMemory(t, fmt.Sprint(height, " high"), func() {
			doc := pdf.New(info)
			picture, err := doc.Picture(bytes.NewReader(photo))
			if err != nil {
				t.Fatal(err)
			}
			doc.AddPage(pdf.A4).Picture(picture, pdf.Rect{X: 50, Y: 50, W: 490, H: 50}, pdf.Contain, 0)
			if err := doc.Write(io.Discard); err != nil {
				t.Error(err)
			}
		})
	}
}

// wide is a grey photograph without much in it.
func wide(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, width, height)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAPhotographCutShortIsRefused(t *testing.T) {
	photo := photograph(t, 300, 200, 1)
	for _, n := range []int{3, 20, len(photo) / 2, len(photo) - 2} {
		if _, err := pdf.New(info).Picture(bytes.NewReader(photo[:n])); err == nil {
			t.Errorf("%d of %d bytes were taken for a photograph", n, len(photo))
		}
	}
	if _, err := pdf.New(info).Picture(strings.NewReader("RIFF\x10\x00\x00\x00WEBPVP8 \x00\x00\x00\x00")); err == nil {
		t.Error("a WebP of nothing was taken for a picture")
	}
}
