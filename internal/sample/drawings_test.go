package sample

import (
	"bytes"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"
)

func TestEveryPictureThatAPostNamesIsDrawn(t *testing.T) {
	for _, month := range [][]slot{thisMonth, nextMonth} {
		for _, s := range month {
			if _, ok := drawings[s.picture]; s.picture != "" && !ok {
				t.Errorf("%q wants a picture %q that nobody draws", s.title.en, s.picture)
			}
		}
	}
}

func TestADrawingIsTheSameEveryTime(t *testing.T) {
	dir := os.Getenv("TIMONE_DRAWINGS") // to look at them
	for name, draw := range drawings {
		first, err := draw().photo()
		if err != nil {
			t.Fatal(err)
		}
		again, err := draw().photo()
		if err != nil || !bytes.Equal(first, again) {
			t.Errorf("%s came out differently", name)
		}
		if _, err := jpeg.Decode(bytes.NewReader(first)); err != nil {
			t.Errorf("%s is no picture: %v", name, err)
		}
		if dir != "" {
			if err := os.WriteFile(filepath.Join(dir, name+".jpg"), first, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
