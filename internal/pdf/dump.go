package pdf

import (
	"fmt"
	"io"
)

// Dump writes what stands where, page by page, one thing a line, with
// coordinates to a tenth of a point: for tests that compare layouts, and for
// reading. It draws the footers, as Write does.
func (d *Document) Dump(w io.Writer) error {
	d.finish()
	for _, p := range d.pages {
		if _, err := fmt.Fprintf(w, "page %d  %s × %s\n", p.number, tenth(p.Width), tenth(p.Height)); err != nil {
			return err
		}
		for _, n := range p.notes {
			if _, err := fmt.Fprintf(w, "  %s\n", n.what); err != nil {
				return err
			}
		}
	}
	return nil
}
