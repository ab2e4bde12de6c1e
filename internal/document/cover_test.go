package document_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/owner"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
)

// keep puts a picture into the studio and hangs it where use says.
func keep(t testing.TB, s *studio.Studio, client string, content []byte, use func(q *db.Queries, material string) error) {
	t.Helper()
	ctx := context.Background()
	kept, err := media.New(s).Keep(ctx, bytes.NewReader(content), "picture")
	if err != nil {
		t.Fatal(err)
	}
	err = s.Do(ctx, studio.Act{Name: "test.keep", Client: client}, func(q *db.Queries) error {
		material, err := media.New(s).Record(ctx, q, client, kept)
		if err != nil {
			return err
		}
		return use(q, material.ID)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func block(t *testing.T, width, height int, c color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// logos are the sizes of the two logos on the cover, the client's first.
func logos(t *testing.T, width, height int) (sizes [2][2]float64) {
	t.Helper()
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	if _, err := owner.New(s).Edit(t.Context(), owner.Owner{Name: "Chiara Lenti", Email: "chiara@lenti.example"}); err != nil {
		t.Fatal(err)
	}
	keep(t, s, client, block(t, width, height, color.Black), func(q *db.Queries, id string) error {
		return dossier.New(s).SetLogo(t.Context(), q, client, id)
	})
	keep(t, s, "", block(t, width, height, color.Gray{90}), func(q *db.Queries, id string) error {
		return owner.New(s).SetLogo(t.Context(), q, id)
	})
	found := 0
	var layout strings.Builder
	if err := decembers(t, s, client).Dump(&layout); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(layout.String()) {
		var x, y float64
		if n, _ := fmt.Sscanf(line, " picture %f %f %f %f", &x, &y, &sizes[min(found, 1)][0], &sizes[min(found, 1)][1]); n == 4 {
			found++
		}
	}
	if found != 2 {
		t.Fatalf("%d pictures on the cover", found)
	}
	return sizes
}

func TestAWideLogoAndATallOneAreAsLargeOnTheCoverAsASquareOne(t *testing.T) {
	square := logos(t, 400, 400)
	for _, shape := range [][2]int{{900, 200}, {300, 200}, {200, 360}} {
		for i, size := range logos(t, shape[0], shape[1]) {
			if area, want := size[0]*size[1], square[i][0]*square[i][1]; area < .9*want || area > 1.1*want {
				t.Errorf("%v: logo %d is %v, square it is %v", shape, i, size, square[i])
			}
		}
	}
}

func TestTheOwnersLogoIsSmallerThanTheClientsAndNeitherIsBoundless(t *testing.T) {
	for _, shape := range [][2]int{{400, 400}, {900, 200}, {4000, 40}, {100, 4000}} {
		sizes := logos(t, shape[0], shape[1])
		client, mine := sizes[0], sizes[1]
		if client[0] > 180 || client[1] > 70 || mine[0] >= client[0] || mine[1] > client[1] {
			t.Errorf("%v: the client's is %v, the owner's %v", shape, client, mine)
		}
	}
}
