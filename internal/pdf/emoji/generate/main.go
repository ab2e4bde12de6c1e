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
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// block is how many bytes of texts are compressed as one: neighbours resemble
// each other, and a document unpacks only the blocks that it needs.
const block = 128 << 10

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
	var drawings, outlines pile
	numbers := map[string]int{}
	for _, path := range paths {
		svg, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		sequence, err := sequenceOf(path)
		if err != nil {
			return err
		}
		drawings.add(sequence, share(string(svg), numbers, &outlines))
	}
	out, err := drawings.pack(nil)
	if err != nil {
		return err
	}
	if out, err = outlines.pack(out); err != nil {
		return err
	}
	return os.WriteFile(file, out, 0o644)
}

var outline = regexp.MustCompile(` d="([^"]{12,})"`)

// share puts the outlines of a drawing on their pile, each once, and leaves
// their numbers in it: drawings that differ in a colour have the same outlines.
func share(svg string, numbers map[string]int, outlines *pile) string {
	return outline.ReplaceAllStringFunc(svg, func(found string) string {
		path := outline.FindStringSubmatch(found)[1]
		number, known := numbers[path]
		if !known {
			number = len(numbers)
			numbers[path] = number
			outlines.add("", path)
		}
		return fmt.Sprintf(` d="#%d"`, number)
	})
}

// pile is texts to be compressed some at a time.
type pile struct {
	names, texts []string
}

func (p *pile) add(name, text string) {
	p.names, p.texts = append(p.names, name), append(p.texts, text)
}

// pack appends the pile to an archive: its table, compressed, after its length,
// and its blocks.
func (p *pile) pack(archive []byte) ([]byte, error) {
	var table, blocks, plain bytes.Buffer
	for i, text := range p.texts {
		fmt.Fprintf(&table, "%s %d\n", p.names[i], len(text))
		plain.WriteString(text)
		if plain.Len() < block && i+1 < len(p.texts) {
			continue
		}
		packed, err := squeeze(plain.Bytes())
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&table, "= %d\n", len(packed))
		blocks.Write(packed)
		plain.Reset()
	}
	head, err := squeeze(table.Bytes())
	if err != nil {
		return nil, err
	}
	archive = binary.BigEndian.AppendUint32(archive, uint32(len(head)))
	return append(append(archive, head...), blocks.Bytes()...), nil
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
