package extract_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kg"
	"kg/extract"
	"kg/extract/oie"
	"kg/schema"
)

// reader reads a text in every way kg does.
type reader struct {
	annotator *extract.Annotator
	schema    *schema.Schema
}

func mustReader(tb testing.TB) reader {
	tb.Helper()
	a, err := extract.New()
	if err != nil {
		tb.Fatal(err)
	}
	s, err := schema.New(schema.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return reader{a, s}
}

// read reads what a document says, which need not have been annotated by our own stages,
// and fails on statements whose spans are not in the text.
func (r reader) read(tb rapid.TB, doc *kg.Document) {
	found := r.annotator.Extract(doc)
	for mode, xs := range [][]kg.Extraction{found, r.annotator.Tuples(doc), r.annotator.Triples(doc)} {
		for _, x := range xs {
			if !(x.Confidence > 0 && x.Confidence < 1) { // not a number, either
				tb.Fatalf("mode %d: confidence %g of %+v", mode, x.Confidence, x)
			}
			for _, p := range []kg.Phrase{x.Subject, x.Object, x.Relation.Phrase} {
				if !slices.IsSorted(p.Tokens) || len(slices.Compact(slices.Clone(p.Tokens))) < len(p.Tokens) {
					tb.Fatalf("mode %d: a word twice or out of order: %+v", mode, x)
				}
			}
		}
	}
	if explained, _ := r.annotator.Explain(doc, oie.Compact); len(explained) != len(found) {
		tb.Fatalf("%d extractions when asked why, %d otherwise", len(explained), len(found))
	}
	for _, st := range r.schema.Statements(doc, found) {
		nodes := []*kg.Node{&st.Subject, st.Object, st.Speaker}
		for i := range st.Arguments {
			nodes = append(nodes, &st.Arguments[i])
		}
		for _, n := range nodes {
			if n != nil && (n.Span.Start() < 0 || n.Span.End() > len(doc.Text) || n.Span.Len() <= 0 || doc.Slice(n.Span) != n.Text) {
				tb.Fatalf("%q at %v is not in the text", n.Text, n.Span)
			}
		}
	}
}

// vocabulary is what word salads are made of: the words of the sample articles, the words
// that rules look for, and what is no word at all.
func vocabulary(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../examples/news/*.txt")
	if err != nil || files == nil {
		tb.Fatal("no sample articles: ", err)
	}
	words := strings.Fields(`that who which whose whom where when why how what not n't never only no nobody neither nor either but and or
		as if unless because while after before since than to of by for with from in on at into about including such like per via
		is was are were be been being has had have do did does will would may might must can could should shall going
		be have do say tell ask deny claim allege report refuse plan try call urge accuse expect want make give take know find
		said says told asked denied claims claim refused plans tried according expected accused there it its his her their this these
		, , . : ; ( ) [ ] - -- – — / " “ ” ' ’ 's ... ? ! % $ € 1 22 3-1 1967 20:15 2,548 $4.25 May Monday yesterday ago U.N. (UN)
		é 中文 🙂 ` + "\u200b \ufffd \u00ad" + ` http://x.y/z a@b.c #tag @name ________ ((((((`)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		article := strings.Fields(string(b))
		words = append(words, article[:min(len(article), 150)]...)
	}
	return words
}

// Any words in any order are read without a panic.
func TestWordSaladsAreRead(t *testing.T) {
	r, words := mustReader(t), vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(t, "words"), " ")
		doc := &kg.Document{Text: text}
		r.annotator.Annotate(doc)
		r.read(t, doc)
	})
}

// What once went wrong in raw text stays read.
func TestSentencesThatFailed(t *testing.T) {
	r := mustReader(t)
	for _, text := range []string{
		"A woman who is of noble birth, is not a widow or is blind, is disqualified for the position.", // words of the subject twice
		"that who whose nor captured", // no clause above
		"The only thing I can do is make things worse.",
	} {
		doc := &kg.Document{Text: text}
		r.annotator.Annotate(doc)
		r.read(t, doc)
	}
}

// Any tree over any words is read without a panic: rules cannot rely on what a good parser
// would make.
func TestAnyTreeIsRead(t *testing.T) {
	r := mustReader(t)
	words := vocabulary(t)
	tags := strings.Fields("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X")
	relations := strings.Fields("nsubj nsubj:pass csubj obj iobj obl obl:agent obl:unmarked ccomp xcomp advcl acl acl:relcl amod nmod nmod:poss nmod:desc " +
		"appos conj cc case mark aux aux:pass cop det advmod compound compound:prt flat fixed nummod expl punct parataxis dep list orphan discourse")
	features := []string{"", "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part", "VerbForm=Ger", "VerbForm=Part|Voice=Pass", "Number=Plur", "PronType=Rel", "PronType=Int"}
	types := []kg.EntityType{kg.Person, kg.Organization, kg.Place, kg.Group, kg.Event, kg.Date, kg.Number, kg.Money}
	rapid.Check(t, func(t *rapid.T) {
		doc := &kg.Document{}
		var text strings.Builder
		for s := range rapid.IntRange(1, 2).Draw(t, "sentences") {
			n := rapid.IntRange(1, 14).Draw(t, "length")
			tok := make([]kg.Token, n)
			from := text.Len()
			for i := range tok {
				form := rapid.SampledFrom(words).Draw(t, "word")
				tok[i] = kg.Token{Form: form, Lemma: strings.ToLower(form), Span: kg.Span{text.Len(), text.Len() + len(form)},
					UPOS: rapid.SampledFrom(tags).Draw(t, "tag"), Feats: rapid.SampledFrom(features).Draw(t, "features"),
					Deprel: rapid.SampledFrom(relations).Draw(t, "relation")}
				text.WriteString(form + " ")
			}
			order := rapid.Permutation(slices.Collect(indices(n))).Draw(t, "order")
			for k, i := range order {
				if k == 0 {
					tok[i].Head, tok[i].Deprel = -1, "root"
				} else {
					tok[i].Head = order[rapid.IntRange(0, k-1).Draw(t, "head")]
				}
			}
			doc.Sentences = append(doc.Sentences, kg.Sentence{Span: kg.Span{from, text.Len() - 1}, Tokens: tok})
			for at := 0; at < n; {
				first := rapid.IntRange(at, n).Draw(t, "first")
				last := min(first+rapid.IntRange(1, 3).Draw(t, "size"), n)
				if first < last {
					m := kg.Mention{Sentence: s, First: first, Last: last, Head: rapid.IntRange(first, last-1).Draw(t, "head of the mention"),
						Kind: rapid.SampledFrom([]kg.MentionKind{kg.NameMention, kg.NominalMention, kg.PronounMention}).Draw(t, "kind"),
						Type: rapid.SampledFrom(types).Draw(t, "type"), Entity: -1}
					if rapid.Bool().Draw(t, "resolved") {
						m.Entity = len(doc.Entities)
						doc.Entities = append(doc.Entities, kg.Entity{ID: kg.EntityID("e:x"), Name: "x", Type: m.Type, Mentions: []int{len(doc.Mentions)}})
					}
					doc.Mentions = append(doc.Mentions, m)
				}
				at = last + 1
			}
		}
		doc.Text = text.String()
		r.read(t, doc)
	})
}

// indices yields 0 to n-1.
func indices(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}
