package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// WiReGold is the gold standard of WiRe57 (Léchelle et al. 2019): tuples of whole
// documents, which may hold words that the annotator inferred.
type WiReGold struct{ Sentences []WiReSentence }

// WiReSentence is one sentence with its tuples.
type WiReSentence struct {
	ID     string      `json:"id"`
	Text   string      `json:"sent"`
	Tuples []WiReTuple `json:"tuples"`
}

// WiReTuple is a gold tuple.
type WiReTuple struct {
	Arg1 WiRePart   `json:"arg1"`
	Rel  WiRePart   `json:"rel"`
	Arg2 WiRePart   `json:"arg2"`
	More []WiRePart `json:"arg3+"`
}

// WiRePart is an argument or relation: its words and, for each, its position in the
// sentence or "inf" where the annotator inferred it.
type WiRePart struct {
	Words []string `json:"words"`
	At    []any    `json:"words_indexes"`
}

// ReadWiRe57 reads the gold file: a JSON object with a list of sentences for each document.
func ReadWiRe57(r io.Reader) (*WiReGold, error) {
	var docs map[string][]WiReSentence
	if err := json.NewDecoder(r).Decode(&docs); err != nil {
		return nil, err
	}
	gold := new(WiReGold)
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		for _, s := range docs[name] {
			if s.Text == "" {
				return nil, fmt.Errorf("document %s: sentence %q has no text", name, s.ID)
			}
			gold.Sentences = append(gold.Sentences, s)
		}
	}
	return gold, nil
}

// stated returns the words of the part that stand in the sentence.
func (p *WiRePart) stated() []string {
	var out []string
	for i, w := range p.Words {
		if i >= len(p.At) || p.At[i] != "inf" {
			out = append(out, w)
		}
	}
	return out
}

// Score scores tuples. One matches a gold tuple when each of its first argument, relation
// and second argument shares a word with that of the gold tuple, unless that is all
// inferred. Precision of a pair is the share of the words of the tuple that the gold tuple
// has, recall that of the stated words of the gold tuple that were found; pairs are made
// one to one in each sentence, greedily by F1. Both are summed and divided by the numbers
// of tuples and of gold tuples. They are those of all tuples, whatever their confidence.
func (g *WiReGold) Score(found []Tuple) *FactScore {
	var gold []Tuple
	var tuples []*WiReTuple
	for i := range g.Sentences {
		for j := range g.Sentences[i].Tuples {
			t := &g.Sentences[i].Tuples[j]
			args := []string{strings.Join(t.Arg1.Words, " "), strings.Join(t.Arg2.Words, " ")}
			for _, m := range t.More {
				args = append(args, strings.Join(m.Words, " "))
			}
			gold = append(gold, Tuple{g.Sentences[i].Text, 1, strings.Join(t.Rel.Words, " "), args, ""})
			tuples = append(tuples, t)
		}
	}
	s := newScore(gold, found)
	sentences := s.bySentence()
	pairs := make([][][][2]float64, len(sentences))
	for n, sent := range sentences {
		pairs[n] = make([][][2]float64, len(sent.gold))
		for i, g := range sent.gold {
			pairs[n][i] = make([][2]float64, len(sent.found))
			for j, f := range sent.found {
				pairs[n][i][j] = tuples[g].match(&found[f])
			}
		}
	}
	for at, threshold := range s.thresholds {
		var precision, recall float64
		count := 0
		for n, sent := range sentences {
			on := s.atLeast(sent.found, threshold)
			count += len(on)
			for _, p := range greedy(pairs[n], on, harmonicOf) {
				precision += pairs[n][p[0]][p[1]][0]
				recall += pairs[n][p[0]][p[1]][1]
			}
		}
		s.addPoint(at, ratioOf(precision, count), ratioOf(recall, len(gold)))
	}
	s.takeAll()
	for n, sent := range sentences {
		on := s.atLeast(sent.found, s.Threshold)
		for _, j := range on {
			s.Found[sent.found[j]].Counted = true
		}
		for _, p := range greedy(pairs[n], on, harmonicOf) {
			s.Found[sent.found[p[1]]].Credit = pairs[n][p[0]][p[1]][0]
			s.Gold[sent.gold[p[0]]].Credit = pairs[n][p[0]][p[1]][1]
		}
	}
	return s
}

func harmonicOf(p [2]float64) float64 { return harmonic(p[0], p[1]) }

// match returns precision and recall of a tuple, (0,0) when it does not match.
func (t *WiReTuple) match(found *Tuple) [2]float64 {
	parts := append([]WiRePart{t.Rel, t.Arg1, t.Arg2}, t.More...)
	said := make([][]string, max(len(parts), len(found.Args)+1))
	said[0] = strings.Fields(found.Relation)
	for i, arg := range found.Args {
		said[i+1] = strings.Fields(arg)
	}
	var right, words, recalled, stated int
	for i := range parts {
		share, wanted := among(said[i], parts[i].Words), parts[i].stated()
		if i < 3 && share == 0 && len(wanted) > 0 {
			return [2]float64{}
		}
		right += share
		recalled += among(wanted, said[i])
		stated += len(wanted)
	}
	for _, s := range said {
		words += len(s)
	}
	return [2]float64{ratio(right, words), ratio(recalled, stated)}
}

// among counts the words that are some of others.
func among(words, others []string) int {
	n := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			n++
		}
	}
	return n
}
