package sample

import (
	"image/color"
	"math"
)

// drawings are the sample's pictures, each drawn when it is asked for.
var drawings = map[string]func() *canvas{
	"loaf":     drawLoaf,
	"night":    drawNight,
	"basket":   drawBasket,
	"focaccia": drawFocaccia,
	"wheat":    drawWheat,
	"gift":     drawGift,
	"oven":     drawOven,
	"rosette":  drawRosette,
	"cup":      drawCup,
}

func drawLoaf() *canvas {
	c := newCanvas(hex(0xf3dfc1))
	c.circle(50, 44, 40, hex(0xeccd9f))
	c.rect(0, 74, 100, 26, hex(0xb98a5a))
	c.rect(0, 74, 100, 1.2, hex(0xa67847))
	c.ellipse(50, 77, 37, 4.5, 0, veil(0x5a3516, .35))
	loaf(c, 50, 56, 1)
	for i := range 26 {
		x := 12 + math.Mod(float64(i)*37.7, 76)
		y := 82 + math.Mod(float64(i)*11.3, 14)
		c.circle(x, y, .5+math.Mod(float64(i)*.37, .6), veil(0xfff6e6, .8))
	}
	return c
}

// loaf draws a round loaf with three scores about a centre.
func loaf(c *canvas, x, y, s float64) {
	c.ellipse(x, y+2*s, 34*s, 21*s, 0, hex(0x7a4420))
	c.ellipse(x, y, 34*s, 20*s, 0, hex(0xa9652f))
	c.ellipse(x-2*s, y-3*s, 29*s, 15*s, 0, hex(0xc27f41))
	c.ellipse(x-6*s, y-6*s, 20*s, 8*s, 0, veil(0xe0a868, .7))
	for i := -1; i <= 1; i++ {
		cx := x + float64(i)*15*s
		c.ellipse(cx, y-4*s, 2.8*s, 11*s, 24, hex(0xf0cf98))
		c.ellipse(cx+.8*s, y-3.6*s, 1.4*s, 9*s, 24, hex(0xfae6c0))
	}
}

func drawNight() *canvas {
	c := newCanvas(hex(0x1f2c47))
	c.rect(0, 0, 100, 55, hex(0x24355a))
	c.circle(74, 24, 11, hex(0xf6e7b8))
	c.circle(69.5, 21.5, 9.5, hex(0x24355a))
	for i := range 34 {
		x, y := math.Mod(float64(i)*41.3+7, 100), math.Mod(float64(i)*17.9+3, 46)
		c.circle(x, y, .25+math.Mod(float64(i)*.13, .35), veil(0xfff3d0, .85))
	}
	c.polygon(hex(0x152037), 0, 58, 14, 58, 14, 48, 30, 48, 30, 55, 46, 55, 46, 42, 64, 42, 64, 52, 82, 52, 82, 46, 100, 46, 100, 100, 0, 100)
	for _, w := range [][2]float64{{18, 53}, {50, 48}, {88, 52}} {
		c.rect(w[0], w[1], 3, 4, veil(0xf6cf7a, .8))
	}
	c.rect(24, 62, 52, 38, hex(0x3b2a20))
	c.rect(29, 67, 42, 33, hex(0xf4b95a))
	c.rect(29, 67, 42, 33, veil(0xfff0c4, .35))
	c.circle(50, 76, 5, hex(0x6b3d2a))
	c.ellipse(50, 69.6, 6, 3, 0, hex(0xfbf6ea))
	c.rect(44.5, 69.6, 11, 3.4, hex(0xfbf6ea))
	c.polygon(hex(0x6b3d2a), 40, 100, 42, 84, 58, 84, 60, 100)
	c.polygon(hex(0xfbf6ea), 45, 100, 46, 86, 54, 86, 55, 100)
	c.rect(24, 93, 52, 7, hex(0x8a5a34))
	c.ellipse(66, 92, 6, 2.6, 0, hex(0xf7e3bd))
	return c
}

func drawBasket() *canvas {
	c := newCanvas(hex(0xd9e2d3))
	c.circle(50, 40, 34, hex(0xc6d5bf))
	c.ellipse(50, 88, 38, 4, 0, veil(0x3b4a36, .25))
	c.stroke(3, hex(0x7d5226), arc(50, 56, 31, 34, 180, 360)...)
	for i, a := range []float64{-24, -8, 9, 26} {
		x := 34 + float64(i)*10.5
		baguette(c, x, 43, a)
	}
	c.ellipse(50, 58, 33, 7, 0, hex(0x8a5c2e))
	c.polygon(hex(0xb07a40), 17, 58, 83, 58, 76, 88, 24, 88)
	for row := range 4 {
		y := 62.5 + float64(row)*7
		inset := float64(row) * 1.9
		for col := range 9 {
			x := 20 + inset + float64(col)*(60-2*inset)/8
			tone := hex(0xc9965a)
			if (row+col)%2 == 0 {
				tone = hex(0x9a6833)
			}
			c.ellipse(x, y, 3.6, 2.5, 0, tone)
		}
	}
	c.ellipse(50, 58, 33.5, 3, 0, hex(0xc9965a))
	return c
}

func baguette(c *canvas, x, y, degrees float64) {
	c.ellipse(x, y, 6.4, 25, degrees, hex(0x9a5a28))
	c.ellipse(x-.6, y-.6, 5.2, 23.4, degrees, hex(0xc98644))
	turn := rotation(x, y, degrees)
	for i := -2; i <= 2; i++ {
		sx, sy := turn(x, y+float64(i)*8.4)
		c.ellipse(sx, sy, 1.3, 4.2, degrees+34, hex(0xf1d19c))
	}
}

func drawFocaccia() *canvas {
	c := newCanvas(hex(0x8fb7b3))
	for i := range 7 {
		c.rect(0, float64(i)*16, 100, 7, veil(0xa5c8c3, .7))
	}
	c.circle(51, 53, 42, veil(0x24403d, .3))
	c.circle(50, 50, 42, hex(0x34383c))
	c.circle(50, 50, 39.5, hex(0x4a5056))
	c.circle(50, 50, 37.5, hex(0xb97330))
	c.circle(50, 49.5, 35, hex(0xe3ab58))
	c.circle(48, 47, 28, veil(0xf2c97e, .6))
	for i := range 40 {
		a, r := float64(i)*2.399963, 5.4*math.Sqrt(float64(i))
		c.circle(50+r*math.Cos(a), 50+r*math.Sin(a), 1.2, veil(0xa8652a, .55))
	}
	for i := range 13 {
		a, r := float64(i)*2.399963+.4, 8.6*math.Sqrt(float64(i)+.5)
		x, y := 50+r*math.Cos(a), 50+r*math.Sin(a)
		tomato(c, x, y)
		c.ellipse(x+5.2, y+3.4, 1.9, 1.4, a*40, hex(0x5d6b2c))
		c.ellipse(x+5.2, y+3.2, .7, .5, a*40, hex(0x353d18))
	}
	for i := range 30 {
		a, r := float64(i)*1.1, 4+math.Mod(float64(i)*7.7, 30)
		c.ellipse(50+r*math.Cos(a), 50+r*math.Sin(a), .9, .3, float64(i)*50, hex(0x6d7a34))
	}
	return c
}

func tomato(c *canvas, x, y float64) {
	c.circle(x, y+.5, 3.9, veil(0x7a2a14, .45))
	c.circle(x, y, 3.7, hex(0xc8432b))
	c.circle(x-.6, y-.8, 2.4, hex(0xdf6a45))
	c.circle(x-1.3, y-1.5, .7, veil(0xfff0e0, .8))
}

func drawWheat() *canvas {
	c := newCanvas(hex(0xf4d58a))
	c.rect(0, 0, 100, 62, hex(0x9cc4dc))
	c.circle(76, 22, 9, hex(0xfbe9b0))
	c.ellipse(26, 64, 50, 12, 0, hex(0xc7b25e))
	c.ellipse(84, 66, 46, 12, 0, hex(0xb9a552))
	c.rect(0, 64, 100, 36, hex(0xe0b552))
	for i := range 9 {
		y := 66 + float64(i)*4
		c.rect(0, y, 100, 1.6, veil(0xc99a3c, .35))
	}
	for i, x := range []float64{12, 27, 41, 56, 70, 86} {
		lean := math.Mod(float64(i)*7.3, 9) - 4
		ear(c, x, 100, x+lean, 34+math.Mod(float64(i)*9.1, 14))
	}
	return c
}

// ear draws a stalk from its foot up to its tip, with grains in pairs.
func ear(c *canvas, x0, y0, x1, y1 float64) {
	c.stroke(1.1, hex(0x9a7426), x0, y0, x1, y1+16)
	for i := range 7 {
		y := y1 + float64(i)*3.3
		lean := (x1 - x0) * (1 - float64(i)*.1) * .06
		c.ellipse(x1-2.2+lean, y, 1.7, 3.1, -28, hex(0xc58a2c))
		c.ellipse(x1+2.2+lean, y, 1.7, 3.1, 28, hex(0xd79c3a))
		c.stroke(.3, hex(0xc58a2c), x1-3+lean, y-2, x1-6+lean, y-8)
		c.stroke(.3, hex(0xd79c3a), x1+3+lean, y-2, x1+6+lean, y-8)
	}
	c.ellipse(x1, y1-3, 1.6, 3.4, 0, hex(0xdba844))
}

func drawGift() *canvas {
	c := newCanvas(hex(0xe9dce6))
	c.circle(50, 46, 38, hex(0xdcc8d8))
	c.ellipse(50, 86, 36, 4, 0, veil(0x4a2a46, .3))
	c.rect(20, 46, 60, 40, hex(0x8a4b6e))
	c.rect(20, 46, 60, 5, veil(0x4f2440, .35))
	c.rect(16, 38, 68, 11, hex(0xa05f84))
	c.rect(45, 38, 10, 48, hex(0xf2d9a0))
	c.rect(45, 49, 10, 2, veil(0x7a5a20, .35))
	c.ellipse(38, 31, 12, 6.5, 24, hex(0xe3bf73))
	c.ellipse(62, 31, 12, 6.5, -24, hex(0xe3bf73))
	c.ellipse(37, 31, 7, 3, 24, hex(0xbb9144))
	c.ellipse(63, 31, 7, 3, -24, hex(0xbb9144))
	c.circle(50, 35, 4.4, hex(0xf2d9a0))
	c.polygon(hex(0xfdfaf2), 62, 56, 77, 53, 79, 64, 64, 67)
	c.stroke(.7, hex(0xb9a88c), 66, 59.5, 75, 57.7)
	c.stroke(.7, hex(0xb9a88c), 66.6, 62.4, 73, 61.1)
	return c
}

func drawOven() *canvas {
	c := newCanvas(hex(0x6d4434))
	for row := range 13 {
		for col := range 9 {
			x := float64(col)*13 - 6 + float64(row%2)*6.5
			tone := []color.NRGBA{hex(0x8a5844), hex(0x7d4e3b), hex(0x94614c)}[(row*5+col*3)%3]
			c.rect(x+.5, float64(row)*8+.5, 12, 7, tone)
		}
	}
	c.ellipse(50, 66, 39, 42, 0, hex(0xb79b84))
	c.ellipse(50, 66, 33, 36, 0, hex(0x1d1310))
	c.rect(0, 82, 100, 18, hex(0x9b8574))
	c.rect(0, 82, 100, 2, hex(0x6f5c4e))
	c.ellipse(50, 82, 33, 6, 0, hex(0x31201a))
	flame(c, 35, 80, 1.25)
	flame(c, 62, 80, 1.05)
	flame(c, 49, 80, 1.6)
	c.ellipse(40, 81, 15, 2.4, -6, hex(0x4b2f22))
	c.ellipse(58, 81.5, 15, 2.4, 7, hex(0x5c3a29))
	for i := range 18 {
		c.circle(30+math.Mod(float64(i)*13.7, 42), 40+math.Mod(float64(i)*9.3, 30), .35, veil(0xffc66b, .9))
	}
	loaf(c, 22, 90, .32)
	loaf(c, 78, 91, .36)
	return c
}

func flame(c *canvas, x, y, s float64) {
	for _, f := range []struct {
		size float64
		tone color.NRGBA
	}{{1, hex(0xd9481c)}, {.7, hex(0xf08a2c)}, {.4, hex(0xfbd36a)}} {
		w, h := 8*s*f.size, 26*s*f.size
		c.moveTo(px(x), px(y))
		c.cubeTo(px(x-w*1.5), px(y-h*.2), px(x-w*.7), px(y-h*.6), px(x+w*.1), px(y-h))
		c.cubeTo(px(x+w*.3), px(y-h*.6), px(x+w*1.6), px(y-h*.4), px(x), px(y))
		c.fill(f.tone)
	}
}

func drawRosette() *canvas {
	c := newCanvas(hex(0xf0e3cf))
	c.circle(51, 52, 40, veil(0x6b5a3a, .2))
	c.circle(50, 50, 40, hex(0xfbf8f1))
	c.circle(50, 50, 34, hex(0xe9eef0))
	c.circle(50, 50, 32.5, hex(0xf8fafb))
	for _, p := range [][3]float64{{50, 34, 0}, {34, 53, 20}, {66, 54, 45}, {50, 67, 70}} {
		rosette(c, p[0], p[1], p[2])
	}
	for i := range 12 {
		a := float64(i) * 2.4
		c.circle(50+37*math.Cos(a), 50+37*math.Sin(a), .7, hex(0x6a2c1c))
	}
	return c
}

func rosette(c *canvas, x, y, turned float64) {
	const petals = 8
	for i := range petals {
		a := float64(i)*360/petals + turned
		px0, py0 := x+6.6*math.Cos(a*math.Pi/180), y+6.6*math.Sin(a*math.Pi/180)
		c.ellipse(px0, py0, 5, 3.6, a, hex(0xa8642c))
		c.ellipse(px0, py0, 3.8, 2.5, a, hex(0xd79a52))
		c.ellipse(px0, py0, 2.4, 1.3, a, hex(0x7c2f1d))
	}
	c.circle(x, y, 4.2, hex(0xb8733a))
	c.circle(x, y, 2.6, hex(0x7c2f1d))
	c.circle(x-.8, y-.8, .7, veil(0xf7d9b0, .8))
}

func drawCup() *canvas {
	c := newCanvas(hex(0xcfdce8))
	c.rect(0, 68, 100, 32, hex(0xa9764a))
	c.rect(0, 68, 100, 1.4, hex(0x8d5f38))
	c.circle(50, 38, 29, hex(0xbccddd))
	c.ellipse(46, 86, 36, 4.6, 0, veil(0x4a2d14, .35))
	c.ellipse(46, 83, 33, 5, 0, hex(0xf2efe8))
	c.ellipse(46, 82, 28, 3.6, 0, hex(0xd9d4c8))
	c.stroke(3.4, hex(0xf7f4ed), arc(67, 62, 10, 9, -70, 80)...)
	c.polygon(hex(0xf7f4ed), 24, 50, 68, 50, 63, 76, 57, 82, 35, 82, 29, 76)
	c.ellipse(46, 50, 22, 5, 0, hex(0xfffdf8))
	c.ellipse(46, 50.6, 19.4, 3.8, 0, hex(0x4a2a17))
	c.ellipse(44, 50.2, 11, 1.8, -4, hex(0x8a5a34))
	for i := range 3 {
		x := 36 + float64(i)*10
		c.stroke(1.3, veil(0xffffff, .5), x, 42, x+2, 37, x-1.5, 31, x+1.5, 25)
	}
	c.ellipse(84, 82, 12, 7, -14, hex(0x9a5a28))
	c.ellipse(83.4, 81, 10.4, 5.6, -14, hex(0xcf9150))
	c.stroke(1, hex(0xf1d19c), 78, 79.5, 80, 84)
	c.stroke(1, hex(0xf1d19c), 83, 78, 85, 83)
	c.stroke(1, hex(0xf1d19c), 88, 76.6, 89.5, 81)
	return c
}

// drawBakeryMark is the bakery's logo: an ear in a circle.
func drawBakeryMark() *canvas {
	c := newCanvas(color.Transparent)
	c.circle(50, 50, 48, hex(0x6b3d2a))
	c.circle(50, 50, 43, hex(0xf4ebe5))
	c.circle(50, 50, 41, hex(0x6b3d2a))
	markEar(c, hex(0xe7bd6a))
	return c
}

func markEar(c *canvas, with color.Color) {
	c.stroke(2.4, with, 50, 84, 50, 40)
	for i := range 5 {
		y := 33 + float64(i)*9
		c.ellipse(43, y, 4.2, 7.2, -34, with)
		c.ellipse(57, y, 4.2, 7.2, 34, with)
	}
	c.ellipse(50, 22, 4, 8, 0, with)
}

// drawOwnerMark is the freelancer's logo: two strokes of a wake.
func drawOwnerMark() *canvas {
	c := newCanvas(color.Transparent)
	ink := hex(0x0b4f5c)
	c.stroke(7, ink, arc(50, 30, 34, 40, 20, 160)...)
	c.stroke(7, hex(0xb93722), arc(50, 8, 34, 44, 35, 145)...)
	c.circle(50, 84, 5, ink)
	return c
}
