package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/google/uuid"

	"timone/internal/fault"
	"timone/internal/words"
)

// writeWhole writes a file that is there whole or not at all, and makes its
// folder. Unless it may replace, a file of that name is left as it is and the
// write refused.
func writeWhole(path string, replace bool, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return explainWriting(err, path)
	}
	beside := filepath.Join(filepath.Dir(path), ".timone-"+uuid.NewString())
	defer os.Remove(beside)
	if err := writeSynced(beside, write); err != nil {
		return explainWriting(err, path)
	}
	return explainWriting(settle(beside, path, replace), path)
}

func writeSynced(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	return errors.Join(write(w), w.Flush(), f.Sync(), f.Close())
}

// settle gives a written file its name.
func settle(from, to string, replace bool) error {
	if replace {
		return os.Rename(from, to)
	}
	// A link is refused where there is a file, at whatever moment it came; some
	// disks have none, and there a look must do.
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, there := os.Lstat(to); there == nil {
		return fs.ErrExist
	}
	return os.Rename(from, to)
}

func explainWriting(err error, path string) error {
	var f *fault.Fault
	switch {
	case err == nil, errors.As(err, &f):
		return err
	case errors.Is(err, fs.ErrExist):
		return fault.Conflict(words.FaultFileExists, "path", path).Because(err)
	case errors.Is(err, syscall.ENOSPC):
		return fault.Conflict(words.FaultFileNoRoom, "path", path).Because(err)
	}
	return fault.Conflict(words.FaultFileNotWritten, "path", path).Because(err)
}
