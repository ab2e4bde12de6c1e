// Command generate writes hyphenation patterns as text, a line of them at a
// time, from the tree in which npm's hyphen keeps them.
//
//	npm pack hyphen@1.14.1 && tar xzf hyphen-1.14.1.tgz
//	node -p 'JSON.stringify(require("./package/patterns/it"))' | go run ./generate >it.txt
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

func main() {
	if err := write(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write reads three parts: the lists of priorities, the tree that refers to
// them, and the words that are exceptions.
func write() error {
	var parts []json.RawMessage
	if err := json.NewDecoder(os.Stdin).Decode(&parts); err != nil || len(parts) < 2 {
		return fmt.Errorf("want patterns on the input: %w", err)
	}
	t := &tree{}
	if err := json.Unmarshal(parts[0], &t.priorities); err != nil {
		return err
	}
	if err := t.walk("", parts[1]); err != nil {
		return err
	}
	var words map[string][]int
	if len(parts) > 2 {
		if err := json.Unmarshal(parts[2], &words); err != nil {
			return err
		}
	}
	for word, breaks := range words {
		t.found = append(t.found, "="+exception(word, breaks))
	}
	slices.Sort(t.found)
	_, err := os.Stdout.WriteString(lines(t.found))
	return err
}

// tree is the patterns by their letters.
type tree struct {
	priorities [][]int
	found      []string
}

// walk goes through a node: the number of a list of priorities, its children,
// or both.
func (t *tree) walk(letters string, node json.RawMessage) error {
	var list int
	if json.Unmarshal(node, &list) == nil {
		t.found = append(t.found, pattern(letters, t.priorities[list]))
		return nil
	}
	var both []json.RawMessage
	if json.Unmarshal(node, &both) == nil {
		for _, part := range both {
			if err := t.walk(letters, part); err != nil {
				return err
			}
		}
		return nil
	}
	var children map[string]json.RawMessage
	if err := json.Unmarshal(node, &children); err != nil {
		return err
	}
	for letter, child := range children {
		if err := t.walk(letters+letter, child); err != nil {
			return err
		}
	}
	return nil
}

// pattern writes priorities between letters, as TeX does: "a1bc2". A dot at
// the start stands for the start of a word and has no priority before it.
func pattern(letters string, priorities []int) string {
	var b strings.Builder
	letters, starts := strings.CutPrefix(letters, ".")
	if starts {
		b.WriteByte('.')
	}
	runes := []rune(letters)
	for i := range len(runes) + 1 {
		if i < len(priorities) && priorities[i] > 0 {
			b.WriteString(strconv.Itoa(priorities[i]))
		}
		if i < len(runes) {
			b.WriteRune(runes[i])
		}
	}
	return b.String()
}

// exception puts hyphens into a word, each where it stands in what is written.
func exception(word string, breaks []int) string {
	for _, at := range breaks {
		word = word[:at] + "-" + word[at:]
	}
	return word
}

// lines puts words in lines of a hundred characters.
func lines(words []string) string {
	var b strings.Builder
	at := 0
	for _, w := range words {
		if at > 0 && at+1+len(w) > 100 {
			b.WriteByte('\n')
			at = 0
		}
		if at > 0 {
			b.WriteByte(' ')
			at++
		}
		b.WriteString(w)
		at += len(w)
	}
	return b.String() + "\n"
}
