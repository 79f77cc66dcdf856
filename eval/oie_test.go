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
			triples, err := eval.ReadTriples(mustOpen(t, filepath.Join(dir, "peers", "benchie", name+".tsv")))
			if err != nil {
				t.Fatal(err)
			}
			s := gold.Score(triples)
			check(t, "precision", s.Precision(), w.P)
			check(t, "recall", s.Recall(), w.R)
			check(t, "F1", s.F1(), w.F1)
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
	s := gold.Score([]eval.Triple{
		{"1", "He", "became", "founding justice"},
		{"1", "He", "became", "a justice of Australia"}, // the same fact again
		{"1", "He", "became", "a founding"},
		{"2", "no", "gold", "here"},
	})
	if s.Right != 1 || s.Found != 2 || s.Gold != 2 {
		t.Errorf("right %d found %d gold %d, want 1 2 2", s.Right, s.Found, s.Gold)
	}
}

func FuzzReadBenchIE(f *testing.F) {
	f.Add("sent_id:1\ta b\n1--> Cluster 1:\na --> [b] c --> d [e\n")
	f.Fuzz(func(t *testing.T, s string) {
		if g, err := eval.ReadBenchIE(strings.NewReader(s)); err == nil {
			g.Score([]eval.Triple{{"1", "a", "b", "c"}})
		}
	})
}
