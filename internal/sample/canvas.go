package sample

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"math"

	"golang.org/x/image/vector"
)

// side is the length of a drawn picture's edge, in pixels.
const side = 1080

// canvas draws flat shapes on a square whose edge is 100 units, y downward.
type canvas struct {
	pixels *image.RGBA
	shape  []piece
}

// piece is one piece of an outline, in pixels: a move, a line or a cubic curve
// by its number of points.
type piece struct {
	move   bool
	points [][2]float32
}

func newCanvas(background color.Color) *canvas {
	c := &canvas{pixels: image.NewRGBA(image.Rect(0, 0, side, side))}
	draw.Draw(c.pixels, c.pixels.Bounds(), image.NewUniform(background), image.Point{}, draw.Src)
	return c
}

// hex reads a colour written 0xRRGGBB.
func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// veil is a colour that lets a part of what is below through; part is 0 to 1.
func veil(v uint32, part float64) color.NRGBA {
	c := hex(v)
	c.A = uint8(part * 255)
	return c
}

func px(v float64) float32 { return float32(v * side / 100) }

func (c *canvas) moveTo(x, y float32) {
	c.shape = append(c.shape, piece{move: true, points: [][2]float32{{x, y}}})
}

func (c *canvas) lineTo(x, y float32) {
	c.shape = append(c.shape, piece{points: [][2]float32{{x, y}}})
}

func (c *canvas) cubeTo(bx, by, cx, cy, x, y float32) {
	c.shape = append(c.shape, piece{points: [][2]float32{{bx, by}, {cx, cy}, {x, y}}})
}

// fill paints the shape drawn so far and begins a new one. It works on the
// shape's own bounds alone: most are small beside the picture.
func (c *canvas) fill(with color.Color) {
	box := c.bounds()
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	dx, dy := float32(box.Min.X), float32(box.Min.Y)
	for _, p := range c.shape {
		end := p.points[len(p.points)-1]
		switch {
		case p.move:
			r.MoveTo(end[0]-dx, end[1]-dy)
		case len(p.points) == 1:
			r.LineTo(end[0]-dx, end[1]-dy)
		default:
			r.CubeTo(p.points[0][0]-dx, p.points[0][1]-dy, p.points[1][0]-dx, p.points[1][1]-dy, end[0]-dx, end[1]-dy)
		}
	}
	r.ClosePath()
	r.Draw(c.pixels, box, image.NewUniform(with), image.Point{})
	c.shape = c.shape[:0]
}

func (c *canvas) bounds() image.Rectangle {
	var box image.Rectangle
	for _, p := range c.shape {
		for _, q := range p.points {
			x, y := int(math.Floor(float64(q[0]))), int(math.Floor(float64(q[1])))
			box = box.Union(image.Rect(x, y, x+2, y+2))
		}
	}
	return box.Intersect(c.pixels.Bounds())
}

// ellipse paints an ellipse turned by degrees about its centre.
func (c *canvas) ellipse(cx, cy, rx, ry, degrees float64, with color.Color) {
	const k = 0.5523
	turn := rotation(cx, cy, degrees)
	at := func(x, y float64) (float32, float32) { x, y = turn(cx+x, cy+y); return px(x), px(y) }
	c.moveTo(at(rx, 0))
	for _, q := range [][6]float64{
		{rx, k * ry, k * rx, ry, 0, ry},
		{-k * rx, ry, -rx, k * ry, -rx, 0},
		{-rx, -k * ry, -k * rx, -ry, 0, -ry},
		{k * rx, -ry, rx, -k * ry, rx, 0},
	} {
		bx, by := at(q[0], q[1])
		ex, ey := at(q[2], q[3])
		x, y := at(q[4], q[5])
		c.cubeTo(bx, by, ex, ey, x, y)
	}
	c.fill(with)
}

func (c *canvas) circle(cx, cy, r float64, with color.Color) { c.ellipse(cx, cy, r, r, 0, with) }

// polygon paints the shape between points, given as x, y in turn.
func (c *canvas) polygon(with color.Color, points ...float64) {
	c.moveTo(px(points[0]), px(points[1]))
	for i := 2; i+1 < len(points); i += 2 {
		c.lineTo(px(points[i]), px(points[i+1]))
	}
	c.fill(with)
}

func (c *canvas) rect(x, y, w, h float64, with color.Color) {
	c.polygon(with, x, y, x+w, y, x+w, y+h, x, y+h)
}

// stroke paints a line with round ends through points, given as x, y in turn.
func (c *canvas) stroke(width float64, with color.Color, points ...float64) {
	for i := 0; i+3 < len(points); i += 2 {
		x0, y0, x1, y1 := points[i], points[i+1], points[i+2], points[i+3]
		length := math.Hypot(x1-x0, y1-y0)
		if length == 0 {
			continue
		}
		nx, ny := -(y1-y0)/length*width/2, (x1-x0)/length*width/2
		c.polygon(with, x0+nx, y0+ny, x1+nx, y1+ny, x1-nx, y1-ny, x0-nx, y0-ny)
	}
	for i := 0; i+1 < len(points); i += 2 {
		c.circle(points[i], points[i+1], width/2, with)
	}
}

// arc gives the points of a part of an ellipse, for stroke; degrees run clockwise.
func arc(cx, cy, rx, ry, from, to float64) []float64 {
	const steps = 28
	points := make([]float64, 0, 2*steps+2)
	for i := range steps + 1 {
		a := (from + (to-from)*float64(i)/steps) * math.Pi / 180
		points = append(points, cx+rx*math.Cos(a), cy+ry*math.Sin(a))
	}
	return points
}

func rotation(cx, cy, degrees float64) func(x, y float64) (float64, float64) {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return func(x, y float64) (float64, float64) {
		return cx + (x-cx)*cos - (y-cy)*sin, cy + (x-cx)*sin + (y-cy)*cos
	}
}

// photo gives the drawing as a JPEG.
func (c *canvas) photo() ([]byte, error) {
	var b bytes.Buffer
	err := jpeg.Encode(&b, c.pixels, &jpeg.Options{Quality: 90})
	return b.Bytes(), err
}

// mark gives the drawing as a PNG, which keeps what was left transparent.
func (c *canvas) mark() ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, c.pixels)
	return b.Bytes(), err
}
