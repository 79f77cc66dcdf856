package eval_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"kg"
	"kg/conllu"
	"kg/eval"
	"kg/extract/coref"
)

// chain makes a chain of mentions named by letters.
func chain(letters string) eval.Chain {
	var c eval.Chain
	for _, r := range letters {
		c = append(c, eval.Span{First: int(r), Last: int(r) + 1})
	}
	return c
}

func chainsOf(words string) []eval.Chain {
	var all []eval.Chain
	for _, w := range strings.Fields(words) {
		all = append(all, chain(w))
	}
	return all
}

// The values were computed by hand from the definitions; the first case is the example of
// Pradhan et al. (2014).
func TestCorefScore(t *testing.T) {
	for _, c := range []struct {
		name, key, response string
		muc, b3, ceaf       [2]float64 // precision, recall
	}{
		// MUC: abc is cut in 2 (ab, c), defg in 3 (d, e, fg): (1+1)/(2+3). The other way ab keeps 1
		// of 1, cd 0 of 1, fghi 1 of 3. B³: abc (4+1)/3, defg (1+4)/4, of 7 mentions; ab 4/2, cd
		// (1+1)/2, fghi 4/4, of 8. CEAF-e: abc-ab 4/5, defg-fghi 4/8, of 2 and of 3 chains.
		{"twinless mentions", "abc defg", "ab cd fghi", [2]float64{2. / 5, 2. / 5}, [2]float64{4. / 8, (5./3 + 5./4) / 7}, [2]float64{1.3 / 3, 1.3 / 2}},
		{"the same", "abc de f", "de f abc", [2]float64{1, 1}, [2]float64{1, 1}, [2]float64{1, 1}},
		// All in one: MUC sees one link too many of 4; B³ (9+4)/5; CEAF-e abc-abcde 6/8.
		{"one chain for all", "abc de", "abcde", [2]float64{3. / 4, 1}, [2]float64{(9. + 4) / 5 / 5, 1}, [2]float64{0.75, 0.75 / 2}},
		// All alone: no links at all; each mention is a chain of its own.
		{"singletons", "abc", "a b c", [2]float64{0, 0}, [2]float64{1, 1. / 3}, [2]float64{0.5 / 3, 0.5}},
		{"nothing found", "abc", "", [2]float64{0, 0}, [2]float64{0, 0}, [2]float64{0, 0}},
		// The pair most alike, abcd-abcef with 6/9, leaves ef and d apart; better are abcd-d with 2/5
		// and ef-abcef with 4/7. MUC: (2+1)/(3+1), 3/4. B³: (10/4+4/2)/6, (13/5+1)/6.
		{"the best assignment is not the greedy one", "abcd ef", "abcef d", [2]float64{0.75, 0.75}, [2]float64{0.6, 0.75}, [2]float64{(0.4 + 4./7) / 2, (0.4 + 4./7) / 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s eval.CorefScore
			s.Add(chainsOf(c.key), chainsOf(c.response))
			for _, x := range []struct {
				metric string
				got    eval.Share
				want   [2]float64
			}{{"MUC", s.MUC, c.muc}, {"B³", s.B3, c.b3}, {"CEAF-e", s.CEAF, c.ceaf}} {
				if p, r := x.got.Precision(), x.got.Recall(); math.Abs(p-x.want[0]) > 1e-12 || math.Abs(r-x.want[1]) > 1e-12 {
					t.Errorf("%s: P %.4f R %.4f, want %.4f and %.4f", x.metric, p, r, x.want[0], x.want[1])
				}
			}
		})
	}
}

// The assignment is held against all permutations.
func TestCorefScoreAssignsAsWellAsAnyPermutation(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		cut := func() []eval.Chain {
			parts := make([]string, 4)
			for _, r := range "abcdefghij" {
				if k := rng.IntN(5); k < 4 {
					parts[k] += string(r)
				}
			}
			return chainsOf(strings.Join(parts, " "))
		}
		key, response := cut(), cut()
		var s eval.CorefScore
		s.Add(key, response)
		if best := bestSum(key, response); math.Abs(s.CEAF.Found-best) > 1e-9 {
			t.Fatalf("key %v, response %v: %v, want %v", key, response, s.CEAF.Found, best)
		}
	}
}

func bestSum(key, response []eval.Chain) float64 {
	if len(key) == 0 {
		return 0
	}
	best := bestSum(key[1:], response)
	for i, r := range response {
		common := 0.0
		for _, m := range key[0] {
			for _, o := range r {
				if m == o {
					common++
				}
			}
		}
		rest := append(append([]eval.Chain{}, response[:i]...), response[i+1:]...)
		best = max(best, 2*common/float64(len(key[0])+len(r))+bestSum(key[1:], rest))
	}
	return best
}

func TestReadChains(t *testing.T) {
	sentences := mustSentences(t, `# newdoc id = d
1	The	the	DET	DT	_	2	det	_	Entity=(e1-person-new
2	mayor	mayor	NOUN	NN	_	3	nsubj	_	Entity=(e2-place)e1)
3	saw	see	VERB	VBD	_	0	root	_	_
4	her	she	PRON	PRP	_	3	obj	_	Entity=(e1-person)e9)|SpaceAfter=No
5	.	.	PUNCT	.	_	3	punct	_	_

1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(e1[1/2]-person)
2	left	leave	VERB	VBD	_	0	root	_	Entity=(e1[2/2]-person)

`)
	got := eval.ReadChains(sentences)
	want := []eval.Chain{
		{{Sentence: 0, First: 1, Last: 2, Type: "place"}},
		{{Sentence: 0, First: 0, Last: 2, Type: "person"}, {Sentence: 0, First: 3, Last: 4, Type: "person"}, {Sentence: 1, First: 0, Last: 1, Type: "person"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func mustSentences(tb testing.TB, text string) []*conllu.Sentence {
	tb.Helper()
	var all []*conllu.Sentence
	for s, err := range conllu.NewReader(strings.NewReader(text)).All() {
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

const gapLines = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" +
	"x-1\tZoë met Ann. She left.\tShe\t13\tZoë\t0\tTRUE\tAnn\t8\tFALSE\tu\n"

func TestGAP(t *testing.T) {
	items, err := eval.ReadGAP(strings.NewReader(gapLines))
	if err != nil {
		t.Fatal(err)
	}
	item := &items[0]
	if item.Pronoun != (kg.Span{14, 17}) || item.A != (kg.Span{0, 4}) || item.B != (kg.Span{9, 12}) || !item.IsA || item.IsB || !item.Feminine() {
		t.Errorf("%+v", item)
	}
	doc := &kg.Document{Text: item.Text}
	for _, s := range [][]kg.Span{{{0, 4}, {5, 8}, {9, 12}, {12, 13}}, {{14, 17}, {18, 22}, {22, 23}}} {
		var sent kg.Sentence
		for _, span := range s {
			sent.Tokens = append(sent.Tokens, kg.Token{Span: span, Form: doc.Slice(span)})
		}
		doc.Sentences = append(doc.Sentences, sent)
	}
	zoe, ann, she := coref.Phrase{Sentence: 0, First: 0, Last: 1, Head: 0}, coref.Phrase{Sentence: 0, First: 2, Last: 3, Head: 2}, coref.Phrase{Sentence: 1, First: 0, Last: 1, Head: 0}
	isA, isB := eval.AnswerGAP(item, doc, [][]coref.Phrase{{zoe, she}, {ann}})
	if !isA || isB {
		t.Errorf("answered %v %v", isA, isB)
	}
	var score eval.GAPScore
	score.Add(item, false, true)
	score.Add(item, isA, isB)
	if c := score.Overall(); c != (eval.Counts{Right: 1, Found: 2, Gold: 2}) || score.Feminine != c {
		t.Errorf("%+v", score)
	}
	for _, bad := range []string{"ID\nx\ty\n", strings.Replace(gapLines, "\t13\t", "\t12\t", 1), strings.Replace(gapLines, "\t8\t", "\t800\t", 1)} {
		if _, err := eval.ReadGAP(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
