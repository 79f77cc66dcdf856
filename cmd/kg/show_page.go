package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"kg"
	"kg/gazetteer"
)

// printPage prints what is known of an entity as a page to read.
func (a *app) printPage(p *profile, f showFlags) {
	fmt.Fprintf(a.out, "%s  %s  %s\n", a.style(bold, p.Name), p.Type, a.style(dim, string(p.ID)))
	if len(p.Aliases) > 0 {
		fmt.Fprintln(a.out, a.indent(2, "also: "+strings.Join(p.Aliases, ", ")))
	}
	if len(p.Roles) > 0 {
		fmt.Fprintln(a.out, a.indent(2, "called "+strings.Join(p.Roles[:min(5, len(p.Roles))], ", ")))
	}
	for _, same := range p.Same {
		if q, ok := strings.CutPrefix(same, "wd:"); ok {
			fmt.Fprintln(a.out, a.indent(2, "https://www.wikidata.org/wiki/"+q))
		}
	}
	for _, whom := range p.StandsFor {
		fmt.Fprintln(a.out, a.indent(2, fmt.Sprintf("stands for the government of %s in %s", whom.Name, plural(whom.Statements, "statement"))))
	}
	total := len(p.Did) + len(p.DoneTo) + len(p.PartOf) + len(p.Claimed)
	line := plural(total, "statement") + " in " + plural(p.Documents, "document")
	switch {
	case p.From != p.To:
		line += ", " + p.From + " to " + p.To
	case p.From != "":
		line += ", " + p.From
	}
	fmt.Fprintln(a.out, a.indent(2, line))
	if len(p.With) > 0 {
		var with []string
		for _, one := range p.With {
			with = append(with, fmt.Sprintf("%s (%d)", one.Name, one.Statements))
		}
		fmt.Fprintln(a.out, a.indent(2, "most often with "+strings.Join(with, ", ")))
	}
	page := &page{profile: p, numbers: make(map[kg.DocumentID]int), quoted: make(map[string]bool)}
	for _, s := range page.sections() {
		a.printSection(page, &s, f)
	}
	if len(page.cited) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, "Sources"))
	for n, id := range page.cited {
		doc := p.sources[id]
		text := fmt.Sprintf("[%d]", n+1)
		for _, part := range []string{day(doc.Date), doc.Title, doc.Publisher, doc.Name} {
			if part != "" {
				text += "  " + part
			}
		}
		fmt.Fprintln(a.out, a.indent(2, text))
	}
}

// page is what is printed of a profile.
type page struct {
	*profile
	cited   []kg.DocumentID // in the order of their numbers
	numbers map[kg.DocumentID]int
	quoted  map[string]bool // sentences that stand on the page already
}

// section of a page.
type section struct {
	title string
	facts []*fact
	dated bool // the order is that of time, and the time is shown
}

// fact is a line of a page: what one or several statements say alike.
type fact struct {
	who, label, rest string // around the predicate
	said             string // by whom, where not by the text
	when             string // the earliest
	list             []*kg.Statement
}

// sections sorts the statements into those of the page.
func (p *page) sections() []section {
	is, did, done, said := section{title: "What " + p.Name + " is"}, section{title: "What " + p.Name + " did", dated: true},
		section{title: "What was done to " + p.Name, dated: true}, section{title: "What " + p.Name + " said", dated: true}
	around := section{title: "Around " + p.Name}
	unsure, part, claimed := section{title: "What is denied, planned or only possible", dated: true},
		section{title: "Where " + p.Name + " took part", dated: true}, section{title: "What is so according to " + p.Name, dated: true}
	if p.Type == kg.Person {
		is.title = "Who " + p.Name + " is"
	}
	for _, st := range withoutEchoes(p.Did) {
		own := st.Speaker == nil || st.Speaker.ID != p.ID
		switch {
		case st.Predicate.Event == "SAY":
			said.add(st, p.ID)
		case st.Polarity == kg.Negative || st.Modality != kg.Asserted:
			unsure.add(st, p.ID)
		case isDescription(st) && own:
			is.add(st, p.ID)
		default:
			did.add(st, p.ID)
		}
	}
	for _, st := range withoutEchoes(p.DoneTo) {
		switch {
		case st.Polarity == kg.Negative || st.Modality != kg.Asserted:
			unsure.add(st, p.ID)
		case isDescription(st): // "is the chief executive of Hong Kong"
			around.add(st, p.ID)
		default:
			done.add(st, p.ID)
		}
	}
	for _, st := range withoutEchoes(p.PartOf) {
		part.add(st, p.ID)
	}
	for _, st := range withoutEchoes(p.Claimed) {
		if !said.quotes(st) && !did.quotes(st) {
			claimed.add(st, p.ID)
		}
	}
	all := []section{is, around, did, done, said, unsure, part, claimed}
	for i := range all {
		all[i].fold()
	}
	return all
}

// quotes reports whether a line has a statement in the words in which it was said.
func (s *section) quotes(st *kg.Statement) bool {
	return slices.ContainsFunc(s.facts, func(f *fact) bool {
		return slices.ContainsFunc(f.list, func(o *kg.Statement) bool {
			return o.Document == st.Document && o.Object != nil && o.Object.Datatype == "text" && o.Object.Span.Contains(st.Subject.Span)
		})
	})
}

// fold joins a line to one that says the same and more: "is President" to "is president of Namibia", and "made a contribution"
// to "made a great contribution" of the same text.
func (s *section) fold() {
	slices.SortStableFunc(s.facts, func(x, y *fact) int { return cmp.Compare(len(y.list), len(x.list)) })
	words := make([]map[string]bool, len(s.facts))
	for i, f := range s.facts {
		words[i] = f.words()
	}
	var kept []int
	gone := make([]bool, len(s.facts))
	for i, f := range s.facts {
		for k, g := range s.facts {
			if k == i || gone[k] || !f.within(g) || len(words[i]) == 0 || !contains(words[k], words[i]) || len(words[i]) == len(words[k]) && k > i {
				continue
			}
			g.list = append(g.list, f.list...)
			if f.when != "" && (g.when == "" || f.when < g.when) {
				g.when = f.when
			}
			gone[i] = true
			break
		}
		if !gone[i] {
			kept = append(kept, i)
		}
	}
	facts := make([]*fact, len(kept))
	for n, i := range kept {
		facts[n] = s.facts[i]
	}
	s.facts = facts
}

// within reports whether a line may be a part of another one: both tell what somebody is, or are of the same texts.
func (f *fact) within(g *fact) bool {
	if f.who != g.who || f.said != g.said || f.list[0].Polarity != g.list[0].Polarity || f.list[0].Modality != g.list[0].Modality {
		return false
	}
	if isDescription(f.list[0]) && isDescription(g.list[0]) && strings.HasPrefix(f.label, "is") && strings.HasPrefix(g.label, "is") {
		return true
	}
	return !slices.ContainsFunc(f.list, func(st *kg.Statement) bool {
		return !slices.ContainsFunc(g.list, func(o *kg.Statement) bool { return o.Document == st.Document })
	})
}

// words are those that tell something of what a line says behind "is"; a country is its people ("Russian president").
func (f *fact) words() map[string]bool {
	out := make(map[string]bool)
	lists, err := gazetteer.Load()
	if err != nil {
		return out
	}
	label := f.label
	if isDescription(f.list[0]) {
		label = strings.TrimPrefix(label, "is")
	}
	for _, w := range strings.FieldsFunc(label+" "+f.rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("“”\",.-", r) }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if people, _ := lists.Demonym(w); people != nil {
			w = people.Name
		}
		for _, w := range strings.Fields(strings.ToLower(w)) {
			switch w {
			case "a", "an", "the", "of", "to", "in", "incumbent", "current", "then":
			default:
				out[w] = true
			}
		}
	}
	return out
}

// contains reports whether a set has all of another.
func contains(set, part map[string]bool) bool {
	for w := range part {
		if !set[w] {
			return false
		}
	}
	return true
}

// isDescription reports whether a statement tells what somebody or something is rather than
// what it did or what befell it.
func isDescription(st *kg.Statement) bool {
	if st.Time != nil || st.Predicate.Event != "" {
		return false
	}
	construction, _, _ := strings.Cut(st.Rule, "/")
	switch construction {
	case "title", "apposition", "copula":
		return true
	}
	return states[st.Predicate.ID] && !(st.Predicate.ID == "r:lead" && st.Object != nil && st.Object.Type == kg.Person) // in polls
}

// states are predicates of the built-in schema that say how things are, where others of their family say what happens.
var states = map[kg.PredicateID]bool{"r:be": true, "r:work_for": true, "r:serve_in": true, "r:serve_as": true, "r:head": true, "r:lead": true, "r:be_member_of": true,
	"r:have_member": true, "r:own": true, "r:be_owned_by": true, "r:be_located_in": true, "r:live_in": true, "r:be_born_in": true, "r:come_from": true,
	"r:border": true, "r:include": true, "r:be_part_of": true, "r:be_parent_of": true, "r:be_sibling_of": true, "r:be_related_to": true}

// withoutEchoes leaves out statements that say the same as another one of their sentence by
// another of its phrases: "reported on it to him" beside "reported to him on it".
func withoutEchoes(list []kg.Statement) []*kg.Statement {
	var out []*kg.Statement
	for i := range list {
		st := &list[i]
		echo := slices.ContainsFunc(out, func(o *kg.Statement) bool {
			return o.Document == st.Document && o.Sentence == st.Sentence && o.Subject.Span == st.Subject.Span &&
				o.Object != nil && st.Object != nil && hasSpan(o.Arguments, st.Object.Span) && hasSpan(st.Arguments, o.Object.Span)
		})
		if !echo {
			out = append(out, st)
		}
	}
	return out
}

func hasSpan(list []kg.Node, span kg.Span) bool {
	return slices.ContainsFunc(list, func(n kg.Node) bool { return n.Span == span })
}

// add adds a statement to the line that says the same, or as a line of its own. id is whose
// page it is.
func (s *section) add(st *kg.Statement, id kg.EntityID) {
	f := fact{label: predicateLabel(st), list: []*kg.Statement{st}}
	if st.Subject.ID != id {
		f.who = nodeName(&st.Subject)
	}
	if st.Object != nil {
		f.rest = nodeName(st.Object)
		if st.Object.Datatype == "text" && st.Predicate.ID != "r:be" {
			f.rest = "“" + strings.Trim(f.rest, "“”\"") + "”"
		}
	}
	for i := range st.Arguments {
		arg := &st.Arguments[i]
		text, word := shorten(nodeName(arg), maxArgument), roleWord(arg.Role)
		if arg.Role == "frequency" && strings.HasSuffix(text, " time") {
			word = "for the" // "third time"
		}
		if !strings.HasPrefix(text, word+" ") { // "to" is part of "to understand"
			text = strings.TrimSpace(word + " " + text)
		}
		f.rest = strings.TrimSpace(f.rest + " " + text)
	}
	if st.Subject.ID == id {
		f.rest = strings.ReplaceAll(f.rest, nodeName(&st.Subject)+"'s ", "") // "has a legislature" of its own
	}
	if st.Speaker != nil && st.Speaker.ID != id {
		f.said = nodeName(st.Speaker)
		if st.Via != nil {
			f.said += ", as " + nodeName(st.Via) + " reports"
		}
	}
	if st.Time != nil {
		f.when = st.Time.Value
	}
	for _, have := range s.facts {
		if strings.EqualFold(have.who, f.who) && strings.EqualFold(have.label, f.label) && strings.EqualFold(have.rest, f.rest) && have.said == f.said {
			have.list = append(have.list, st)
			if f.when != "" && (have.when == "" || f.when < have.when) {
				have.when = f.when
			}
			return
		}
	}
	s.facts = append(s.facts, &f)
}

// roleWord is what stands before a further argument when it is read.
func roleWord(role string) string {
	switch role {
	case "cause":
		return "because"
	case "condition":
		return "if"
	case "concession":
		return "although"
	case "duration":
		return "for"
	case "purpose", "time", "score", "amount", "frequency":
		return ""
	default:
		return role
	}
}

// maxArgument is how much of a further argument is shown, in columns.
const maxArgument = 90

// weight is how much a line has to say: what many texts say, what names somebody, what is
// known to matter.
func (f *fact) weight() float64 {
	st := f.list[0]
	w := 2*float64(len(f.list)) + st.Confidence
	if st.Object != nil && named(st.Object.Type) {
		w++
	}
	if st.Predicate.Event != "" || st.Predicate.Family != "" {
		w++
	}
	return w
}

// printSection prints the lines of a section that matter most.
func (a *app) printSection(p *page, s *section, f showFlags) {
	if len(s.facts) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, s.title))
	for _, x := range s.facts {
		if x.when == "" {
			x.when = day(p.sources[x.list[0].Document].Date)
		}
	}
	facts := slices.Clone(s.facts)
	if f.limit > 0 && len(facts) > f.limit {
		slices.SortStableFunc(facts, func(x, y *fact) int { return cmp.Compare(y.weight(), x.weight()) })
		facts = facts[:f.limit]
	}
	dated := s.dated && slices.ContainsFunc(facts, func(x *fact) bool { return x.when != "" })
	if dated {
		slices.SortStableFunc(facts, func(x, y *fact) int { return cmp.Compare(x.when, y.when) })
	}
	for _, x := range facts {
		a.printFact(p, x, dated, f.evidence)
	}
	if left := len(s.facts) - len(facts); left > 0 {
		fmt.Fprintln(a.out, a.style(dim, a.indent(2, fmt.Sprintf("and %s more (--limit 0 shows all)", thousands(left)))))
	}
}

// dateWidth is that of "2019-01-04" and two spaces.
const dateWidth = 12

// printFact prints one line, wrapped where it is long.
func (a *app) printFact(p *page, f *fact, dated, evidence bool) {
	const mark = "\x00" // of the predicate, which may be broken by a line end
	text := strings.TrimSpace(f.who + " " + strings.ReplaceAll(f.label, " ", mark) + " " + f.rest)
	if f.said != "" {
		text += ", says " + f.said
	}
	var cited []int
	for _, st := range f.list {
		cited = append(cited, p.cite(st.Document))
	}
	slices.Sort(cited)
	var numbers []string
	for _, n := range slices.Compact(cited) {
		numbers = append(numbers, fmt.Sprintf("[%d]", n))
	}
	const most = 6
	if len(numbers) > most {
		numbers = append(numbers[:most], fmt.Sprintf("and %d more", len(numbers)-most))
	}
	text += " " + strings.Join(numbers, " ")
	margin := 2
	if dated {
		margin += dateWidth
	}
	label := strings.ReplaceAll(f.label, " ", mark)
	text = a.indent(margin, text)
	text = strings.Replace(text, label, a.style(predicateStyle(f.list[0]), f.label), 1)
	if dated {
		text = strings.Repeat(" ", 2) + a.style(dim, pad(f.when+" ", dateWidth)) + text[margin:]
	}
	fmt.Fprintln(a.out, strings.ReplaceAll(text, mark, " "))
	if !evidence {
		return
	}
	for _, st := range f.list {
		if quote := strings.TrimSpace(st.Evidence.Text); !p.quoted[quote] {
			p.quoted[quote] = true
			fmt.Fprintln(a.out, a.style(dim, a.indent(margin+2, fmt.Sprintf("“%s” [%d]", quote, p.cite(st.Document)))))
		}
	}
}

// cite returns the number of a source.
func (p *page) cite(id kg.DocumentID) int {
	if p.numbers[id] == 0 {
		p.cited = append(p.cited, id)
		p.numbers[id] = len(p.cited)
	}
	return p.numbers[id]
}
