package dossier

import (
	"slices"

	"timone/internal/fault"
	"timone/internal/words"
)

// checkChoice refuses what is none of the choices.
func checkChoice(choice string, choices ...string) error {
	if !slices.Contains(choices, choice) {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", choice)
	}
	return nil
}
