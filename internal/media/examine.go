package media

import (
	"errors"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"maps"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gabriel-vasile/mimetype"
	"github.com/gen2brain/heic"

	"timone/internal/fault"
	"timone/internal/svg"
	"timone/internal/words"
)

const (
	// sniffed is how many bytes tell what a file is.
	sniffed = 3072
	// maxPixels is what one picture may have: more than any phone takes, less
	// than would fill the memory of a laptop while its renditions are made.
	maxPixels = 120_000_000
	// maxLogoPixels is what a logo may have: it stands small wherever it stands.
	maxLogoPixels = 40_000_000
	// maxSide keeps out what is all width and no height.
	maxSide = 65_000
)

// Kinds is a choice of picture formats, and the sentence for all others; or
// whether any other file is taken too, as it is.
type Kinds struct {
	refusal words.Key
	formats map[string]format
	any     bool
	pixels  int64
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
// material: any file but a program, of which those that are pictures must be
// whole ones.
var (
	Photos = Kinds{refusal: words.FaultPictureNotOne, formats: map[string]format{
		"image/jpeg": jpegFormat, "image/png": pngFormat, "image/webp": webpFormat,
		"image/gif": {config: gif.DecodeConfig, decode: gif.Decode}, "image/heic": heicFormat, "image/heif": heicFormat,
	}, pixels: maxPixels}
	Logos = Kinds{refusal: words.FaultLogoKind, formats: map[string]format{
		"image/jpeg": jpegFormat, "image/png": pngFormat, "image/webp": webpFormat, svg.MIME: {},
	}, pixels: maxLogoPixels}
	Files = Kinds{refusal: words.FaultFileEmpty, formats: Photos.formats, any: true, pixels: maxPixels}
	// shown are those that have renditions.
	shown      = Kinds{formats: withDrawings(Photos.formats), pixels: maxPixels}
	jpegFormat = format{config: jpeg.DecodeConfig, decode: jpeg.Decode, blocks: jpegBlocks}
	pngFormat  = format{config: png.DecodeConfig, decode: png.Decode, blocks: pngBlocks}
	heicFormat = format{config: heic.DecodeConfig, decode: heic.Decode, blocks: heicBlocks}
)

// withDrawings adds drawings to a choice of formats: they are cleaned, and need
// no decoder.
func withDrawings(formats map[string]format) map[string]format {
	formats = maps.Clone(formats)
	formats[svg.MIME] = format{}
	return formats
}

// admit tells by its first bytes what a file of that name is; it refuses what is
// not of the kinds, and of any kind of file programs and what is a picture by its
// name alone, such as the page that a failed download leaves.
func (k Kinds) admit(name string, head []byte) (string, error) {
	if k.any && isProgram(name, head) {
		return "", fault.Invalid(words.FaultFileProgram)
	}
	mime, err := k.of(head)
	if err == nil && k.any && isNoPicture(name, mime) {
		return "", broken(fmt.Errorf("%s in a picture's name", mime))
	}
	return mime, err
}

// isNoPicture tells of a file that is called a picture whether it has nothing of
// one.
func isNoPicture(name, mime string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif":
		return strings.HasPrefix(mime, "text/") || mime == "application/octet-stream"
	}
	return false
}

// of tells by its first bytes what a file is; it refuses what is not of the
// kinds.
func (k Kinds) of(head []byte) (string, error) {
	if _, ok := k.formats[svg.MIME]; ok && svg.Looks(head) {
		return svg.MIME, nil
	}
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

// picture is a decoded picture, or a cleaned drawing; it is neither when the file
// is none.
type picture struct {
	drawing svg.Drawing
	mime    string
	image   image.Image
	turned  orientation
	colours *colours
}

// shown says whether there is anything of it to be shown.
func (p picture) shown() bool { return p.image != nil || p.drawing.Content != nil }

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
	as, is := kinds.formats[p.mime]
	switch {
	case p.mime == svg.MIME && is:
		p.drawing, err = cleaned(f, kinds)
	case p.mime == svg.MIME:
		// One of which nothing can be shown is a file like any other.
		p.drawing, _ = readAgain(f, svg.Clean)
	case is:
		err = p.read(f, as, kinds.pixels)
	}
	return p, err
}

// cleaned reads a drawing, and says what is wrong with one that cannot be kept.
func cleaned(f io.ReadSeeker, kinds Kinds) (svg.Drawing, error) {
	d, err := readAgain(f, svg.Clean)
	switch {
	case errors.Is(err, svg.ErrNotSVG):
		err = fault.Invalid(kinds.refusal).Because(err)
	case errors.Is(err, svg.ErrTooMuch):
		err = fault.Invalid(words.FaultDrawingTooMuch, "limit", strconv.Itoa(svg.MaxBytes>>20)).Because(err)
	case errors.Is(err, svg.ErrUnoutlined):
		err = fault.Invalid(words.FaultDrawingUnoutlined).Because(err)
	case err != nil:
		err = broken(err)
	}
	return d, err
}

func (p *picture) read(f io.ReadSeeker, as format, pixels int64) error {
	config, err := readAgain(f, as.config)
	if err != nil {
		return broken(err)
	}
	if err := mustFit(config, pixels); err != nil {
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

func mustFit(c image.Config, pixels int64) error {
	switch {
	case c.Width <= 0 || c.Height <= 0:
		return broken(fmt.Errorf("%d by %d pixels", c.Width, c.Height))
	case c.Width > maxSide, c.Height > maxSide, int64(c.Width)*int64(c.Height) > pixels:
		return fault.Invalid(words.FaultPictureTooManyPixels, "limit", strconv.FormatInt(pixels/1_000_000, 10))
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
