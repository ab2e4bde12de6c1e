package strategy

import (
	"slices"

	"timone/internal/fault"
	"timone/internal/typed"
	"timone/internal/words"
)

// The longest that is taken of a name and of a text, in characters.
const (
	nameLimit = 200
	textLimit = 2000
)

// checkNames takes in short texts of one line, in place.
func checkNames(fields ...*string) error {
	return checkLines(nameLimit, words.FaultNameTooLong, fields)
}

// checkTexts takes in longer texts of one line, in place.
func checkTexts(fields ...*string) error {
	return checkLines(textLimit, words.FaultTextTooLong, fields)
}

func checkLines(limit int, tooLong words.Key, fields []*string) error {
	for _, field := range fields {
		line, err := typed.Line(*field, limit, tooLong)
		if err != nil {
			return err
		}
		*field = line
	}
	return nil
}

// choose gives the choice made, or the first of the choices when none was.
func choose(choice *string, choices ...string) error {
	if *choice == "" {
		*choice = choices[0]
	}
	if !slices.Contains(choices, *choice) {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", *choice)
	}
	return nil
}

// checkNumbers refuses what is no number; one that is not known is no fault.
func checkNumbers(numbers ...*float64) error {
	for _, n := range numbers {
		if err := typed.CheckFigure(n); err != nil {
			return err
		}
	}
	return nil
}

// sameNumber tells whether two numbers are equal, or both not known.
func sameNumber(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
