package dossier

import "slices"

// palette is what a new client's colour is taken from: deep, apart from each
// other, and white letters read well on all of them.
var palette = []string{
	"#6b3f2a", "#2b5f4c", "#27447a", "#8a2a50", "#5b3f8c", "#0b5563",
	"#7a4a0e", "#4a5a23", "#8c3420", "#3d4a5c", "#7a2f7a", "#1f5a8a",
}

// nextColour gives the colour of the palette that the fewest clients wear.
func nextColour(taken []string) string {
	worn := map[string]int{}
	for _, colour := range taken {
		worn[colour]++
	}
	return slices.MinFunc(palette, func(a, b string) int { return worn[a] - worn[b] })
}
