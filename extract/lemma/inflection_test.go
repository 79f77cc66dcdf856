package lemma_test

import (
	"errors"
	"strings"
	"testing"

	"kg"
	"kg/extract/lemma"
	"kg/extract/model"
)

func TestBase(t *testing.T) {
	x := &lemma.Lexicon{
		Verbs: strings.Fields("ache add agree call deploy die dye hop hope invade limit panic plan plane put putt reach see " +
			"sing singe ski study tie use visit"),
		Nouns:      strings.Fields("ache house movie shoe"),
		Adjectives: strings.Fields("big clear happy tall wide"),
	}
	for _, test := range []struct{ xpos, forms, bases string }{
		{"VBD", "hoped hopped Invaded tied dyed planned planed added called agreed", "hope hop invade tie dye plan plane add call agree"},
		{"VBN", "singed panicked skied studied limited visited used reached", "singe panic ski study limit visit use reach"},
		{"VBN", "redeployed re-used", "redeploy re-use"},
		{"VBG", "hoping hopping tying studying singing putting seeing dying", "hope hop tie study sing put see die"},
		{"VBZ", "hopes hops ties studies reaches aches uses", "hope hop tie study reach ache use"},
		{"NNS", "aches houses movies shoes", "ache house movie shoe"},
		{"JJR", "bigger wider happier taller clearer", "big wide happy tall clear"},
		{"JJS", "biggest widest happiest", "big wide happy"},
		{"VBD", "led shed went blicked", "- - - -"}, // not regular, or of no known word
		{"NNS", "reaches cats", "- -"},
		{"NN", "hoped", "-"},
	} {
		bases := strings.Fields(test.bases)
		for i, form := range strings.Fields(test.forms) {
			base, ok := x.Base(&kg.Token{Form: form, XPOS: test.xpos})
			if !ok {
				base = "-"
			}
			if base != bases[i] {
				t.Errorf("%s %s: got %s, want %s", form, test.xpos, base, bases[i])
			}
		}
	}
}

func FuzzBase(f *testing.F) {
	x := &lemma.Lexicon{Verbs: []string{"hope"}, Nouns: []string{"house"}, Adjectives: []string{"wide"}}
	for _, s := range []string{"", "ed", "-ed", "İing", "\xffies", "re-hoped"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, form string) {
		for _, xpos := range []string{"VBD", "VBG", "VBZ", "NNS", "JJR"} {
			if base, ok := x.Base(&kg.Token{Form: form, XPOS: xpos}); ok == (base == "") {
				t.Errorf("%q %s: %q %t", form, xpos, base, ok)
			}
		}
	})
}

func TestLexiconRoundTrip(t *testing.T) {
	x := &lemma.Lexicon{Verbs: []string{"go", "hope"}, Nouns: []string{"shoe"}, Adjectives: []string{"big"}}
	data, err := x.Encode(nil)
	if err != nil {
		t.Fatal(err)
	}
	y, err := lemma.DecodeLexicon(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(y.Verbs, " ") + "/" + strings.Join(y.Nouns, " ") + "/" + strings.Join(y.Adjectives, " "); got != "go hope/shoe/big" {
		t.Error(got)
	}
	x.Verbs = []string{"hope", "go"}
	if data, err = x.Encode(nil); err != nil {
		t.Fatal(err)
	}
	if _, err := lemma.DecodeLexicon(data); !errors.Is(err, model.ErrCorrupt) {
		t.Errorf("lists out of order: %v", err)
	}
	if _, err := lemma.DecodeLexicon([]byte("kgmodel\n")); err == nil {
		t.Error("a file cut short is read")
	}
}
