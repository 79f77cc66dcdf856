package eval

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

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
// gold tuples one to one, greedily by precision. Precision, recall and F1 are those of the
// confidence at which F1 is best. Extractions of sentences without gold do not count.
func ScoreCaRB(gold, found []Tuple) *FactScore {
	s := newScore(gold, found)
	sentences := s.bySentence()
	precision := make([]float64, len(s.thresholds))
	recall := make([]float64, len(s.thresholds))
	count := make([]int, len(s.thresholds))
	pairs := make([][][][2]float64, len(sentences))
	for n, sent := range sentences {
		pairs[n] = matchAll(gold, found, sent)
		for at, threshold := range s.thresholds {
			on := s.atLeast(sent.found, threshold)
			count[at] += len(on)
			for i := range sent.gold {
				recall[at] += bestRecall(pairs[n][i], on)
			}
			for _, p := range greedy(pairs[n], on, func(p [2]float64) float64 { return p[0] }) {
				precision[at] += pairs[n][p[0]][p[1]][0]
			}
		}
	}
	for at := range s.thresholds {
		s.addPoint(at, ratioOf(precision[at], count[at]), ratioOf(recall[at], len(gold)))
	}
	s.takeBest()
	for n, sent := range sentences {
		on := s.atLeast(sent.found, s.Threshold)
		for i, g := range sent.gold {
			s.Gold[g].Credit = bestRecall(pairs[n][i], on)
		}
		for _, j := range on {
			s.Found[sent.found[j]].Counted = true
		}
		for _, p := range greedy(pairs[n], on, func(p [2]float64) float64 { return p[0] }) {
			s.Found[sent.found[p[1]]].Credit = pairs[n][p[0]][p[1]][0]
		}
	}
	return s
}

// matchAll matches each gold tuple of a sentence with each extraction.
func matchAll(gold, found []Tuple, sent sentenceFacts) [][][2]float64 {
	out := make([][][2]float64, len(sent.gold))
	for i, g := range sent.gold {
		want := slotsOf(gold[g])
		out[i] = make([][2]float64, len(sent.found))
		for j, f := range sent.found {
			out[i][j] = matchTuples(want, slotsOf(found[f]))
		}
	}
	return out
}

func bestRecall(row [][2]float64, on []int) float64 {
	best := 0.0
	for _, j := range on {
		best = max(best, row[j][1])
	}
	return best
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
