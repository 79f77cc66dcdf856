package oie_test

import (
	"reflect"
	"testing"

	"kg/extract/oie"
)

// Explain returns what Extract does, the clauses it saw, and the rule that lacked one thing.
func TestExplain(t *testing.T) {
	doc := mustTree(t, "The|the|DET|2|det attack|attack|NOUN|4|nsubj:pass was|be|AUX|4|aux:pass condemned|condemn|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|6|case Oslo|Oslo|PROPN|4|obl:agent .|.|PUNCT|4|punct", nil)
	e := oie.New()
	found, trace := e.Explain(doc)
	if !reflect.DeepEqual(found, e.Extract(doc)) {
		t.Error("Explain and Extract differ")
	}
	if len(trace.Clauses) != 1 {
		t.Fatalf("%d clauses, want 1", len(trace.Clauses))
	}
	c := trace.Clauses[0]
	if c.Head != 3 || !c.Passive || !reflect.DeepEqual(c.Subjects, []int{1}) || !reflect.DeepEqual(c.Agents, []int{5}) || c.Link != "root" || c.Above != -1 {
		t.Errorf("clause %+v", c)
	}
	if len(trace.Misses) != 1 || trace.Misses[0].Rule != "nominal/agent-patient" || trace.Misses[0].Token != 1 {
		t.Errorf("misses %+v, want one of nominal/agent-patient at token 1", trace.Misses)
	}
}

// A tree that was mended says how.
func TestExplainRepairs(t *testing.T) {
	doc := mustTree(t, "Oslo|Oslo|PROPN|2|nsubj saw|see|VERB|0|root|VerbForm=Fin attacks|attack|NOUN|2|obj ~,|,|PUNCT|6|punct which|which|PRON|6|nsubj|PronType=Rel "+
		"ended|end|VERB|2|parataxis|VerbForm=Fin", nil)
	_, trace := oie.New().Explain(doc)
	want := []oie.Repair{{Token: 5, Head: 2, HeadWas: 1, Relation: "acl:relcl", RelationWas: "parataxis"}}
	if !reflect.DeepEqual(trace.Repairs, want) {
		t.Errorf("repairs %+v, want %+v", trace.Repairs, want)
	}
}
