package pdf

import (
	"bytes"
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
	p := &Picture{columns: config.Width, rows: config.Height, bits: 8, colours: 3}
	if err := p.sized(); err != nil {
		return nil, err
	}
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	switch src := decoded.(type) {
	case *image.Gray:
		p.colours = 1
		p.pack(src.Pix, src.Stride)
	case *image.Paletted:
		if opaque(src.Palette) {
			p.colours, p.palette = 1, rgbOf(src.Palette)
			p.pack(src.Pix, src.Stride)
			return p, nil
		}
		p.packColours(src)
	default:
		p.packColours(src)
	}
	return p, nil
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
	bounds := src.Bounds()
	flat, ok := src.(*image.NRGBA)
	if !ok {
		flat = image.NewNRGBA(bounds)
		draw.Draw(flat, bounds, src, bounds.Min, draw.Src)
	}
	colours := make([]byte, 0, 3*p.columns*p.rows)
	alphas := make([]byte, 0, p.columns*p.rows)
	clear := false
	for y := range p.rows {
		row := flat.Pix[y*flat.Stride:]
		for x := range p.columns {
			pixel := row[4*x : 4*x+4]
			colours = append(colours, pixel[:3]...)
			alphas = append(alphas, pixel[3])
			clear = clear || pixel[3] != 0xFF
		}
	}
	p.pack(colours, 3*p.columns)
	if clear {
		p.mask = &Picture{columns: p.columns, rows: p.rows, bits: 8, colours: 1}
		p.mask.pack(alphas, p.columns)
	}
}

// pack compresses rows. Each is stored as its difference from the row above,
// which compresses better.
func (p *Picture) pack(pixels []byte, stride int) {
	width := p.columns * p.colours
	out := make([]byte, 0, (width+1)*p.rows)
	above := make([]byte, width)
	for y := range p.rows {
		row := pixels[y*stride : y*stride+width]
		out = append(out, 2)
		for x, v := range row {
			out = append(out, v-above[x])
		}
		above = row
	}
	p.data = new(press).deflate(out)
	p.filter = fmt.Sprintf("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>", p.colours, p.columns)
}
