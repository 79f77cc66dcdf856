package lemma_test

import (
	"bytes"
	"errors"
	"testing"

	"kg"
	"kg/extract/lemma"
	"kg/extract/model"
	"kg/internal/treebank"
)

func mustNew(tb testing.TB) *lemma.Lemmatizer {
	tb.Helper()
	l, err := lemma.New()
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

func TestLemmatize(t *testing.T) {
	l := mustNew(t)
	for _, test := range []struct{ form, upos, xpos, want string }{
		{"invaded", "VERB", "VBD", "invade"},
		{"hoped", "VERB", "VBN", "hope"},
		{"hopped", "VERB", "VBD", "hop"},
		{"fled", "VERB", "VBD", "flee"},
		{"Were", "AUX", "VBD", "be"},
		{"children", "NOUN", "NNS", "child"},
		{"Ministers", "NOUN", "NNS", "minister"},
		{"them", "PRON", "PRP", "they"},
		{"better", "ADJ", "JJR", "good"},
		{"West", "PROPN", "NNP", "West"},
		{"Quibbleton", "PROPN", "NNP", "Quibbleton"},
		{"quibbleton", "PROPN", "NNP", "Quibbleton"},
		{"Capt.", "PROPN", "NNP", "Capt."},
		{"1,234.5", "NUM", "CD", "1234.5"},
		{"http://example.org/A?b=C", "PROPN", "ADD", "http://example.org/A?b=C"},
	} {
		tokens := []kg.Token{{Form: test.form, UPOS: test.upos, XPOS: test.xpos}}
		l.Lemmatize(tokens)
		if got := tokens[0].Lemma; got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.form, test.xpos, got, test.want)
		}
	}
	l.Lemmatize(nil)
}

func FuzzLemmatize(f *testing.F) {
	l := mustNew(f)
	f.Add("İing", "VBG")
	f.Add("\xff\xfes", "NNS")
	f.Add("--", ":")
	f.Add("1,,2", "CD")
	f.Fuzz(func(t *testing.T, form, xpos string) {
		tokens := []kg.Token{{Form: form, UPOS: "X", XPOS: xpos}}
		l.Lemmatize(tokens)
		if form != "" && tokens[0].Lemma == "" {
			t.Errorf("%q %q: no lemma", form, xpos)
		}
	})
}

// Little to learn from is enough to see that training, writing and reading are exact.
func TestPastIsNoPresent(t *testing.T) {
	l := mustNew(t)
	for form, want := range map[string]string{"froze": "freeze VBD Tense=Past", "strove": "strive VBD Tense=Past", "found": "found VBP Tense=Pres", "come": "come VBP Tense=Pres"} {
		tokens := []kg.Token{{Form: form, UPOS: "VERB", XPOS: "VBP", Feats: "Tense=Pres"}}
		l.Lemmatize(tokens)
		if got := tokens[0].Lemma + " " + tokens[0].XPOS + " " + tokens[0].Feats; got != want {
			t.Errorf("%s is %s, want %s", form, got, want)
		}
	}
}

func TestTrainingIsDeterministic(t *testing.T) {
	sentences := [][]kg.Token{{
		{Form: "Talks", Lemma: "talk", UPOS: "NOUN", XPOS: "NNS"},
		{Form: "blorped", Lemma: "blorpe", UPOS: "VERB", XPOS: "VBD"},
		{Form: "zonked", Lemma: "zonk", UPOS: "VERB", XPOS: "VBD"},
	}}
	train := func() []byte {
		l, err := lemma.Train(sentences, map[string]string{"fled\tVBD": "flee"})
		if err != nil {
			t.Fatal(err)
		}
		data, err := l.Encode(nil)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	data := train()
	if !bytes.Equal(data, train()) {
		t.Fatal("training twice gave two models")
	}
	again, err := lemma.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range append(sentences[0], kg.Token{Form: "fled", Lemma: "flee", UPOS: "VERB", XPOS: "VBD"}) {
		got := []kg.Token{{Form: want.Form, UPOS: want.UPOS, XPOS: want.XPOS}}
		again.Lemmatize(got)
		if got[0].Lemma != want.Lemma {
			t.Errorf("%s: got %q, want %q", want.Form, got[0].Lemma, want.Lemma)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, data := range []string{"", "PK\x03\x04", "kgmodel\n"} {
		if _, err := lemma.Decode([]byte(data)); !errors.Is(err, model.ErrFormat) && !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// The floor is some tenths below the score in docs/models.md.
func TestScore(t *testing.T) {
	l := mustNew(t)
	all, right := 0, 0
	for _, gold := range treebank.Read(t, "UD_English-EWT/en_ewt-ud-dev.conllu") {
		for i := range gold {
			token := []kg.Token{gold[i]}
			token[0].Lemma = ""
			l.Lemmatize(token)
			all++
			if token[0].Lemma == gold[i].Lemma {
				right++
			}
		}
	}
	if percent := 100 * float64(right) / float64(all); percent < 98.5 {
		t.Errorf("with gold tags %.2f", percent)
	}
}
