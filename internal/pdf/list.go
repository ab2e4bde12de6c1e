package pdf

import (
	"strconv"

	"timone/internal/pdf/tag"
)

// List is items one below the other, with a label before each: a bullet, or its
// number. What stands in an item hangs beside its label, on the other side where
// the list reads from right to left; a list among an item's parts stands further
// in. It is read as a list.
type List struct {
	Items    [][]Part // the parts of each
	Bullet   string   // before each item, such as "•"; empty: nothing, and no room for it
	Numbered bool     // 1., 2. and so on instead
	Style    Style    // of the labels
	Indent   float64  // how far items stand in, where the widest label needs less
	Gap      float64  // between items
}

// labelGap is what stands between a label and its item, in sizes.
const labelGap = 0.5

func (l List) measure(c *composer, width float64) box {
	labels := l.labels(c)
	frame := rowBox{gap: l.gap(), widths: []float64{l.room(labels), 0}, mirrored: startsRight(l.parts())}
	frame.widths[1] = max(width-frame.widths[0]-frame.gap, 0)
	from, towards := either(frame.mirrored, Right, Left), either(frame.mirrored, Left, Right)
	if labels == nil {
		from = Start
	}
	s := &stack{grid: c.grid}
	for i, parts := range l.Items {
		if i > 0 {
			s.boxes = append(s.boxes, stacking{box: Space(l.Gap).measure(c, width), space: true})
		}
		row := frame
		row.cells = []box{nil, taggedBox{stacked(c, row.widths[1], bodies(parts, from)), &reading{tag: tag.Body}}}
		if labels != nil {
			label := labels[i].Align(towards).Wrap(row.widths[0])
			row.cells[0] = taggedBox{textBox{block: label}, &reading{tag: tag.Label}}
			level(row.cells)
		}
		s.boxes = append(s.boxes, stacking{box: taggedBox{&row, &reading{tag: tag.Item}}})
	}
	return taggedBox{s, &reading{tag: tag.List.Labelled(l.numbering())}}
}

// labels are what stands before each item; nil is nothing.
func (l List) labels(c *composer) []Paragraph {
	if !l.labelled() {
		return nil
	}
	labels := make([]Paragraph, len(l.Items))
	for i := range labels {
		text := l.Bullet
		if l.Numbered {
			text = strconv.Itoa(i+1) + "."
		}
		labels[i] = c.doc.Text(Span{Text: text, Style: l.Style})
	}
	return labels
}

// room is the width of the labels' column.
func (l List) room(labels []Paragraph) float64 {
	widest := finite(l.Indent) - l.gap()
	for _, label := range labels {
		widest = max(widest, label.Line().Natural)
	}
	return max(widest, 0)
}

// gap is what stands between a label and its item.
func (l List) gap() float64 {
	if !l.labelled() {
		return 0
	}
	return labelGap * l.Style.settled().Size
}

func (l List) labelled() bool { return l.Numbered || l.Bullet != "" }

func (l List) numbering() tag.Numbering {
	switch {
	case l.Numbered:
		return tag.Numbers
	case l.Bullet != "":
		return tag.Bullets
	}
	return ""
}

// parts are the parts of all items.
func (l List) parts() []Part {
	var all []Part
	for _, parts := range l.Items {
		all = append(all, parts...)
	}
	return all
}

// bodies are the parts of an item: a paragraph keeps to a side whichever way it
// reads, and of several parts it is read as one.
func bodies(parts []Part, side Align) []Part {
	out := make([]Part, len(parts))
	for i, p := range parts {
		out[i] = p
		text, ok := p.(Paragraph)
		if ok && text.as.align == Start {
			out[i] = text.Align(side)
		}
		if ok && len(parts) > 1 {
			out[i] = Tagged(tag.Paragraph, out[i])
		}
	}
	return out
}

// startsRight says whether the first text among parts reads from right to left.
func startsRight(parts []Part) bool {
	for _, p := range parts {
		switch p := p.(type) {
		case Paragraph:
			return p.ReadsRight()
		case withNext:
			return startsRight([]Part{p.Part})
		case group:
			return startsRight(p.parts)
		case taggedPart:
			return startsRight(p.parts)
		case List:
			return startsRight(p.parts())
		}
	}
	return false
}
