package eval

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Tuple is an extraction as CaRB (Bhardwaj et al. 2019) scores it.
type Tuple struct {
	Sentence   string
	Confidence float64
	Relation   string
	Args       []string // subject first
}

// ReadCaRBGold reads lines of sentence, relation and arguments parted by tabs. Arguments
// that only give context ("C: ...") are dropped.
func ReadCaRBGold(r io.Reader) ([]Tuple, error) {
	return readRows(r, func(f []string) (Tuple, error) {
		if len(f) < 3 {
			return Tuple{}, fmt.Errorf("%d columns, at least 3 wanted", len(f))
		}
		t := Tuple{Sentence: f[0], Confidence: 1, Relation: f[1]}
		for _, a := range f[2:] {
			if !strings.Contains(a, "C: ") {
				t.Args = append(t.Args, a)
			}
		}
		return t, nil
	})
}

// ReadCaRB reads a system's lines of sentence, confidence, relation and arguments.
func ReadCaRB(r io.Reader) ([]Tuple, error) {
	return readRows(r, func(f []string) (Tuple, error) {
		if len(f) < 4 {
			return Tuple{}, fmt.Errorf("%d columns, at least 4 wanted", len(f))
		}
		c, err := strconv.ParseFloat(strings.TrimSpace(f[1]), 64)
		if err != nil {
			return Tuple{}, fmt.Errorf("confidence: %w", err)
		}
		return Tuple{Sentence: f[0], Confidence: c, Relation: f[2], Args: f[3:]}, nil
	})
}

// readRows parses each line that is not blank from its columns, which tabs part.
func readRows[T any](r io.Reader, parse func(columns []string) (T, error)) ([]T, error) {
	var out []T
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimRight(scan.Text(), "\r\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		t, err := parse(strings.Split(line, "\t"))
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, t)
	}
	return out, scan.Err()
}

// CaRBScore is the result of scoring at the best point of the curve.
type CaRBScore struct {
	Precision, Recall, F1, AUC float64
	Threshold                  float64 // confidence at which F1 is best
	Curve                      []CurvePoint
}

// CurvePoint is precision and recall of the extractions of at least one confidence.
type CurvePoint struct{ Threshold, Precision, Recall float64 }

// slots are the token lists that are compared: relation, first argument, the rest.
type slots [3][]string

func slotsOf(t Tuple) slots {
	s := slots{strings.Fields(t.Relation)}
	if len(t.Args) > 0 {
		s[1] = strings.Fields(t.Args[0])
	}
	for _, a := range t.Args[min(1, len(t.Args)):] {
		s[2] = append(s[2], strings.Fields(a)...)
	}
	return s
}

// ScoreCaRB scores tuples by the multi-match rules of CaRB: recall is the mean over gold
// tuples of the best recall that any extraction gives; precision pairs extractions and
// gold tuples one to one, greedily by precision. The sweep goes over every confidence.
func ScoreCaRB(gold, found []Tuple) CaRBScore {
	goldOf := make(map[string][]slots)
	var keys []string
	total := 0
	for _, g := range gold {
		k := sentenceKey(g.Sentence)
		if _, ok := goldOf[k]; !ok {
			keys = append(keys, k)
		}
		goldOf[k] = append(goldOf[k], slotsOf(g))
		total++
	}
	type prediction struct {
		slots
		confidence float64
	}
	foundOf := make(map[string][]prediction)
	var thresholds []float64
	for _, f := range found {
		if k := sentenceKey(f.Sentence); goldOf[k] != nil {
			foundOf[k] = append(foundOf[k], prediction{slotsOf(f), f.Confidence})
			thresholds = append(thresholds, f.Confidence)
		}
	}
	slices.Sort(thresholds)
	thresholds = slices.Compact(thresholds)

	precision := make([]float64, len(thresholds))
	recall := make([]float64, len(thresholds))
	count := make([]int, len(thresholds))
	for _, k := range keys {
		gs, fs := goldOf[k], foundOf[k]
		if len(fs) == 0 {
			continue
		}
		pair := make([][][2]float64, len(gs))
		for i, g := range gs {
			pair[i] = make([][2]float64, len(fs))
			for j, f := range fs {
				pair[i][j] = matchTuples(g, f.slots)
			}
		}
		for at, threshold := range thresholds {
			var on []int
			for j, f := range fs {
				if f.confidence >= threshold {
					on = append(on, j)
				}
			}
			if len(on) == 0 {
				continue
			}
			count[at] += len(on)
			for i := range gs {
				best := 0.0
				for _, j := range on {
					best = max(best, pair[i][j][1])
				}
				recall[at] += best
			}
			precision[at] += greedy(pair, on)
		}
	}
	var score CaRBScore
	for at, threshold := range thresholds {
		p := CurvePoint{Threshold: threshold}
		if count[at] > 0 {
			p.Precision = precision[at] / float64(count[at])
		}
		if total > 0 {
			p.Recall = recall[at] / float64(total)
		}
		score.Curve = append(score.Curve, p)
		if f := harmonic(p.Precision, p.Recall); f > score.F1 {
			score.Precision, score.Recall, score.F1, score.Threshold = p.Precision, p.Recall, f, threshold
		}
	}
	score.AUC = area(score.Curve)
	return score
}

// greedy pairs extractions with gold tuples one to one, highest precision first, and
// returns the sum of the precisions.
func greedy(pair [][][2]float64, on []int) float64 {
	usedGold := make([]bool, len(pair))
	usedFound := make(map[int]bool, len(on))
	sum := 0.0
	for n := min(len(pair), len(on)); n > 0; n-- {
		best, bi, bj := -1.0, -1, -1
		for i := range pair {
			if usedGold[i] {
				continue
			}
			for _, j := range on {
				if !usedFound[j] && pair[i][j][0] > best {
					best, bi, bj = pair[i][j][0], i, j
				}
			}
		}
		if bi < 0 {
			break
		}
		usedGold[bi], usedFound[bj] = true, true
		sum += best
	}
	return sum
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

// matchTuples returns precision and recall of a prediction against a gold tuple.
func matchTuples(gold, found slots) [2]float64 {
	straight := matchSlots(gold, found)
	for _, w := range gold[0] {
		switch w {
		case "said", "told", "added", "adds", "says":
			swapped := matchSlots(slots{gold[0], gold[2], gold[1]}, found)
			if swapped[0] > straight[0] || swapped[0] == straight[0] && swapped[1] > straight[1] {
				return swapped
			}
			return straight
		}
	}
	return straight
}

func matchSlots(gold, found slots) [2]float64 {
	var hits, goldTokens, foundTokens int
	for i := range gold {
		if len(gold[i]) == 0 {
			continue // a unary gold tuple: what was predicted for the slot does not count
		}
		if len(found[i]) == 0 {
			return [2]float64{}
		}
		n := overlap(gold[i], found[i])
		if i == 0 && n == 0 {
			return [2]float64{}
		}
		hits += n
		goldTokens += len(gold[i])
		foundTokens += len(found[i])
	}
	if foundTokens == 0 || goldTokens == 0 {
		return [2]float64{}
	}
	return [2]float64{float64(hits) / float64(foundTokens), float64(hits) / float64(goldTokens)}
}

var formsOfBe = []string{"be", "is", "am", "are", "was", "were", "been", "being"}

// overlap is the size of the intersection of two multisets of tokens; a predicted "be"
// left over, which systems insert, matches any form of it in the gold tuple.
func overlap(gold, found []string) int {
	left := slices.Clone(found)
	n := 0
	for _, w := range gold {
		if i := slices.Index(left, w); i >= 0 {
			left = slices.Delete(left, i, i+1)
			n++
		}
	}
	if slices.Contains(left, "be") && slices.ContainsFunc(gold, func(w string) bool { return slices.Contains(formsOfBe, w) }) {
		n++
	}
	return n
}

// sentenceKey is a sentence without white space and punctuation.
func sentenceKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) {
			return -1
		}
		return r
	}, s)
}
