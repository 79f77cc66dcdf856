package eval

import (
	"bufio"
	"fmt"
	"io"
	"slices"
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

// slot is the longest form of a slot of a triple.
func (p Pattern) slot(i int) string {
	var words []string
	for _, g := range p[i] {
		words = append(words, g.tokens...)
	}
	return strings.Join(words, " ")
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

// ReadTriples reads lines of sentence id, subject, relation and object parted by tabs, and
// gives them the sentences of the gold standard that have these ids; lines of others are
// left out. Lines with fewer columns are an error.
func (g *BenchIEGold) ReadTriples(r io.Reader) ([]Tuple, error) {
	text := make(map[string]string, len(g.Sentences))
	for _, s := range g.Sentences {
		text[s.ID] = s.Text
	}
	all, err := readRows(r, func(f []string) (Tuple, error) {
		if len(f) < 4 {
			return Tuple{}, fmt.Errorf("%d columns, not 4", len(f))
		}
		return Tuple{Sentence: text[strings.TrimSpace(f[0])], Confidence: 1, Relation: f[2], Args: []string{f[1], f[3]}}, nil
	})
	return slices.DeleteFunc(all, func(t Tuple) bool { return t.Sentence == "" }), err
}

// Score counts the facts that triples hit. A triple counts for the first fact that holds
// it; a second phrasing of a fact costs nothing. Precision, recall and F1 are those of all
// triples, whatever their confidence. A gold fact is told by its first triple, with all
// its words.
func (g *BenchIEGold) Score(triples []Tuple) *FactScore {
	var gold []Tuple
	var facts []Fact
	for _, s := range g.Sentences {
		for _, f := range s.Facts {
			t := Tuple{Sentence: s.Text, Confidence: 1}
			if len(f) > 0 {
				t.Relation, t.Args = f[0].slot(1), []string{f[0].slot(0), f[0].slot(2)}
			}
			gold, facts = append(gold, t), append(facts, f)
		}
	}
	s := newScore(gold, triples)
	sentences := s.bySentence()
	hit := make([]int, len(triples)) // the gold fact that holds a triple, or -1
	for _, sent := range sentences {
		for _, f := range sent.found {
			hit[f] = -1
			for _, i := range sent.gold {
				if t := &triples[f]; len(t.Args) >= 2 && facts[i].Holds(t.Args[0], t.Relation, t.Args[1]) {
					hit[f] = i
					break
				}
			}
		}
	}
	for at, threshold := range slices.Backward(s.thresholds) { // the judgements of the last stay
		for i := range s.Gold {
			s.Gold[i].Credit = 0
		}
		right, wrong := 0, 0
		for _, sent := range sentences {
			for _, f := range sent.found {
				j := &s.Found[f]
				if j.Credit, j.Counted = 0, j.Confidence >= threshold; !j.Counted {
					continue
				}
				switch i := hit[f]; {
				case i < 0:
					wrong++
				case s.Gold[i].Credit == 1:
					j.Credit, j.Counted = 1, false
				default:
					right++
					j.Credit, s.Gold[i].Credit = 1, 1
				}
			}
		}
		s.addPoint(at, ratio(right, right+wrong), ratio(right, len(gold)))
	}
	s.takeAll()
	return s
}
