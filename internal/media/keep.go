package media

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"unicode"

	"timone/internal/fault"
	"timone/internal/words"
)

// The largest picture that is taken, and the largest of other files.
const (
	MaxBytes     = 60 << 20
	MaxFileBytes = 500 << 20
)

// Kept is a file that lies in the media folder, ready to be recorded. Width and
// Height are 0 where there are no pixels.
type Kept struct {
	SHA256 string
	Name   string
	MIME   string
	Bytes  int64
	Width  int
	Height int
}

// Keep copies a picture into the media folder and makes its renditions. What is
// not a picture, is damaged, or is too large in bytes or pixels is refused with
// a fault of its own, and nothing of it stays behind. The same content is kept
// once.
func (s *Service) Keep(ctx context.Context, r io.Reader, name string) (Kept, error) {
	return s.keep(ctx, r, name, Photos)
}

// KeepFrom is Keep for a choice of kinds; a logo's are Logos.
func (s *Service) KeepFrom(ctx context.Context, r io.Reader, name string, kinds Kinds) (Kept, error) {
	return s.keep(ctx, r, name, kinds)
}

// KeepFile keeps a file of this machine that is of the kinds; one that is too
// large is refused unread.
func (s *Service) KeepFile(ctx context.Context, path string, kinds Kinds) (Kept, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return Kept{}, fault.NotFound(words.FaultPictureUnreadable, "name", name).Because(err)
	case info.IsDir():
		return Kept{}, fault.Invalid(words.FaultFileFolder, "name", name)
	case !info.Mode().IsRegular():
		return Kept{}, fault.Invalid(words.FaultPictureUnreadable, "name", name)
	case info.Size() > kinds.largest():
		return Kept{}, tooLarge(name, kinds.largest())
	}
	f, err := os.Open(path)
	if err != nil {
		return Kept{}, fault.NotFound(words.FaultPictureUnreadable, "name", name).Because(err)
	}
	defer f.Close()
	return s.keep(ctx, f, name, kinds)
}

func (s *Service) keep(ctx context.Context, r io.Reader, name string, kinds Kinds) (Kept, error) {
	name = tidyName(name)
	root, err := s.folder()
	if err != nil {
		return Kept{}, explainKeeping(err, name)
	}
	defer root.Close()
	kept, err := s.take(ctx, root, r, name, kinds)
	if err != nil {
		return Kept{}, explainKeeping(err, name)
	}
	return kept, nil
}

// take copies the content to a file beside the pictures, looks at it, and only
// then gives it its name: whoever sees the name finds a whole picture with its
// renditions.
func (s *Service) take(ctx context.Context, root *os.Root, r io.Reader, name string, kinds Kinds) (Kept, error) {
	copied, err := s.copyIn(ctx, root, r, name, kinds)
	if err != nil {
		return Kept{}, err
	}
	defer copied.discard()
	p, err := examine(copied.file, kinds)
	if err != nil {
		return Kept{}, err
	}
	if p.drawing.Content != nil && !kinds.any {
		// What came is not what is kept: nobody is ever to see it. A material is handed on as it came, and never shown.
		if err := copied.rewrite(p.drawing.Content); err != nil {
			return Kept{}, err
		}
	}
	var size image.Point
	if p.shown() {
		size, err = s.render(ctx, root, p, copied.sha256)
	}
	if err == nil {
		err = copied.settle(fileOf(copied.sha256, Original))
	}
	if err != nil {
		forsake(root, copied.sha256)
		return Kept{}, err
	}
	return Kept{SHA256: copied.sha256, Name: name, MIME: p.mime, Bytes: copied.bytes, Width: size.X, Height: size.Y}, nil
}

// forsake takes the renditions away of a picture that was not kept in the end.
func forsake(root *os.Root, sha256 string) {
	if _, err := root.Stat(fileOf(sha256, Original)); err == nil {
		return
	}
	for _, r := range made {
		_ = root.Remove(fileOf(sha256, r))
	}
}

// copyIn refuses by its name and first bytes what is not of the kinds, before it
// copies the rest.
func (s *Service) copyIn(ctx context.Context, root *os.Root, r io.Reader, name string, kinds Kinds) (*draft, error) {
	head := make([]byte, sniffed)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, fault.NotFound(words.FaultPictureUnreadable).Because(err)
	}
	mime, err := kinds.admit(name, head[:n])
	if err != nil {
		return nil, err
	}
	d, err := newDraft(root, s.studio.NewID())
	if err != nil {
		return nil, err
	}
	if err := d.copy(ctx, head[:n], r, kinds.most(mime)); err != nil {
		d.discard()
		return nil, err
	}
	return d, nil
}

func (s *Service) folder() (*os.Root, error) {
	if err := os.MkdirAll(s.studio.MediaDir(), 0o700); err != nil {
		return nil, err
	}
	return os.OpenRoot(s.studio.MediaDir())
}

// coming begins the name of a file that has none of its own yet.
const coming = "coming-"

// draft is a file in the media folder before it is known to be a picture.
type draft struct {
	root   *os.Root
	name   string
	file   *os.File
	sha256 string
	bytes  int64
}

func newDraft(root *os.Root, id string) (*draft, error) {
	name := coming + id
	f, err := root.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	return &draft{root: root, name: name, file: f}, nil
}

func (d *draft) copy(ctx context.Context, head []byte, rest io.Reader, most int64) error {
	sum := sha256.New()
	all := io.LimitReader(io.MultiReader(strings.NewReader(string(head)), rest), most+1)
	source := &watched{ctx: ctx, reader: all}
	n, err := io.Copy(io.MultiWriter(d.file, sum), source)
	switch {
	case source.err != nil:
		return fault.NotFound(words.FaultPictureUnreadable).Because(source.err)
	case err != nil:
		return err
	case n > most:
		return tooLarge("", most)
	}
	d.bytes, d.sha256 = n, hex.EncodeToString(sum.Sum(nil))
	return nil
}

// rewrite puts other content in the place of what came.
func (d *draft) rewrite(content []byte) error {
	if err := d.file.Truncate(0); err != nil {
		return err
	}
	if _, err := d.file.WriteAt(content, 0); err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	d.bytes, d.sha256 = int64(len(content)), hex.EncodeToString(sum[:])
	return nil
}

// settle gives the file its name for good.
func (d *draft) settle(name string) error {
	if err := errors.Join(d.file.Sync(), d.file.Close()); err != nil {
		return err
	}
	err := d.root.Rename(d.name, name)
	if _, there := d.root.Stat(name); err != nil && there == nil {
		// Windows does not let go of a file that is being shown; what is there
		// has the same content.
		return nil
	}
	if err == nil {
		syncFolder(d.root)
	}
	return err
}

// discard takes the file away unless it has settled.
func (d *draft) discard() {
	_ = d.file.Close()
	_ = d.root.Remove(d.name)
}

// watched tells an error of the source from one of the disk, and stops when the
// call was given up.
type watched struct {
	ctx    context.Context
	reader io.Reader
	err    error
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := 0, w.ctx.Err()
	if err == nil {
		n, err = w.reader.Read(p)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		w.err = err
	}
	return n, err
}

// syncFolder makes a rename last. Where a folder cannot be synced, as on
// Windows, there is no more to be done.
func syncFolder(root *os.Root) {
	if f, err := root.Open("."); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// longestEnding is more than what a file's name ends with ever has.
const longestEnding = 12

// tidyName keeps of a file's name what can stand on a screen. A long one keeps
// its ending, by which programs know what it is.
func tidyName(name string) string {
	name = filepath.Base(strings.ReplaceAll(name, "\\", "/"))
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	runes, ending := []rune(name), []rune(filepath.Ext(name))
	if len(ending) > longestEnding {
		ending = nil
	}
	if len(runes) > nameLimit {
		name = string(runes[:nameLimit-len(ending)]) + string(ending)
	}
	return name
}

func tooLarge(name string, most int64) *fault.Fault {
	return fault.Invalid(words.FaultPictureTooLarge, "name", name, "limit", strconv.FormatInt(most>>20, 10))
}

// explainWriting turns what the disk says into a fault.
func explainWriting(err error) error {
	var f *fault.Fault
	switch {
	case err == nil, errors.As(err, &f):
		return err
	case errors.Is(err, syscall.ENOSPC):
		return fault.Conflict(words.FaultDiskFull).Because(err)
	}
	return fault.Internal(err, "keep file")
}

// explainKeeping turns what went wrong with a file that came into a fault that names it.
func explainKeeping(err error, name string) error {
	f := fault.From(explainWriting(err))
	if f.Code == words.FaultDiskFull {
		f.Code = words.FaultPictureNoRoom
	}
	f.Values["name"] = name
	return f
}
