package media

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"image"
	"io"

	"golang.org/x/image/webp"
)

var webpFormat = format{
	config: func(r io.Reader) (image.Config, error) { return webp.DecodeConfig(still(r)) },
	decode: func(r io.Reader) (image.Image, error) { return webp.Decode(still(r)) },
	blocks: webpChunks.blocks,
}

// frameHead is what an animation says of a frame before its picture: where it
// stands, its size at 6, and how long it is shown.
const frameHead = 16

// still gives of a WebP that moves its first frame, as a picture of its own, and
// any other as it is.
func still(r io.Reader) io.Reader {
	const moves = 1 << 1
	head := make([]byte, 30)
	n, _ := io.ReadFull(r, head)
	if n < len(head) || string(head[12:16]) != "VP8X" || head[20]&moves == 0 {
		return io.MultiReader(bytes.NewReader(head[:n]), r)
	}
	for {
		if _, err := io.ReadFull(r, head[:8]); err != nil {
			return r
		}
		size := int64(binary.LittleEndian.Uint32(head[4:8]))
		if string(head[:4]) == "ANMF" && size > frameHead {
			return frame(r, size-frameHead)
		}
		if _, err := io.CopyN(io.Discard, r, size+size%2); err != nil {
			return r
		}
	}
}

// frame makes a picture of a frame whose own chunks have that size; of one that
// lets something through it says so in front.
func frame(r io.Reader, size int64) io.Reader {
	const seenThrough = 1 << 4
	head := make([]byte, frameHead)
	_, _ = io.ReadFull(r, head)
	body := bufio.NewReader(io.LimitReader(r, size))
	var extended []byte
	if name, _ := body.Peek(4); string(name) == "ALPH" {
		extended = append([]byte("VP8X\x0a\x00\x00\x00"), seenThrough, 0, 0, 0)
		extended = append(extended, head[6:12]...)
	}
	begin := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(4+len(extended))+uint32(size))
	return io.MultiReader(bytes.NewReader(append(append(begin, "WEBP"...), extended...)), body)
}
