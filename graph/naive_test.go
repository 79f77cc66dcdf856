package graph

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

// FuzzNaive makes a small graph and a query of bytes, and compares the answer with that of an
// evaluator that goes through lists of quads.
//
// Paths of which each step leads on from each result (V, in, out, both, tag, follow) must
// give the same rows as often. Where nodes are intersected Cayley gives a node for each way in one
// of the lists, not for each combination of ways, and where they are made unique the tags of
// one way: then the nodes must be the same, and each row one of those that the naive
// evaluator finds.
func FuzzNaive(f *testing.F) {
	rng := rand.New(rand.NewPCG(7, 7))
	for range 200 {
		f.Add(randomBytes(rng))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 200 {
			return
		}
		compareNaive(t, data)
	})
}

func randomBytes(rng *rand.Rand) []byte {
	data := make([]byte, 20+rng.IntN(60))
	for i := range data {
		data[i] = byte(rng.IntN(256))
	}
	return data
}

func compareNaive(t *testing.T, data []byte) {
	b := &choices{data}
	quads := b.quads()
	s := storeOf(t, quads)
	n := &naive{quads: quads}
	p := b.path(2, false)
	query := p.text + ".all()"
	want := n.run(p.steps, n.start(p.start), nil)
	var have []naiveRow
	_, err := s.Query(context.Background(), query, Limits{Rows: 20_000}, func(r Row) error {
		row := naiveRow{node: r.ID.Value, tags: map[string]string{}}
		for _, tag := range r.Tags {
			row.tags[tag.Key] = tag.Term.Value
		}
		have = append(have, row)
		return nil
	})
	if err != nil {
		t.Fatalf("%s\n%v\n%v", query, quads, err)
	}
	haveRows, wantRows := texts(have), texts(want)
	if p.exact {
		if !slices.Equal(haveRows, wantRows) {
			t.Errorf("%s\n%v\ngives %q\nwant  %q", query, quads, haveRows, wantRows)
		}
	} else {
		if a, b := nodes(have), nodes(want); !slices.Equal(a, b) {
			t.Errorf("%s\n%v\nends at %q\nwant    %q", query, quads, a, b)
		}
		for _, row := range haveRows {
			if _, ok := slices.BinarySearch(wantRows, row); !ok {
				t.Errorf("%s\n%v\ngives %s, not one of\n%q", query, quads, row, wantRows)
				break
			}
		}
	}
	var count []string
	_, err = s.Query(context.Background(), p.text+".count()", Limits{}, func(r Row) error {
		count = append(count, string(r.Value))
		return nil
	})
	if err != nil || len(count) != 1 || !strings.Contains(p.text, ".count") && count[0] != fmt.Sprint(len(have)) && p.exact {
		t.Errorf("%s.count() is %v, %v; there are %d rows", p.text, count, err, len(have))
	}
}

func texts(rows []naiveRow) (out []string) {
	for _, r := range rows {
		out = append(out, fmt.Sprint(r.node, r.tags)) // maps are printed in the order of keys
	}
	slices.Sort(out)
	return out
}

func nodes(rows []naiveRow) (out []string) {
	for _, r := range rows {
		out = append(out, r.node)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// choices reads choices.
type choices struct{ data []byte }

func (b *choices) next(n int) int {
	if len(b.data) == 0 {
		return 0
	}
	v := int(b.data[0]) % n
	b.data = b.data[1:]
	return v
}

const (
	naiveNodes      = 5
	naivePredicates = 3
	naiveLabels     = 2
)

func (b *choices) quads() []quad.Quad {
	var set quadSet
	for range 3 + b.next(14) {
		label := quad.IRI(fmt.Sprint("l", b.next(naiveLabels)))
		var object quad.Value = quad.IRI(fmt.Sprint("n", b.next(naiveNodes)))
		if b.next(6) == 0 {
			object = quad.String(fmt.Sprint("text", b.next(2)))
		}
		set.add(quad.IRI(fmt.Sprint("n", b.next(naiveNodes))), quad.IRI(fmt.Sprint("p", b.next(naivePredicates))), object, label)
	}
	return set.list
}

// naiveStep is a step of a path.
type naiveStep struct {
	op    string
	names []string   // predicates, nodes, labels or a tag
	path  *naivePath // of and, or, except, follow
	depth int
}

type naivePath struct {
	text  string
	start []string // none: every node
	steps []naiveStep
	exact bool
}

func (b *choices) names(prefix string, of, most int) (out []string) {
	for range 1 + b.next(most) {
		if name := fmt.Sprint(prefix, b.next(of)); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func quoted(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = "iri(\"" + n + "\")"
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// path makes a path. One of a morphism has only steps that can be gone backwards.
func (b *choices) path(depth int, morphism bool) *naivePath {
	p := &naivePath{text: "g.V()", exact: true}
	if morphism {
		p.text = "g.M()"
	} else if b.next(3) > 0 {
		p.start = b.names("n", naiveNodes, 3)
		p.text = "g.V(" + quoted(p.start) + ")"
	}
	reversible := 0 // steps since the last that cannot be gone backwards
	var tags []string
	for range 1 + b.next(4) {
		ops := []string{"out", "in", "both", "has", "hasR", "tag", "is"}
		if !morphism {
			ops = append(ops, "out", "in", "save", "saveR", "saveOpt", "unique", "labels", "inPredicates", "outPredicates", "order", "labelContext", "back")
			if depth > 0 {
				ops = append(ops, "and", "or", "except", "follow", "followR", "followRecursive", "recursion")
			}
		}
		st := naiveStep{op: ops[b.next(len(ops))]}
		call := ""
		switch st.op {
		case "out", "in", "both":
			if b.next(3) > 0 {
				st.names = b.names("p", naivePredicates, 2)
				call = quoted(st.names)
			}
		case "has", "hasR":
			st.names = []string{fmt.Sprint("p", b.next(naivePredicates))}
			call = quoted(st.names)
			call = call[1 : len(call)-1]
			if b.next(2) == 0 {
				node := fmt.Sprint("n", b.next(naiveNodes))
				st.names = append(st.names, node)
				call += ", iri(\"" + node + "\")"
			}
			p.exact = false
		case "save", "saveR", "saveOpt":
			tag := fmt.Sprint("s", b.next(2))
			if slices.Contains(tags, tag) {
				continue
			}
			tags = append(tags, tag)
			st.names = []string{fmt.Sprint("p", b.next(naivePredicates)), tag}
			call = fmt.Sprintf("iri(%q), %q", st.names[0], tag)
			p.exact = false
		case "tag":
			tag := fmt.Sprint("t", depth, len(tags))
			if morphism {
				tag = fmt.Sprint("m", depth, len(tags))
			}
			tags = append(tags, tag)
			st.names = []string{tag}
			call = fmt.Sprintf("%q", tag)
		case "is":
			st.names = b.names("n", naiveNodes, 3)
			call = quoted(st.names)
			p.exact = p.exact && len(p.steps) == 0 && !morphism
		case "unique", "labels", "inPredicates", "outPredicates":
			p.exact = false
		case "labelContext":
			if b.next(4) > 0 {
				st.names = b.names("l", naiveLabels, 1)
				call = quoted(st.names)
			}
		case "back":
			at := -1
			for i := len(p.steps) - 1; i >= len(p.steps)-reversible && i >= 0; i-- {
				if p.steps[i].op == "tag" {
					at = i
					break
				}
			}
			if at < 0 {
				continue
			}
			st.names = p.steps[at].names
			call = fmt.Sprintf("%q", st.names[0])
			p.exact = false
		case "and", "or", "except":
			st.path = b.path(depth-1, false)
			call = st.path.text
			p.exact = p.exact && st.op == "or" && st.path.exact
		case "follow", "followR":
			st.path = b.path(depth-1, true)
			call = st.path.text
			p.exact = p.exact && st.path.exact
		case "followRecursive":
			st.names = b.names("p", naivePredicates, 2)
			st.depth = b.next(4)
			call = fmt.Sprint(quoted(st.names), ", ", st.depth)
			p.exact = false
		case "recursion":
			st.op = "followRecursive"
			st.path = b.path(depth-1, true)
			st.depth = b.next(3)
			call = fmt.Sprint(st.path.text, ", ", st.depth)
			p.exact = false
		}
		if slices.Contains([]string{"out", "in", "both", "has", "hasR", "tag", "is"}, st.op) {
			reversible++
		} else {
			reversible = 0
		}
		p.steps = append(p.steps, st)
		p.text += "." + st.op + "(" + call + ")"
	}
	return p
}

// naive evaluates paths on a list of quads.
type naive struct{ quads []quad.Quad }

type naiveRow struct {
	node string
	tags map[string]string
}

func (r naiveRow) at(node string) naiveRow { return naiveRow{node, r.tags} }

func (r naiveRow) with(key, value string) naiveRow {
	tags := map[string]string{key: value}
	for k, v := range r.tags {
		if k != key {
			tags[k] = v
		}
	}
	return naiveRow{r.node, tags}
}

func text(v quad.Value) string { return term(v).Value }

func (n *naive) all() (out []string) {
	for _, q := range n.quads {
		for _, d := range quad.Directions {
			out = append(out, text(q.Get(d)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (n *naive) start(names []string) (out []naiveRow) {
	for _, node := range n.all() {
		if len(names) == 0 || slices.Contains(names, node) {
			out = append(out, naiveRow{node, map[string]string{}})
		}
	}
	return out
}

// along calls f with the quads of predicates and labels; none are all.
func (n *naive) along(predicates, labels []string, f func(subject, object string)) {
	for _, q := range n.quads {
		if (len(predicates) == 0 || slices.Contains(predicates, text(q.Predicate))) && (len(labels) == 0 || slices.Contains(labels, text(q.Label))) {
			f(text(q.Subject), text(q.Object))
		}
	}
}

func (n *naive) run(steps []naiveStep, rows []naiveRow, labels []string) []naiveRow {
	for _, st := range steps {
		var out []naiveRow
		add := func(r naiveRow) { out = append(out, r) }
		for _, r := range rows {
			switch st.op {
			case "out", "in", "both":
				n.along(st.names, labels, func(s, o string) {
					if s == r.node && st.op != "in" {
						add(r.at(o))
					}
					if o == r.node && st.op != "out" {
						add(r.at(s))
					}
				})
			case "has", "hasR":
				n.along(st.names[:1], labels, func(s, o string) {
					if st.op == "hasR" {
						s, o = o, s
					}
					if s == r.node && (len(st.names) == 1 || o == st.names[1]) {
						add(r)
					}
				})
			case "save", "saveR", "saveOpt":
				found := false
				n.along(st.names[:1], labels, func(s, o string) {
					if st.op == "saveR" {
						s, o = o, s
					}
					if s == r.node {
						found = true
						add(r.with(st.names[1], o))
					}
				})
				if !found && st.op == "saveOpt" {
					add(r)
				}
			case "tag":
				add(r.with(st.names[0], r.node))
			case "is":
				if slices.Contains(st.names, r.node) {
					add(r)
				}
			case "back":
				add(r.at(r.tags[st.names[0]]))
			case "inPredicates", "outPredicates":
				for _, q := range n.quads {
					if st.op == "inPredicates" && text(q.Object) == r.node || st.op == "outPredicates" && text(q.Subject) == r.node {
						add(r.at(text(q.Predicate)))
					}
				}
			case "labels":
				for _, q := range n.quads {
					if text(q.Object) == r.node || text(q.Subject) == r.node {
						add(r.at(text(q.Label)))
					}
				}
			case "and":
				for _, o := range n.run(st.path.steps, n.start(st.path.start), nil) {
					if o.node == r.node {
						both := r
						for k, v := range o.tags {
							both = both.with(k, v)
						}
						add(both)
					}
				}
			case "except":
				if !slices.ContainsFunc(n.run(st.path.steps, n.start(st.path.start), nil), func(o naiveRow) bool { return o.node == r.node }) {
					add(r)
				}
			case "follow":
				out = append(out, n.run(st.path.steps, []naiveRow{r}, labels)...)
			case "followR":
				out = append(out, n.run(reversed(st.path.steps), []naiveRow{r}, labels)...)
			case "followRecursive":
				step := []naiveStep{{op: "out", names: st.names}}
				if st.path != nil {
					step = st.path.steps
				}
				seen := make(map[string]bool)
				at := []naiveRow{r}
				for depth := 1; len(at) > 0 && (st.depth <= 0 || depth <= st.depth); depth++ {
					var next []naiveRow
					for _, one := range n.run(step, at, labels) {
						if !seen[one.node] {
							seen[one.node] = true
							next = append(next, one)
						}
						add(one)
					}
					at = next
				}
			default: // order, unique, labelContext
				add(r)
			}
		}
		switch st.op {
		case "or":
			out = append(slices.Clone(rows), n.run(st.path.steps, n.start(st.path.start), nil)...)
		case "labelContext":
			labels = st.names
		}
		rows = out
	}
	return rows
}

func reversed(steps []naiveStep) (out []naiveStep) {
	for i := len(steps) - 1; i >= 0; i-- {
		st := steps[i]
		switch st.op {
		case "in":
			st.op = "out"
		case "out":
			st.op = "in"
		}
		out = append(out, st)
	}
	return out
}
