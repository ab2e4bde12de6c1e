package pdf

import "timone/internal/pdf/tag"

// Table is rows of cells in columns of equal width from top to bottom; the first
// lines of a row stand on one baseline. Its head is repeated on every page that
// it goes on to.
type Table struct {
	Columns  []Column // their widths; their parts do not count
	Gap      float64  // between columns
	Padding  float64  // above and below what stands in a row
	Named    bool     // the first column says what the others are about
	Head     []Part   // a part for each column, read as what the column is about; none: no head
	Rows     []TableRow
	HeadRule Pen // below the head
	RowRule  Pen // below each row
}

// TableRow is a part for each column; a column without one has an empty cell.
type TableRow struct {
	Cells  []Part
	Whole  bool                      // not to be split where a page can hold it
	Behind func(page *Page, at Rect) // paints what is seen behind the row, on every page that it stands on
}

func (t Table) measure(c *composer, width float64) box {
	b := &tableBox{width: width}
	if len(t.Head) > 0 {
		heads := TableRow{Cells: t.Head, Whole: true}
		b.head = onceRead{t.row(c, width, heads, true), new(bool)}
	}
	for _, r := range t.Rows {
		b.rows = append(b.rows, t.row(c, width, r, false))
	}
	return taggedBox{b, &reading{tag: tag.Table}}
}

// row measures a row, with its padding and the line below it.
func (t Table) row(c *composer, width float64, r TableRow, head bool) box {
	columns := append([]Column(nil), t.Columns...)
	for i := range columns {
		columns[i].Parts = []Part{Tagged(t.role(i, head))}
		if i < len(r.Cells) && r.Cells[i] != nil {
			columns[i].Parts = []Part{Tagged(t.role(i, head), r.Cells[i])}
		}
	}
	line := t.RowRule
	if head {
		line = t.HeadRule
	}
	inside := Row{Gap: t.Gap, Columns: columns, Whole: r.Whole, Level: true}.measure(c, width)
	return taggedBox{panelBox{inside, Edges{Top: t.Padding, Bottom: t.Padding}, func(page *Page, at Rect) {
		if r.Behind != nil {
			r.Behind(page, at)
		}
		page.Stroke(Rule(at.X, at.Y+at.H, at.X+at.W, at.Y+at.H), line)
	}, width}, &reading{tag: tag.TableRow}}
}

// role is what a cell of a column is.
func (t Table) role(column int, head bool) tag.Tag {
	switch {
	case head:
		return tag.Head(tag.Column)
	case t.Named && column == 0:
		return tag.Head(tag.Row)
	}
	return tag.Cell
}

// tableBox is a table that was measured.
type tableBox struct {
	head  box // nil: none
	rows  []box
	width float64
}

func (b *tableBox) headHeight() float64 {
	if b.head == nil {
		return 0
	}
	return b.head.height()
}

func (b *tableBox) height() float64 {
	sum := b.headHeight()
	for _, r := range b.rows {
		sum += r.height()
	}
	return sum
}

func (b *tableBox) draw(page *Page, x, y float64) {
	if b.head != nil {
		b.head.draw(page, x, y)
		y += b.head.height()
	}
	for _, r := range b.rows {
		r.draw(page, x, y)
		y += r.height()
	}
}

func (b *tableBox) split(room float64, must bool) (head, rest box) {
	rows := &stack{}
	for _, r := range b.rows {
		rows.boxes = append(rows.boxes, stacking{box: r})
	}
	first, second := rows.split(room-b.headHeight(), must)
	if first == nil {
		return nil, b
	}
	above, below := *b, *b
	above.rows = unstacked(first)
	if second == nil {
		return &above, nil
	}
	below.rows = unstacked(second)
	return &above, &below
}

// unstacked is the boxes of a stack.
func unstacked(b box) []box {
	var rows []box
	for _, s := range b.(*stack).boxes {
		rows = append(rows, s.box)
	}
	return rows
}
