package parse_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"kg"
	"kg/extract/model"
	"kg/extract/parse"
	"kg/extract/tag"
	"kg/internal/treebank"
)

func mustNew(tb testing.TB) (*tag.Tagger, *parse.Parser) {
	tb.Helper()
	t, err := tag.New()
	if err != nil {
		tb.Fatal(err)
	}
	p, err := parse.New()
	if err != nil {
		tb.Fatal(err)
	}
	return t, p
}

// words makes tokens of a sentence written with spaces between all of them.
func words(sentence string) []kg.Token {
	var tokens []kg.Token
	for _, form := range strings.Fields(sentence) {
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
		fmt.Fprintf(&b, "%s/%s<%s ", t.Form, t.Deprel, head)
	}
	return strings.TrimSpace(b.String())
}

func TestParse(t *testing.T) {
	tagger, parser := mustNew(t)
	for _, test := range []struct{ sentence, want string }{
		{"Putin thanked Erdogan .", "Putin/nsubj<thanked thanked/root<ROOT Erdogan/obj<thanked ./punct<thanked"},
		{"The talks were suspended by Turkey .", "The/det<talks talks/nsubj:pass<suspended were/aux:pass<suspended suspended/root<ROOT by/case<Turkey Turkey/obl:agent<suspended ./punct<suspended"},
		{"Go", "Go/root<ROOT"},
	} {
		tokens := words(test.sentence)
		tagger.Tag(tokens)
		parser.Parse(tokens)
		if got := tree(tokens); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
	parser.Parse(nil)
}

func TestNoiseIsNotParsed(t *testing.T) {
	tagger, parser := mustNew(t)
	doc := &kg.Document{Sentences: []kg.Sentence{{Kind: kg.Noise, Tokens: words("a b c")}, {Kind: kg.Heading, Tokens: words("Talks failed")}}}
	tagger.Annotate(doc)
	parser.Annotate(doc)
	for _, tok := range doc.Sentences[0].Tokens {
		if tok.Head != -1 || tok.Deprel != "" {
			t.Errorf("noise has a tree: %v", tok)
		}
	}
	if got := tree(doc.Sentences[1].Tokens); got != "Talks/nsubj<failed failed/root<ROOT" {
		t.Errorf("heading: %s", got)
	}
}

// wellFormed returns what is wrong with a tree, or "".
func wellFormed(tokens []kg.Token) string {
	roots := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Head < -1 || t.Head >= len(tokens) || t.Head == i || t.Deprel == "" {
			return fmt.Sprintf("token %d: head %d, relation %q", i, t.Head, t.Deprel)
		}
		if (t.Head == -1) != (t.Deprel == "root") {
			return fmt.Sprintf("token %d: head %d with relation %q", i, t.Head, t.Deprel)
		}
		if t.Head == -1 {
			roots++
		}
		steps := 0
		for h := i; h != -1; h = tokens[h].Head {
			if steps++; steps > len(tokens) {
				return fmt.Sprintf("token %d is on a cycle", i)
			}
		}
	}
	if len(tokens) > 0 && roots != 1 {
		return fmt.Sprintf("%d roots", roots)
	}
	return ""
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "Putin thanked Erdogan .", ". . . . , , ( ( (", "\xff \x00 ﷺ İİ ẞ 123 1-2-3 ''", strings.Repeat("and ", 300)} {
		f.Add(s)
	}
	tagger, parser := mustNew(f)
	f.Fuzz(func(t *testing.T, sentence string) {
		tokens := words(sentence)
		tagger.Tag(tokens)
		parser.Parse(tokens)
		if wrong := wellFormed(tokens); wrong != "" {
			t.Errorf("%q: %s", sentence, wrong)
		}
	})
}

func TestConcurrentUse(t *testing.T) {
	tagger, parser := mustNew(t)
	sentence := "However , Peskov expressed discontent with the ongoing support provided by the U.S. to Ukrainian defenders ."
	want := words(sentence)
	tagger.Tag(want)
	parser.Parse(want)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 20 {
				got := words(sentence)
				tagger.Tag(got)
				parser.Parse(got)
				if !slices.Equal(got, want) {
					t.Errorf("got %s, want %s", tree(got), tree(want))
				}
			}
		})
	}
	wg.Wait()
}

func TestAllocations(t *testing.T) {
	tagger, parser := mustNew(t)
	tokens := words("The talks were suspended by Turkey on Friday , officials said .")
	tagger.Tag(tokens)
	parser.Parse(tokens)
	if n := testing.AllocsPerRun(50, func() { parser.Parse(tokens) }); n > 1 {
		t.Errorf("%.0f allocations a sentence", n)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, data := range []string{"", "PK\x03\x04", "kgmodel\n"} {
		if _, err := parse.Decode([]byte(data)); !errors.Is(err, model.ErrFormat) && !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// The floors are some tenths below the scores in docs/models.md.
func TestScores(t *testing.T) {
	gold := treebank.Read(t, "UD_English-EWT/en_ewt-ud-dev.conllu")
	tagger, parser := mustNew(t)
	all, uas, las := 0, 0, 0
	for _, g := range gold[:800] {
		tokens := make([]kg.Token, len(g))
		for i := range g {
			tokens[i] = kg.Token{Form: g[i].Form, Joined: g[i].Joined}
		}
		tagger.Tag(tokens)
		parser.Parse(tokens)
		if wrong := wellFormed(tokens); wrong != "" {
			t.Fatalf("%s: %s", tree(tokens), wrong)
		}
		for i := range g {
			all++
			if tokens[i].Head == g[i].Head {
				uas++
				if universal(tokens[i].Deprel) == universal(g[i].Deprel) {
					las++
				}
			}
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(all) }
	t.Logf("UAS %.2f LAS %.2f", percent(uas), percent(las))
	if percent(uas) < uasFloor || percent(las) < lasFloor {
		t.Errorf("UAS %.2f LAS %.2f, want at least %.1f and %.1f", percent(uas), percent(las), uasFloor, lasFloor)
	}
}

const (
	uasFloor = 85.0
	lasFloor = 82.0
)

func universal(deprel string) string {
	u, _, _ := strings.Cut(deprel, ":")
	return u
}

func BenchmarkParse(b *testing.B) {
	tagger, parser := mustNew(b)
	sentences := treebank.Read(b, "UD_English-EWT/en_ewt-ud-dev.conllu")
	tokens := 0
	for _, s := range sentences {
		tagger.Tag(s)
		tokens += len(s)
	}
	for b.Loop() {
		for _, s := range sentences {
			parser.Parse(s)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
