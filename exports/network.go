package exports

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strings"
	"time"

	"kg"
)

// edge is one fact with all claims that say so.
type edge struct {
	claim          // the first, by document and place in it
	all    []claim // at least that one
	spells []spell
}

// spell is a time of validity in days, both included: "2022-10-14".
type spell struct{ from, to string }

// label is what the edge says: "criticized", "not criticized", "invade (planned)".
func (e *edge) label() string { return kg.Reading(e.Label, e.Polarity, e.Modality) }

func (e *edge) weight() int { return len(e.all) }

// confidence is that of the claim that is surest.
func (e *edge) confidence() float64 {
	best := 0.0
	for i := range e.all {
		best = max(best, e.all[i].Confidence)
	}
	return best
}

// each is a property of every claim, in order.
func (e *edge) each(get func(*claim) string) []string {
	out := make([]string, len(e.all))
	for i := range e.all {
		out[i] = get(&e.all[i])
	}
	return out
}

// distinct is a property of every claim without repetition and without what is empty.
func (e *edge) distinct(get func(*claim) string) []string {
	var out []string
	for i := range e.all {
		if s := get(&e.all[i]); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

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
	if e.alone {
		kind += " " + e.ID
	}
	return kind
}

// claim is what an edge shows of one statement. Fields are exported for gob.
type claim struct {
	Source, Target, Predicate string
	Polarity                  kg.Polarity
	Modality                  kg.Modality
	Speaker                   string // identifier, or the text of a speaker without one
	alone                     bool   // an edge of its own

	Document    string
	Sentence    int
	ID          string
	Label       string
	Event       string
	Mode        string
	Family      string
	SpeakerName string
	Via         string
	Name        string // of the document
	Title       string
	Published   string // day of publication
	Evidence    string
	Arguments   string
	Time        string // as a date, or in the words of the text
	From, To    string // spell: of the time, else the day of publication
	Rule        string
	Confidence  float64
}

// compareFacts orders claims so that those of one edge meet.
func compareFacts(a, b *claim) int {
	c := strings.Compare(a.Source, b.Source)
	if c == 0 {
		c = strings.Compare(a.Target, b.Target)
	}
	if c == 0 {
		c = strings.Compare(a.Predicate, b.Predicate)
	}
	if c == 0 {
		c = strings.Compare(string(a.Polarity), string(b.Polarity))
	}
	if c == 0 {
		c = strings.Compare(string(a.Modality), string(b.Modality))
	}
	if c == 0 {
		c = strings.Compare(a.Speaker, b.Speaker)
	}
	return c
}

func compareClaims(a, b *claim) int {
	if c := compareFacts(a, b); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.ID, b.ID))
}

// network turns statements into nodes and edges.
type network struct {
	j       *job
	names   names
	claims  *sorter[claim]
	dynamic bool // some edge has a spell
}

// readNetwork reads all statements. The caller closes it.
func readNetwork(j *job) (*network, error) {
	n := &network{
		j:     j,
		names: newNames(),
		claims: newSorter(compareClaims, func(c *claim) int {
			return 512 + len(c.Evidence) + len(c.Arguments) + len(c.Source) + len(c.Target) + len(c.Name)
		}),
	}
	for st, err := range j.statements() {
		if err == nil {
			err = n.add(&st)
		}
		if err != nil {
			n.close()
			return nil, err
		}
	}
	return n, nil
}

func (n *network) close() {
	n.names.close()
	n.claims.close()
}

func (n *network) add(st *kg.Statement) error {
	c, source, target, err := n.j.claim(st)
	if err != nil {
		return err
	}
	for _, s := range []sighting{source, target} {
		if err := n.names.seen.add(s); err != nil {
			return err
		}
	}
	n.dynamic = n.dynamic || c.From != ""
	return n.claims.add(c)
}

// claim is what a network or a table shows of a statement, with its ends.
func (j *job) claim(st *kg.Statement) (c claim, source, target sighting, err error) {
	source = sightingOf(&st.Subject, st.Subject.ID, st.ID)
	target = source
	if st.Object != nil {
		target = sightingOf(st.Object, st.Subject.ID, st.ID)
	}
	doc, err := j.document(st.Document)
	if err != nil {
		return c, source, target, err
	}
	c = claim{
		Source: source.ID, Target: target.ID, Predicate: string(st.Predicate.ID),
		Polarity: st.Polarity, Modality: st.Modality,
		Document: string(st.Document), Sentence: st.Sentence, ID: string(st.ID),
		Label: cmp.Or(st.Predicate.Label, string(st.Predicate.ID)), Event: st.Predicate.Event,
		Mode: st.Predicate.Mode, Family: st.Predicate.Family, Rule: st.Rule, Title: doc.Title,
		Name: st.Source, Evidence: st.Evidence.Text, Arguments: argumentsOf(st), Confidence: st.Confidence,
	}
	if !doc.Date.IsZero() {
		c.Published = doc.Date.UTC().Format(time.DateOnly)
	}
	if st.Speaker != nil {
		c.SpeakerName = st.Speaker.Reading()
		c.Speaker = cmp.Or(string(st.Speaker.ID), c.SpeakerName)
	}
	if st.Via != nil {
		c.Via = st.Via.Reading()
	}
	if st.Time != nil {
		c.Time = cmp.Or(st.Time.Value, st.Time.Text)
		c.From, c.To = Days(st.Time.Value)
	}
	if c.From == "" {
		c.From, c.To = c.Published, c.Published
	}
	return c, source, target, nil
}

// sightingOf names a node. A value belongs to the subject it is said of.
func sightingOf(n *kg.Node, subject kg.EntityID, claim kg.ClaimID) sighting {
	if n.ID != "" {
		return sighting{string(n.ID), cmp.Or(n.Name, n.Text, string(n.ID)), string(n.Type), string(claim)}
	}
	value := cmp.Or(n.Value, n.Text)
	sum := sha256.Sum256([]byte(strings.Join([]string{string(subject), n.Datatype, value, n.Unit}, "\x00")))
	return sighting{"v:" + hex.EncodeToString(sum[:8]), cmp.Or(n.Text, strings.TrimSpace(n.Value+" "+n.Unit)),
		cmp.Or(n.Datatype, string(n.Type), "text"), string(claim)}
}

func argumentsOf(st *kg.Statement) string {
	list := make([]string, 0, len(st.Arguments))
	for _, a := range st.Arguments {
		list = append(list, a.Role+": "+cmp.Or(a.Name, a.Text, a.Value))
	}
	return strings.Join(list, "; ")
}

// Days returns the first and last day of an ISO 8601 date, month, year or interval of these; of an interval without beginning or end
// ("2016/..") those of the date it has. Empty strings for anything else.
func Days(value string) (from, to string) {
	if first, last, ok := strings.Cut(value, "/"); ok {
		switch from, _ = Days(first); {
		case first == "..":
			return Days(last)
		case last == "..":
			return Days(first)
		}
		if _, to = Days(last); from == "" || to < from {
			return "", ""
		}
		return from, to
	}
	for _, f := range []struct {
		layout       string
		years, month int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		if len(value) != len(f.layout) {
			continue
		}
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
func (n *network) nodes() iter.Seq2[node, error] { return n.names.all(n.j) }

// edges yields each edge once, by source, target and predicate.
func (n *network) edges() iter.Seq2[edge, error] {
	return func(yield func(edge, error) bool) {
		var e edge
		for c, err := range n.claims.all() {
			if err != nil {
				yield(edge{}, err)
				return
			}
			c.alone = n.j.opts.EachClaim
			switch {
			case e.all != nil && c.ID == e.all[len(e.all)-1].ID: // the same statement given twice
				continue
			case e.all == nil || c.alone || compareFacts(&e.claim, &c) != 0:
				if e.all != nil && !yield(e, nil) {
					return
				}
				e = edge{claim: c}
			}
			e.all = append(e.all, c)
			if s := (spell{c.From, c.To}); s.from != "" && !slices.Contains(e.spells, s) {
				e.spells = append(e.spells, s)
			}
		}
		if e.all != nil {
			yield(e, nil)
		}
	}
}

// drawing is a network format.
type drawing interface {
	begin(w *bufio.Writer, n *network)
	node(w *bufio.Writer, n *node)
	between(w *bufio.Writer) // nodes and edges
	edge(w *bufio.Writer, e *edge)
	end(w *bufio.Writer)
}

// draw writes all nodes, then all edges.
func draw(d func() drawing) func(*job, files) error {
	return single(func(j *job, w *bufio.Writer) error {
		n, err := readNetwork(j)
		if err != nil {
			return err
		}
		defer n.close()
		d := d()
		d.begin(w, n)
		for node, err := range n.nodes() {
			if err != nil {
				return err
			}
			d.node(w, &node)
		}
		d.between(w)
		for edge, err := range n.edges() {
			if err != nil {
				return err
			}
			d.edge(w, &edge)
		}
		d.end(w)
		return nil
	})
}

// counter numbers elements that have no identifier of their own in a format, and puts the
// separators between them.
type counter int

// next writes a separator before all but the first.
func (c *counter) next(w *bufio.Writer, separator string) int {
	if *c > 0 {
		w.WriteString(separator)
	}
	*c++
	return int(*c) - 1
}
