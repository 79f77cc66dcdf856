package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"kg/extract/confidence"
)

// Drawn from known odds, examples give the odds back; what is said of others by
// cross-validation is calibrated.
func TestFitRecoversTheOdds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	f := confidence.Feature{Kind: "x"}
	var examples []example
	for i := range 4000 {
		v := 2*r.Float64() - 1
		x := example{features: []weighed{{f, v}}, weight: 1, sentence: i / 2, prior: 0.9}
		if r.Float64() < 1/(1+math.Exp(-(0.5+2*v))) {
			x.right = 1
		}
		examples = append(examples, x)
	}
	w := fit(examples, 1, 1)
	if len(w) != 2 || math.Abs(w[0].Value-0.5) > 0.15 || math.Abs(w[1].Value-2) > 0.25 {
		t.Errorf("weights %v, want 0.5 and 2", w)
	}
	crossed := crossValidate(examples, 1, 1)
	if e := calibrationError(examples, 10, func(i int) float64 { return crossed[i] }); e > 0.04 {
		t.Errorf("calibration error %.3f", e)
	}
	if e := calibrationError(examples, 10, func(i int) float64 { return examples[i].prior }); e < 0.2 {
		t.Errorf("calibration error %.3f of a constant that is wrong", e)
	}
}
