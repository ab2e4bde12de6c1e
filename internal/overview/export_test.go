package overview

// GapCodes are the codes of all gaps that there are, in their order.
func GapCodes() []string {
	codes := make([]string, len(places))
	for i, p := range places {
		codes[i] = p.code
	}
	return codes
}
