package media

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Record writes, in an act that goes on, that a client has this file; client
// is empty for the owner's. The same content is recorded once for a client: fresh
// tells whether that is now.
func (s *Service) Record(ctx context.Context, q *db.Queries, client string, k Kept) (m Material, fresh bool, err error) {
	row, err := q.MaterialByContent(ctx, db.MaterialByContentParams{Sha256: k.SHA256, ClientID: client})
	if err == nil {
		return fromRow(row), false, nil
	}
	if !studio.NoRow(err) {
		return Material{}, false, fmt.Errorf("look for picture %s: %w", k.SHA256, err)
	}
	row, err = q.AddMaterial(ctx, db.AddMaterialParams{
		ID: s.studio.NewID(), ClientID: studio.Null(client), Sha256: k.SHA256, Name: k.Name, Mime: k.MIME,
		Bytes: k.Bytes, Width: int64(k.Width), Height: int64(k.Height), Now: s.studio.Now(),
	})
	if err != nil {
		return Material{}, false, fmt.Errorf("record picture %s: %w", k.SHA256, err)
	}
	return fromRow(row), true, nil
}

// Picture is what other records show of the material.
func (m Material) Picture() Picture {
	return Picture{
		ID: m.ID, SHA256: m.SHA256, Name: m.Name, Alt: m.Alt, Width: m.Width, Height: m.Height,
		FocalX: m.FocalX, FocalY: m.FocalY, Expiry: m.Expiry,
	}
}

// Check names each recorded file that is missing or is no longer what
// it was.
func (s *Service) Check(ctx context.Context) ([]fault.Fault, error) {
	rows, err := s.studio.Read().Contents(ctx)
	if err != nil {
		return nil, fault.Internal(err, "list pictures")
	}
	faults := []fault.Fault{}
	for _, row := range rows {
		if f := s.checkOne(row.Sha256, fmt.Sprint(row.Name)); f != nil {
			faults = append(faults, *f)
		}
	}
	return faults, nil
}

func (s *Service) checkOne(hash, name string) *fault.Fault {
	f, err := s.Open(hash, Original)
	if err != nil {
		return fault.NotFound(words.FaultCheckMediaMissing, "name", name, "file", hash)
	}
	defer f.Close()
	if got, err := hashOf(f); err != nil || got != hash {
		return fault.Conflict(words.FaultCheckMediaChanged, "name", name, "file", hash)
	}
	return nil
}

func hashOf(f *os.File) (string, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
