package typed

import (
	"math"

	"timone/internal/fault"
	"timone/internal/words"
)

// figureLimit is what a figure stays below, so that it is kept to its last digit.
const figureLimit = 1e15

// CheckFigure refuses what is no number, and one that would not be kept as it
// was typed; a figure that is not known is no fault.
func CheckFigure(value *float64) error {
	switch {
	case value == nil:
		return nil
	case math.IsNaN(*value):
		return fault.Invalid(words.FaultNumberInvalid)
	case math.Abs(*value) >= figureLimit:
		return fault.Invalid(words.FaultNumberTooBig)
	}
	return nil
}
