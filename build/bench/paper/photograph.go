package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/rand/v2"
)

// grain is what photographs are cut from: light that varies at every scale as in
// the open air, the finest of it a sensor's noise. A photograph starts somewhere
// in it and has a tint of its own.
type grain struct{ light, tint *image.Gray }

// A photograph is as large as a telephone's, and grain larger by some pixels.
const (
	width  = 4000
	height = 3000
	ample  = 1000
)

func newGrain() grain {
	dice := rand.New(rand.NewPCG(1, 2))
	return grain{cloud(dice, 1, 1), cloud(dice, 32, .3)}
}

// cloud is the sum of random light at every scale from the finest up, the wider
// the stronger.
func cloud(dice *rand.Rand, finest int, strength float32) *image.Gray {
	const width, height = width + ample, height + ample
	sum := make([]float32, width*height)
	for scale := 2048; scale >= finest; scale /= 2 {
		addLight(dice, sum, width, height, scale)
	}
	all := image.NewGray(image.Rect(0, 0, width, height))
	for i, v := range sum {
		all.Pix[i] = uint8(min(max(128+strength*v, 0), 255))
	}
	return all
}

// addLight adds light that changes from one point of a net to the next.
func addLight(dice *rand.Rand, sum []float32, width, height, scale int) {
	columns := width/scale + 2
	net := make([]float32, columns*(height/scale+2))
	strength := 3 + 45*float32(scale)/float32(scale+64)
	for i := range net {
		net[i] = strength * float32(dice.NormFloat64())
	}
	for y := range height {
		down := float32(y%scale) / float32(scale)
		above, below := net[y/scale*columns:], net[(y/scale+1)*columns:]
		for x := range width {
			n, along := x/scale, float32(x%scale)/float32(scale)
			upper, lower := above[n]+(above[n+1]-above[n])*along, below[n]+(below[n+1]-below[n])*along
			sum[y*width+x] += upper + (lower-upper)*down
		}
	}
}

// photograph is a JPEG, by its number another one.
func (g grain) photograph(n int) ([]byte, error) {
	dice := rand.New(rand.NewPCG(uint64(n), 3))
	img := image.NewYCbCr(image.Rect(0, 0, width, height), image.YCbCrSubsampleRatio420)
	copyFrom(g.light, dice, img.Y, img.YStride)
	copyFrom(g.tint, dice, img.Cb, img.CStride)
	copyFrom(g.tint, dice, img.Cr, img.CStride)
	var b bytes.Buffer
	err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 92})
	return b.Bytes(), err
}

// copyFrom fills a plane with what lies somewhere in a cloud.
func copyFrom(cloud *image.Gray, dice *rand.Rand, plane []uint8, stride int) {
	x, y := dice.IntN(ample), dice.IntN(ample)
	for row := 0; row*stride < len(plane); row++ {
		copy(plane[row*stride:(row+1)*stride], cloud.Pix[(y+row)*cloud.Stride+x:])
	}
}
