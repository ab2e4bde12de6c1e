// Command dossier makes a studio with one client whose dossier is large: 500
// people, 2,000 materials and 5,000 observations, each kept as a user's would be.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"log"
	"time"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
)

const (
	people       = 500
	materials    = 2000
	observations = 5000
	competitors  = 20
)

func main() {
	log.SetFlags(0)
	path := flag.String("studio", "", "the file to make")
	share := flag.Int("share", 1, "one of so many records only, for a short run")
	flag.Parse()
	if err := run(context.Background(), *path, *share); err != nil {
		log.Fatal("a large dossier: not made: ", err)
	}
}

func run(ctx context.Context, path string, share int) error {
	s, err := studio.Create(ctx, path, studio.Options{Clock: time.Now, Hasty: true})
	if err != nil {
		return err
	}
	return errors.Join(fill(ctx, s, share), s.Close())
}

func fill(ctx context.Context, s *studio.Studio, share int) error {
	d := dossier.New(s)
	client, err := d.Create(ctx, dossier.Introduction{Name: "Panificio Bruni", Language: "en", TimeZone: "Europe/Rome"})
	if err != nil {
		return err
	}
	if err := meet(ctx, d, client.ID, people/share); err != nil {
		return err
	}
	if err := observe(ctx, d, client.ID, observations/share); err != nil {
		return err
	}
	return gather(ctx, s, client.ID, materials/share)
}

func meet(ctx context.Context, d *dossier.Service, client string, many int) error {
	for n := range many {
		influence, interest := n*37%101, n*61%101
		_, err := d.WriteStakeholder(ctx, client, dossier.Stakeholder{
			Name: fmt.Sprint("Persona ", n), Organisation: fmt.Sprint("Ente ", n%40), Role: "Decide su budget e messaggi",
			Influence: &influence, Interest: &interest,
		})
		if err != nil {
			return fmt.Errorf("person %d: %w", n, err)
		}
	}
	return nil
}

func observe(ctx context.Context, d *dossier.Service, client string, many int) error {
	topics := []string{"content", "followers", "rhythm", "offer", "price", "tone", "ads", "other"}
	for c := range competitors {
		seen, err := d.WriteCompetitor(ctx, client, dossier.Competitor{Name: fmt.Sprint("Concorrente ", c)})
		if err != nil {
			return fmt.Errorf("competitor %d: %w", c, err)
		}
		for n := range many / competitors {
			_, err := d.WriteObservation(ctx, dossier.Observation{
				Competitor: seen.ID, Day: fmt.Sprintf("2025-%02d-%02d", 1+n%12, 1+n%28), Topic: topics[n%len(topics)],
				Text: fmt.Sprint("Offerta di focaccia numero ", n),
			})
			if err != nil {
				return fmt.Errorf("observation %d: %w", n, err)
			}
		}
	}
	return nil
}

// gather keeps so many pictures, each of its own colour.
func gather(ctx context.Context, s *studio.Studio, client string, many int) error {
	m := media.New(s)
	for n := range many {
		picture, err := patch(n)
		if err != nil {
			return err
		}
		kept, err := m.Keep(ctx, bytes.NewReader(picture), fmt.Sprintf("vetrina-%04d.png", n))
		if err != nil {
			return fmt.Errorf("keep picture %d: %w", n, err)
		}
		err = s.Do(ctx, studio.Act{Name: "bench.gather", Client: client}, func(q *db.Queries) error {
			_, _, err := m.Record(ctx, q, client, kept)
			return err
		})
		if err != nil {
			return fmt.Errorf("record picture %d: %w", n, err)
		}
	}
	return nil
}

func patch(n int) ([]byte, error) {
	const side = 64
	img := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{
		color.NRGBA{R: uint8(n), G: uint8(n >> 8), B: 0x60, A: 0xff}, //nolint:gosec // the lower and the higher byte
	})
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return b.Bytes(), err
}
