package eval

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// BenchIEGold is the gold standard of BenchIE (Gashteovski et al. 2022): for each sentence
// the facts it states, each as the set of all acceptable triples.
type BenchIEGold struct {
	Sentences []BenchIESentence
}

// BenchIESentence is one sentence with its facts.
type BenchIESentence struct {
	ID    string
	Text  string // tokens parted by spaces
	Facts []Fact
}

// Fact is a synset: triples that all say the same.
type Fact []Pattern

// Pattern is an acceptable triple: subject, relation, object, each a list of tokens of
// which some may be left out.
type Pattern [3][]patternGroup

// patternGroup is a run of tokens that stands whole or, when optional, not at all.
type patternGroup struct {
	tokens   []string
	optional bool
}

// ReadBenchIE reads a gold file: a line "sent_id:N<tab>sentence", then per fact a line
// "N--> Cluster K:" followed by its triples, slots parted by " --> ", optional words in
// square brackets.
func ReadBenchIE(r io.Reader) (*BenchIEGold, error) {
	gold := new(BenchIEGold)
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	var cur *BenchIESentence
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimSpace(scan.Text())
		switch {
		case line == "":
		case strings.HasPrefix(line, "sent_id:"):
			id, text, ok := strings.Cut(strings.TrimPrefix(line, "sent_id:"), "\t")
			if !ok {
				return nil, fmt.Errorf("line %d: no tab after the sentence id", n)
			}
			gold.Sentences = append(gold.Sentences, BenchIESentence{ID: strings.TrimSpace(id), Text: strings.TrimSpace(text)})
			cur = &gold.Sentences[len(gold.Sentences)-1]
		case cur == nil:
			return nil, fmt.Errorf("line %d: a triple before the first sentence", n)
		case strings.HasSuffix(line, ":") && strings.Contains(line, "Cluster"):
			cur.Facts = append(cur.Facts, nil)
		default:
			p, err := parsePattern(line)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			if len(cur.Facts) == 0 {
				return nil, fmt.Errorf("line %d: a triple before the first cluster", n)
			}
			last := &cur.Facts[len(cur.Facts)-1]
			*last = append(*last, p)
		}
	}
	return gold, scan.Err()
}

func parsePattern(line string) (p Pattern, err error) {
	slots := strings.Split(line, "-->")
	if len(slots) < 3 {
		return p, fmt.Errorf("%q has %d slots, not 3", line, len(slots))
	}
	// A gold triple may carry further marks behind its third slot; they are not scored.
	for i := range p {
		p[i] = parseGroups(slots[i])
	}
	return p, nil
}

func parseGroups(slot string) []patternGroup {
	var out []patternGroup
	for slot != "" {
		open := strings.IndexByte(slot, '[')
		if open < 0 {
			open = len(slot)
		}
		if f := strings.Fields(slot[:open]); len(f) > 0 {
			out = append(out, patternGroup{tokens: f})
		}
		slot = slot[open:]
		if slot == "" {
			break
		}
		end := strings.IndexByte(slot, ']')
		if end < 0 {
			end = len(slot) - 1
		}
		if f := strings.Fields(strings.Trim(slot[:end+1], "[]")); len(f) > 0 {
			out = append(out, patternGroup{tokens: f, optional: true})
		}
		slot = slot[end+1:]
	}
	return out
}

// matches reports whether tokens are the groups in order, with some optional ones left out.
func matches(groups []patternGroup, tokens []string) bool {
	if len(groups) == 0 {
		return len(tokens) == 0
	}
	g := groups[0]
	if len(tokens) >= len(g.tokens) {
		same := true
		for i, w := range g.tokens {
			if tokens[i] != w {
				same = false
				break
			}
		}
		if same && matches(groups[1:], tokens[len(g.tokens):]) {
			return true
		}
	}
	return g.optional && matches(groups[1:], tokens)
}

// Holds reports whether a triple is one of those of the fact, token for token.
func (f Fact) Holds(subject, relation, object string) bool {
	s, r, o := strings.Fields(subject), strings.Fields(relation), strings.Fields(object)
	for _, p := range f {
		if matches(p[0], s) && matches(p[1], r) && matches(p[2], o) {
			return true
		}
	}
	return false
}

// Triple is an extraction in the form that BenchIE scores.
type Triple struct{ Sentence, Subject, Relation, Object string }

// ReadTriples reads lines of sentence id, subject, relation and object parted by tabs.
// Lines with fewer columns are an error.
func ReadTriples(r io.Reader) ([]Triple, error) {
	return readRows(r, func(f []string) (Triple, error) {
		if len(f) < 4 {
			return Triple{}, fmt.Errorf("%d columns, not 4", len(f))
		}
		return Triple{strings.TrimSpace(f[0]), f[1], f[2], f[3]}, nil
	})
}

// BenchIEScore is the result of scoring.
type BenchIEScore struct {
	Counts          // Right: facts hit; Found: facts hit + triples that hit none; Gold: facts
	Wrong  []Triple // triples that hit no fact
}

// Score counts the facts that the triples hit. A triple counts for the first fact that
// holds it; a second phrasing of a fact costs nothing; triples of sentences without gold
// are ignored.
func (g *BenchIEGold) Score(triples []Triple) BenchIEScore {
	var score BenchIEScore
	facts := make(map[string][]Fact, len(g.Sentences))
	for _, s := range g.Sentences {
		facts[s.ID] = s.Facts
		score.Gold += len(s.Facts)
	}
	type synset struct {
		sentence string
		index    int
	}
	hit := make(map[synset]bool)
next:
	for _, t := range triples {
		of, known := facts[t.Sentence]
		if !known {
			continue
		}
		for i, f := range of {
			if f.Holds(t.Subject, t.Relation, t.Object) {
				hit[synset{t.Sentence, i}] = true
				continue next
			}
		}
		score.Wrong = append(score.Wrong, t)
	}
	score.Right = len(hit)
	score.Found = len(hit) + len(score.Wrong)
	return score
}
