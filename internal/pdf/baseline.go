package pdf

// baselined is a box that begins with a line of text: baseline is how far below
// the box's top it stands, false where there is none.
type baselined interface{ baseline() (float64, bool) }

func baselineOf(b box) (float64, bool) {
	if b, ok := b.(baselined); ok {
		return b.baseline()
	}
	return 0, false
}

func (b textBox) baseline() (float64, bool) {
	if len(b.block.Lines) == 0 {
		return 0, false
	}
	return b.block.Lines[0].Baseline, true
}

func (s *stack) baseline() (float64, bool) {
	y := 0.0
	for _, b := range s.boxes {
		h := s.tall(b)
		if b.space || h == 0 {
			y += h
			continue
		}
		at, ok := baselineOf(b.box)
		return y + at, ok
	}
	return 0, false
}

func (b taggedBox) baseline() (float64, bool) { return baselineOf(b.box) }

func (b panelBox) baseline() (float64, bool) {
	at, ok := baselineOf(b.inside)
	return b.padding.Top + at, ok
}

// level moves down the cells that begin with text until their first lines
// stand on one baseline.
func level(cells []box) {
	lowest := 0.0
	for _, c := range cells {
		if at, ok := baselineOf(c); ok {
			lowest = max(lowest, at)
		}
	}
	for i, c := range cells {
		if at, ok := baselineOf(c); ok && at < lowest {
			cells[i] = &stack{boxes: []stacking{{box: blank(lowest - at)}, {box: c}}}
		}
	}
}
