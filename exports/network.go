package exports

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strings"
	"time"

	"kg"
)

// node is an entity, or a value beside its subject.
type node struct {
	id      string
	label   string   // the name it has most often
	typ     string   // kg.EntityType, or the datatype of a value
	aliases []string // its other names, sorted
}

// edge is one fact with all claims that say so.
type edge struct {
	claim               // the first claim, by document and place in it
	weight     int      // number of claims
	confidence float64  // of the claim that is surest
	claims     []string // identifiers, in order
	documents  []string // identifiers; like the next ones without repetition
	sources    []string // names of the documents
	evidence   []string // sentences
	times      []string
	arguments  []string
	spells     []spell
}

// spell is a time of validity in days, both included: "2022-10-14".
type spell struct{ from, to string }

// label is what the edge says: "criticized", "not criticized", "invade (planned)".
func (e *edge) label() string { return kg.Reading(e.Label, e.Polarity, e.Modality) }

// kind is the same for no two edges between the same nodes.
func (e *edge) kind() string {
	kind := e.Predicate
	if e.Polarity != kg.Positive {
		kind += " " + string(e.Polarity)
	}
	if e.Modality != kg.Asserted {
		kind += " " + string(e.Modality)
	}
	if e.Speaker != "" {
		kind += " by " + e.Speaker
	}
	return kind
}

// sighting is a node as one statement names it. Fields are exported for gob.
type sighting struct{ ID, Name, Type string }

// claim is what an edge shows of one statement. Fields are exported for gob.
type claim struct {
	Source, Target, Predicate string
	Polarity                  kg.Polarity
	Modality                  kg.Modality
	Speaker                   string // identifier, or the text of a speaker without one

	Document    string
	Sentence    int
	ID          string
	Label       string
	Event       string
	SpeakerName string
	Name        string // of the document
	Evidence    string
	Arguments   string
	Time        string
	From, To    string // spell
	Confidence  float64
}

// compareFacts orders claims so that those of one edge meet.
func compareFacts(a, b *claim) int {
	return firstDifference([][2]string{{a.Source, b.Source}, {a.Target, b.Target}, {a.Predicate, b.Predicate},
		{string(a.Polarity), string(b.Polarity)}, {string(a.Modality), string(b.Modality)}, {a.Speaker, b.Speaker}})
}

// firstDifference compares pairs until two differ.
func firstDifference(pairs [][2]string) int {
	for _, p := range pairs {
		if c := strings.Compare(p[0], p[1]); c != 0 {
			return c
		}
	}
	return 0
}

func compareClaims(a, b *claim) int {
	if c := compareFacts(a, b); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.ID, b.ID))
}

func compareSightings(a, b *sighting) int {
	return firstDifference([][2]string{{a.ID, b.ID}, {a.Name, b.Name}, {a.Type, b.Type}})
}

// network turns statements into nodes and edges.
type network struct {
	sightings *sorter[sighting]
	claims    *sorter[claim]
	dynamic   bool // some edge has a spell
}

func newNetwork() *network {
	return &network{
		sightings: newSorter(compareSightings, func(s *sighting) int { return 64 + len(s.ID) + len(s.Name) }),
		claims: newSorter(compareClaims, func(c *claim) int {
			return 384 + len(c.Evidence) + len(c.Arguments) + len(c.Source) + len(c.Target) + len(c.Name)
		}),
	}
}

func (n *network) close() {
	n.sightings.close()
	n.claims.close()
}

func (n *network) add(st *kg.Statement, date func(kg.DocumentID) time.Time) error {
	source := sightingOf(&st.Subject, st.Subject.ID)
	target := source
	if st.Object != nil {
		target = sightingOf(st.Object, st.Subject.ID)
		if err := n.sightings.add(target); err != nil {
			return err
		}
	}
	if err := n.sightings.add(source); err != nil {
		return err
	}
	c := claim{
		Source: source.ID, Target: target.ID, Predicate: string(st.Predicate.ID),
		Polarity: st.Polarity, Modality: st.Modality,
		Document: string(st.Document), Sentence: st.Sentence, ID: string(st.ID),
		Label: cmp.Or(st.Predicate.Label, string(st.Predicate.ID)), Event: st.Predicate.Event,
		Name: st.Source, Evidence: st.Evidence.Text, Arguments: argumentsOf(st), Confidence: st.Confidence,
	}
	if st.Speaker != nil {
		c.SpeakerName = st.Speaker.Reading()
		c.Speaker = cmp.Or(string(st.Speaker.ID), c.SpeakerName)
	}
	if st.Time != nil {
		c.Time = cmp.Or(st.Time.Value, st.Time.Text)
		c.From, c.To = daysOf(st.Time.Value)
	}
	if c.From == "" && date != nil {
		if d := date(st.Document); !d.IsZero() {
			c.From = d.UTC().Format(time.DateOnly)
			c.To = c.From
		}
	}
	n.dynamic = n.dynamic || c.From != ""
	return n.claims.add(c)
}

// sightingOf names a node. A value belongs to the subject it is said of.
func sightingOf(n *kg.Node, subject kg.EntityID) sighting {
	if n.ID != "" {
		return sighting{string(n.ID), cmp.Or(n.Name, n.Text, string(n.ID)), string(n.Type)}
	}
	value := cmp.Or(n.Value, n.Text)
	sum := sha256.Sum256([]byte(strings.Join([]string{string(subject), n.Datatype, value, n.Unit}, "\x00")))
	return sighting{"v:" + hex.EncodeToString(sum[:8]), cmp.Or(n.Text, strings.TrimSpace(n.Value+" "+n.Unit)), cmp.Or(n.Datatype, string(n.Type), "text")}
}

func argumentsOf(st *kg.Statement) string {
	list := make([]string, 0, len(st.Arguments))
	for _, a := range st.Arguments {
		list = append(list, a.Role+": "+cmp.Or(a.Name, a.Text, a.Value))
	}
	return strings.Join(list, "; ")
}

// daysOf returns the first and last day of an ISO 8601 date, month or year; empty strings
// for anything else.
func daysOf(value string) (from, to string) {
	for _, f := range []struct {
		layout       string
		years, month int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(f.layout, value)
		if err != nil {
			continue
		}
		last := t
		if f.years+f.month > 0 {
			last = t.AddDate(f.years, f.month, -1)
		}
		return t.Format(time.DateOnly), last.Format(time.DateOnly)
	}
	return "", ""
}

// nodes yields each node once, by identifier.
func (n *network) nodes() iter.Seq2[node, error] {
	return func(yield func(node, error) bool) {
		var id string
		names, types := map[string]int{}, map[string]int{}
		flush := func() bool {
			if len(names) == 0 {
				return true
			}
			out := node{id: id, label: mostFrequent(names)}
			if len(types) > 1 { // any class says more than the one for anything
				delete(types, string(kg.Thing))
			}
			out.typ = mostFrequent(types)
			for name := range names {
				if name != out.label {
					out.aliases = append(out.aliases, name)
				}
			}
			slices.Sort(out.aliases)
			clear(names)
			clear(types)
			return yield(out, nil)
		}
		for s, err := range n.sightings.all() {
			if err != nil {
				yield(node{}, err)
				return
			}
			if s.ID != id {
				if !flush() {
					return
				}
				id = s.ID
			}
			names[s.Name]++
			types[cmp.Or(s.Type, string(kg.Thing))]++
		}
		flush()
	}
}

// mostFrequent returns the key with the highest count; of equals the longest, then the
// first in the alphabet.
func mostFrequent(counts map[string]int) string {
	best, most := "", 0
	for s, n := range counts {
		if c := cmp.Or(cmp.Compare(n, most), cmp.Compare(len(s), len(best)), cmp.Compare(best, s)); c > 0 {
			best, most = s, n
		}
	}
	return best
}

// edges yields each edge once, by source, target and predicate.
func (n *network) edges() iter.Seq2[edge, error] {
	return func(yield func(edge, error) bool) {
		var e edge
		var last string // claim added
		for c, err := range n.claims.all() {
			if err != nil {
				yield(edge{}, err)
				return
			}
			switch {
			case e.weight == 0 || compareFacts(&e.claim, &c) != 0:
				if e.weight > 0 && !yield(e, nil) {
					return
				}
				e = edge{claim: c}
			case c.ID == last: // the same statement given twice
				continue
			}
			last = c.ID
			e.weight++
			e.confidence = max(e.confidence, c.Confidence)
			e.claims = append(e.claims, c.ID)
			addNew(&e.documents, c.Document)
			addNew(&e.sources, c.Name)
			addNew(&e.evidence, c.Evidence)
			addNew(&e.times, c.Time)
			addNew(&e.arguments, c.Arguments)
			if s := (spell{c.From, c.To}); s.from != "" && !slices.Contains(e.spells, s) {
				e.spells = append(e.spells, s)
			}
		}
		if e.weight > 0 {
			yield(e, nil)
		}
	}
}

// addNew appends s unless it is empty or the list ends with it or holds it.
func addNew(list *[]string, s string) {
	if s == "" || slices.Contains(*list, s) {
		return
	}
	*list = append(*list, s)
}
