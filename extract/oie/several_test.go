package oie_test

import (
	"slices"
	"testing"

	"kg"
	"kg/extract/oie"
)

// TestSaidOfEach: what is said of several is said of each of them in the singular, and as one of what they are together.
func TestSaidOfEach(t *testing.T) {
	for _, c := range []struct {
		words string
		want  []string // subject, label and object
	}{
		{
			"Oslo|Oslo|PROPN|7|nsubj|Number=Sing and|and|CCONJ|3|cc Bergen|Bergen|PROPN|1|conj|Number=Sing are|be|AUX|7|cop|VerbForm=Fin|VBP the|the|DET|7|det nearest|near|ADJ|7|amod|Degree=Sup " +
				"towns|town|NOUN|0|root|Number=Plur ~.|.|PUNCT|7|punct",
			[]string{"Oslo | is one of | the nearest towns", "Bergen | is one of | the nearest towns"},
		},
		{
			"Anna|Anna|PROPN|5|nsubj|Number=Sing and|and|CCONJ|3|cc Berit|Berit|PROPN|1|conj|Number=Sing were|be|AUX|5|cop|VerbForm=Fin|VBD rivals|rival|NOUN|0|root|Number=Plur ~.|.|PUNCT|5|punct",
			[]string{"Anna | was rival of | Berit", "Berit | was rival of | Anna"},
		},
		{
			"Oslo|Oslo|PROPN|6|nsubj|Number=Sing and|and|CCONJ|3|cc Bergen|Bergen|PROPN|1|conj|Number=Sing are|be|AUX|6|cop|VerbForm=Fin|VBP separate|separate|ADJ|6|amod entities|entity|NOUN|0|root|Number=Plur ~.|.|PUNCT|6|punct",
			nil,
		},
		{
			"Oslo|Oslo|PROPN|4|nsubj|Number=Sing and|and|CCONJ|3|cc Bergen|Bergen|PROPN|1|conj|Number=Sing host|host|VERB|0|root|VerbForm=Fin|VBP games|game|NOUN|4|obj|Number=Plur ~.|.|PUNCT|4|punct",
			[]string{"Oslo | hosts | games", "Bergen | hosts | games"},
		},
		{
			"Oslo|Oslo|PROPN|5|nsubj|Number=Sing and|and|CCONJ|3|cc Bergen|Bergen|PROPN|1|conj|Number=Sing will|will|AUX|5|aux|VerbForm=Fin|MD have|have|VERB|0|root|VerbForm=Inf|VB games|game|NOUN|5|obj|Number=Plur ~.|.|PUNCT|5|punct",
			[]string{"Oslo | will have | games", "Bergen | will have | games"},
		},
		{
			"Oslo|Oslo|PROPN|4|nsubj|Number=Sing and|and|CCONJ|3|cc Bergen|Bergen|PROPN|1|conj|Number=Sing share|share|VERB|0|root|VerbForm=Fin|VBP power|power|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			[]string{"Oslo | share | power with Bergen", "Bergen | share | power with Oslo"},
		},
	} {
		doc := mustTree(t, c.words, nil)
		var got []string
		for _, x := range oie.New().Extract(doc) {
			s := forms(doc, x.Subject) + " | " + x.Relation.Label + " | " + forms(doc, x.Object)
			for _, a := range x.Arguments {
				s += " " + a.Role + " " + forms(doc, a.Phrase)
			}
			got = append(got, s)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", doc.Text, got, c.want)
		}
	}
}

// TestActivesOfPassives: a passive with an agent keeps in the active form what it denies, leaves open or has under way.
func TestActivesOfPassives(t *testing.T) {
	for aux, want := range map[string]string{
		"was|be|AUX|5|aux:pass|VerbForm=Fin|VBD not|not|PART|5|advmod":                 "did not build",
		"is|be|AUX|5|aux:pass|VerbForm=Fin|VBZ not|not|PART|5|advmod":                  "does not build",
		"will|will|AUX|5|aux|VerbForm=Fin|MD be|be|AUX|5|aux:pass|VerbForm=Inf|VB":     "will build",
		"is|be|AUX|5|aux|VerbForm=Fin|VBZ being|be|AUX|5|aux:pass|VerbForm=Ger|VBG":    "is building",
		"has|have|AUX|5|aux|VerbForm=Fin|VBZ been|be|AUX|5|aux:pass|VerbForm=Part|VBN": "built",
	} {
		doc := mustTree(t, "Halls|hall|NOUN|5|nsubj:pass|Number=Plur now|now|ADV|5|advmod "+aux+" built|build|VERB|0|root|VerbForm=Part|VBN by|by|ADP|7|case Acme|Acme|PROPN|5|obl:agent|Number=Sing ~.|.|PUNCT|5|punct", nil)
		x := oie.New().Extract(doc)
		if len(x) != 1 || x[0].Relation.Label != want {
			t.Errorf("%s: got %+v, want %q", doc.Text, x, want)
		}
	}
}

// TestWhatIsKept: what a statement goes without in its own clause and cannot do without.
func TestWhatIsKept(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "not until",
			words: "Oslo|Oslo|PROPN|4|nsubj|Number=Sing did|do|AUX|4|aux|VerbForm=Fin|VBD not|not|PART|4|advmod win|win|VERB|0|root|VerbForm=Inf|VB it|it|PRON|4|obj|Number=Sing;PronType=Prs " +
				"until|until|ADP|7|case March|March|PROPN|4|obl|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"March": kg.Date},
			want:  []string{"Oslo | win | it {time: March} (clause/svo)"},
		},
		{
			name: "whose brother",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing has|have|VERB|0|root|VerbForm=Fin|VBZ a|a|DET|4|det brother|brother|NOUN|2|obj|Number=Sing ~,|,|PUNCT|6|punct Adam|Adam|PROPN|4|appos|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Webb | have | a brother (clause/svo)", "Adam | be brother of | Webb (apposition/role)"},
		},
		{
			name: "how somebody fared, and for whom",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing played|play|VERB|0|root|VerbForm=Fin|VBD for|for|ADP|4|case Brann|Brann|PROPN|2|obl|Number=Sing ~,|,|PUNCT|6|punct scoring|score|VERB|2|advcl|VerbForm=Ger|VBG " +
				"goals|goal|NOUN|6|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Brann": kg.Organization},
			want:  []string{"Webb | play for | Brann (clause/sv-oblique)", "Webb | score | goals {for: Brann} (clause/svo)"},
		},
		{
			name: "what somebody is found doing",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing found|find|VERB|0|root|VerbForm=Fin|VBD Adam|Adam|PROPN|2|obj|Number=Sing robbing|rob|VERB|2|advcl|VerbForm=Ger|VBG banks|bank|NOUN|4|obj|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Webb | find | Adam robbing banks (clause/svc)", "Adam | rob | banks (clause/svo)"},
		},
		{
			name:  "whom something was told, but not what",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing confessed|confess|VERB|0|root|VerbForm=Fin|VBD to|to|ADP|4|case Adam|Adam|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
		},
		{
			name: "among the most visited",
			words: "Oslo|Oslo|PROPN|6|nsubj:pass|Number=Sing is|be|AUX|6|aux:pass|VerbForm=Fin|VBZ among|among|ADP|5|case the|the|DET|6|det most|most|ADV|6|advmod visited|visit|VERB|0|root|VerbForm=Part|VBN " +
				"in|in|ADP|8|case Norway|Norway|PROPN|6|obl|Number=Sing ~.|.|PUNCT|6|punct",
		},
		{
			name: "where somebody had several posts",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|VerbForm=Fin|VBD professor|professor|NOUN|0|root|Number=Sing and|and|CCONJ|5|cc director|director|NOUN|3|conj|Number=Sing ~,|,|PUNCT|8|punct " +
				"at|at|ADP|8|case Leeds|Leeds|PROPN|5|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Leeds": kg.Organization},
			want:  []string{"Webb | be | professor {at: Leeds} (copula/noun)", "Webb | be | director {at: Leeds} (copula/noun)"},
		},
		{
			name:  "what somebody chose to do in the past",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing chose|choose|VERB|0|root|VerbForm=Fin|VBD to|to|PART|4|mark leave|leave|VERB|2|xcomp|VerbForm=Inf|VB Oslo|Oslo|PROPN|4|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want:  []string{"Webb | choose | to leave Oslo (clause/sv-infinitive)", "Webb | leave | Oslo (clause/svo)"},
		},
		{
			name: "what became of something",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing had|have|VERB|0|root|VerbForm=Fin|VBD plans|plan|NOUN|2|obj|Number=Plur that|that|PRON|6|nsubj|PronType=Rel would|would|AUX|6|aux|VerbForm=Fin|MD " +
				"become|become|VERB|3|acl:relcl|VerbForm=Inf|VB Acme|Acme|PROPN|6|xcomp|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Webb | have | plans (clause/svo)", "plans | become | Acme (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustTree(t, c.words, c.types)
			var got []string
			for _, x := range oie.New().Extract(doc) {
				got = append(got, say(doc, x))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: got %q, want %q", doc.Text, got, c.want)
			}
		})
	}
}
