package storebench

import (
	"fmt"
	"math/rand/v2"

	"github.com/cayleygraph/quad"
)

// Data is made-up quads in the proportions of a knowledge graph: documents of 40 quads, of
// which each is the label; subjects and objects that follow Zipf's law; 300 predicates that
// do, too; a quarter of the objects literals; types.
type Data struct {
	quads []compact
}

// compact is a quad by numbers: many millions are held in memory.
type compact struct{ subject, predicate, object, kind uint32 }

const (
	isEntity = iota
	isLiteral
	isType
)

const (
	quadsOfDocument = 40
	types           = 20
)

// Generate makes n quads, the same for the same n.
func Generate(n int) *Data {
	rng := rand.New(rand.NewPCG(1, 2))
	entities := rand.NewZipf(rng, 1.1, 20, uint64(max(n/10, 100)))
	predicates := rand.NewZipf(rng, 1.2, 3, 299)
	d := &Data{quads: make([]compact, n)}
	for i := range d.quads {
		c := compact{subject: uint32(entities.Uint64()), predicate: uint32(predicates.Uint64())}
		switch k := rng.IntN(100); {
		case k < 10:
			c.kind, c.predicate, c.object = isType, 0, c.subject%types
		case k < 35:
			c.kind, c.object = isLiteral, uint32(rng.IntN(max(n/4, 1)))
		default:
			c.kind, c.object = isEntity, uint32(entities.Uint64())
		}
		if c.kind != isType {
			c.predicate++
		}
		d.quads[i] = c
	}
	return d
}

func entity(n uint32) quad.IRI    { return quad.IRI(fmt.Sprintf("e:entity_number_%d", n)) }
func predicate(n uint32) quad.IRI { return quad.IRI(fmt.Sprintf("r:predicate_%d", n)) }
func document(n int) quad.IRI     { return quad.IRI(fmt.Sprintf("d:document-%d", n)) }

const typeOf = quad.IRI("rdf:type")

func typeIRI(n uint32) quad.IRI { return quad.IRI(fmt.Sprintf("t:Type%d", n)) }

// Quad returns the i-th quad.
func (d *Data) Quad(i int) quad.Quad {
	c := d.quads[i]
	q := quad.Quad{Subject: entity(c.subject), Predicate: predicate(c.predicate), Label: document(i / quadsOfDocument)}
	switch c.kind {
	case isType:
		q.Predicate, q.Object = typeOf, typeIRI(c.object)
	case isLiteral:
		q.Object = quad.String(fmt.Sprintf("A literal that says something about number %d.", c.object))
	default:
		q.Object = entity(c.object)
	}
	return q
}

// Queries returns the questions of the table about these quads.
func (d *Data) Queries() []question {
	out := make(map[uint32]int)
	between := make(map[[2]uint32]int)
	for _, c := range d.quads {
		out[c.subject]++
		if c.kind == isEntity {
			between[[2]uint32{c.predicate, c.object}]++
		}
	}
	nearest := func(edges int) uint32 {
		best, far := uint32(0), 1<<62
		for n := range uint32(len(d.quads)/10 + 100) {
			if count := out[n]; count > 0 && max(count-edges, edges-count) < far {
				best, far = n, max(count-edges, edges-count)
			}
		}
		return best
	}
	hub, plain := nearest(9500), nearest(52)
	liked, most := [2]uint32{}, 0
	for key, n := range between {
		if key[1] == hub && (n > most || n == most && key[0] < liked[0]) {
			liked, most = key, n
		}
	}
	a, b := d.threeHops(plain)
	doc := document(len(d.quads) / quadsOfDocument / 2)
	g := func(format string, args ...any) string { return fmt.Sprintf(format, args...) }
	return []question{
		{"edges of a node with 9,500", 15, inGizmo(g(`g.V(%q).out().all()`, entity(hub).String())),
			g(`select o from quads where s=%s`, literal(entity(hub)))},
		{"edges of a node with 52", 1, inGizmo(g(`g.V(%q).out().all()`, entity(plain).String())),
			g(`select o from quads where s=%s`, literal(entity(plain)))},
		{"two hops", 30, inGizmo(g(`g.V(%q).out().out().getLimit(5000)`, entity(plain).String())),
			g(`select b.o from quads a join quads b on b.s=a.o where a.s=%s limit 5000`, literal(entity(plain)))},
		{"quads of a document", 1, atLabel(doc),
			g(`select s, p, o, l from quads where l=%s`, literal(doc))},
		{"has(type, t).has(p, hub)", 30, inGizmo(g(`g.V().has("<rdf:type>", %q).has(%q, %q).all()`, typeIRI(1).String(), predicate(liked[0]).String(), entity(hub).String())),
			g(`select a.s from quads a join quads b on b.s=a.s where a.p=%s and a.o=%s and b.p=%s and b.o=%s`, literal(typeOf), literal(typeIRI(1)), literal(predicate(liked[0])), literal(entity(hub)))},
		{"has(p5).has(p9)", 30, inGizmo(g(`g.V().has(%q).has(%q).unique().all()`, predicate(105).String(), predicate(109).String())),
			g(`select distinct a.s from quads a join quads b on b.s=a.s where a.p=%s and b.p=%s`, literal(predicate(105)), literal(predicate(109)))},
		{"has(type, t).has(p5)", 30, inGizmo(g(`g.V().has("<rdf:type>", %q).has(%q).unique().all()`, typeIRI(1).String(), predicate(105).String())),
			g(`select distinct a.s from quads a join quads b on b.s=a.s where a.p=%s and a.o=%s and b.p=%s`, literal(typeOf), literal(typeIRI(1)), literal(predicate(105)))},
		{"hasR(p5).hasR(p9)", 30, inGizmo(g(`g.V().hasR(%q).hasR(%q).unique().all()`, predicate(105).String(), predicate(109).String())),
			g(`select distinct a.o from quads a join quads b on b.o=a.o where a.p=%s and b.p=%s`, literal(predicate(105)), literal(predicate(109)))},
		{"first 10 nodes", 1, inGizmo(`g.V().getLimit(10)`), `select s from quads limit 10`},
		{"first 10 of a predicate", 1, inGizmo(g(`g.V().has(%q).getLimit(10)`, predicate(5).String())),
			g(`select s from quads where p=%s limit 10`, literal(predicate(5)))},
		{"first 10 of has().has()", 1, inGizmo(g(`g.V().has(%q).has(%q).getLimit(10)`, predicate(5).String(), predicate(9).String())),
			g(`select a.s from quads a join quads b on b.s=a.s where a.p=%s and b.p=%s limit 10`, literal(predicate(5)), literal(predicate(9)))},
		{"count by predicate", 0.1, countAt(quad.Predicate, predicate(5)),
			g(`select count(*) from quads where p=%s`, literal(predicate(5)))},
		{"count by label", 0.1, countAt(quad.Label, doc),
			g(`select count(*) from quads where l=%s`, literal(doc))},
		{"path of three hops", 50, inGizmo(g(`g.V(%q).out().out().intersect(g.V(%q).in()).getLimit(1)`, entity(a).String(), entity(b).String())),
			g(`select b.o from quads a join quads b on b.s=a.o join quads c on c.s=b.o where a.s=%s and c.o=%s limit 1`, literal(entity(a)), literal(entity(b)))},
	}
}

// threeHops returns a node and one that is three edges away from it.
func (d *Data) threeHops(from uint32) (a, b uint32) {
	step := func(n uint32) uint32 {
		for i := range d.quads {
			if c := d.quads[len(d.quads)-1-i]; c.kind == isEntity && c.subject == n && c.object != n {
				return c.object
			}
		}
		return n
	}
	return from, step(step(step(from)))
}
