package dossier

import (
	"context"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Approval says what a stakeholder approves: strategy, plan, post or crisis.
// StandIn is who does it when it cannot, or empty.
type Approval struct {
	Stakeholder string `json:"stakeholder"`
	What        string `json:"what"`
	StandIn     string `json:"standIn"`
}

// Approvable is what one can approve.
var Approvable = []string{"strategy", "plan", "post", "crisis"}

// TieApproval says that a stakeholder approves something, and who stands in.
func (s *Service) TieApproval(ctx context.Context, a Approval) error {
	act, err := s.approving(ctx, "tie-approval", a.Stakeholder, a.What)
	if err != nil {
		return err
	}
	if err := s.checkStandIn(ctx, a, act.Client); err != nil {
		return err
	}
	return s.studio.Do(ctx, act, func(q *db.Queries) error {
		return q.PutApproval(ctx, db.PutApprovalParams{
			ID: a.Stakeholder + "." + a.What, ClientID: act.Client,
			StakeholderID: a.Stakeholder, What: a.What, StandInID: studio.Null(a.StandIn),
		})
	})
}

// UntieApproval says that a stakeholder does not approve something.
func (s *Service) UntieApproval(ctx context.Context, stakeholder, what string) error {
	act, err := s.approving(ctx, "untie-approval", stakeholder, what)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, act, func(q *db.Queries) error {
		return tied(q.DeleteApproval(ctx, db.DeleteApprovalParams{StakeholderID: stakeholder, What: what}))
	})
}

func (s *Service) approving(ctx context.Context, verb, stakeholder, what string) (studio.Act, error) {
	if err := checkChoice(what, Approvable...); err != nil {
		return studio.Act{}, err
	}
	one, client, err := stakeholders.find(ctx, s, stakeholder)
	return studio.Act{
		Name: "dossier." + verb, Client: client,
		Detail: map[string]string{"name": one.Name, "record": one.ID},
	}, err
}

// checkStandIn refuses one who would stand in for itself, or for another
// client's.
func (s *Service) checkStandIn(ctx context.Context, a Approval, client string) error {
	if a.StandIn == "" {
		return nil
	}
	other, its, err := stakeholders.find(ctx, s, a.StandIn)
	if err == nil && its != client {
		err = fault.NotFound(words.FaultStakeholderMissing)
	}
	if err == nil && other.ID == a.Stakeholder {
		err = fault.Invalid(words.FaultStakeholderItself, "name", other.Name)
	}
	return err
}

func fromApproval(row db.ApprovalsRow) Approval {
	return Approval{Stakeholder: row.StakeholderID, What: row.What, StandIn: studio.Text(row.StandInID)}
}
