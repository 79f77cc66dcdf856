package web

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"kg"
	"kg/exports"
	"kg/graph"
)

// index is what a server keeps of a graph in memory: who is connected to whom by which
// claims, and all names; no texts. It takes some 200 bytes a claim and never changes.
//
// Entities, predicates, documents and claims are numbers here, positions in the lists below;
// -1 stands for none.
type index struct {
	nodes     []node
	nodeOf    map[string]int32
	byClaims  []int32 // entities, the most connected first
	names     *names
	preds     []predicate
	predOf    map[kg.PredicateID]int32
	documents []document
	docOf     map[kg.DocumentID]int32
	newest    []int32 // documents, the newest first, those without a date last
	claims    []claim // by document and ID
	claimOf   map[kg.ClaimID]int32
	rank      []int32  // of a node: its place in byClaims
	ends      lists    // of a node: claims from or to it, ascending
	also      lists    // of a node: claims that have it as speaker or further argument only
	of        lists    // of a document: its claims
	times     []period // when claims hold; the first is no time at all
	timeOf    map[string]int32
	quads     int
	shown     int // claims that are not hidden
}

// node is an entity, or a value of one subject: two facts do not meet in a number.
type node struct {
	id, name   string
	typ        kg.EntityType
	aliases    []string
	roles      []string
	same       []string
	about      []int32
	claims     int32
	literal    bool
	datatype   string
	unresolved bool
	gone       bool // merged into another since the index was made
}

// isEntity reports whether a node is one that people look for.
func (n *node) isEntity() bool { return !n.literal && !n.gone }

// isKnown reports whether a node is an entity that more than one mention may stand for, not somebody unknown.
func (n *node) isKnown() bool { return n.isEntity() && !n.unresolved }

type predicate struct {
	graph.PredicateInfo
	claims int32
}

type document struct {
	graph.DocumentInfo
	day    string // of its date, "" where it has none
	claims int32
}

// period is a day, month or year as a text gives it, with its first and last day.
type period struct{ value, first, last string }

type claim struct {
	id         kg.ClaimID
	subject    int32
	predicate  int32
	object     int32 // -1: the predicate takes none
	document   int32
	speaker    int32
	time       int32 // 0: the text gives none
	arguments  []int32
	confidence float32
	polarity   polarity
	modality   modality
	hidden     bool
}

// polarity and modality are places in these lists.
type (
	polarity uint8
	modality uint8
)

var (
	polarities = [...]kg.Polarity{kg.Positive, kg.Negative}
	modalities = [...]kg.Modality{kg.Asserted, kg.Planned, kg.Possible, kg.Conditional, kg.Desired, kg.Obligatory}
)

func emptyIndex() *index {
	return &index{
		nodeOf: make(map[string]int32), predOf: make(map[kg.PredicateID]int32), docOf: make(map[kg.DocumentID]int32), claimOf: make(map[kg.ClaimID]int32),
		times: make([]period, 1), timeOf: make(map[string]int32),
	}
}

// newIndex reads a store.
func newIndex(ctx context.Context, store *graph.Store) (*index, error) {
	x := emptyIndex()
	out, err := store.Outline(ctx)
	if err != nil {
		return nil, err
	}
	x.quads = out.Quads
	for i := range out.Entities {
		e := &out.Entities[i]
		n := node{id: string(e.ID), name: e.Name, typ: e.Type, aliases: e.Aliases, roles: e.Roles, same: e.Same}
		if words, ok := out.Unresolved[e.ID]; ok && n.name == "" {
			n.name, n.unresolved = words, true
		}
		x.addNode(n)
	}
	for _, p := range out.Predicates {
		x.addPredicate(p)
	}
	for _, d := range out.Documents {
		x.addDocument(d)
	}
	// Whoever only speaks or is merely mentioned may have no other quad than that.
	for i := range out.Claims {
		b := &out.Claims[i]
		ids := append([]kg.EntityID{b.Subject, b.Speaker}, b.Arguments...)
		if b.Object.Kind == kg.IRI {
			ids = append(ids, kg.EntityID(b.Object.Value))
		}
		for _, id := range ids {
			if _, known := x.nodeOf[string(id)]; !known && id != "" {
				x.addNode(node{id: string(id), name: cmp.Or(out.Unresolved[id], string(id)), unresolved: out.Unresolved[id] != ""})
			}
		}
	}
	for id, about := range out.About {
		n, ok := x.nodeOf[string(id)]
		if !ok {
			continue
		}
		for _, other := range about {
			if o, ok := x.nodeOf[string(other)]; ok {
				x.nodes[n].about = append(x.nodes[n].about, o)
			}
		}
	}
	for i := range out.Claims {
		x.addClaim(&out.Claims[i])
	}
	x.connect(nil)
	x.names = newNames(x, nil)
	return x, nil
}

func (x *index) addPredicate(p graph.PredicateInfo) int32 {
	i := int32(len(x.preds))
	x.predOf[p.ID] = i
	x.preds = append(x.preds, predicate{PredicateInfo: p})
	return i
}

func (x *index) addDocument(d graph.DocumentInfo) {
	x.docOf[d.ID] = int32(len(x.documents))
	x.documents = append(x.documents, document{DocumentInfo: d, day: dayOf(d.Date)})
}

func (x *index) addNode(n node) int32 {
	i := int32(len(x.nodes))
	x.nodes = append(x.nodes, n)
	x.nodeOf[n.id] = i
	return i
}

// numberOf gives -1 for "".
func (x *index) numberOf(id kg.EntityID) int32 {
	if n, ok := x.nodeOf[string(id)]; ok {
		return n
	}
	return -1
}

func (x *index) addClaim(b *graph.Brief) {
	if c, ok := x.makeClaim(b); ok {
		x.claimOf[c.id] = int32(len(x.claims))
		x.claims = append(x.claims, c)
	}
}

// makeClaim is false for a claim of no document.
func (x *index) makeClaim(b *graph.Brief) (claim, bool) {
	doc, ok := x.docOf[b.Document]
	if !ok {
		return claim{}, false
	}
	c := claim{
		id: b.ID, subject: x.numberOf(b.Subject), object: -1, document: doc, speaker: x.numberOf(b.Speaker),
		confidence: float32(b.Confidence), hidden: b.Hidden, time: x.period(b.Time),
	}
	if i := slices.Index(polarities[:], b.Polarity); i > 0 {
		c.polarity = polarity(i)
	}
	if i := slices.Index(modalities[:], b.Modality); i > 0 {
		c.modality = modality(i)
	}
	p, ok := x.predOf[b.Predicate]
	if !ok {
		p = x.addPredicate(graph.PredicateInfo{ID: b.Predicate, Label: string(b.Predicate)})
	}
	c.predicate = p
	switch b.Object.Kind {
	case kg.IRI:
		c.object = x.numberOf(kg.EntityID(b.Object.Value))
	case kg.Literal:
		c.object = x.value(b.Subject, b.Object)
	}
	for _, a := range b.Arguments {
		c.arguments = append(c.arguments, x.numberOf(a))
	}
	return c, true
}

// period returns the place of a date, month or year among the times.
func (x *index) period(value string) int32 {
	value, _, _ = strings.Cut(value, "T") // the day of a moment
	first, last := exports.Days(value)
	if first == "" {
		return 0
	}
	value, _, _ = strings.Cut(strings.TrimPrefix(value, "../"), "/") // an interval is told where it begins, or else ends
	key := first + "/" + last
	t, known := x.timeOf[key]
	if !known {
		t = int32(len(x.times))
		x.timeOf[key] = t
		x.times = append(x.times, period{value, first, last})
	}
	return t
}

// value returns the node of a value of a subject.
func (x *index) value(subject kg.EntityID, v kg.Term) int32 {
	sum := sha256.Sum256([]byte(string(subject) + "\x00" + v.Datatype + "\x00" + v.Value))
	id := "v:" + hex.EncodeToString(sum[:8])
	if n, known := x.nodeOf[id]; known {
		return n
	}
	return x.addNode(node{id: id, name: v.Value, literal: true, datatype: v.Datatype})
}

// lists are one list for each of some things, one after the other.
type lists struct {
	from []int32 // where the list of each begins, and the end of the last
	all  []int32
}

// newLists makes the lists of n things. each calls its argument with a thing and what its list has
// next; it does so twice, alike.
func newLists(n int, each func(add func(thing, item int32))) lists {
	l := lists{from: make([]int32, n+1)}
	each(func(thing, _ int32) { l.from[thing]++ })
	end := int32(0)
	for i, n := range l.from {
		l.from[i] = end
		end += n
	}
	l.all = make([]int32, end)
	next := slices.Clone(l.from)
	each(func(thing, item int32) {
		l.all[next[thing]] = item
		next[thing]++
	})
	return l
}

// list is not to be changed.
func (l *lists) list(thing int32) []int32 {
	return l.all[l.from[thing]:l.from[thing+1]:l.from[thing+1]]
}

// connect fills in what follows from the claims. byClaims is the order of the entities, as far as it
// is known.
func (x *index) connect(byClaims []int32) {
	each := func(things func(*claim, []int32) []int32) func(func(thing, item int32)) {
		return func(add func(thing, item int32)) {
			var few []int32
			for i := range x.claims {
				few = things(&x.claims[i], few[:0])
				for _, n := range few {
					add(n, int32(i))
				}
			}
		}
	}
	x.ends = newLists(len(x.nodes), each((*claim).appendEnds))
	x.also = newLists(len(x.nodes), each((*claim).appendOthers))
	x.of = newLists(len(x.documents), each(func(c *claim, to []int32) []int32 { return append(to, c.document) }))
	var few []int32
	for i := range x.claims {
		c := &x.claims[i]
		if c.hidden {
			continue
		}
		x.shown++
		x.preds[c.predicate].claims++
		x.documents[c.document].claims++
		few = c.appendEnds(few[:0])
		for _, n := range few {
			x.nodes[n].claims++
		}
	}
	x.order(byClaims)
	for i := range x.documents {
		x.newest = append(x.newest, int32(i))
	}
	slices.SortFunc(x.newest, func(a, b int32) int {
		d, e := &x.documents[a], &x.documents[b]
		return cmp.Or(cmp.Compare(e.day, d.day), cmp.Compare(d.Name, e.Name), cmp.Compare(a, b))
	})
}

// order fills in byClaims, with what is given where that is it, and rank.
func (x *index) order(given []int32) {
	entities := 0
	for i := range x.nodes {
		if x.nodes[i].isEntity() {
			entities++
		}
	}
	sound := len(given) == entities
	for i := 0; sound && i < len(given); i++ {
		sound = x.nodes[given[i]].isEntity() && (i == 0 || x.compareClaims(given[i-1], given[i]) < 0)
	}
	x.byClaims = given
	if !sound {
		x.byClaims = make([]int32, 0, entities)
		for i := range x.nodes {
			if x.nodes[i].isEntity() {
				x.byClaims = append(x.byClaims, int32(i))
			}
		}
		slices.SortFunc(x.byClaims, x.compareClaims)
	}
	x.rank = make([]int32, len(x.nodes))
	for i, n := range x.byClaims {
		x.rank[n] = int32(i)
	}
}

// compareClaims puts the node with more claims first.
func (x *index) compareClaims(a, b int32) int {
	m, n := &x.nodes[a], &x.nodes[b]
	return cmp.Or(cmp.Compare(n.claims, m.claims), cmp.Compare(m.id, n.id))
}

// appendEnds appends subject and object, once where they are the same.
func (c *claim) appendEnds(to []int32) []int32 {
	if c.object < 0 || c.object == c.subject {
		return append(to, c.subject)
	}
	return append(to, c.subject, c.object)
}

// appendOthers appends those who have part in a claim and are no end of it, each once.
func (c *claim) appendOthers(to []int32) []int32 {
	for i := -1; i < len(c.arguments); i++ {
		n := c.speaker
		if i >= 0 {
			n = c.arguments[i]
		}
		if n >= 0 && n != c.subject && n != c.object && !slices.Contains(to, n) {
			to = append(to, n)
		}
	}
	return to
}

// other returns the end of a claim that n is not: n itself for a loop and for a claim
// without an object.
func (c *claim) other(n int32) int32 {
	if c.subject == n {
		if c.object < 0 {
			return n
		}
		return c.object
	}
	return c.subject
}

func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}
