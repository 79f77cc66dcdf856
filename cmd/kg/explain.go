package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/extract"
	"kg/extract/oie"
	"kg/schema"
)

func newExplain(a *app) *cobra.Command {
	var asJSON bool
	var mode string
	cmd := &cobra.Command{
		Use:   "explain SENTENCE...",
		Short: "Tell why a sentence gives the statements it gives",
		Long: `Tell how a sentence is read: its tree, what was mended in it, the clauses found, every
rule that fired with what it made, how sure that is and what speaks most for and against it, and
every rule that nearly fired with what it lacked.`,
		Example: `  kg explain 'Putin thanked President Erdogan.'
  kg explain --json 'Oslo refused to sign the treaty.'
  echo 'The talks failed, he said.' | kg explain -`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			way, ok := modes[mode]
			if !ok {
				return usagef("--mode %s is not known; known are compact, nary and triples", mode)
			}
			text, err := a.sentence(args)
			if err != nil {
				return err
			}
			explained, err := explain(text, way)
			if err != nil {
				return err
			}
			for i := range explained {
				if asJSON {
					if err := json.NewEncoder(a.out).Encode(&explained[i]); err != nil {
						return err
					}
					continue
				}
				if i > 0 {
					fmt.Fprintln(a.out)
				}
				a.drawExplanation(&explained[i])
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object a sentence")
	cmd.Flags().StringVar(&mode, "mode", "compact", "compact statements as in the graph, nary tuples, or triples, the smallest")
	cmd.RegisterFlagCompletionFunc("mode", cobra.FixedCompletions([]string{"compact", "nary", "triples"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// modes are the ways of saying what clauses state.
var modes = map[string]oie.Mode{"compact": oie.Compact, "nary": oie.NAry, "triples": oie.Triples}

// explanation is how one sentence was read. Words stand for phrases; heads count from 1, 0
// is the root.
type explanation struct {
	Text    string            `json:"text"`
	Tokens  []explainedToken  `json:"tokens"`
	Repairs []explainedRepair `json:"repairs"`
	Clauses []explainedClause `json:"clauses"`
	Fired   []explainedRule   `json:"fired"`
	Missed  []explainedMiss   `json:"missed"`

	sentence *kg.Sentence
	mode     oie.Mode // of compact ones alone edges are made
}

type explainedToken struct {
	Form   string `json:"form"`
	Lemma  string `json:"lemma"`
	UPOS   string `json:"upos"`
	Head   int    `json:"head"`
	Deprel string `json:"deprel"`
}

type explainedRepair struct {
	Word  string `json:"word"`
	Now   string `json:"now"` // relation and head: "obl of signed"
	Was   string `json:"was"`
	Token int    `json:"token"` // from 1
}

type explainedClause struct {
	Predicate     string         `json:"predicate"`
	Kind          string         `json:"kind"` // active, passive or copular
	Link          string         `json:"link"`
	Of            string         `json:"of,omitempty"` // what it is linked to
	Mark          string         `json:"mark,omitempty"`
	Subjects      []string       `json:"subjects"`
	SharedSubject bool           `json:"sharedSubject"`
	Agents        []string       `json:"agents,omitempty"`
	Objects       []string       `json:"objects,omitempty"`
	Recipients    []string       `json:"recipients,omitempty"`
	Obliques      []explainedArg `json:"obliques,omitempty"`
	Complement    string         `json:"complement,omitempty"`
	Polarity      kg.Polarity    `json:"polarity"`
	Modality      kg.Modality    `json:"modality"`
	Speaker       string         `json:"speaker,omitempty"`
}

type explainedArg struct {
	Role string `json:"role"`
	Text string `json:"text"`
}

type explainedRule struct {
	Rule       string         `json:"rule"`
	Subject    string         `json:"subject"`
	Relation   string         `json:"relation"`
	Object     string         `json:"object"`
	Arguments  []explainedArg `json:"arguments"`
	Polarity   kg.Polarity    `json:"polarity"`
	Modality   kg.Modality    `json:"modality"`
	Speaker    string         `json:"speaker,omitempty"`
	Time       string         `json:"time,omitempty"`
	Confidence float64        `json:"confidence"`
	Belief     string         `json:"belief,omitempty"`  // what raises the confidence most
	Doubt      string         `json:"doubt,omitempty"`   // what lowers it most
	Edge       string         `json:"edge,omitempty"`    // subject, predicate and object in the graph; empty when none comes of it
	LeftOut    string         `json:"leftOut,omitempty"` // why there is no edge
	Because    string         `json:"because,omitempty"` // why the predicate is another than the words have
}

type explainedMiss struct {
	Rule string `json:"rule"`
	Word string `json:"word"`
	Why  string `json:"why"`
}

// explain reads a text and accounts for each of its sentences.
func explain(text string, mode oie.Mode) ([]explanation, error) {
	annotator, err := extract.New()
	if err != nil {
		return nil, err
	}
	graph, err := schema.New(schema.Options{})
	if err != nil {
		return nil, err
	}
	doc := &kg.Document{Text: text}
	annotator.Annotate(doc)
	found, trace := annotator.Explain(doc, mode)

	out := make([]explanation, len(doc.Sentences))
	for s := range out {
		sent := &doc.Sentences[s]
		e := &out[s]
		*e = explanation{Text: doc.Slice(sent.Span), sentence: sent, mode: mode, Tokens: []explainedToken{},
			Repairs: []explainedRepair{}, Clauses: []explainedClause{}, Fired: []explainedRule{}, Missed: []explainedMiss{}}
		for _, t := range sent.Tokens {
			e.Tokens = append(e.Tokens, explainedToken{t.Form, t.Lemma, t.UPOS, t.Head + 1, t.Deprel})
		}
	}
	for _, r := range trace.Repairs {
		tok := doc.Sentences[r.Sentence].Tokens
		e := &out[r.Sentence]
		e.Repairs = append(e.Repairs, explainedRepair{tok[r.Token].Form, place(tok, r.Relation, r.Head), place(tok, r.RelationWas, r.HeadWas), r.Token + 1})
	}
	for i := range trace.Clauses {
		c := &trace.Clauses[i]
		out[c.Sentence].Clauses = append(out[c.Sentence].Clauses, explainClause(doc, c))
	}
	for i := range found {
		x := &found[i]
		r := explainRule(doc, x)
		if mode == oie.Compact {
			if st := graph.Statements(doc, found[i:i+1]); len(st) > 0 {
				r.Edge = edgeOf(&st[0])
				r.Because = graph.Because(x.Relation.Lemma)
			} else {
				r.LeftOut = graph.WhyNot(doc, x)
			}
		}
		out[x.Sentence].Fired = append(out[x.Sentence].Fired, r)
	}
	for _, m := range trace.Misses {
		out[m.Sentence].Missed = append(out[m.Sentence].Missed, explainedMiss{m.Rule, doc.Sentences[m.Sentence].Tokens[m.Token].Form, m.Why})
	}
	return out, nil
}

// place is where a word hangs: "obl of signed".
func place(tok []kg.Token, relation string, head int) string {
	if head < 0 {
		return "root"
	}
	return relation + " of " + tok[head].Form
}

func explainClause(doc *kg.Document, c *oie.Clause) explainedClause {
	tok := doc.Sentences[c.Sentence].Tokens
	forms := func(heads []int) []string {
		out := make([]string, len(heads))
		for i, h := range heads {
			out[i] = tok[h].Form
		}
		return out
	}
	e := explainedClause{Predicate: tok[c.Head].Form, Kind: "active", Link: c.Link, Mark: c.Mark,
		Subjects: forms(c.Subjects), SharedSubject: c.Shared, Agents: forms(c.Agents), Objects: forms(c.Objects), Recipients: forms(c.Recipients),
		Polarity: c.Polarity, Modality: c.Modality, Speaker: formsOf(doc.Sentences[c.SpeakerAt].Tokens, c.Speaker)}
	switch {
	case c.Copula >= 0:
		e.Kind, e.Predicate = "copular", tok[c.Copula].Form+" "+e.Predicate
	case c.Passive:
		e.Kind = "passive"
	}
	switch {
	case c.Noun >= 0:
		e.Of = tok[c.Noun].Form
	case c.Above >= 0:
		e.Of = tok[c.Above].Form
	}
	for _, o := range c.Obliques {
		role := o.Preposition
		if o.Time {
			role = strings.TrimSpace(role + " (time)")
		}
		e.Obliques = append(e.Obliques, explainedArg{role, tok[o.Head].Form})
	}
	if c.Complement >= 0 {
		e.Complement = tok[c.Complement].Form
	}
	return e
}

func explainRule(doc *kg.Document, x *kg.Extraction) explainedRule {
	tok := doc.Sentences[x.Sentence].Tokens
	r := explainedRule{Rule: x.Rule, Subject: formsOf(tok, x.Subject), Relation: x.Relation.Label, Object: formsOf(tok, x.Object),
		Arguments: []explainedArg{}, Polarity: x.Polarity, Modality: x.Modality, Time: formsOf(tok, x.Time), Confidence: x.Confidence, Belief: x.Belief, Doubt: x.Doubt}
	if !x.Speaker.Empty() {
		r.Speaker = formsOf(doc.Sentences[x.SpeakerAt].Tokens, x.Speaker)
	}
	for _, arg := range x.Arguments {
		r.Arguments = append(r.Arguments, explainedArg{arg.Role, formsOf(tok, arg.Phrase)})
	}
	return r
}

// edgeOf is the edge of a statement as the graph has it.
func edgeOf(st *kg.Statement) string {
	object := "kg:none"
	if st.Object != nil {
		if object = string(st.Object.ID); object == "" {
			object = fmt.Sprintf("%q", st.Object.Value)
		}
	}
	return fmt.Sprintf("%s %s %s", st.Subject.ID, st.Predicate.ID, object)
}

func (a *app) drawExplanation(e *explanation) {
	title := func(s string) { fmt.Fprintln(a.out, a.style(bold, strings.Join(strings.Fields(s), " "))) }
	title("Tree of: " + e.Text)
	a.drawTree(e.sentence)
	if len(e.Repairs) > 0 {
		title("Mended")
		for _, r := range e.Repairs {
			fmt.Fprintf(a.out, "  %s is %s, not %s\n", r.Word, r.Now, r.Was)
		}
	}
	title("Clauses")
	for i, c := range e.Clauses {
		fmt.Fprintf(a.out, "  %d. %s  %s\n", i+1, a.style(bold, c.Predicate), a.style(dim, describeClause(&c)))
	}
	if len(e.Clauses) == 0 {
		fmt.Fprintln(a.out, "  none")
	}
	title("Rules that fired")
	for _, r := range e.Fired {
		fmt.Fprintf(a.out, "  %s  %s\n", a.style(cyan, r.Rule), describeRule(&r))
		switch {
		case r.Edge != "":
			fmt.Fprintf(a.out, "    %s\n", a.style(dim, r.Edge))
			if r.Because != "" {
				fmt.Fprintf(a.out, "    %s\n", a.style(dim, r.Because))
			}
		case e.mode == oie.Compact:
			fmt.Fprintf(a.out, "    %s\n", a.style(dim, "not in the graph: "+r.LeftOut))
		}
	}
	if len(e.Fired) == 0 {
		fmt.Fprintln(a.out, "  none")
	}
	if len(e.Missed) > 0 {
		title("Rules that nearly fired")
		for _, m := range e.Missed {
			fmt.Fprintf(a.out, "  %s at %q: %s\n", a.style(cyan, m.Rule), m.Word, m.Why)
		}
	}
}

func describeClause(c *explainedClause) string {
	parts := []string{c.Kind}
	link := c.Link
	if c.Of != "" {
		link += " of " + c.Of
	}
	if c.Mark != "" {
		link += " (" + c.Mark + ")"
	}
	parts = append(parts, link)
	add := func(name string, words ...string) {
		if len(words) > 0 && words[0] != "" {
			parts = append(parts, name+" "+strings.Join(words, ", "))
		}
	}
	if c.SharedSubject {
		add("shared subject", c.Subjects...)
	} else {
		add("subject", c.Subjects...)
	}
	add("agent", c.Agents...)
	add("object", c.Objects...)
	add("recipient", c.Recipients...)
	for _, o := range c.Obliques {
		add("oblique", strings.TrimSpace(o.Role+" "+o.Text))
	}
	add("complement", c.Complement)
	if c.Polarity == kg.Negative {
		parts = append(parts, "negative")
	}
	if c.Modality != kg.Asserted {
		parts = append(parts, string(c.Modality))
	}
	add("said by", c.Speaker)
	return strings.Join(parts, "; ")
}

func describeRule(r *explainedRule) string {
	s := r.Subject + " | " + r.Relation
	if r.Object != "" {
		s += " | " + r.Object
	}
	for _, arg := range r.Arguments {
		s += " {" + strings.TrimPrefix(arg.Role+": ", ": ") + arg.Text + "}"
	}
	if r.Polarity == kg.Negative {
		s += "; negative"
	}
	if r.Modality != kg.Asserted {
		s += "; " + string(r.Modality)
	}
	if r.Speaker != "" {
		s += "; said by " + r.Speaker
	}
	s += fmt.Sprintf("; confidence %.2f", r.Confidence)
	if r.Belief != "" {
		s += " (for: " + r.Belief + ")"
	}
	if r.Doubt != "" {
		s += " (against: " + r.Doubt + ")"
	}
	return s
}
