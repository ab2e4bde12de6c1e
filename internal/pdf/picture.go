package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"io"
	"math"

	_ "golang.org/x/image/webp" // photographs off the web
)

// Picture is a picture of the document. It is written once, however often it is
// drawn.
type Picture struct {
	Width, Height int // pixels, upright

	place       int
	turn        orientation
	columns     int // as the file has them, before it is turned upright
	rows        int
	colours     int // 1 grey, 3 RGB
	bits        int
	palette     []byte // RGB triples
	filter      string
	data        []byte
	kept        *kept    // where the data lie if they are not held here
	progressive bool     // a JPEG that is large while it is unpacked
	mask        *Picture // its opacity
	largest     float64  // points to a pixel, where it is drawn largest
	drawing     *Drawing // what it is instead, where it has no pixels
}

// Fit is how a picture meets a rectangle of another shape.
type Fit uint8

// Cover fills the rectangle and loses what stands over, as much on each side;
// Contain shows all of the picture, centred.
const (
	Cover Fit = iota
	Contain
)

// What a picture can be refused for.
var (
	ErrNotPicture = errors.New("not a picture of a kind that is known")
	ErrBroken     = errors.New("the picture is broken")
	ErrTooLarge   = errors.New("the picture is too large")
	ErrChanged    = errors.New("the picture is no longer what it was")
)

const (
	maxPictureBytes  = 64 << 20
	maxPicturePixels = 120e6
)

// Picture reads a JPEG, a PNG, a WebP, or what else the program has registered
// with package image, or a drawing as ParseDrawing does. A JPEG is kept as it is
// and turned upright if its camera says so, unless it has far more pixels than are printed; other photographs are
// written as JPEG. The same bytes read twice are one picture. More than 64 MB or
// 120 million pixels are too large; what is refused is ErrNotPicture, ErrBroken
// or ErrTooLarge, else r could not be read.
func (d *Document) Picture(r io.Reader) (*Picture, error) {
	data, err := readPicture(r)
	if err != nil {
		return nil, err
	}
	p, _, err := d.pictures.of(data)
	return p, err
}

// PictureIn is Picture for what can be opened again and stays as it is: a JPEG
// that is kept as it is takes no memory, and is read again each time that the
// document is written.
func (d *Document) PictureIn(open func() (io.ReadCloser, error)) (*Picture, error) {
	data, err := readOpened(open)
	if err != nil {
		return nil, err
	}
	p, sum, err := d.pictures.of(data)
	if err == nil && p.photograph() && len(p.data) > 0 && &p.data[0] == &data[0] {
		p.data, p.kept = nil, &kept{open, sum, len(data)}
	}
	return p, err
}

// kept is a picture that lies elsewhere, known by its content.
type kept struct {
	open func() (io.ReadCloser, error)
	sum  [sha256.Size]byte
	size int
}

// content is the picture's data, wherever they lie.
func (p *Picture) content() ([]byte, error) {
	if p.kept == nil {
		return p.data, nil
	}
	data, err := readOpened(p.kept.open)
	if err == nil && sha256.Sum256(data) != p.kept.sum {
		err = ErrChanged
	}
	return data, err
}

func readOpened(open func() (io.ReadCloser, error)) ([]byte, error) {
	r, err := open()
	if err != nil {
		return nil, fmt.Errorf("open picture: %w", err)
	}
	defer r.Close()
	return readPicture(r)
}

func readPicture(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxPictureBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read picture: %w", err)
	}
	if len(data) > maxPictureBytes {
		return nil, ErrTooLarge
	}
	return data, nil
}

// PictureOf is a picture of what an image shows, with no more pixels than a page
// of A4 prints; one without pixels is ErrBroken.
func (d *Document) PictureOf(img image.Image) (*Picture, error) {
	p, err := fromImage(img)
	if err != nil {
		return nil, err
	}
	return d.pictures.add(p), nil
}

// pictureShelf is the pictures of a document.
type pictureShelf struct {
	pictures []*Picture
	known    map[[sha256.Size]byte]*Picture
}

// of gives the picture that data are, and their sum.
func (s *pictureShelf) of(data []byte) (*Picture, [sha256.Size]byte, error) {
	sum := sha256.Sum256(data)
	if p := s.known[sum]; p != nil {
		return p, sum, nil
	}
	p, err := parsePicture(data)
	if err != nil {
		return nil, sum, err
	}
	if s.known == nil {
		s.known = map[[sha256.Size]byte]*Picture{}
	}
	if p.drawing == nil {
		s.add(p)
	}
	s.known[sum] = p
	return p, sum, nil
}

func (s *pictureShelf) add(p *Picture) *Picture {
	p.place = len(s.pictures)
	s.pictures = append(s.pictures, p)
	return p
}

func parsePicture(data []byte) (*Picture, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8, 0xFF}):
		return parseJPEG(data)
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return parsePNG(data)
	case bytes.HasPrefix(data, []byte("<svg ")):
		return parseVectors(data)
	}
	return parseOther(data)
}

// finely is how many pixels the longer side of a drawing stands for: its shape
// is what counts.
const finely = 1000

// parseVectors reads a drawing as a picture.
func parseVectors(data []byte) (*Picture, error) {
	d, err := ParseDrawing(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	scale := finely / max(d.Width, d.Height)
	return &Picture{
		drawing: d, Width: max(1, int(math.Round(d.Width*scale))), Height: max(1, int(math.Round(d.Height*scale))),
	}, nil
}

// sized checks a picture's measures and sets what follows from them.
func (p *Picture) sized() error {
	if p.columns <= 0 || p.rows <= 0 {
		return ErrBroken
	}
	if float64(p.columns)*float64(p.rows) > maxPicturePixels {
		return ErrTooLarge
	}
	p.Width, p.Height = p.columns, p.rows
	if p.turn.lies() {
		p.Width, p.Height = p.rows, p.columns
	}
	return nil
}

// Picture draws a picture into a rectangle with round corners.
func (p *Page) Picture(picture *Picture, r Rect, fit Fit, radius float64) {
	if fit == Cover {
		p.Crop(picture, r, Middle, radius)
		return
	}
	if picture == nil || !(r.W > 0 && r.H > 0) {
		return
	}
	scale := min(r.W/float64(picture.Width), r.H/float64(picture.Height))
	w, h := float64(picture.Width)*scale, float64(picture.Height)*scale
	at := Rect{r.X + (r.W-w)/2, r.Y + (r.H-h)/2, w, h}
	p.show(picture, at, at, radius)
}

// orientation is how a camera was held, by EXIF's numbers 1 to 8; 0 is 1.
type orientation int

// lies says whether width and height are exchanged.
func (o orientation) lies() bool { return o >= 5 && o <= 8 }

// matrix maps PDF's unit square, where a picture stands on its feet, to a unit
// square with y downwards, where it hangs upright.
func (o orientation) matrix() affine {
	switch o {
	case 2: // mirrored
		return affine{-1, 0, 0, -1, 1, 1}
	case 3: // upside down
		return affine{-1, 0, 0, 1, 1, 0}
	case 4: // mirrored, upside down
		return affine{1, 0, 0, 1, 0, 0}
	case 5: // mirrored, a quarter to the right short of upright
		return affine{0, 1, -1, 0, 1, 0}
	case 6: // a quarter to the right makes it upright
		return affine{0, 1, 1, 0, 0, 0}
	case 7:
		return affine{0, -1, 1, 0, 0, 1}
	case 8: // a quarter to the left makes it upright
		return affine{0, -1, -1, 0, 1, 1}
	}
	return affine{1, 0, 0, -1, 0, 1}
}

// picture adds a picture to the file.
func (f *file) picture(p *Picture) int {
	p = p.forPrint()
	entries := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace%s%s",
		p.columns, p.rows, p.bits, p.space(), p.filter)
	if p.mask != nil {
		entries += "/SMask " + ref(f.picture(p.mask))
	}
	if p.kept != nil {
		return f.stored(entries, p.kept.size, p.content)
	}
	return f.stream(entries, p.data)
}

// space is the picture's colour space.
func (p *Picture) space() string {
	switch {
	case p.palette != nil:
		return fmt.Sprintf("[/Indexed/DeviceRGB %d<%x>]", len(p.palette)/3-1, p.palette)
	case p.colours == 1:
		return "/DeviceGray"
	}
	return "/DeviceRGB"
}
