// Command generate packs the emoji's drawings into one archive.
//
//	go run ./generate <folder of SVGs> <archive>
package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// together is how many drawings are compressed as one: neighbours resemble each
// other, and a document unpacks only the blocks that it needs.
const together = 48

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("want a folder and a file"))
	}
	if err := pack(os.Args[1], os.Args[2]); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func pack(folder, file string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.svg"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("no drawings in %s", folder)
	}
	slices.Sort(paths)
	var table, blocks bytes.Buffer
	for part := range slices.Chunk(paths, together) {
		packed, err := packBlock(part, &table)
		if err != nil {
			return err
		}
		fmt.Fprintf(&table, "= %d\n", len(packed))
		blocks.Write(packed)
	}
	head, err := squeeze(table.Bytes())
	if err != nil {
		return err
	}
	out := binary.BigEndian.AppendUint32(nil, uint32(len(head)))
	out = append(append(out, head...), blocks.Bytes()...)
	return os.WriteFile(file, out, 0o644)
}

// packBlock compresses some drawings and enters them in the table.
func packBlock(paths []string, table *bytes.Buffer) ([]byte, error) {
	var all []byte
	for _, path := range paths {
		svg, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		sequence, err := sequenceOf(path)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(table, "%s %d\n", sequence, len(svg))
		all = append(all, svg...)
	}
	return squeeze(all)
}

// sequenceOf reads a file's name: the characters' numbers in hex, joined by
// dashes. The mark that asks for emoji style is left out.
func sequenceOf(path string) (string, error) {
	var b strings.Builder
	for part := range strings.SplitSeq(strings.TrimSuffix(filepath.Base(path), ".svg"), "-") {
		r, err := strconv.ParseUint(part, 16, 32)
		if err != nil {
			return "", fmt.Errorf("name of %s: %w", path, err)
		}
		if r != 0xFE0F {
			b.WriteRune(rune(r))
		}
	}
	return b.String(), nil
}

func squeeze(plain []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
