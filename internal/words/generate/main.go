// Command generate writes the catalogue's keys as Go constants and as
// TypeScript types, so that a text that is not there does not compile, and
// packs the texts for the program, which would carry them whole otherwise.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	root, err := houseRoot()
	if err != nil {
		log.Fatal(err)
	}
	texts, err := read(filepath.Join(root, "internal/words/en.json"))
	if err != nil {
		log.Fatal(err)
	}
	if err := writeGo(filepath.Join(root, "internal/words/keys.go"), keys(texts)); err != nil {
		log.Fatal(err)
	}
	if err := writeTS(filepath.Join(root, "frontend/src/lib/words.gen.ts"), texts); err != nil {
		log.Fatal(err)
	}
	for _, language := range []string{"it", "en"} {
		if err := pack(filepath.Join(root, "internal/words", language+".json")); err != nil {
			log.Fatal(err)
		}
	}
}

// pack compresses a file into one beside it.
func pack(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(raw); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(path+".gz", b.Bytes(), 0o644)
}

// houseRoot is the nearest folder upward that holds go.mod.
func houseRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if filepath.Dir(dir) == dir {
			return "", os.ErrNotExist
		}
		dir = filepath.Dir(dir)
	}
}

func read(path string) (map[string]string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	return texts, json.Unmarshal(raw, &texts)
}

// keys gives each key once, plural forms folded into one, in order.
func keys(texts map[string]string) []string {
	var all []string
	for k := range texts {
		base, _, _ := strings.Cut(k, "#")
		all = append(all, base)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// goName turns "fault.post-published" into FaultPostPublished.
func goName(key string) string {
	parts := strings.FieldsFunc(key, func(r rune) bool { return r == '.' || r == '-' || r == '_' })
	for i, p := range parts {
		parts[i] = strings.ToUpper(p[:1]) + p[1:]
	}
	return strings.Join(parts, "")
}

func writeGo(path string, keys []string) error {
	var b bytes.Buffer
	b.WriteString("// Code generated from the catalogue; DO NOT EDIT.\n\npackage words\n\n// The keys of the catalogue.\nconst (\n")
	for _, k := range keys {
		fmt.Fprintf(&b, "\t%s Key = %q\n", goName(k), k)
	}
	b.WriteString(")\n")
	src, err := format.Source(b.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(path, src, 0o644)
}

var named = regexp.MustCompile(`\{([a-zA-Z]+)\}`)

// writeTS writes one interface: each key with the names its text wants.
func writeTS(path string, texts map[string]string) error {
	names := map[string][]string{}
	for key, text := range texts {
		base, form, counted := strings.Cut(key, "#")
		if _, ok := names[base]; !ok {
			names[base] = nil
		}
		if counted && form != "" {
			names[base] = append(names[base], "n")
		}
		for _, m := range named.FindAllStringSubmatch(text, -1) {
			names[base] = append(names[base], m[1])
		}
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from the catalogue; DO NOT EDIT.\n\n/** Each text of the catalogue, with the values its braces want. */\nexport interface Texts {\n")
	for _, k := range keys(texts) {
		list := names[k]
		slices.Sort(list)
		list = slices.Compact(list)
		if len(list) == 0 {
			fmt.Fprintf(&b, "  '%s': never;\n", k)
			continue
		}
		fields := make([]string, len(list))
		for i, n := range list {
			fields[i] = n + ": " + tsType(n)
		}
		fmt.Fprintf(&b, "  '%s': { %s };\n", k, strings.Join(fields, "; "))
	}
	b.WriteString("}\n")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// tsType is number for the value that chooses a plural, else text or number.
func tsType(name string) string {
	if name == "n" {
		return "number"
	}
	return "string | number"
}
