package eval

import (
	"cmp"
	"slices"
)

// Tuple is a fact of a sentence as scorers of open information extraction compare them.
type Tuple struct {
	Sentence   string // its words, parted by spaces
	Confidence float64
	Relation   string
	Args       []string // subject first
	Rule       string   // that made it; empty where nothing is known of it
}

// FactScore is the result of scoring extractions against a gold standard.
type FactScore struct {
	Precision, Recall, F1 float64
	Threshold             float64      // confidence from which on extractions were counted for them
	AUC                   float64      // area under Curve, with the point of recall 0 and precision 1
	Curve                 []CurvePoint // by rising threshold

	Gold  []Judgement // of each gold fact, how far it was found
	Found []Judgement // of each extraction, how right it is

	thresholds []float64 // all confidences, ascending
}

// CurvePoint is precision and recall of the extractions of at least one confidence.
type CurvePoint struct{ Threshold, Precision, Recall float64 }

// Judgement is what a scorer makes of one fact.
type Judgement struct {
	Tuple
	Credit float64 // from 0, missed or wrong, to 1
	// Counted is false for extractions below the threshold, for those of sentences without
	// gold, and for further phrasings of what was found already.
	Counted bool
}

// newScore returns a FactScore in which every gold fact counts and no extraction does yet.
func newScore(gold, found []Tuple) *FactScore {
	s := &FactScore{Gold: make([]Judgement, len(gold)), Found: make([]Judgement, len(found))}
	for i, g := range gold {
		s.Gold[i] = Judgement{Tuple: g, Counted: true}
	}
	for i, f := range found {
		s.Found[i] = Judgement{Tuple: f}
	}
	return s
}

// sentenceFacts lists the gold facts and extractions of one sentence, by their index.
type sentenceFacts struct {
	key         string
	gold, found []int
}

// bySentence groups facts by sentence, in the order of the gold standard, and notes the
// confidences of those that have a sentence there.
func (s *FactScore) bySentence() []sentenceFacts {
	at := make(map[string]int)
	var out []sentenceFacts
	for i := range s.Gold {
		key := sentenceKey(s.Gold[i].Sentence)
		n, ok := at[key]
		if !ok {
			n = len(out)
			at[key] = n
			out = append(out, sentenceFacts{key: key})
		}
		out[n].gold = append(out[n].gold, i)
	}
	for i := range s.Found {
		if n, ok := at[sentenceKey(s.Found[i].Sentence)]; ok {
			out[n].found = append(out[n].found, i)
			s.thresholds = append(s.thresholds, s.Found[i].Confidence)
		}
	}
	slices.Sort(s.thresholds)
	s.thresholds = slices.Compact(s.thresholds)
	s.Curve = make([]CurvePoint, len(s.thresholds))
	return out
}

// atLeast returns the positions in a list of extractions of those of at least a confidence.
func (s *FactScore) atLeast(found []int, threshold float64) []int {
	var on []int
	for j, f := range found {
		if s.Found[f].Confidence >= threshold {
			on = append(on, j)
		}
	}
	return on
}

func (s *FactScore) addPoint(at int, precision, recall float64) {
	s.Curve[at] = CurvePoint{s.thresholds[at], precision, recall}
}

// takeBest takes precision and recall from the best point of the curve.
func (s *FactScore) takeBest() {
	s.AUC = area(s.Curve)
	for _, p := range s.Curve {
		if f := harmonic(p.Precision, p.Recall); f > s.F1 {
			s.Precision, s.Recall, s.F1, s.Threshold = p.Precision, p.Recall, f, p.Threshold
		}
	}
}

// takeAll takes precision and recall from the point at which all extractions count.
func (s *FactScore) takeAll() {
	s.AUC = area(s.Curve)
	if len(s.Curve) > 0 {
		p := s.Curve[0]
		s.Precision, s.Recall, s.F1, s.Threshold = p.Precision, p.Recall, harmonic(p.Precision, p.Recall), p.Threshold
	}
}

// greedy pairs gold facts and extractions one to one, highest value first, and returns the
// pairs as indices of pair and of its rows. Pairs of value 0 are left out.
func greedy(pair [][][2]float64, on []int, value func([2]float64) float64) [][2]int {
	var out [][2]int
	usedGold := make([]bool, len(pair))
	usedFound := make(map[int]bool, len(on))
	for range min(len(pair), len(on)) {
		best, bi, bj := 0.0, -1, -1
		for i := range pair {
			if usedGold[i] {
				continue
			}
			for _, j := range on {
				if v := value(pair[i][j]); !usedFound[j] && v > best {
					best, bi, bj = v, i, j
				}
			}
		}
		if bi < 0 {
			break
		}
		usedGold[bi], usedFound[bj] = true, true
		out = append(out, [2]int{bi, bj})
	}
	return out
}

// area is the area under the curve, with the point (recall 0, precision 1) added.
func area(curve []CurvePoint) float64 {
	points := slices.Clone(curve)
	points = append(points, CurvePoint{Precision: 1})
	slices.SortStableFunc(points, func(a, b CurvePoint) int { return cmp.Compare(a.Recall, b.Recall) })
	sum := 0.0
	for i := 1; i < len(points); i++ {
		sum += (points[i].Recall - points[i-1].Recall) * (points[i].Precision + points[i-1].Precision) / 2
	}
	return sum
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratioOf(sum float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
