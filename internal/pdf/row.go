package pdf

// Row is columns side by side. Each goes on by itself where the row is split.
type Row struct {
	Gap     float64 // between columns
	Columns []Column
	Whole   bool // not to be split where a page can hold it
	Level   bool // what begins with text has its first lines on one baseline
}

// Column is a column of a row. Its width is Width when that is given, else its
// share of what the others leave, and no less than Least; a share of 0 is 1.
type Column struct {
	Width, Share, Least float64
	Parts               []Part
}

func (r Row) measure(c *composer, width float64) box {
	b := &rowBox{gap: r.Gap, whole: r.Whole, widths: widths(r.Columns, r.Gap, width)}
	for i, column := range r.Columns {
		b.cells = append(b.cells, stacked(c, b.widths[i], column.Parts))
	}
	if r.Level {
		level(b.cells)
	}
	return b
}

// widths shares out a width among columns. Where it is less than they need, each
// gives up its part.
func widths(columns []Column, gap, width float64) []float64 {
	out := make([]float64, len(columns))
	settled := make([]bool, len(columns))
	room := max(width-gap*float64(len(columns)-1), 0)
	left := room
	for i, c := range columns {
		if c.Width > 0 {
			out[i], settled[i] = c.Width, true
			left -= c.Width
		}
	}
	for i := 0; i >= 0; {
		divide(columns, out, settled, max(left, 0))
		if i = tooNarrow(columns, out, settled); i >= 0 {
			out[i], settled[i] = columns[i].Least, true
			left -= columns[i].Least
		}
	}
	sum := 0.0
	for _, w := range out {
		sum += w
	}
	for i := range out {
		if sum > room {
			out[i] *= room / sum
		}
	}
	return out
}

// divide gives the columns that are not settled their shares of a width.
func divide(columns []Column, out []float64, settled []bool, width float64) {
	total := 0.0
	for i, c := range columns {
		if !settled[i] {
			total += c.share()
		}
	}
	for i, c := range columns {
		if !settled[i] {
			out[i] = width * c.share() / total
		}
	}
}

// tooNarrow is a column that is not settled and has less than its least, or -1.
func tooNarrow(columns []Column, out []float64, settled []bool) int {
	for i, c := range columns {
		if !settled[i] && out[i] < c.Least {
			return i
		}
	}
	return -1
}

func (c Column) share() float64 {
	if c.Share > 0 {
		return c.Share
	}
	return 1
}

// rowBox is columns that were measured; one that has ended is nil.
type rowBox struct {
	cells    []box
	widths   []float64
	gap      float64
	whole    bool
	mirrored bool // the first column stands on the right
}

func (b *rowBox) height() float64 {
	most := 0.0
	for _, c := range b.cells {
		if c != nil {
			most = max(most, c.height())
		}
	}
	return most
}

func (b *rowBox) draw(page *Page, x, y float64) {
	if b.mirrored {
		x += b.width()
	}
	for i, c := range b.cells {
		left := x
		if b.mirrored {
			left -= b.widths[i]
		}
		if c != nil {
			c.draw(page, left, y)
		}
		x += either(b.mirrored, -1.0, 1.0) * (b.widths[i] + b.gap)
	}
}

func (b *rowBox) width() float64 {
	sum := -b.gap
	for _, w := range b.widths {
		sum += w + b.gap
	}
	return sum
}

func (b *rowBox) split(room float64, must bool) (head, rest box) {
	if b.whole && !must {
		return nil, b
	}
	above, below := *b, *b
	above.cells, below.cells = make([]box, len(b.cells)), make([]box, len(b.cells))
	left := false
	for i, c := range b.cells {
		switch {
		case c == nil:
		case c.height() <= room+slack:
			above.cells[i] = c
		default:
			first, second := c.split(room, must)
			if first == nil && !must {
				return nil, b
			}
			above.cells[i], below.cells[i] = first, second
			left = left || second != nil
		}
	}
	if !left {
		return &above, nil
	}
	return &above, &below
}
