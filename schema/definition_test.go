package schema_test

import (
	"strings"
	"testing"

	"kg"
	"kg/schema"
)

func TestBuiltinAndStarterAreSound(t *testing.T) {
	for name, text := range map[string]string{"builtin": schema.Builtin, "starter": schema.Starter} {
		if _, err := schema.ParseDefinition(name, []byte(text)); err != nil {
			t.Error(err)
		}
	}
}

func TestDefinitionFaults(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"no YAML", "predicates: [", "s.yaml: line 1:"},
		{"empty", "", "s.yaml:1: the file is empty"},
		{"unknown part", "verbs: {}", `s.yaml:1: a schema has no "verbs"; it may have extends, predicates, types`},
		{"unknown field", "predicates:\n  hire:\n    sinonyms: [a]", `s.yaml:3: predicate "hire" has no "sinonyms"`},
		{"twice", "predicates:\n  hire: {}\n  hire: {}", `s.yaml:3: "hire" is there twice, first in line 2`},
		{"a phrase of two", "predicates:\n  hire: {synonyms: [take on]}\n  begin: {synonyms: [take on]}", `s.yaml:3: predicate "begin": "take on" already belongs to "hire" in line 2`},
		{"event", "predicates:\n  hire:\n    event: HIRE", `s.yaml:3: event "HIRE" is none of PLOVER's`},
		{"type", "predicates:\n  hire: {domain: [Company]}", `s.yaml:2: predicate "hire": type Company is not defined`},
		{"parent", "types:\n  Ship: {parent: Vessel}", `s.yaml:2: type Ship: its parent Vessel is not defined`},
		{"type name", "types:\n  a b: {}", `s.yaml:2: type "a b": a name of letters and digits is wanted`},
		{"inverse that is not there", "predicates:\n  hire: {inverse: be hired}", `its inverse "be hired" is not defined`},
		{"inverse of another", "predicates:\n  a: {inverse: b}\n  b: {inverse: c}\n  c: {inverse: b}", `s.yaml:2: predicate "a": its inverse "b" (line 3) has another inverse`},
		{"symmetric inverse", "predicates:\n  a: {inverse: b, symmetric: true}\n  b: {inverse: a}", "is symmetric and has an inverse"},
		{"symmetric", "predicates:\n  a: {symmetric: yes}", "symmetric is true or false"},
		{"not a list", "predicates: 3", "predicates must be a list"},
		{"no text", "predicates:\n  a: {label: [x]}", "s.yaml:2: a single text is wanted here"},
		{"extends", "extends: mine", `extends is "mine"`},
	} {
		t.Run(c.what, func(t *testing.T) {
			_, err := schema.ParseDefinition("s.yaml", []byte(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func FuzzParseDefinition(f *testing.F) {
	f.Add([]byte(schema.Starter))
	f.Add([]byte("predicates: {a: &x {label: b}, c: *x}"))
	f.Fuzz(func(t *testing.T, data []byte) { schema.ParseDefinition("f", data) })
}

// predicateOf reads "Paris <lemma> Rome" and returns what became of it.
func predicateOf(t *testing.T, s *schema.Schema, lemma string, change func(*kg.Extraction)) (kg.Statement, bool) {
	t.Helper()
	doc := mustDocument(t, word{"Paris", "PROPN", 1, "nsubj"}, word{"verbed", "VERB", -1, "root"}, word{"Rome", "PROPN", 1, "obj"})
	name(doc, 0, 1, kg.Entity{ID: "e:paris", Name: "Paris", Type: kg.Place})
	name(doc, 2, 3, kg.Entity{ID: "e:rome", Name: "Rome", Type: kg.Place})
	x := fact(lemma, phrase(0, 0), phrase(2, 2))
	if change != nil {
		change(&x)
	}
	got := s.Statements(doc, []kg.Extraction{x})
	if len(got) == 0 {
		return kg.Statement{}, false
	}
	return got[0], true
}

func TestPredicates(t *testing.T) {
	s := mustSchema(t)
	planned := func(x *kg.Extraction) { x.Modality = kg.Planned }
	denied := func(x *kg.Extraction) { x.Polarity = kg.Negative }
	for _, c := range []struct {
		lemma   string
		change  func(*kg.Extraction)
		id      kg.PredicateID
		event   string
		subject kg.EntityID
	}{
		{"laud", nil, "r:praise", "SUPPORT", "e:paris"},
		{"express discontent with", nil, "r:criticize", "ACCUSE", "e:paris"},
		{"voice strong criticism of", nil, "r:criticize", "ACCUSE", "e:paris"},
		{"draw criticism from", nil, "r:criticize", "ACCUSE", "e:rome"}, // Rome criticized
		{"carry out attack on", nil, "r:attack", "ASSAULT", "e:paris"},
		{"give speech on", nil, "r:speak_about", "SAY", "e:paris"},
		{"be subsidiary of", nil, "r:own", "", "e:rome"},
		{"lose to", nil, "r:defeat", "", "e:rome"},
		{"have support of", nil, "r:support", "SUPPORT", "e:rome"},
		{"annex", nil, "r:annex", "COERCE", "e:paris"}, // like seize, but not the same
		{"be killed in", nil, "r:be_killed_in", "ASSAULT", "e:paris"},
		{"meet", planned, "r:meet", "AGREE", "e:paris"},
		{"attack", planned, "r:attack", "THREATEN", "e:paris"},
		{"meet", denied, "r:meet", "REJECT", "e:paris"},
		{"attack", denied, "r:attack", "", "e:paris"},
		{"paint", nil, "r:paint", "", "e:paris"},
	} {
		st, ok := predicateOf(t, s, c.lemma, c.change)
		if !ok || st.Predicate.ID != c.id || st.Predicate.Event != c.event || st.Subject.ID != c.subject {
			t.Errorf("%s: %+v of %s", c.lemma, st.Predicate, st.Subject.ID)
		}
	}
	if st, _ := predicateOf(t, s, "meet", nil); !st.Predicate.Symmetric {
		t.Error("meeting is no meeting of two")
	}
	if st, _ := predicateOf(t, s, "own", nil); st.Predicate.Inverse != "r:be_owned_by" || st.Predicate.Family != "ownership" {
		t.Errorf("%+v", st.Predicate)
	}
}

func TestClosedSchema(t *testing.T) {
	d, err := schema.ParseDefinition("s.yaml", []byte("predicates:\n  adore: {synonyms: [love], domain: [Place]}\n  own: {domain: [Person]}"))
	if err != nil {
		t.Fatal(err)
	}
	closed, err1 := schema.New(schema.Options{Definition: d})
	open, err2 := schema.New(schema.Options{Definition: d, Open: true})
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	for lemma, want := range map[string][2]bool{"love": {true, true}, "own": {false, true}, "thank": {false, true}} {
		if _, ok := predicateOf(t, closed, lemma, nil); ok != want[0] {
			t.Errorf("closed: %s is kept: %v", lemma, ok)
		}
		if _, ok := predicateOf(t, open, lemma, nil); ok != want[1] {
			t.Errorf("open: %s is kept: %v", lemma, ok)
		}
	}
}
