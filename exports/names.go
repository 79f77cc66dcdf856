package exports

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"kg"
)

// node is an entity, or a value beside its subject.
type node struct {
	id      string
	label   string   // the name it has most often
	typ     string   // kg.EntityType, or the datatype of a value
	claims  int      // how many it is subject or object of
	aliases []string // its other names, sorted
	roles   []string
	same    []string
}

func (n *node) isValue() bool { return strings.HasPrefix(n.id, "v:") }

// sighting is a node as one statement names it. Fields are exported for gob.
type sighting struct {
	ID, Name, Type string
	Claim          string // empty where the node is only mentioned
}

func compareSightings(a, b *sighting) int {
	c := strings.Compare(a.ID, b.ID)
	if c == 0 {
		c = strings.Compare(a.Name, b.Name)
	}
	if c == 0 {
		c = strings.Compare(a.Type, b.Type)
	}
	if c == 0 {
		c = strings.Compare(a.Claim, b.Claim)
	}
	return c
}

// names collects what statements call the nodes they speak of.
type names struct{ seen *sorter[sighting] }

func newNames() names {
	return names{newSorter(compareSightings, func(s *sighting) int { return 96 + len(s.ID) + len(s.Name) })}
}

// add notes sightings.
func (n names) add(list ...sighting) error {
	for _, s := range list {
		if err := n.seen.add(s); err != nil {
			return err
		}
	}
	return nil
}

// ids yields the identifier of each node once, in order.
func (n names) ids() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		last := ""
		for s, err := range n.seen.all() {
			if err == nil && s.ID == last {
				continue
			}
			last = s.ID
			if !yield(s.ID, err) || err != nil {
				return
			}
		}
	}
}

func (n names) close() { n.seen.close() }

// all yields each node once, by identifier, with what j knows of entities.
func (n names) all(j *job) iter.Seq2[node, error] {
	return func(yield func(node, error) bool) {
		var last sighting
		var claims int
		names, types := map[string]int{}, map[string]int{}
		flush := func() bool {
			if len(names) == 0 {
				return true
			}
			out, err := gather(j, last.ID, names, types)
			out.claims = claims
			clear(names)
			clear(types)
			claims = 0
			return yield(out, err) && err == nil
		}
		for s, err := range n.seen.all() {
			if err != nil {
				yield(node{}, err)
				return
			}
			if s == last {
				continue // subject and object of one claim, or a statement given twice
			}
			if s.ID != last.ID && !flush() {
				return
			}
			if s.Claim != "" && (s.ID != last.ID || s.Claim != last.Claim) {
				claims++
			}
			last = s
			names[s.Name]++
			types[cmp.Or(s.Type, string(kg.Thing))]++
		}
		flush()
	}
}

// gather makes a node of the names and types it was seen with.
func gather(j *job, id string, names, types map[string]int) (node, error) {
	out := node{id: id}
	if len(types) > 1 { // any class says more than the one for anything
		delete(types, string(kg.Thing))
	}
	var known Entity
	if strings.HasPrefix(id, "e:") {
		var err error
		if known, err = j.entity(id); err != nil {
			return out, err
		}
	}
	out.label = cmp.Or(known.Name, mostFrequent(names))
	out.typ = cmp.Or(string(known.Type), mostFrequent(types))
	for name := range names {
		out.aliases = append(out.aliases, name)
	}
	out.aliases = append(out.aliases, known.Aliases...)
	slices.Sort(out.aliases)
	out.aliases = slices.DeleteFunc(slices.Compact(out.aliases), func(s string) bool { return s == out.label || s == "" })
	out.roles, out.same = known.Roles, known.Same
	return out, nil
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
