package media

import (
	"bytes"
	"context"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
)

// jpegQuality is where a photograph shows no difference on paper.
const jpegQuality = 85

// render makes a picture's renditions and gives the size of the whole picture as
// it is meant to be seen. Those of a drawing are the cleaned drawing.
func (s *Service) render(ctx context.Context, root *os.Root, p picture, sha256 string) (image.Point, error) {
	if p.image != nil {
		return s.renderImage(ctx, root, p, sha256)
	}
	for _, r := range made {
		if err := s.write(root, fileOf(sha256, r), p.drawing.Content); err != nil {
			return image.Point{}, err
		}
	}
	return image.Pt(p.drawing.Width, p.drawing.Height), nil
}

// renderImage makes a picture's renditions, each from the one before it.
func (s *Service) renderImage(ctx context.Context, root *os.Root, p picture, sha256 string) (image.Point, error) {
	size := p.image.Bounds().Size()
	print := p.turned.upright(shrink(p.image, within(size, 2000)))
	p.colours.toSRGB(print)
	screen := shrink(print, within(print.Rect.Size(), 900))
	images := map[Rendition]*image.RGBA{
		Print: print, Screen: screen,
		Sheet: shrink(print, across(print.Rect.Size(), 360)),
		Thumb: shrink(screen, across(screen.Rect.Size(), 160)),
	}
	for _, r := range made {
		if err := ctx.Err(); err != nil {
			return image.Point{}, err
		}
		var content bytes.Buffer
		if err := encode(&content, images[r]); err != nil {
			return image.Point{}, err
		}
		if err := s.write(root, fileOf(sha256, r), content.Bytes()); err != nil {
			return image.Point{}, err
		}
	}
	return p.turned.turned(size), nil
}

// write puts a rendition in its place, whole or not at all; one that is there
// already is the same.
func (s *Service) write(root *os.Root, name string, content []byte) error {
	if _, err := root.Stat(name); err == nil {
		return nil
	}
	d, err := newDraft(root, s.studio.NewID())
	if err != nil {
		return err
	}
	defer d.discard()
	if _, err := d.file.Write(content); err != nil {
		return err
	}
	return d.settle(name)
}

// encode writes JPEG, or PNG for what lets something through.
func encode(to *bytes.Buffer, img *image.RGBA) error {
	if img.Opaque() {
		return jpeg.Encode(to, img, &jpeg.Options{Quality: jpegQuality})
	}
	return png.Encode(to, img)
}

// within gives the size with the same shape whose longer side is at most longest.
func within(size image.Point, longest int) image.Point {
	long := max(size.X, size.Y)
	if long <= longest {
		return size
	}
	return image.Pt(max(1, size.X*longest/long), max(1, size.Y*longest/long))
}

// across gives the size with the same shape whose shorter side is at most shortest.
func across(size image.Point, shortest int) image.Point {
	short := min(size.X, size.Y)
	if short <= shortest {
		return size
	}
	return image.Pt(size.X*shortest/short, size.Y*shortest/short)
}

// shrink gives a picture at a size no larger than its own. Every pixel is the
// mean of all that it stands for, and only one row of the picture is unpacked at
// a time, so that a large one needs little memory.
func shrink(img image.Image, size image.Point) *image.RGBA {
	from, to := img.Bounds(), image.NewRGBA(image.Rectangle{Max: size})
	if from.Size() == size {
		draw.Draw(to, to.Rect, img, from.Min, draw.Src)
		return to
	}
	row := image.NewRGBA(image.Rect(0, 0, from.Dx(), 1))
	sum := make([]float32, 4*size.X)
	narrow := make([]float32, 4*size.X)
	rows := spans(from.Dy(), size.Y)
	columns := spans(from.Dx(), size.X)
	read := -1
	for y, span := range rows {
		clear(sum)
		for n := span.first; n <= span.last; n++ {
			if n != read {
				draw.Draw(row, row.Rect, img, image.Pt(from.Min.X, from.Min.Y+n), draw.Src)
				squeeze(narrow, row.Pix, columns)
				read = n
			}
			add(sum, narrow, span.weight(n))
		}
		for i, v := range sum {
			to.Pix[y*to.Stride+i] = uint8(v + 0.5)
		}
	}
	return to
}

// span is the source pixels that one target pixel stands for: all of those
// between, and a part of the first and of the last.
type span struct {
	first, last int
	from, to    float32
}

// weight is the part that source pixel n has in the mean.
func (s span) weight(n int) float32 {
	part := min(s.to, float32(n+1)) - max(s.from, float32(n))
	return part / (s.to - s.from)
}

// spans shares many source pixels out among few target pixels.
func spans(many, few int) []span {
	all := make([]span, few)
	step := float64(many) / float64(few)
	for i := range all {
		from, to := float64(i)*step, float64(i+1)*step
		all[i] = span{first: int(from), last: min(many-1, ceil(to)-1), from: float32(from), to: float32(min(to, float64(many)))}
	}
	return all
}

func ceil(f float64) int {
	n := int(f)
	if float64(n) < f {
		n++
	}
	return n
}

// squeeze makes one row as narrow as the target.
func squeeze(narrow []float32, row []uint8, columns []span) {
	for x, span := range columns {
		var r, g, b, a float32
		for n := span.first; n <= span.last; n++ {
			w, p := span.weight(n), row[4*n:4*n+4]
			r, g, b, a = r+w*float32(p[0]), g+w*float32(p[1]), b+w*float32(p[2]), a+w*float32(p[3])
		}
		to := narrow[4*x : 4*x+4]
		to[0], to[1], to[2], to[3] = r, g, b, a
	}
}

func add(sum, row []float32, weight float32) {
	for i, v := range row {
		sum[i] += weight * v
	}
}
