package pdf

import (
	"math"
	"strconv"
)

// scale is a range of numbers with marks at round ones.
type scale struct {
	least, most float64
	step        float64
}

// roundScale is the smallest scale of about so many steps of 1, 2, 2.5 or 5
// times a power of ten that holds two numbers.
func roundScale(least, most float64, steps int) scale {
	if !(most > least) {
		least, most = min(least, 0), max(most, 0)
	}
	if !(most > least) {
		most = least + 1
	}
	rough := (most - least) / float64(max(steps, 1))
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	step := 10 * power
	for _, nice := range []float64{1, 2, 2.5, 5} {
		if nice*power >= rough*(1-1e-9) {
			step = nice * power
			break
		}
	}
	return scale{math.Floor(least/step+1e-9) * step, math.Ceil(most/step-1e-9) * step, step}
}

// marks are the round numbers of the scale, from the least.
func (s scale) marks() []float64 {
	n := int(math.Round((s.most - s.least) / s.step))
	out := make([]float64, 0, n+1)
	for i := range n + 1 {
		v := strconv.FormatFloat(s.least+float64(i)*s.step, 'g', 12, 64)
		mark, _ := strconv.ParseFloat(v, 64) // 0.30000000000000004 is 0.3
		out = append(out, mark)
	}
	return out
}

// part is how far up the scale a number stands: 0 at its foot, 1 at its head.
func (s scale) part(v float64) float64 { return (v - s.least) / (s.most - s.least) }
