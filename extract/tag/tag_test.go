package tag_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/extract/model"
	"kg/extract/tag"
	"kg/internal/treebank"
)

func mustNew(tb testing.TB) *tag.Tagger {
	tb.Helper()
	t, err := tag.New()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func words(sentence string) []kg.Token {
	var tokens []kg.Token
	for _, form := range strings.Fields(sentence) {
		tokens = append(tokens, kg.Token{Form: form})
	}
	return tokens
}

func TestTag(t *testing.T) {
	tagger := mustNew(t)
	for _, test := range []struct{ sentence, upos, lemmas string }{
		{"The ministers were criticized .", "DET NOUN AUX VERB PUNCT", "the minister be criticize ."},
		{"Zelensky met 12 flimmers", "PROPN VERB NUM NOUN", "Zelensky meet 12 flimmer"},
		{"He did n't say so", "PRON AUX PART VERB ADV", "he do not say so"},
		{"the children went to Rome", "DET NOUN VERB ADP PROPN", "the child go to Rome"},
	} {
		tokens := words(test.sentence)
		tagger.Tag(tokens)
		var upos, lemmas []string
		for _, tok := range tokens {
			upos, lemmas = append(upos, tok.UPOS), append(lemmas, tok.Lemma)
		}
		if got := strings.Join(upos, " "); got != test.upos {
			t.Errorf("%s: got %s, want %s", test.sentence, got, test.upos)
		}
		if got := strings.Join(lemmas, " "); got != test.lemmas {
			t.Errorf("%s: got %s, want %s", test.sentence, got, test.lemmas)
		}
	}
	tagger.Tag(nil)
}

func TestFeatures(t *testing.T) {
	tokens := words("She was elected")
	mustNew(t).Tag(tokens)
	for _, test := range []struct {
		token       int
		name, value string
	}{{0, "Gender", "Fem"}, {0, "Number", "Sing"}, {1, "Tense", "Past"}, {2, "VerbForm", "Part"}} {
		if got := tokens[test.token].Feature(test.name); got != test.value {
			t.Errorf("%s of %q: got %q, want %q", test.name, tokens[test.token].Form, got, test.value)
		}
	}
}

func FuzzTag(f *testing.F) {
	tagger := mustNew(f)
	for _, s := range []string{"", "The talks failed .", "\xff\xfe İ ẞ ﷺ 123 --- '", "ÀÉÎ s 's S"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, sentence string) {
		tokens := words(sentence)
		tagger.Tag(tokens)
		for _, tok := range tokens {
			if tok.UPOS == "" || tok.XPOS == "" || tok.Lemma == "" {
				t.Errorf("%q: %+v", sentence, tok)
			}
		}
	})
}

// A tagger trained on little is enough to see that training, writing and reading are exact.
func TestTrainingIsDeterministic(t *testing.T) {
	tagger := mustNew(t)
	var sentences [][]kg.Token
	for _, s := range []string{"The talks failed .", "He went to Paris on Friday .", "Officials said that 12 people died ."} {
		tokens := words(s)
		tagger.Tag(tokens)
		sentences = append(sentences, tokens)
	}
	train := func() []byte {
		tr, err := tag.Train(sentences, tag.Options{Rounds: 3, Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		data, err := tr.Encode(nil)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	data := train()
	if !bytes.Equal(data, train()) {
		t.Fatal("training twice gave two models")
	}
	again, err := tag.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range sentences {
		got := words(strings.Join(forms(want), " "))
		again.Tag(got)
		if !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func forms(tokens []kg.Token) []string {
	var out []string
	for _, t := range tokens {
		out = append(out, t.Form)
	}
	return out
}

func TestDecodeRefuses(t *testing.T) {
	for _, data := range []string{"", "PK\x03\x04", "kgmodel\n"} {
		if _, err := tag.Decode([]byte(data)); !errors.Is(err, model.ErrFormat) && !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// The floors are some tenths below the scores in docs/models.md.
func TestScores(t *testing.T) {
	gold := treebank.Read(t, "UD_English-EWT/en_ewt-ud-dev.conllu")
	tagger := mustNew(t)
	all, upos, lemmas := 0, 0, 0
	for _, g := range gold[:800] {
		tokens := make([]kg.Token, len(g))
		for i := range g {
			tokens[i] = kg.Token{Form: g[i].Form, Joined: g[i].Joined}
		}
		tagger.Tag(tokens)
		for i := range g {
			all++
			if tokens[i].UPOS == g[i].UPOS {
				upos++
			}
			if tokens[i].Lemma == g[i].Lemma {
				lemmas++
			}
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(all) }
	if percent(upos) < 94.5 || percent(lemmas) < 96 {
		t.Errorf("UPOS %.2f lemmas %.2f", percent(upos), percent(lemmas))
	}
}

func BenchmarkTag(b *testing.B) {
	tagger := mustNew(b)
	sentences := treebank.Read(b, "UD_English-EWT/en_ewt-ud-dev.conllu")
	tokens := 0
	for _, s := range sentences {
		tokens += len(s)
	}
	for b.Loop() {
		for _, s := range sentences {
			tagger.Tag(s)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
