package eval_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kg/eval"
)

// bench is the folder of development data; tests that need it say so when it is absent.
func bench(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "shared", "bench")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the development halves of the benchmarks are not beside the project")
	}
	return dir
}

func mustOpen(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// The scorers give the outputs of known systems the scores of the official programs.
func TestScorersAgreeWithPublishedScores(t *testing.T) {
	dir := bench(t)
	var want struct {
		BenchIE map[string]struct{ P, R, F1 float64 }      `json:"benchie_dev"`
		CaRB    map[string]struct{ AUC, P, R, F1 float64 } `json:"carb_benchie_dev"`
	}
	data, err := os.ReadFile(filepath.Join(dir, "peers", "expected_scores.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	check := func(t *testing.T, name string, got, want float64) {
		if math.Abs(got-want) > 0.002 {
			t.Errorf("%s %.4f, want %.4f", name, got, want)
		}
	}
	gold, err := eval.ReadBenchIE(mustOpen(t, filepath.Join(dir, "benchie_dev.txt")))
	if err != nil {
		t.Fatal(err)
	}
	for name, w := range want.BenchIE {
		t.Run("benchie/"+name, func(t *testing.T) {
			triples, err := gold.ReadTriples(mustOpen(t, filepath.Join(dir, "peers", "benchie", name+".tsv")))
			if err != nil {
				t.Fatal(err)
			}
			s := gold.Score(triples)
			check(t, "precision", s.Precision, w.P)
			check(t, "recall", s.Recall, w.R)
			check(t, "F1", s.F1, w.F1)
		})
	}
	tuples, err := eval.ReadCaRBGold(mustOpen(t, filepath.Join(dir, "carb_benchie_dev.tsv")))
	if err != nil {
		t.Fatal(err)
	}
	for name, w := range want.CaRB {
		t.Run("carb/"+name, func(t *testing.T) {
			found, err := eval.ReadCaRB(mustOpen(t, filepath.Join(dir, "peers", "carb", name+".tab")))
			if err != nil {
				t.Fatal(err)
			}
			s := eval.ScoreCaRB(tuples, found)
			check(t, "precision", s.Precision, w.P)
			check(t, "recall", s.Recall, w.R)
			check(t, "F1", s.F1, w.F1)
			check(t, "AUC", s.AUC, w.AUC)
		})
	}
}

func TestBenchIEOptionalWords(t *testing.T) {
	gold, err := eval.ReadBenchIE(strings.NewReader("sent_id:1\tHe became a founding justice of Australia .\n" +
		"1--> Cluster 1:\nHe --> became --> [a] [founding] justice [of Australia]\n1--> Cluster 2:\nHe --> became [a] justice of --> Australia\n"))
	if err != nil {
		t.Fatal(err)
	}
	triples, err := gold.ReadTriples(strings.NewReader("1\tHe\tbecame\tfounding justice\n" +
		"1\tHe\tbecame\ta justice of Australia\n" + // the same fact again
		"1\tHe\tbecame\ta founding\n" +
		"2\tno\tgold\there\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := gold.Score(triples)
	if s.Precision != 0.5 || s.Recall != 0.5 || len(triples) != 3 {
		t.Errorf("precision %g, recall %g of %d triples, want 0.5, 0.5 and 3", s.Precision, s.Recall, len(triples))
	}
	for i, want := range []eval.Judgement{{Credit: 1, Counted: true}, {Credit: 1}, {Counted: true}} {
		if got := s.Found[i]; got.Credit != want.Credit || got.Counted != want.Counted {
			t.Errorf("triple %d: credit %g, counted %v; want %g, %v", i, got.Credit, got.Counted, want.Credit, want.Counted)
		}
	}
}

// The example of the rules: parts share words, inferred words are not asked for, pairs are
// made one to one.
func TestWiRe57(t *testing.T) {
	gold, err := eval.ReadWiRe57(strings.NewReader(`{"doc": [{"id": "D.1", "sent": "Oslo , a port , joined the pact in May .", "tuples": [
		{"arg1": {"words": ["Oslo"], "words_indexes": [0]}, "rel": {"words": ["joined"], "words_indexes": [5]},
		 "arg2": {"words": ["the", "pact"], "words_indexes": [6, 7]}, "arg3+": [{"words": ["in", "May"], "words_indexes": [8, 9]}]},
		{"arg1": {"words": ["Oslo"], "words_indexes": [0]}, "rel": {"words": ["is"], "words_indexes": ["inf"]},
		 "arg2": {"words": ["a", "port"], "words_indexes": [2, 3]}, "arg3+": []}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	const text = "Oslo , a port , joined the pact in May ."
	s := gold.Score([]eval.Tuple{
		{Sentence: text, Confidence: 0.9, Relation: "joined", Args: []string{"Oslo", "the pact"}}, // recall 4 of 6 words
		{Sentence: text, Confidence: 0.8, Relation: "was", Args: []string{"Oslo", "port"}},        // precision 2 of 3, recall 2 of 3
		{Sentence: text, Confidence: 0.7, Relation: "left", Args: []string{"Oslo", "the pact"}},   // another relation
	})
	near := func(name string, got, want float64) {
		if math.Abs(got-want) > 1e-9 {
			t.Errorf("%s %.4f, want %.4f", name, got, want)
		}
	}
	near("precision", s.Precision, (1+2.0/3)/3)
	near("recall", s.Recall, (4.0/6+2.0/3)/2)
	near("recall of the first alone", s.Curve[2].Recall, 4.0/6/2)
	near("credit of the third", s.Found[2].Credit, 0)
}

// TestWiRe57Pairs: the words of one tuple against those of one gold tuple.
func TestWiRe57Pairs(t *testing.T) {
	const text = "Oslo , a port , joined the pact in May ."
	const joined = `{"arg1": {"words": ["Oslo"], "words_indexes": [0]}, "rel": {"words": ["joined"], "words_indexes": [5]},
		"arg2": {"words": ["the", "pact"], "words_indexes": [6, 7]}, "arg3+": [{"words": ["in", "May"], "words_indexes": [8, 9]}]}`
	const is = `{"arg1": {"words": ["Oslo"], "words_indexes": [0]}, "rel": {"words": ["is"], "words_indexes": ["inf"]},
		"arg2": {"words": ["a", "port"], "words_indexes": [2, 3]}, "arg3+": []}`
	const hasA = `{"arg1": {"words": ["the", "pact"], "words_indexes": [6, 7]}, "rel": {"words": ["has", "member"], "words_indexes": ["inf", "inf"]},
		"arg2": {"words": ["Oslo", "city"], "words_indexes": [0, "inf"]}}`
	for _, c := range []struct {
		name, gold        string
		relation          string
		args              []string
		precision, recall float64
	}{
		{"all words", joined, "joined", []string{"Oslo", "the pact", "in May"}, 1, 1},
		{"an argument too few", joined, "joined", []string{"Oslo", "the pact"}, 1, 4.0 / 6},
		{"an argument too many is words too many", is, "is", []string{"Oslo", "a port", "in May"}, 4.0 / 6, 1},
		{"further arguments match at their place", joined, "joined", []string{"Oslo", "the pact", "Monday", "in May"}, 4.0 / 7, 4.0 / 6},
		{"a relation without a common word", joined, "left", []string{"Oslo", "the pact", "in May"}, 0, 0},
		{"a second argument without a common word", joined, "joined", []string{"Oslo", "a treaty", "in May"}, 0, 0},
		{"no second argument", joined, "joined", []string{"Oslo"}, 0, 0},
		{"an inferred word said counts for precision alone", is, "is", []string{"Oslo", "port"}, 1, 2.0 / 3},
		{"an inferred part need not match", is, "was", []string{"Oslo", "a port"}, 3.0 / 4, 1},
		{"an inferred word is not asked for", hasA, "has", []string{"the pact", "Oslo"}, 1, 1},
		{"an inferred word alone matches its part", hasA, "includes", []string{"the pact", "city"}, 3.0 / 4, 2.0 / 3},
		{"words said twice are found once", is, "is", []string{"Oslo Oslo", "a port"}, 1, 1},
		{"capitals count", joined, "Joined", []string{"Oslo", "the pact"}, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			gold, err := eval.ReadWiRe57(strings.NewReader(`{"doc": [{"id": "D.1", "sent": "` + text + `", "tuples": [` + c.gold + `]}]}`))
			if err != nil {
				t.Fatal(err)
			}
			s := gold.Score([]eval.Tuple{{Sentence: text, Confidence: 1, Relation: c.relation, Args: c.args}})
			if math.Abs(s.Precision-c.precision) > 1e-9 || math.Abs(s.Recall-c.recall) > 1e-9 {
				t.Errorf("precision %.4f, recall %.4f; want %.4f and %.4f", s.Precision, s.Recall, c.precision, c.recall)
			}
		})
	}
}

// Pairs are made one to one, the best F1 first: the tuple that two gold tuples would take goes
// to the one it fits better.
func TestWiRe57Greedy(t *testing.T) {
	const text = "Oslo joined the pact and the club ."
	gold, err := eval.ReadWiRe57(strings.NewReader(`{"doc": [{"id": "D.1", "sent": "` + text + `", "tuples": [
		{"arg1": {"words": ["Oslo"]}, "rel": {"words": ["joined"]}, "arg2": {"words": ["the", "pact"]}},
		{"arg1": {"words": ["Oslo"]}, "rel": {"words": ["joined"]}, "arg2": {"words": ["the", "club"]}}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	s := gold.Score([]eval.Tuple{
		{Sentence: text, Confidence: 1, Relation: "joined", Args: []string{"Oslo", "the club"}},
		{Sentence: text, Confidence: 1, Relation: "joined", Args: []string{"Oslo", "the pact and the club"}}, // 5 of 7 either way
		{Sentence: "Of another text .", Confidence: 1, Relation: "is", Args: []string{"It", "ignored"}},
	})
	if want := (1 + 5.0/7) / 2; math.Abs(s.Precision-want) > 1e-9 || math.Abs(s.Recall-1) > 1e-9 {
		t.Errorf("precision %.4f, recall %.4f; want %.4f and 1", s.Precision, s.Recall, want)
	}
	if s.Gold[1].Credit != 1 || s.Found[1].Credit == 0 {
		t.Errorf("credits %v and %v: the better pair goes first", s.Gold, s.Found)
	}
}

func FuzzReadBenchIE(f *testing.F) {
	f.Add("sent_id:1\ta b\n1--> Cluster 1:\na --> [b] c --> d [e\n")
	f.Fuzz(func(t *testing.T, s string) {
		if g, err := eval.ReadBenchIE(strings.NewReader(s)); err == nil {
			triples, err := g.ReadTriples(strings.NewReader("1\ta\tb\tc\n"))
			if err != nil {
				t.Fatal(err)
			}
			g.Score(triples)
		}
	})
}

func FuzzReadWiRe57(f *testing.F) {
	f.Add(`{"d": [{"id": "1", "sent": "a b", "tuples": [{"arg1": {"words": ["a"], "words_indexes": ["inf", 2]}, "arg3+": [{}]}]}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		if g, err := eval.ReadWiRe57(strings.NewReader(s)); err == nil {
			g.Score([]eval.Tuple{{Sentence: "a b", Relation: "b", Args: []string{"a", "b", "c"}}, {Sentence: "a b"}})
		}
	})
}
