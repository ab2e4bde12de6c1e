package studio

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"timone/internal/studio/db"
)

// image is a row, or the part of it that changed, as the journal holds it: each
// column with its value as it stands in the JSON. Nil means that there is no row.
type image map[string]json.RawMessage

func parseImage(text *string) (image, error) {
	if text == nil {
		return nil, nil
	}
	i := image{}
	if err := json.Unmarshal([]byte(*text), &i); err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	return i, nil
}

// text writes the image back, value for value as it was read: an encoder of
// Go's would escape, and a float of Go's would round.
func (i image) text() *string {
	if i == nil {
		return nil
	}
	var b strings.Builder
	for n, name := range slices.Sorted(maps.Keys(i)) {
		fmt.Fprintf(&b, `%s"%s":%s`, map[bool]string{true: "{", false: ","}[n == 0], name, i[name])
	}
	b.WriteString("}")
	text := b.String()
	return &text
}

// over gives the image with the columns of another laid over it.
func (i image) over(other image) image {
	all := make(image, len(i)+len(other))
	maps.Copy(all, i)
	maps.Copy(all, other)
	return all
}

// value gives a column's value as it is handed to SQLite.
func (i image) value(name string) (any, error) {
	raw := string(i[name])
	switch {
	case raw == "null":
		return nil, nil
	case strings.HasPrefix(raw, `"`):
		var text string
		err := json.Unmarshal(i[name], &text)
		return text, err
	case strings.HasPrefix(raw, "{"):
		var bytes struct {
			Hex string `json:"$x"`
		}
		if err := json.Unmarshal(i[name], &bytes); err != nil {
			return nil, err
		}
		return hex.DecodeString(bytes.Hex)
	case strings.ContainsAny(raw, ".eE"):
		return realNumber(raw)
	}
	return strconv.ParseInt(raw, 10, 64)
}

// textOf gives a column's text, empty if the image has none.
func (i image) textOf(name string) string {
	if _, known := i[name]; !known {
		return ""
	}
	value, _ := i.value(name)
	text, _ := value.(string)
	return text
}

// realNumber reads a number as SQLite writes it: infinity is 9.0e+999 there.
func realNumber(raw string) (float64, error) {
	number, err := strconv.ParseFloat(raw, 64)
	if errors.Is(err, strconv.ErrRange) {
		err = nil
	}
	return number, err
}

// net is what became of one row in the course of an act.
type net struct {
	seq           int64
	before, after image
	// mixed says that it was put together of several changes.
	mixed bool
}

func parseNet(c db.Change) (net, error) {
	before, err := parseImage(c.Before)
	if err != nil {
		return net{}, err
	}
	after, err := parseImage(c.After)
	return net{seq: c.Seq, before: before, after: after}, err
}

// then adds a later change of the same row.
func (n *net) then(later net) {
	if n.before != nil {
		// A later delete knows the whole row, but the first change knows what its
		// own columns were.
		n.before = later.before.over(n.before)
	}
	if later.after == nil {
		n.after = nil
	} else {
		n.after = n.after.over(later.after)
	}
	n.mixed = true
	n.forgetSame()
}

// forgetSame drops the columns that are again what they were.
func (n *net) forgetSame() {
	if n.before == nil || n.after == nil {
		return
	}
	for name, value := range n.before {
		if string(value) == string(n.after[name]) {
			delete(n.before, name)
			delete(n.after, name)
		}
	}
}

// none tells whether nothing is left of the change.
func (n *net) none() bool { return len(n.before) == 0 && len(n.after) == 0 }
