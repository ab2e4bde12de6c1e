package media

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
)

// blocks is what a picture file says beside the picture: how the camera was
// held, as Exif, and what its colours mean, as an ICC profile. Each is empty
// where nothing is said.
type blocks struct{ exif, icc []byte }

// largestBlock is more than any of them needs.
const largestBlock = 4 << 20

// jpegBlocks reads a JPEG's application segments.
func jpegBlocks(f io.ReaderAt) (said blocks) {
	var head [4]byte
	for at, n := int64(2), 0; n < 512 && len(said.icc) < largestBlock; n++ {
		if _, err := f.ReadAt(head[:], at); err != nil || head[0] != 0xff || head[1] == 0xda {
			break
		}
		size := int64(binary.BigEndian.Uint16(head[2:]))
		switch content := read(f, at+4, size-2); {
		case head[1] == 0xe1 && said.exif == nil && bytes.HasPrefix(content, []byte("Exif")):
			said.exif = content
		case head[1] == 0xe2 && len(content) > 14 && bytes.HasPrefix(content, []byte("ICC_PROFILE\x00")):
			said.icc = append(said.icc, content[14:]...)
		}
		at += 2 + size
	}
	return said
}

// chunks is how a format lays out its chunks: eight bytes of size and name, the
// content, and what follows it.
type chunks struct {
	first          int64
	exif, icc      string
	order          binary.ByteOrder
	sizeAt, nameAt int64
	after          func(size int64) int64
}

var (
	pngChunks  = chunks{8, "eXIf", "iCCP", binary.BigEndian, 0, 4, func(int64) int64 { return 4 }}
	webpChunks = chunks{12, "EXIF", "ICCP", binary.LittleEndian, 4, 0, func(size int64) int64 { return size % 2 }}
)

func (c chunks) blocks(f io.ReaderAt) (said blocks) {
	var head [8]byte
	at := c.first
	// Far more chunks than any picture has; a damaged one must not hold us up.
	for range 4096 {
		if _, err := f.ReadAt(head[:], at); err != nil {
			break
		}
		size := int64(c.order.Uint32(head[c.sizeAt:]))
		switch string(head[c.nameAt : c.nameAt+4]) {
		case c.exif:
			said.exif = read(f, at+8, size)
		case c.icc:
			said.icc = read(f, at+8, size)
		}
		at += 8 + size + c.after(size)
	}
	return said
}

// pngBlocks unpacks the profile, which PNG keeps behind a name.
func pngBlocks(f io.ReaderAt) blocks {
	said := pngChunks.blocks(f)
	_, packed, _ := bytes.Cut(said.icc, []byte{0})
	said.icc = nil
	if len(packed) > 1 {
		if r, err := zlib.NewReader(bytes.NewReader(packed[1:])); err == nil {
			said.icc, _ = io.ReadAll(io.LimitReader(r, largestBlock))
		}
	}
	return said
}

// heicBlocks finds the colour box among those that stand before the picture;
// the decoder has turned the picture upright.
func heicBlocks(f io.ReaderAt) (said blocks) {
	head := read(f, 0, 256<<10)
	if at := bytes.Index(head, []byte("colrprof")); at >= 4 {
		end := at - 4 + int(binary.BigEndian.Uint32(head[at-4:]))
		said.icc = head[at+8 : max(at+8, min(end, len(head)))]
	}
	return said
}

// read gives as much as there is of a part of the file.
func read(f io.ReaderAt, from, size int64) []byte {
	part := make([]byte, max(0, min(size, largestBlock)))
	n, _ := f.ReadAt(part, from)
	return part[:n]
}
