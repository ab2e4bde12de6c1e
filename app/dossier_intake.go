package main

import (
	"context"
	"encoding/base64"

	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/words"
)

// ReadIntake reads a questionnaire that a client sent back, and gives each answer
// beside what the dossier says. content is the file in base64.
func (x *Dossier) ReadIntake(client, name, content string) (document.Returned, error) {
	return ask(x.house, "dossier.read-intake", func(ctx context.Context, r *rooms) (document.Returned, error) {
		in, err := x.intake(ctx, r, client, name, content)
		if err != nil {
			return document.Returned{}, err
		}
		return r.intakes.Returned(ctx, in)
	})
}

// TakeIntake takes the answers of a questionnaire that are chosen by their ids, in
// one act which it gives.
func (x *Dossier) TakeIntake(client, name, content string, ids []string) (string, error) {
	return act(x.house, "dossier.take-intake", client, func(ctx context.Context, r *rooms) error {
		in, err := x.intake(ctx, r, client, name, content)
		if err == nil {
			_, err = r.intakes.Take(ctx, in, ids)
		}
		return err
	})
}

func (x *Dossier) intake(ctx context.Context, r *rooms, client, name, content string) (*document.Filled, error) {
	file, err := base64.StdEncoding.DecodeString(content)
	if err != nil {
		return nil, fault.Invalid(words.FaultIntakeNone, "name", name)
	}
	return r.intakes.Read(ctx, x.house.machine.words(), client, name, file)
}
