package coref_test

import (
	"fmt"
	"slices"
	"testing"
)

func TestAnaphors(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the same noun with \"the\"", `
Oslo/PROPN/2/nsubj/Place:1 approved/VERB/0/root a/DET/5/det coastal/ADJ/5/amod treaty/NOUN/2/obj
The/DET/2/det treaty/NOUN/3/nsubj angered/VERB/0/root fishermen/NOUN/3/obj`,
			[]string{"1:treaty of 0:treaty"}},
		{"one that says more of itself", `
Oslo/PROPN/2/nsubj/Place:1 approved/VERB/0/root a/DET/5/det coastal/ADJ/5/amod treaty/NOUN/2/obj
Another/DET/3/det inland/ADJ/3/amod treaty/NOUN/4/nsubj angered/VERB/0/root fishermen/NOUN/4/obj`,
			nil},
		{"a noun with a name behind it is somebody else's to pronouns", `
A/DET/3/det tall/ADJ/3/amod sportswriter/NOUN/6/nsubj Dave/PROPN/3/flat/Person:2 Hall/PROPN/4/flat wept/VERB/0/root
She/PRON/2/nsubj wept/VERB/0/root`,
			nil},
		{"names are entities", `
Oslo/PROPN/2/nsubj/Place:1 grew/VERB/0/root
It/PRON/2/nsubj thanked/VERB/0/root Bergen/PROPN/2/obj/Place:1`,
			nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustDocument(t, c.text)
			r.Annotate(doc)
			var got []string
			for _, a := range doc.Anaphors {
				form := func(s, i int) string { return fmt.Sprintf("%d:%s", s, doc.Sentences[s].Tokens[i].Form) }
				got = append(got, form(a.Sentence, a.Head)+" of "+form(a.OfSentence, a.OfHead))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
