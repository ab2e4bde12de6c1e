package frontend

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

func compressed(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatLiesCompressedIsReadByItsOwnName(t *testing.T) {
	const script = "export const thread = 'red'\n"
	files := packed{fstest.MapFS{
		"index.html":         {Data: []byte("<title>Timone</title>")},
		"assets/later.js.gz": {Data: compressed(t, script)},
	}}

	read, err := fs.ReadFile(files, "assets/later.js")
	if err != nil || string(read) != script {
		t.Fatalf("got %q and %v", read, err)
	}
	info, err := fs.Stat(files, "assets/later.js")
	if err != nil || info.Name() != "later.js" || info.Size() != int64(len(script)) {
		t.Fatalf("got %v and %v", info, err)
	}
	if page, err := fs.ReadFile(files, "index.html"); err != nil || string(page) != "<title>Timone</title>" {
		t.Fatalf("got %q and %v", page, err)
	}
	if _, err := files.Open("assets/nowhere.js"); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("got %v", err)
	}
}

func TestABrokenBundleIsAnError(t *testing.T) {
	files := packed{fstest.MapFS{"later.js.gz": {Data: compressed(t, "whole")[:8]}}}
	if _, err := files.Open("later.js"); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("got %v", err)
	}
}
