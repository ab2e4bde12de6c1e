package pdf_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timone/internal/pdf"
)

// render is the first page as it is seen, 72 pixels an inch.
func render(t testing.TB, doc *pdf.Document) *image.RGBA {
	t.Helper()
	base := t.TempDir() + "/page"
	run(t, "pdftoppm", "-r", "72", "-png", "-singlefile", save(t, doc), base)
	file, err := os.Open(base + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(decoded.Bounds())
	draw.Draw(out, out.Bounds(), decoded, image.Point{}, draw.Src)
	return out
}

// corners is a picture with a colour in each quarter.
func corners(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i, c := range []color.RGBA{red, green, blue, yellow} {
		quarter := image.Rect(0, 0, width/2, height/2).Add(image.Pt(i%2*width/2, i/2*height/2))
		draw.Draw(img, quarter, image.NewUniform(c), image.Point{}, draw.Src)
	}
	return img
}

var (
	red    = color.RGBA{R: 255, A: 255}
	green  = color.RGBA{G: 255, A: 255}
	blue   = color.RGBA{B: 255, A: 255}
	yellow = color.RGBA{R: 255, G: 255, A: 255}
)

func near(a, b color.RGBA) bool {
	off := func(x, y uint8) bool { return max(x, y)-min(x, y) > 40 }
	return !off(a.R, b.R) && !off(a.G, b.G) && !off(a.B, b.B)
}

// held is the JPEG of a camera held in one of the eight ways, which shows
// corners when it is turned upright.
func held(t testing.TB, orientation int) []byte {
	upright := corners(80, 40)
	b := upright.Bounds()
	w, h := b.Dx(), b.Dy()
	if orientation >= 5 {
		w, h = h, w
	}
	stored := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range b.Dy() {
		for x := range b.Dx() {
			sx, sy := storedAt(orientation, x, y, b.Dx(), b.Dy())
			stored.Set(sx, sy, upright.At(x, y))
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, stored, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	tiff := append([]byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"),
		byte(orientation), 0, 0, 0, 0, 0, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(tiff)+2))
	return bytes.Join([][]byte{out.Bytes()[:2], segment, tiff, out.Bytes()[2:]}, nil)
}

// storedAt is where an upright pixel is in the file, by EXIF's definition of
// what the file's first row and first column are.
func storedAt(orientation, x, y, w, h int) (int, int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, w - 1 - x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return h - 1 - y, x
	}
	return x, y
}

func TestAPhotographIsUprightHoweverTheCameraWasHeld(t *testing.T) {
	for orientation := 1; orientation <= 8; orientation++ {
		doc := pdf.New(info)
		p := doc.AddPage(pdf.Size{Width: 80, Height: 40})
		picture, err := doc.Picture(bytes.NewReader(held(t, orientation)))
		if err != nil {
			t.Fatal(err)
		}
		if picture.Width != 80 || picture.Height != 40 {
			t.Errorf("orientation %d: %d × %d", orientation, picture.Width, picture.Height)
		}
		p.Picture(picture, pdf.Rect{W: 80, H: 40}, pdf.Cover, 0)
		seen := render(t, doc)
		for i, want := range []color.RGBA{red, green, blue, yellow} {
			if got := seen.RGBAAt(20+i%2*40, 10+i/2*20); !near(got, want) {
				t.Errorf("orientation %d, corner %d is %v", orientation, i, got)
			}
		}
	}
}

func TestACoverLosesWhatStandsOverAndContainShowsAll(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.Size{Width: 200, Height: 100})
	var b bytes.Buffer
	if err := png.Encode(&b, corners(80, 40)); err != nil {
		t.Fatal(err)
	}
	picture, err := doc.Picture(&b)
	if err != nil {
		t.Fatal(err)
	}
	p.Picture(picture, pdf.Rect{W: 100, H: 100}, pdf.Cover, 20)
	p.Picture(picture, pdf.Rect{X: 100, W: 100, H: 100}, pdf.Contain, 0)
	seen := render(t, doc)
	for _, want := range []struct {
		x, y   int
		colour color.RGBA
	}{{2, 2, white}, {30, 5, red}, {95, 70, yellow}, {105, 10, white}, {105, 30, red}, {195, 70, yellow}, {195, 90, white}} {
		if got := seen.RGBAAt(want.x, want.y); !near(got, want.colour) {
			t.Errorf("at %d, %d it is %v, not %v", want.x, want.y, got, want.colour)
		}
	}
}

// halfClear is a red PNG that can be seen through.
func halfClear(t testing.TB) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 8, 8))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.NRGBA{R: 255, A: 128}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatIsBelowShinesThroughAPNG(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.Size{Width: 40, Height: 20})
	p.Fill(pdf.Box(pdf.Rect{W: 20, H: 20}), pdf.Hex("#0000ff"))
	picture, err := doc.Picture(bytes.NewReader(halfClear(t)))
	if err != nil {
		t.Fatal(err)
	}
	p.Picture(picture, pdf.Rect{W: 40, H: 20}, pdf.Cover, 0)
	seen := render(t, doc)
	if got := seen.RGBAAt(10, 10); !near(got, color.RGBA{127, 0, 128, 255}) {
		t.Errorf("over blue it is %v", got)
	}
	if got := seen.RGBAAt(30, 10); !near(got, color.RGBA{255, 127, 127, 255}) {
		t.Errorf("over white it is %v", got)
	}
}

func TestEveryKindOfPNGIsSeenAsItIs(t *testing.T) {
	bounds := image.Rect(0, 0, 40, 40)
	kinds := map[string]draw.Image{
		"grey": image.NewGray(bounds), "grey 16": image.NewGray16(bounds), "RGBA": image.NewRGBA(bounds),
		"RGBA 16": image.NewNRGBA64(bounds), "palette": image.NewPaletted(bounds, color.Palette{color.Black, red, green, blue, yellow}),
		"clear palette": image.NewPaletted(bounds, color.Palette{color.Transparent, red, green, blue, yellow}),
	}
	for name, img := range kinds {
		draw.Draw(img, bounds, corners(40, 40), image.Point{}, draw.Src)
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		doc := pdf.New(info)
		p := doc.AddPage(pdf.Size{Width: 40, Height: 40})
		picture, err := doc.Picture(&b)
		if err != nil {
			t.Fatal(err)
		}
		p.Picture(picture, pdf.Rect{W: 40, H: 40}, pdf.Cover, 0)
		seen := render(t, doc)
		for _, at := range []image.Point{{10, 10}, {30, 10}, {10, 30}, {30, 30}} {
			r, g, b, _ := img.At(at.X, at.Y).RGBA()
			want := color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}
			if got := seen.RGBAAt(at.X, at.Y); !near(got, want) {
				t.Errorf("%s at %v is %v, not %v", name, at, got, want)
			}
		}
	}
}

func TestAGreyPhotographStaysGrey(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 20, 20))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.Gray{Y: 128}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	doc := pdf.New(info)
	p := doc.AddPage(pdf.Size{Width: 20, Height: 20})
	picture, err := doc.Picture(&b)
	if err != nil {
		t.Fatal(err)
	}
	p.Picture(picture, pdf.Rect{W: 20, H: 20}, pdf.Cover, 0)
	if got := render(t, doc).RGBAAt(10, 10); !near(got, color.RGBA{128, 128, 128, 255}) {
		t.Errorf("it is %v", got)
	}
}

func TestAPictureDrawnTwiceIsWrittenOnce(t *testing.T) {
	photo := photograph(t, 400, 400, 1)
	size := func(times int) int {
		doc := pdf.New(info)
		p := doc.AddPage(pdf.A4)
		for i := range times {
			picture, err := doc.Picture(bytes.NewReader(photo))
			if err != nil {
				t.Fatal(err)
			}
			p.Picture(picture, pdf.Rect{X: float64(i * 60), W: 50, H: 50}, pdf.Cover, 4)
		}
		var b bytes.Buffer
		if err := doc.Write(&b); err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b.Bytes(), photo) {
			t.Error("the photograph was not kept as it is")
		}
		return b.Len()
	}
	if once, five := size(1), size(5); five > once+1000 {
		t.Errorf("once %d bytes, five times %d", once, five)
	}
}

func TestWhatIsNotAPictureIsRefused(t *testing.T) {
	photo := photograph(t, 50, 50, 1)
	cut := append([]byte(nil), photo[:len(photo)/2]...)
	for name, given := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":            {nil, pdf.ErrNotPicture},
		"text":               {[]byte("ciao"), pdf.ErrNotPicture},
		"a cut JPEG":         {cut, pdf.ErrBroken},
		"a JPEG's beginning": {photo[:4], pdf.ErrBroken},
		"a PNG's beginning":  {[]byte("\x89PNG\r\n\x1a\n"), pdf.ErrBroken},
		"a huge PNG":         {hugePNG(t), pdf.ErrTooLarge},
	} {
		if _, err := pdf.New(info).Picture(bytes.NewReader(given.data)); !errors.Is(err, given.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := pdf.New(info).Picture(io.LimitReader(zeros{}, 200<<20)); !errors.Is(err, pdf.ErrTooLarge) {
		t.Errorf("200 MB: %v", err)
	}
	if _, err := pdf.New(info).Picture(failing{}); err == nil {
		t.Error("a disk that cannot be read is no error")
	}
}

// hugePNG says that it is larger than any picture, and holds nothing.
func hugePNG(t testing.TB) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30000, 5000))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("disk") }

func FuzzAnyPictureIsDrawnOrRefused(f *testing.F) {
	f.Add(held(f, 6)[:200])
	f.Add(photograph(f, 2, 2, 0))
	f.Add(halfClear(f))
	f.Add([]byte("\xff\xd8\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x01\x01\x11\x00\xff\xda\x00\x02\xff\xd9"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc := pdf.New(info)
		picture, err := doc.Picture(bytes.NewReader(data))
		if err != nil {
			return
		}
		doc.AddPage(pdf.A4).Picture(picture, pdf.Rect{W: 10, H: 10}, pdf.Cover, 2)
		if err := doc.Write(io.Discard); err != nil {
			t.Error(err)
		}
	})
}

func FuzzAnySVGIsDrawnOrRefused(f *testing.F) {
	f.Add(`<svg viewBox="0 0 36 36"><path d="M1 1h2v2zm3-4a1 1 0 01.5.5z" transform="rotate(4 2 1)"/></svg>`)
	f.Add(`<svg width="10" height="5"><defs><clipPath id="a"><circle r="3"/></clipPath></defs><g clip-path="url(#a)"><rect width="9" height="9" rx="2" stroke="red"/></g></svg>`)
	f.Add(`<svg viewBox="0 0 1 1"><g id="a"><use href="#a"/><use href="#a"/></g></svg>`)
	f.Fuzz(func(t *testing.T, svg string) {
		drawing, err := pdf.ParseDrawing(strings.NewReader(svg))
		if err != nil {
			return
		}
		doc := pdf.New(info)
		doc.AddPage(pdf.A4).Drawing(drawing, pdf.Rect{W: 10, H: 10})
		if err := doc.Write(io.Discard); err != nil {
			t.Error(err)
		}
	})
}

func TestAPhotographForThePressIsShownInTheColoursOfAScreen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "press.jpg")
	run(t, "convert", "-size", "100x100", "xc:#ff0000", "-colorspace", "CMYK", path)
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	doc := pdf.New(info)
	picture, err := doc.Picture(file)
	if err != nil {
		t.Fatal(err)
	}
	doc.AddPage(pdf.Size{Width: 100, Height: 100}).Picture(picture, pdf.Rect{W: 100, H: 100}, pdf.Cover, 0)
	if got := render(t, doc).RGBAAt(50, 50); !near(got, red) {
		t.Errorf("red is %v", got)
	}
	if list := run(t, "pdfimages", "-list", save(t, doc)); strings.Contains(list, "cmyk") {
		t.Error(list)
	}
}

func TestAPictureThatLiesElsewhereIsReadAgainWhenItIsWritten(t *testing.T) {
	photo := photograph(t, 400, 300, 1)
	drawn := func(read func(*pdf.Document) (*pdf.Picture, error)) *pdf.Document {
		doc := pdf.New(info)
		picture, err := read(doc)
		if err != nil {
			t.Fatal(err)
		}
		doc.AddPage(pdf.A4).Picture(picture, pdf.Rect{X: 50, Y: 50, W: 200, H: 150}, pdf.Cover, 0)
		return doc
	}
	opened := 0
	elsewhere := drawn(func(doc *pdf.Document) (*pdf.Picture, error) {
		return doc.PictureIn(func() (io.ReadCloser, error) {
			opened++
			if opened == 4 {
				return io.NopCloser(bytes.NewReader(photograph(t, 400, 300, 2))), nil
			}
			return io.NopCloser(bytes.NewReader(photo)), nil
		})
	})
	here := drawn(func(doc *pdf.Document) (*pdf.Picture, error) { return doc.Picture(bytes.NewReader(photo)) })
	var want bytes.Buffer
	if err := here.Write(&want); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		var got bytes.Buffer
		if err := elsewhere.Write(&got); err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Error("it is written otherwise than one that is held", err)
		}
	}
	if err := elsewhere.Write(io.Discard); !errors.Is(err, pdf.ErrChanged) {
		t.Error("a picture that changed meanwhile was written:", err)
	}
}
