package neural_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"kg"
	"kg/extract/model"
	"kg/extract/neural"
	"kg/internal/treebank"
)

func mustNew(tb testing.TB) *neural.Parser {
	tb.Helper()
	p, err := neural.New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// words makes tokens of a sentence written with spaces between all of them.
func words(sentence string) []kg.Token {
	var tokens []kg.Token
	for form := range strings.FieldsSeq(sentence) {
		tokens = append(tokens, kg.Token{Form: form, Head: -1})
	}
	return tokens
}

// tree writes a parse as "form/relation<head" for comparison and messages.
func tree(tokens []kg.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		head := "ROOT"
		if t.Head >= 0 {
			head = tokens[t.Head].Form
		}
		fmt.Fprintf(&b, "%s/%s/%s<%s ", t.Form, t.XPOS, t.Deprel, head)
	}
	return strings.TrimSpace(b.String())
}

func TestParse(t *testing.T) {
	p := mustNew(t)
	for _, test := range []struct{ sentence, want string }{
		{"Turkey criticized Putin .", "Turkey/NNP/nsubj<criticized criticized/VBD/root<ROOT Putin/NNP/obj<criticized ././punct<criticized"},
		{"The talks were suspended today .", "The/DT/det<talks talks/NNS/nsubj:pass<suspended were/VBD/aux:pass<suspended suspended/VBN/root<ROOT today/NN/obl:unmarked<suspended ././punct<suspended"},
		{"The WHO criticized Putin .", "The/DT/det<WHO WHO/NNP/nsubj<criticized criticized/VBD/root<ROOT Putin/NNP/obj<criticized ././punct<criticized"},
		{"Go", "Go/VB/root<ROOT"},
		{"", ""},
	} {
		tokens := words(test.sentence)
		p.Parse(tokens)
		if got := tree(tokens); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// wellFormed tells why tokens are no tree with one root, or "".
func wellFormed(tokens []kg.Token) string {
	roots := 0
	for i := range tokens {
		if tokens[i].Head < 0 {
			roots++
		}
		if (tokens[i].Head < 0) != (tokens[i].Deprel == "root") {
			return fmt.Sprintf("word %d has head %d and relation %s", i, tokens[i].Head, tokens[i].Deprel)
		}
		at := i
		for range tokens {
			if at >= 0 {
				at = tokens[at].Head
			}
		}
		if at >= 0 {
			return fmt.Sprintf("word %d is in a cycle", i)
		}
	}
	if roots != 1 {
		return fmt.Sprintf("%d roots", roots)
	}
	return ""
}

func TestAnyInputGivesATree(t *testing.T) {
	p := mustNew(t)
	for _, sentence := range []string{
		"a", "\xff\xfe \xc0", "😀 😀 😀", ") ) ( . . .", strings.Repeat("very ", 40), strings.Repeat("! ", 300),
		strings.Repeat("the man who saw ", 500), // longer than what is computed at once
		strings.Repeat("X", 100000),
	} {
		tokens := words(sentence)
		p.Parse(tokens)
		if wrong := wellFormed(tokens); wrong != "" {
			t.Errorf("%.40q: %s", sentence, wrong)
		}
		for _, tok := range tokens {
			if tok.UPOS == "" || tok.XPOS == "" {
				t.Errorf("%.40q: no tags on %q", sentence, tok.Form)
				break
			}
		}
	}
	empty := []kg.Token{{Form: ""}}
	p.Parse(empty)
	if wrong := wellFormed(empty); wrong != "" {
		t.Error(wrong)
	}
}

func TestNoiseIsTaggedOnly(t *testing.T) {
	doc := &kg.Document{Sentences: []kg.Sentence{
		{Kind: kg.Noise, Tokens: words("http://example.org/ 12 34")},
		{Tokens: words("Putin thanked Erdogan .")},
	}}
	mustNew(t).Annotate(doc)
	for _, tok := range doc.Sentences[0].Tokens {
		if tok.Head != -1 || tok.Deprel != "" || tok.UPOS == "" {
			t.Errorf("%+v", tok)
		}
	}
	if wrong := wellFormed(doc.Sentences[1].Tokens); wrong != "" {
		t.Error(wrong)
	}
}

func TestConcurrentUse(t *testing.T) {
	p := mustNew(t)
	sentences := []string{"Putin thanked Erdogan .", "The talks that were to begin on Friday were suspended .", "Yes", "He did not say why ."}
	want := make([]string, len(sentences))
	for i, s := range sentences {
		tokens := words(s)
		p.Parse(tokens)
		want[i] = tree(tokens)
	}
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for round := range 30 {
				i := (w + round) % len(sentences)
				tokens := words(sentences[i])
				p.Parse(tokens)
				if got := tree(tokens); got != want[i] {
					t.Errorf("got %s, want %s", got, want[i])
				}
			}
		})
	}
	wg.Wait()
}

func TestAllocations(t *testing.T) {
	p := mustNew(t)
	tokens := words("The talks that were to begin on Friday were suspended by Turkey .")
	p.Parse(tokens)
	if n := testing.AllocsPerRun(20, func() { p.Parse(tokens) }); n > 2 {
		t.Errorf("%v allocations a sentence", n)
	}
}

func TestDecodeRefuses(t *testing.T) {
	foreign, err := model.Encode(&model.File{Kind: neural.Kind, Sections: []model.Section{{Name: "config", Data: []byte{200, 1}}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{"", "PK\x03\x04", "kgmodel\n", string(foreign)} {
		if _, err := neural.Decode([]byte(data)); !errors.Is(err, model.ErrFormat) && !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// The floors are some tenths below the scores in docs/models.md.
func TestScores(t *testing.T) {
	gold := treebank.Read(t, "UD_English-EWT/en_ewt-ud-dev.conllu")[:400]
	doc := &kg.Document{}
	for _, g := range gold {
		s := kg.Sentence{Tokens: make([]kg.Token, len(g))}
		for i := range g {
			s.Tokens[i] = kg.Token{Form: g[i].Form, Joined: g[i].Joined}
		}
		doc.Sentences = append(doc.Sentences, s)
	}
	mustNew(t).Annotate(doc)
	all, upos, uas, las := 0, 0, 0, 0
	for k, g := range gold {
		tokens := doc.Sentences[k].Tokens
		if wrong := wellFormed(tokens); wrong != "" {
			t.Fatalf("%s: %s", tree(tokens), wrong)
		}
		for i := range g {
			all++
			if tokens[i].UPOS == g[i].UPOS {
				upos++
			}
			if tokens[i].Head == g[i].Head {
				uas++
				if universal(tokens[i].Deprel) == universal(g[i].Deprel) {
					las++
				}
			}
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(all) }
	t.Logf("UPOS %.2f UAS %.2f LAS %.2f", percent(upos), percent(uas), percent(las))
	if percent(upos) < uposFloor || percent(uas) < uasFloor || percent(las) < lasFloor {
		t.Errorf("UPOS %.2f UAS %.2f LAS %.2f, want at least %.1f, %.1f and %.1f", percent(upos), percent(uas), percent(las), uposFloor, uasFloor, lasFloor)
	}
}

const (
	uposFloor = 95.5
	uasFloor  = 87.5
	lasFloor  = 85.0
)

func universal(deprel string) string {
	u, _, _ := strings.Cut(deprel, ":")
	return u
}

func BenchmarkAnnotate(b *testing.B) {
	p := mustNew(b)
	// Documents of 40 sentences, as long as a news article.
	var docs []*kg.Document
	tokens := 0
	for i, s := range treebank.Read(b, "UD_English-EWT/en_ewt-ud-dev.conllu") {
		if i%40 == 0 {
			docs = append(docs, &kg.Document{})
		}
		d := docs[len(docs)-1]
		d.Sentences = append(d.Sentences, kg.Sentence{Tokens: s})
		tokens += len(s)
	}
	for b.Loop() {
		for _, d := range docs {
			p.Annotate(d)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		mustNew(b)
	}
}
