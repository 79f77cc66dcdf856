package oie

import (
	"slices"

	"kg"
)

// Trace tells how the sentences of one document were read, for people who ask why a
// statement was made or was not.
type Trace struct {
	Repairs []Repair
	Clauses []Clause
	Misses  []Miss
}

// Repair is a word whose place in the tree was mended before clauses were looked for.
// Heads are token indices, -1 for the root.
type Repair struct {
	Sentence, Token       int
	Head, HeadWas         int
	Relation, RelationWas string
}

// Clause is a predicate with its arguments as the rules saw it: heads of phrases as token
// indices of the sentence.
type Clause struct {
	Sentence   int
	Head       int
	Link       string // relation to the clause or noun above: "conj", "relcl", "root"
	Mark       string // subordinator, or empty
	Passive    bool
	Copula     int // token, or -1
	Subjects   []int
	Shared     bool // the subjects are those of another clause
	Agents     []int
	Objects    []int
	Recipients []int
	Obliques   []Oblique
	Complement int // head of the clausal object, or -1
	Above      int // head of the governing clause, or -1
	Noun       int // that a relative clause or participle modifies, or -1
	Polarity   kg.Polarity
	Modality   kg.Modality
	Speaker    kg.Phrase // whose words the clause is; empty for the document's own
	SpeakerAt  int       // sentence of Speaker
}

// Oblique is a nominal that is no core argument, with its preposition, if any.
type Oblique struct {
	Head        int
	Preposition string
	Time        bool
}

// Miss is a rule that found what it looks for, but for one thing.
type Miss struct {
	Sentence int
	Rule     string
	Token    int // at which it looked
	Why      string
}

// Explain is Extract with an account of how it came to its result.
func (e *Extractor) Explain(doc *kg.Document) ([]kg.Extraction, *Trace) {
	trace := &Trace{}
	return e.extract(doc, trace), trace
}

// missed notes why a rule that nearly fired did not. Without a trace it does nothing.
func (b *builder) missed(rule string, token int, why string) {
	if b.trace == nil {
		return
	}
	m := Miss{b.sent, rule, token, why}
	if !slices.Contains(b.trace.Misses, m) {
		b.trace.Misses = append(b.trace.Misses, m)
	}
}

// sentence notes what was mended in a tree and the clauses found in it.
func (tr *Trace) sentence(t *tree, trees []*tree, clauses []*clause) {
	if tr == nil {
		return
	}
	for i, was := range t.doc.Sentences[t.sent].Tokens {
		if now := t.tok[i]; now.Head != was.Head || now.Deprel != was.Deprel {
			tr.Repairs = append(tr.Repairs, Repair{t.sent, i, now.Head, was.Head, now.Deprel, was.Deprel})
		}
	}
	for _, c := range clauses {
		x := Clause{Sentence: t.sent, Head: c.head, Link: c.link, Mark: c.mark, Passive: c.passive, Copula: c.cop,
			Subjects: c.subj, Shared: c.shared && len(c.subj) > 0, Agents: c.agent, Objects: c.objs, Recipients: c.iobj,
			Complement: c.comp, Above: -1, Noun: c.noun, Polarity: kg.Positive, Modality: c.state.modality, SpeakerAt: t.sent}
		for _, o := range c.obls {
			x.Obliques = append(x.Obliques, Oblique{o.head, o.prep, o.time})
		}
		if c.parent != nil {
			x.Above = c.parent.head
		}
		if c.state.negative {
			x.Polarity = kg.Negative
		}
		if s := c.state.speaker; s.known {
			x.Speaker, x.SpeakerAt = trees[s.sent].nounPhrase(s.head), s.sent
		}
		tr.Clauses = append(tr.Clauses, x)
	}
}
