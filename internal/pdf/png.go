package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
)

// parsePNG reads a PNG into rows of RGB or grey, and of opacity where it has
// any.
func parsePNG(data []byte) (*Picture, error) {
	config, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if !decodable(config.Width, config.Height, config.ColorModel) {
		return nil, ErrTooLarge
	}
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	decoded = forPaper(decoded)
	p := &Picture{columns: decoded.Bounds().Dx(), rows: decoded.Bounds().Dy(), bits: 8, colours: 3}
	p.packImage(decoded)
	return p, p.sized()
}

// packImage writes an image's pixels in the fewest bytes that keep them all.
func (p *Picture) packImage(decoded image.Image) {
	switch src := decoded.(type) {
	case *image.Gray:
		p.colours = 1
		p.pack(func(y int) []byte { return src.Pix[y*src.Stride:] })
	case *image.Paletted:
		if !opaque(src.Palette) {
			p.packColours(src)
			return
		}
		p.colours, p.palette = 1, rgbOf(src.Palette)
		p.pack(func(y int) []byte { return src.Pix[y*src.Stride:] })
	default:
		p.packColours(src)
	}
}

func opaque(palette color.Palette) bool {
	for _, c := range palette {
		if _, _, _, a := c.RGBA(); a != 0xFFFF {
			return false
		}
	}
	return len(palette) > 0
}

func rgbOf(palette color.Palette) []byte {
	var out []byte
	for _, c := range palette {
		r, g, b, _ := c.RGBA()
		out = append(out, byte(r>>8), byte(g>>8), byte(b>>8))
	}
	return out
}

// packColours takes colours and opacity apart.
func (p *Picture) packColours(src image.Image) {
	row := image.NewNRGBA(image.Rect(0, 0, p.columns, 1))
	read := func(y int) []byte {
		b := src.Bounds()
		draw.Draw(row, row.Bounds(), src, image.Pt(b.Min.X, b.Min.Y+y), draw.Src)
		return row.Pix
	}
	colours, alphas := make([]byte, 3*p.columns), make([]byte, p.columns)
	clear := false
	p.pack(func(y int) []byte {
		pixels := read(y)
		for x := range p.columns {
			copy(colours[3*x:], pixels[4*x:4*x+3])
			clear = clear || pixels[4*x+3] != 0xFF
		}
		return colours
	})
	if !clear {
		return
	}
	p.mask = &Picture{columns: p.columns, rows: p.rows, bits: 8, colours: 1}
	p.mask.pack(func(y int) []byte {
		pixels := read(y)
		for x := range alphas {
			alphas[x] = pixels[4*x+3]
		}
		return alphas
	})
}

// pack compresses rows, which it asks for from the top. Each is stored as its
// difference from the row above, which compresses better.
func (p *Picture) pack(row func(y int) []byte) {
	width := p.columns * p.colours
	out := make([]byte, width+1)
	above := make([]byte, width)
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	for y := range p.rows {
		pixels := row(y)[:width]
		out[0] = 2
		for x, v := range pixels {
			out[x+1] = v - above[x]
		}
		copy(above, pixels)
		_, _ = w.Write(out) // a buffer takes all
	}
	_ = w.Close()
	p.data = packed.Bytes()
	p.filter = fmt.Sprintf("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>", p.colours, p.columns)
}
