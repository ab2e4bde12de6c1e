package dossier

import (
	"context"
	"fmt"
)

// Sphere is who stands around a client: persons and bodies in the order in which
// they were written, who of them influences whom, and who approves what.
type Sphere struct {
	Stakeholders []Stakeholder `json:"stakeholders"`
	Influences   []Influence   `json:"influences"`
	Approvals    []Approval    `json:"approvals"`
}

// Sphere gives a client's sphere of influence, whole.
func (s *Service) Sphere(ctx context.Context, client string) (all Sphere, err error) {
	if _, err := s.Client(ctx, client); err != nil {
		return Sphere{}, err
	}
	q := s.studio.Read()
	if all.Stakeholders, err = listed(ctx, client, q.Stakeholders, fromStakeholder); err == nil {
		all.Influences, err = listed(ctx, client, q.Influences, fromInfluence)
	}
	if err == nil {
		all.Approvals, err = listed(ctx, client, q.Approvals, fromApproval)
	}
	if err != nil {
		return Sphere{}, fmt.Errorf("read sphere of client %s: %w", client, err)
	}
	return all, nil
}
