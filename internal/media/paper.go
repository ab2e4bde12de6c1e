package media

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"

	"timone/internal/fault"
	"timone/internal/words"
)

// paper ends the name of a kept paper, so that programs know it for what it is.
const paper = ".pdf"

// KeptPaper is a paper that lies in the media folder, ready to be recorded.
type KeptPaper struct {
	SHA256 string
	Bytes  int64
}

// KeepPaper keeps what write writes, a PDF of Timone's own making, under the
// hash of its content. It is there whole or not at all, and the same content
// once.
func (s *Service) KeepPaper(write func(io.Writer) error) (KeptPaper, error) {
	root, err := s.folder()
	if err != nil {
		return KeptPaper{}, explainWriting(err)
	}
	defer root.Close()
	d, err := newDraft(root, s.studio.NewID())
	if err != nil {
		return KeptPaper{}, explainWriting(err)
	}
	defer d.discard()
	if err := d.write(write); err != nil {
		return KeptPaper{}, explainWriting(err)
	}
	if err := d.settle(d.sha256 + paper); err != nil {
		return KeptPaper{}, explainWriting(err)
	}
	return KeptPaper{SHA256: d.sha256, Bytes: d.bytes}, nil
}

// write fills the file with what is written, and takes its measure.
func (d *draft) write(write func(io.Writer) error) error {
	sum := sha256.New()
	if err := write(io.MultiWriter(d.file, sum)); err != nil {
		return err
	}
	info, err := d.file.Stat()
	if err != nil {
		return err
	}
	d.bytes, d.sha256 = info.Size(), hex.EncodeToString(sum.Sum(nil))
	return nil
}

// OpenPaper gives a kept paper by the hash of its content; see Open.
func (s *Service) OpenPaper(sha256 string) (*os.File, error) {
	if !isHash(sha256) {
		return nil, fault.NotFound(words.FaultDocumentGone)
	}
	root, err := os.OpenRoot(s.studio.MediaDir())
	if err != nil {
		return nil, explainPaper(err)
	}
	defer root.Close()
	f, err := root.Open(sha256 + paper)
	return f, explainPaper(err)
}

// CheckPaper says what is wrong with a kept paper, or nil.
func (s *Service) CheckPaper(sha256, name string) *fault.Fault {
	f, err := s.OpenPaper(sha256)
	if err != nil {
		return fault.NotFound(words.FaultCheckMediaMissing, "name", name, "file", sha256+paper)
	}
	defer f.Close()
	if got, err := hashOf(f); err != nil || got != sha256 {
		return fault.Conflict(words.FaultCheckMediaChanged, "name", name, "file", sha256+paper)
	}
	return nil
}

func explainPaper(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return fault.NotFound(words.FaultDocumentGone).Because(err)
	}
	return fault.Internal(err, "open paper")
}
