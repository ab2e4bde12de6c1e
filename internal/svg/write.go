package svg

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// write gives the drawing as it is kept: always the same bytes for the same
// drawing. What the outermost element says of colours goes to a group in it,
// where every reader looks.
func (t *tree) write(v view) Drawing {
	d := Drawing{}
	d.Width, d.Height = v.size()
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="%s" viewBox="%s %s %s %s" width="%d" height="%d">`,
		namespace, plain(v.x), plain(v.y), plain(v.w), plain(v.h), d.Width, d.Height)
	root := &node{name: "g", attr: map[string]string{}, children: t.root.children}
	for name, value := range t.root.attr {
		if styles[name] || name == "id" {
			root.attr[name] = value
		}
	}
	if len(root.attr) > 0 {
		root.write(&out)
	} else {
		for _, child := range root.children {
			child.write(&out)
		}
	}
	out.WriteString("</svg>")
	d.Content = out.Bytes()
	return d
}

func (n *node) write(out *bytes.Buffer) {
	out.WriteString("<" + n.name)
	for _, name := range slices.Sorted(maps.Keys(n.attr)) {
		out.WriteString(" " + name + `="`)
		_ = xml.EscapeText(out, []byte(n.attr[name]))
		out.WriteString(`"`)
	}
	if len(n.children) == 0 {
		out.WriteString("/>")
		return
	}
	out.WriteString(">")
	for _, child := range n.children {
		child.write(out)
	}
	out.WriteString("</" + n.name + ">")
}

func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
