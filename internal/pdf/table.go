package pdf

// Table is rows of cells in columns of equal width from top to bottom. Its head
// is repeated on every page that it goes on to.
type Table struct {
	Columns []Column // their widths; their parts do not count
	Gap     float64
	Padding float64 // above and below what stands in a row
	Head    []Part  // a part for each column; none: no head
	Rows    []TableRow
	Under   Pen // below each row
	Below   Pen // below the head
}

// TableRow is a part for each column. A whole row is not split where a page can
// hold it.
type TableRow struct {
	Cells  []Part
	Whole  bool
	Behind func(page *Page, at Rect) // paints below the row
}

func (t Table) measure(c *composer, width float64) box {
	b := &tableBox{width: width}
	if len(t.Head) > 0 {
		b.head = t.row(c, width, TableRow{Cells: t.Head, Whole: true}, t.Below)
	}
	for _, r := range t.Rows {
		b.rows = append(b.rows, t.row(c, width, r, t.Under))
	}
	return b
}

// row measures a row, with its padding and the line below it.
func (t Table) row(c *composer, width float64, r TableRow, line Pen) box {
	columns := append([]Column(nil), t.Columns...)
	for i := range columns {
		columns[i].Parts = nil
		if i < len(r.Cells) {
			columns[i].Parts = []Part{r.Cells[i]}
		}
	}
	inside := Row{Gap: t.Gap, Columns: columns, Whole: r.Whole}.measure(c, width)
	return panelBox{inside, Edges{Top: t.Padding, Bottom: t.Padding}, func(page *Page, at Rect) {
		if r.Behind != nil {
			r.Behind(page, at)
		}
		page.Stroke(Rule(at.X, at.Y+at.H, at.X+at.W, at.Y+at.H), line)
	}, width}
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
