package media

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation is how a camera was held, as Exif numbers it: 1 to 8, and 0 for
// not said. From 5 on, width and height change places.
type orientation int

// upright gives the picture as it is meant to be seen.
func (o orientation) upright(img *image.RGBA) *image.RGBA {
	if o < 2 {
		return img
	}
	size := img.Bounds().Size()
	to := image.Rect(0, 0, size.X, size.Y)
	if o >= 5 {
		to = image.Rect(0, 0, size.Y, size.X)
	}
	turned := image.NewRGBA(to)
	for y := range to.Dy() {
		for x := range to.Dx() {
			from := o.source(x, y, size)
			copy(turned.Pix[turned.PixOffset(x, y):][:4], img.Pix[img.PixOffset(from.X, from.Y):][:4])
		}
	}
	return turned
}

// source says where in a picture of that size the upright pixel comes from.
func (o orientation) source(x, y int, size image.Point) image.Point {
	right, foot := size.X-1, size.Y-1
	return [...]image.Point{
		2: {right - x, y}, 3: {right - x, foot - y}, 4: {x, foot - y},
		5: {y, x}, 6: {y, foot - x}, 7: {right - y, foot - x}, 8: {right - y, x},
	}[o]
}

// turned gives the size that the upright picture has.
func (o orientation) turned(size image.Point) image.Point {
	if o >= 5 {
		return image.Pt(size.Y, size.X)
	}
	return size
}

// turnedExif reads the orientation out of an Exif block, which is a small TIFF.
func turnedExif(block []byte) orientation {
	// Some writers keep JPEG's preamble in other formats too.
	block = bytes.TrimPrefix(block, []byte("Exif\x00\x00"))
	var order binary.ByteOrder = binary.LittleEndian
	if len(block) >= 8 && string(block[:2]) == "MM" {
		order = binary.BigEndian
	}
	return turnedDirectory(block, order)
}

func turnedDirectory(block []byte, order binary.ByteOrder) orientation {
	const tag = 0x0112
	if len(block) < 8 {
		return 0
	}
	at := int(order.Uint32(block[4:]))
	if at < 8 || at+2 > len(block) {
		return 0
	}
	for n := range int(order.Uint16(block[at:])) {
		entry := at + 2 + 12*n
		if entry+12 > len(block) {
			return 0
		}
		if order.Uint16(block[entry:]) == tag {
			return known(order.Uint16(block[entry+8:]))
		}
	}
	return 0
}

// known passes over what is no way to hold a camera.
func known(written uint16) orientation {
	if written > 8 {
		return 0
	}
	return orientation(written)
}
