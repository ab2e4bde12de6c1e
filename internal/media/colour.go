package media

import (
	"encoding/binary"
	"image"
	"math"
	"sync"
)

// colours is what the numbers in a picture mean, by the ICC profile of its
// maker: how much light each stands for, and of what red, green and blue.
type colours struct {
	light [3][256]float32
	mix   [3][3]float32 // to the light of sRGB
}

// parseColours reads a profile of three curves and a matrix, as cameras and
// telephones write them; nil for any other, which is then taken for sRGB.
func parseColours(icc []byte) *colours {
	if len(icc) < 132 || string(icc[16:24]) != "RGB XYZ " {
		return nil
	}
	tags := map[string][]byte{}
	for at, n := 132, binary.BigEndian.Uint32(icc[128:]); n > 0 && at+12 <= len(icc); at, n = at+12, n-1 {
		from, size := int64(binary.BigEndian.Uint32(icc[at+4:])), int64(binary.BigEndian.Uint32(icc[at+8:]))
		if from+size <= int64(len(icc)) {
			tags[string(icc[at:at+4])] = icc[from : from+size]
		}
	}
	c := &colours{}
	for i, name := range []string{"r", "g", "b"} {
		primary, curve := tags[name+"XYZ"], curveOf(tags[name+"TRC"])
		if len(primary) < 20 || curve == nil {
			return nil
		}
		for v := range 256 {
			c.light[i][v] = float32(curve(float64(v) / 255))
		}
		for j, row := range fromXYZ {
			c.mix[j][i] = float32(row[0]*fixed(primary[8:]) + row[1]*fixed(primary[12:]) + row[2]*fixed(primary[16:]))
		}
	}
	return c
}

// fromXYZ leads from a profile's XYZ, which is under daylight D50, to the light
// of sRGB.
var fromXYZ = [3][3]float64{
	{3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427},
}

func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

// curveOf reads a tone curve: from a number between 0 and 1 to light between 0
// and 1. It is nil for what is none, or none that a camera writes.
func curveOf(tag []byte) func(float64) float64 {
	if len(tag) < 12 {
		return nil
	}
	switch given := tag[12:]; string(tag[:4]) {
	case "curv":
		return tableCurve(given, int64(binary.BigEndian.Uint32(tag[8:])))
	case "para":
		counts := map[uint16]int{0: 1, 3: 5, 4: 7} // by ICC's number of the formula
		return formulaCurve(given, counts[binary.BigEndian.Uint16(tag[8:])])
	}
	return nil
}

// tableCurve is straight without points, an exponent with one, else points at
// equal distances.
func tableCurve(given []byte, n int64) func(float64) float64 {
	if int64(len(given)/2) < n {
		return nil
	}
	point := func(i int) float64 { return float64(binary.BigEndian.Uint16(given[2*i:])) }
	return func(v float64) float64 {
		switch n {
		case 0:
			return v
		case 1:
			return math.Pow(v, point(0)/256)
		}
		at := v * float64(n-1)
		i := min(int(at), int(n)-2)
		return (point(i) + (point(i+1)-point(i))*(at-float64(i))) / 65535
	}
}

// formulaCurve is (a·v+b)^g+e from d on, and c·v+f below it, of which so many
// are given.
func formulaCurve(given []byte, count int) func(float64) float64 {
	if count == 0 || len(given) < 4*count {
		return nil
	}
	p := [7]float64{1: 1} // g a b c d e f
	for i := range count {
		p[i] = fixed(given[4*i:])
	}
	return func(v float64) float64 {
		if v < p[4] {
			return p[3]*v + p[6]
		}
		return math.Pow(p[1]*v+p[2], p[0]) + p[5]
	}
}

// toSRGB writes a picture's pixels anew, so that they look the same to who
// takes them for sRGB; what sRGB cannot show becomes the nearest that it can.
func (c *colours) toSRGB(img *image.RGBA) {
	if c == nil {
		return
	}
	numbers := srgb()
	for p := img.Pix; len(p) >= 4; p = p[4:] {
		if p[3] == 0 {
			continue
		}
		clear := 255 / float32(p[3])
		r, g, b := c.light[0][whole(p[0], clear)], c.light[1][whole(p[1], clear)], c.light[2][whole(p[2], clear)]
		for i, mix := range c.mix {
			p[i] = uint8(float32(numbers.of(mix[0]*r+mix[1]*g+mix[2]*b))/clear + .5)
		}
	}
}

// whole is a colour before it was weighed with its opacity.
func whole(part uint8, clear float32) uint8 { return uint8(min(float32(part)*clear+.5, 255)) }

// steps is how finely light is told apart: dark tones need it.
const steps = 1 << 13

// scale is the numbers that stand for light, a step each.
type scale [steps + 1]uint8

var srgb = sync.OnceValue(func() *scale {
	var numbers scale
	for i := range numbers {
		light := float64(i) / steps
		number := 12.92 * light
		if light > 0.0031308 {
			number = 1.055*math.Pow(light, 1/2.4) - .055
		}
		numbers[i] = uint8(255*number + .5)
	}
	return &numbers
})

func (s *scale) of(light float32) uint8 {
	if !(light > 0) { // nor what a damaged profile makes of it
		return 0
	}
	return s[int(min(light, 1)*steps+.5)]
}
