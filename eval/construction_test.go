package eval_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"kg"
	"kg/eval"
)

// mustTokens builds a tree from form|UPOS|head|deprel with optional |feats, heads from 1.
func mustTokens(tb testing.TB, words string) []kg.Token {
	tb.Helper()
	var tok []kg.Token
	for _, w := range strings.Fields(words) {
		f := strings.Split(w, "|")
		if len(f) < 4 {
			tb.Fatalf("%q: want form|UPOS|head|deprel", w)
		}
		head, err := strconv.Atoi(f[2])
		if err != nil {
			tb.Fatalf("%q: %v", w, err)
		}
		t := kg.Token{Form: f[0], UPOS: f[1], Head: head - 1, Deprel: f[3]}
		if len(f) > 4 {
			t.Feats = f[4]
		}
		tok = append(tok, t)
	}
	return tok
}

func TestConstructionOf(t *testing.T) {
	served := mustTokens(t, "He|PRON|2|nsubj served|VERB|0|root as|ADP|5|case prime|ADJ|5|amod minister|NOUN|2|obl of|ADP|7|case Norway|PROPN|5|nmod and|CCONJ|9|cc left|VERB|2|conj Oslo|PROPN|9|obj")
	others := mustTokens(t, "Men|NOUN|8|nsubj:pass who|PRON|3|nsubj led|VERB|1|acl:relcl and|CCONJ|5|cc women|NOUN|1|conj were|AUX|8|aux:pass recently|ADV|8|advmod asked|VERB|0|root to|PART|10|mark sing|VERB|8|xcomp|VerbForm=Inf")
	for _, c := range []struct {
		tok      []kg.Token
		relation string
		args     []string
		want     eval.Construction
	}{
		{served, "served as prime minister of", []string{"He", "Norway"}, eval.Absorbed},
		{served, "served", []string{"He", "as prime minister"}, eval.Active},
		{served, "left", []string{"He", "Oslo"}, eval.Conjoined},
		{served, "is in", []string{"Oslo", "Norway"}, eval.ImpliedIs},
		{served, "has", []string{"Norway", "minister"}, eval.ImpliedHas},
		{served, "governs", []string{"He", "Norway"}, eval.ImpliedOther},
		{served, "minister of", []string{"He", "Norway"}, eval.Nominal},
		{others, "were asked", []string{"Men"}, eval.Passive},
		{others, "were asked", []string{"women"}, eval.Coordinated},
		{others, "led", []string{"Men"}, eval.RelativeClause},
		{others, "sing", []string{"Men"}, eval.Infinitive},
		{others, "", nil, eval.Unclear},
	} {
		if got := eval.ConstructionOf(c.tok, eval.Tuple{Relation: c.relation, Args: c.args}); got != c.want {
			t.Errorf("%v %q: %s, want %s", c.args, c.relation, got, c.want)
		}
	}
}

func TestGroups(t *testing.T) {
	text := "He served"
	s := eval.ScoreCaRB([]eval.Tuple{{Sentence: text, Relation: "served", Args: []string{"He"}}, {Sentence: text, Relation: "led", Args: []string{"He"}}},
		[]eval.Tuple{{Sentence: text, Confidence: 1, Relation: "served", Args: []string{"He"}, Rule: "a"}, {Sentence: "no gold", Confidence: 1, Relation: "x", Rule: "b"}})
	groups := s.ByLength()
	if len(groups) != 1 || groups[0].Name != "1-15 words" || groups[0].Gold != 2 || groups[0].Recall() != 0.5 || groups[0].Found != 1 || groups[0].Precision() != 1 {
		t.Errorf("by length %+v", groups)
	}
	if groups := s.ByRule(); len(groups) != 1 || groups[0].Name != "a" || groups[0].Found != 1 {
		t.Errorf("by rule %+v: only the extraction that counts is wanted", groups)
	}
}

// What is drawn is XML, whatever the names and numbers.
func TestPlotIsXML(t *testing.T) {
	p := eval.Plot{Title: "a < b & c", X: "x", Y: "y", Curves: []eval.Curve{
		{Name: "<line>", Points: [][2]float64{{0, 1}, {2, -1}}}, {Name: "none"}, {Name: "dot", Points: [][2]float64{{0.5, 0.5}}, Dots: true}}}
	var b bytes.Buffer
	if err := p.WriteSVG(&b); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(&b)
	elements := make(map[string]int)
	for {
		x, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := x.(xml.StartElement); ok {
			elements[e.Name.Local]++
		}
	}
	if elements["svg"] != 1 || elements["circle"] != 1 {
		t.Errorf("elements %v", elements)
	}
}
