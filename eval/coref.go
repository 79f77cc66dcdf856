package eval

import (
	"fmt"
	"math"
	"strings"
)

// Chain is the mentions of one entity; those of a document must all differ.
type Chain []Span

// Share is a score as it is summed up over documents: the numerators and denominators of
// precision and recall.
type Share struct{ Found, OfFound, Kept, OfKept float64 }

// Precision returns the share of what the response says that is right; 0 for an empty one.
func (s Share) Precision() float64 { return quotient(s.Found, s.OfFound) }

// Recall returns the share of the key that the response has; 0 for an empty one.
func (s Share) Recall() float64 { return quotient(s.Kept, s.OfKept) }

// F1 returns the harmonic mean of precision and recall.
func (s Share) F1() float64 {
	p, r := s.Precision(), s.Recall()
	return quotient(2*p*r, p+r)
}

func quotient(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

func (s *Share) add(found, ofFound, kept, ofKept float64) {
	s.Found, s.OfFound, s.Kept, s.OfKept = s.Found+found, s.OfFound+ofFound, s.Kept+kept, s.OfKept+ofKept
}

// CorefScore scores coreference chains by the three metrics of the CoNLL-2012 shared task,
// as its reference scorer defines them where mentions are predicted (Pradhan et al. 2014,
// "Scoring coreference partitions of predicted mentions"):
//
//   - MUC (Vilain et al. 1995): the links that a chain needs, and how many of them the other
//     side has;
//   - B³ (Bagga & Baldwin 1998): for each mention, the share of its chain that is right;
//   - CEAF-e (Luo 2005): the best one-to-one assignment of chains, by how alike they are.
//
// Mentions match when their spans are equal; types are not compared. Sums run over documents.
// The zero CorefScore is empty and ready.
type CorefScore struct{ Mentions, MUC, B3, CEAF Share }

// CoNLL returns the mean of the three F1.
func (s *CorefScore) CoNLL() float64 { return (s.MUC.F1() + s.B3.F1() + s.CEAF.F1()) / 3 }

// Add scores the chains of one document. Chains of one mention count for B³ and CEAF-e;
// who does not want them leaves them out on both sides ([WithoutSingletons]).
func (s *CorefScore) Add(key, response []Chain) {
	inKey, inResponse := chainOf(key), chainOf(response)
	right := 0
	for m := range inResponse {
		if _, ok := inKey[m]; ok {
			right++
		}
	}
	s.Mentions.add(float64(right), float64(len(inResponse)), float64(right), float64(len(inKey)))
	kept, ofKept := links(key, inResponse)
	found, ofFound := links(response, inKey)
	s.MUC.add(found, ofFound, kept, ofKept)
	s.B3.add(overlaps(response, inKey), float64(len(inResponse)), overlaps(key, inResponse), float64(len(inKey)))
	best := alignChains(key, response, inResponse)
	s.CEAF.add(best, float64(len(response)), best, float64(len(key)))
}

// WithoutSingletons returns the chains of two mentions or more.
func WithoutSingletons(chains []Chain) []Chain {
	var out []Chain
	for _, c := range chains {
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// chainOf returns the number of the chain of each mention.
func chainOf(chains []Chain) map[Span]int {
	of := map[Span]int{}
	for i, c := range chains {
		for _, m := range c {
			m.Type = ""
			of[m] = i
		}
	}
	return of
}

// links returns, summed over chains, how many links of them the other side has, and how many
// there are: a chain that the other side cuts into p parts keeps len - p of its len - 1.
func links(chains []Chain, other map[Span]int) (kept, all float64) {
	for _, c := range chains {
		parts := map[int]bool{}
		alone := 0
		for _, m := range c {
			m.Type = ""
			if o, ok := other[m]; ok {
				parts[o] = true
			} else {
				alone++
			}
		}
		kept += float64(len(c) - len(parts) - alone)
		all += float64(len(c) - 1)
	}
	return kept, all
}

// overlaps returns the sum, over the mentions of the chains, of the share of their chain that
// stands in one chain on the other side with them.
func overlaps(chains []Chain, other map[Span]int) float64 {
	sum := 0.0
	for _, c := range chains {
		common := map[int]float64{}
		for _, m := range c {
			m.Type = ""
			if o, ok := other[m]; ok {
				common[o]++
			}
		}
		squares := 0.0 // whole numbers: their order does not matter
		for _, n := range common {
			squares += n * n
		}
		sum += squares / float64(len(c))
	}
	return sum
}

// alignChains returns the similarity, 2|K∩R| / (|K|+|R|), of the best one-to-one assignment of chains.
func alignChains(key, response []Chain, inResponse map[Span]int) float64 {
	similar := make([][]float64, len(key))
	for i, k := range key {
		similar[i] = make([]float64, len(response))
		for _, m := range k {
			m.Type = ""
			if r, ok := inResponse[m]; ok {
				similar[i][r] += 2 / float64(len(k)+len(response[r]))
			}
		}
	}
	return assign(similar)
}

// assign returns the largest sum of one value from each row and column at most (Kuhn 1955,
// Munkres 1957; in the form with potentials, cubic in the smaller side).
func assign(value [][]float64) float64 {
	n := len(value)
	if n == 0 || len(value[0]) == 0 {
		return 0
	}
	m := len(value[0])
	if n > m { // rows must be the fewer
		turned := make([][]float64, m)
		for j := range turned {
			turned[j] = make([]float64, n)
			for i := range value {
				turned[j][i] = value[i][j]
			}
		}
		value, n, m = turned, m, n
	}
	u, v := make([]float64, n+1), make([]float64, m+1)
	row := make([]int, m+1) // assigned to each column, from 1; 0 for none
	way := make([]int, m+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		column := 0
		least := make([]float64, m+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		done := make([]bool, m+1)
		for row[column] != 0 {
			done[column] = true
			i0, next, delta := row[column], 0, math.Inf(1)
			for j := 1; j <= m; j++ {
				if done[j] {
					continue
				}
				if cost := -value[i0-1][j-1] - u[i0] - v[j]; cost < least[j] {
					least[j], way[j] = cost, column
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := 0; j <= m; j++ {
				if done[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			column = next
		}
		for column != 0 {
			row[column] = row[way[column]]
			column = way[column]
		}
	}
	total := 0.0
	for j := 1; j <= m; j++ {
		if row[j] != 0 {
			total += value[row[j]-1][j-1]
		}
	}
	return total
}

// String returns a table of the metrics, in per cent.
func (s CorefScore) String() string {
	var b strings.Builder
	for _, x := range []struct {
		name  string
		share Share
	}{{"mentions", s.Mentions}, {"MUC", s.MUC}, {"B³", s.B3}, {"CEAF-e", s.CEAF}} {
		fmt.Fprintf(&b, "%-9s P %6.2f  R %6.2f  F1 %6.2f\n", x.name, 100*x.share.Precision(), 100*x.share.Recall(), 100*x.share.F1())
	}
	fmt.Fprintf(&b, "CoNLL F1 %6.2f\n", 100*s.CoNLL())
	return b.String()
}
