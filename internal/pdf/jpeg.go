package pdf

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"image/jpeg"
)

const jpegFilter = "/Filter/DCTDecode"

// parseJPEG reads what a JPEG says of itself and keeps it as it is.
func parseJPEG(data []byte) (*Picture, error) {
	p := &Picture{filter: jpegFilter, data: data}
	for rest := data[2:]; ; {
		marker, body, after, ok := jpegSegment(rest)
		if !ok {
			return nil, ErrBroken
		}
		switch {
		case marker == 0xDA:
			if p.colours == 0 || bytes.LastIndex(after, []byte{0xFF, 0xD9}) < 0 {
				return nil, ErrBroken
			}
			if p.colours == 4 {
				return p.fromPrinter()
			}
			return p, p.sized()
		case marker >= 0xC0 && marker <= 0xC2:
			if !p.frame(body) {
				return nil, ErrBroken
			}
			p.progressive = marker == 0xC2
		case marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
			return nil, ErrNotPicture // lossless, hierarchical or arithmetic: no viewer reads it
		case marker == 0xE1 && p.turn == 0:
			p.turn = exifOrientation(body)
		}
		rest = after
	}
}

// fromPrinter is a JPEG in the four inks of a press, in the colours of a screen:
// a paper that is kept has one meaning of its colours.
func (p *Picture) fromPrinter() (*Picture, error) {
	if !decodable(p.columns, p.rows, color.CMYKModel) {
		return nil, ErrTooLarge
	}
	decoded, err := jpeg.Decode(bytes.NewReader(p.data))
	if err != nil {
		return nil, ErrBroken
	}
	screen, err := fromImage(decoded)
	if err != nil {
		return nil, err
	}
	screen.turn = p.turn
	return screen, screen.sized()
}

// jpegSegment is the next segment of a JPEG and what comes after it.
func jpegSegment(data []byte) (marker byte, body, after []byte, ok bool) {
	for len(data) >= 2 && data[0] == 0xFF && data[1] == 0xFF {
		data = data[1:]
	}
	if len(data) < 4 || data[0] != 0xFF {
		return 0, nil, nil, false
	}
	length := int(binary.BigEndian.Uint16(data[2:]))
	if length < 2 || 2+length > len(data) {
		return 0, nil, nil, false
	}
	return data[1], data[4 : 2+length], data[2+length:], true
}

// frame reads the measures of the picture.
func (p *Picture) frame(body []byte) bool {
	if len(body) < 6 || body[0] != 8 {
		return false
	}
	p.bits = 8
	p.rows = int(binary.BigEndian.Uint16(body[1:]))
	p.columns = int(binary.BigEndian.Uint16(body[3:]))
	p.colours = int(body[5])
	return p.colours == 1 || p.colours == 3 || p.colours == 4
}

// exifOrientation is how the camera was held, 1 when it does not say.
func exifOrientation(body []byte) orientation {
	tiff, ok := bytes.CutPrefix(body, []byte("Exif\x00\x00"))
	if !ok {
		return 0
	}
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return 1
	}
	const entry, orientationTag = 12, 0x0112
	for count := int(order.Uint16(tiff[at:])); count > 0 && at+2+entry <= len(tiff); count-- {
		if order.Uint16(tiff[at+2:]) == orientationTag {
			if v := order.Uint16(tiff[at+10:]); v >= 1 && v <= 8 {
				return orientation(v)
			}
		}
		at += entry
	}
	return 1
}
