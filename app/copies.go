package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// copies is a folder for what viewers are given of kept documents: what they do
// to it does not reach the studio's own.
type copies struct{ folder string }

// shelfLife is how long a copy is left alone: who wrote notes on one has time to
// save it elsewhere.
const shelfLife = 7 * 24 * time.Hour

// add writes a copy and gives its path. Each has a folder of its own, so that it
// can bear its document's name.
func (c copies) add(name string, content io.Reader) (string, error) {
	if err := os.MkdirAll(c.folder, 0o700); err != nil {
		return "", explainWriting(err, c.folder)
	}
	folder, err := os.MkdirTemp(c.folder, "")
	if err != nil {
		return "", explainWriting(err, c.folder)
	}
	path := filepath.Join(folder, filepath.Base(name))
	return path, writeWhole(path, false, func(to io.Writer) error { _, err := io.Copy(to, content); return err })
}

// clear takes away the copies of more than a week ago.
func (c copies) clear(now time.Time) error {
	all, err := os.ReadDir(c.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, one := range all {
		info, failed := one.Info()
		if failed == nil && now.Sub(info.ModTime()) > shelfLife {
			failed = os.RemoveAll(filepath.Join(c.folder, one.Name()))
		}
		err = errors.Join(err, failed)
	}
	return err
}
