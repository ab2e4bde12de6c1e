package media

import (
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"strconv"

	"github.com/gabriel-vasile/mimetype"
	"github.com/gen2brain/heic"
	"golang.org/x/image/webp"

	"timone/internal/fault"
	"timone/internal/words"
)

const (
	// sniffed is how many bytes tell what a file is.
	sniffed = 3072
	// maxPixels is what one picture may have: more than any phone takes, less
	// than would fill the memory of a laptop while its renditions are made.
	maxPixels = 120_000_000
	// maxSide keeps out what is all width and no height.
	maxSide = 65_000
)

// Kinds is a choice of picture formats, and the sentence for all others; or
// whether any other file is taken too, as it is.
type Kinds struct {
	refusal words.Key
	formats map[string]format
	any     bool
}

// format reads one picture format.
type format struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
	// blocks finds what the file says beside the picture; nil where that is
	// nothing.
	blocks func(io.ReaderAt) blocks
}

// What is taken as a post's picture, what as a logo, and what as a client's
// material: any file, of which those that are pictures must be whole ones.
var (
	Photos = Kinds{refusal: words.FaultPictureNotOne, formats: map[string]format{
		"image/jpeg": jpegFormat, "image/png": pngFormat, "image/webp": webpFormat,
		"image/gif": {config: gif.DecodeConfig, decode: gif.Decode}, "image/heic": heicFormat, "image/heif": heicFormat,
	}}
	Logos = Kinds{refusal: words.FaultLogoKind, formats: map[string]format{
		"image/jpeg": jpegFormat, "image/png": pngFormat, "image/webp": webpFormat,
	}}
	Files      = Kinds{refusal: words.FaultFileEmpty, formats: Photos.formats, any: true}
	jpegFormat = format{config: jpeg.DecodeConfig, decode: jpeg.Decode, blocks: jpegBlocks}
	pngFormat  = format{config: png.DecodeConfig, decode: png.Decode, blocks: pngBlocks}
	webpFormat = format{config: webp.DecodeConfig, decode: webp.Decode, blocks: webpChunks.blocks}
	heicFormat = format{config: heic.DecodeConfig, decode: heic.Decode, blocks: heicBlocks}
)

// of tells by its first bytes what a file is; it refuses what is not of the
// kinds.
func (k Kinds) of(head []byte) (string, error) {
	is := mimetype.Detect(head)
	for m := is; m != nil; m = m.Parent() {
		if _, ok := k.formats[m.String()]; ok {
			return m.String(), nil
		}
	}
	if k.any && len(head) > 0 {
		return is.String(), nil
	}
	return "", fault.Invalid(k.refusal)
}

// most is how many bytes a file of that kind may have.
func (k Kinds) most(mime string) int64 {
	if _, picture := k.formats[mime]; picture {
		return MaxBytes
	}
	return MaxFileBytes
}

// largest is how many bytes any file of these kinds may have.
func (k Kinds) largest() int64 {
	if k.any {
		return MaxFileBytes
	}
	return MaxBytes
}

// picture is a decoded picture; its image is nil when the file is none.
type picture struct {
	mime    string
	image   image.Image
	turned  orientation
	colours *colours
}

// examine reads a whole picture; it refuses what is not one of the kinds, is
// damaged, or has too many pixels, before these take any memory.
func examine(f io.ReadSeeker, kinds Kinds) (p picture, err error) {
	defer func() {
		// A decoder that stumbles over a damaged file is no fault of the user's.
		if cause := recover(); cause != nil {
			err = broken(fmt.Errorf("panic: %v", cause))
		}
	}()
	head := make([]byte, sniffed)
	n, err := readAgain(f, func(r io.Reader) (int, error) { return io.ReadFull(r, head) })
	if n == 0 {
		return p, fault.Invalid(kinds.refusal).Because(err)
	}
	if p.mime, err = kinds.of(head[:n]); err != nil {
		return p, err
	}
	if as, is := kinds.formats[p.mime]; is {
		return p, p.read(f, as)
	}
	return p, nil
}

func (p *picture) read(f io.ReadSeeker, as format) error {
	config, err := readAgain(f, as.config)
	if err != nil {
		return broken(err)
	}
	if err := mustFit(config); err != nil {
		return err
	}
	if p.image, err = readAgain(f, as.decode); err != nil {
		return broken(err)
	}
	if at, ok := f.(io.ReaderAt); ok && as.blocks != nil {
		said := as.blocks(at)
		p.turned, p.colours = turnedExif(said.exif), parseColours(said.icc)
	}
	return nil
}

func mustFit(c image.Config) error {
	switch {
	case c.Width <= 0 || c.Height <= 0:
		return broken(fmt.Errorf("%d by %d pixels", c.Width, c.Height))
	case c.Width > maxSide, c.Height > maxSide, int64(c.Width)*int64(c.Height) > maxPixels:
		return fault.Invalid(words.FaultPictureTooManyPixels, "limit", strconv.Itoa(maxPixels/1_000_000))
	}
	return nil
}

// readAgain reads the file from its beginning.
func readAgain[T any](f io.ReadSeeker, read func(io.Reader) (T, error)) (T, error) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		var none T
		return none, err
	}
	return read(f)
}

func broken(err error) error { return fault.Invalid(words.FaultPictureBroken).Because(err) }
