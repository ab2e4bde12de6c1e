package studio

import (
	"context"

	"timone/internal/fault"
)

func (s *Studio) Check(ctx context.Context) ([]fault.Fault, error) { return nil, nil }
