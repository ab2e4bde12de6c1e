package frontend

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"strings"
)

// packed is a file system in which a file may lie compressed, as NAME.gz: it is
// opened by its own name and read as it was. Scripts and styles lie so, which
// keeps the program small.
type packed struct{ fs.FS }

// Open opens a file; one that lies compressed is unpacked into memory.
func (p packed) Open(name string) (fs.File, error) {
	file, err := p.FS.Open(name)
	if !errors.Is(err, fs.ErrNotExist) {
		return file, err
	}
	bundle, missing := p.FS.Open(name + ".gz")
	if missing != nil {
		return nil, err
	}
	defer bundle.Close()
	return unpack(bundle)
}

func unpack(bundle fs.File) (fs.File, error) {
	info, err := bundle.Stat()
	if err != nil {
		return nil, err
	}
	reader, err := gzip.NewReader(bundle)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		return nil, err
	}
	return unpacked{bytes.NewReader(content), info}, nil
}

// unpacked is an open file that was compressed, and what is known of it.
type unpacked struct {
	*bytes.Reader
	bundle fs.FileInfo
}

// Stat tells of the file as it is read.
func (u unpacked) Stat() (fs.FileInfo, error) { return unpackedInfo{u.bundle, u.Size()}, nil }

// Close lets go of nothing: the content is in memory.
func (u unpacked) Close() error { return nil }

type unpackedInfo struct {
	fs.FileInfo
	size int64
}

func (i unpackedInfo) Name() string { return strings.TrimSuffix(i.FileInfo.Name(), ".gz") }

func (i unpackedInfo) Size() int64 { return i.size }
