package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
)

const (
	// printDensity is how many pixels an inch of paper shows; a photograph is
	// written anew, smaller, when it has more than wastefulDensity.
	printDensity    = 300
	wastefulDensity = 450
	// paperSide is an A4's long side in print: no picture needs more.
	paperSide = 3508
	// smallEnough is how many pixels of a photograph are written as they are.
	smallEnough = 4e6
	// maxDecoded is how many bytes a picture may fill when it is unpacked.
	maxDecoded = 100e6
	quality    = 88
)

// sampled is a picture made smaller, each of its pixels the mean of those that
// it stands for.
func sampled(src image.Image, width, height int) *image.RGBA {
	b := src.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	row := image.NewRGBA(image.Rect(0, 0, b.Dx(), 1))
	sums, parts := make([]uint32, 4*width), make([]uint32, width)
	for y, from := 0, 0; y < height; y++ {
		to := max((y+1)*b.Dy()/height, from+1)
		clear(sums)
		clear(parts)
		for ; from < to; from++ {
			draw.Draw(row, row.Bounds(), src, image.Pt(b.Min.X, b.Min.Y+from), draw.Src)
			for x := range b.Dx() {
				at := x * width / b.Dx()
				parts[at]++
				for k := range 4 {
					sums[4*at+k] += uint32(row.Pix[4*x+k])
				}
			}
		}
		for i, sum := range sums {
			n := parts[i/4]
			out.Pix[y*out.Stride+i] = uint8((sum + n/2) / n)
		}
	}
	return out
}

// forPaper is a picture with no more pixels than a page can show.
func forPaper(src image.Image) image.Image {
	b := src.Bounds()
	side := max(b.Dx(), b.Dy())
	if side <= paperSide {
		return src
	}
	return sampled(src, max(b.Dx()*paperSide/side, 1), max(b.Dy()*paperSide/side, 1))
}

// decodable says whether a picture may be unpacked: whether it then stays within
// the room that there is for it.
func decodable(columns, rows int, model color.Model) bool {
	bytes := 4
	if _, ok := model.(color.Palette); ok {
		bytes = 1
	}
	switch model {
	case color.GrayModel:
		bytes = 1
	case color.Gray16Model:
		bytes = 2
	case color.RGBA64Model, color.NRGBA64Model:
		bytes = 8
	}
	return float64(columns)*float64(rows)*float64(bytes) <= maxDecoded
}

// parseOther reads a picture of a format that the program knows by package
// image: as a JPEG where nothing shines through, else as a PNG is.
func parseOther(data []byte) (*Picture, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, ErrNotPicture
	}
	if !decodable(config.Width, config.Height, config.ColorModel) {
		return nil, ErrTooLarge
	}
	decoded, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, ErrBroken
	}
	return fromImage(decoded)
}

// fromImage is the picture that an image shows.
func fromImage(src image.Image) (*Picture, error) {
	b := src.Bounds()
	if b.Empty() {
		return nil, ErrBroken
	}
	src = forPaper(src)
	if o, ok := src.(interface{ Opaque() bool }); ok && o.Opaque() {
		return jpegOf(src)
	}
	p := &Picture{columns: src.Bounds().Dx(), rows: src.Bounds().Dy(), bits: 8, colours: 3}
	p.packColours(src)
	return p, p.sized()
}

func jpegOf(src image.Image) (*Picture, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, src, &jpeg.Options{Quality: quality}); err != nil {
		return nil, ErrBroken
	}
	return parseJPEG(b.Bytes())
}

// forPrint is a photograph as it goes into the file: as it is, or smaller when
// it would be printed so fine that no eye could see it.
func (p *Picture) forPrint() *Picture {
	density := 72 * p.finest()
	bytes := p.columns * p.rows * p.colours
	if p.progressive {
		bytes *= 5
	}
	if !p.photograph() || p.columns*p.rows <= smallEnough || density <= wastefulDensity || float64(bytes) > maxDecoded {
		return p
	}
	smaller, err := p.resampled(printDensity / density)
	if err != nil {
		return p
	}
	return smaller
}

// photograph says whether a picture is a JPEG that is kept as it is.
func (p *Picture) photograph() bool { return p.filter == jpegFilter }

// finest is how many pixels stand in a point where the picture is drawn largest.
func (p *Picture) finest() float64 {
	if !(p.largest > 0) {
		return 0
	}
	return 1 / p.largest
}

// resampled is a photograph with fewer pixels.
func (p *Picture) resampled(scale float64) (*Picture, error) {
	data, err := p.content()
	if err != nil {
		return nil, err
	}
	decoded, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	side := func(pixels int) int { return max(int(float64(pixels)*scale+0.5), 1) }
	smaller, err := jpegOf(sampled(decoded, side(p.columns), side(p.rows)))
	if err != nil {
		return nil, err
	}
	smaller.turn = p.turn
	return smaller, nil
}
