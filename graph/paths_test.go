package graph_test

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/graph"
)

// TestPathsAgainstAll compares the shortest paths with all paths of small random graphs,
// sorted by length.
func TestPathsAgainstAll(t *testing.T) {
	ctx := context.Background()
	names := strings.Fields("Ann Bob Cid Dan Eve Fay Gus")
	rng := rand.New(rand.NewPCG(3, 1))
	for range 25 {
		s := mustOpen(t, "")
		claims := make(map[[2]int][]float64) // confidences of the claims between two
		for doc := range 2 {
			var text strings.Builder
			var triples []triple
			var confidences []float64
			for range 3 + rng.IntN(12) {
				a, b := rng.IntN(len(names)), rng.IntN(len(names))
				if a == b {
					continue
				}
				tr := triple{kg.EntityID("e:" + kg.Slug(names[a])), names[a], "r:meet", "met", kg.EntityID("e:" + kg.Slug(names[b])), names[b], kg.Positive, kg.Asserted}
				p := float64(5+rng.IntN(5)) / 10
				if rng.IntN(6) == 0 {
					tr.polarity = kg.Negative // no edge to walk on
				} else {
					claims[[2]int{min(a, b), max(a, b)}] = append(claims[[2]int{min(a, b), max(a, b)}], p)
				}
				confidences = append(confidences, p)
				fmt.Fprintf(&text, "%s met %s. ", names[a], names[b])
				triples = append(triples, tr)
			}
			if len(triples) == 0 {
				continue
			}
			add := textDocument(fmt.Sprintf("doc%d.txt", doc), text.String(), triples...)
			for i := range add.Statements {
				add.Statements[i].Confidence = confidences[i]
			}
			mustAdd(t, s, add)
		}
		for by, length := range map[graph.Nearness]func([]float64) float64{
			graph.FewestEdges: func(p []float64) float64 { return 1 + 1e-3/float64(len(p)) },
			graph.MostClaims:  func(p []float64) float64 { return 1 / float64(len(p)) },
			graph.Strongest: func(p []float64) float64 {
				wrong := 1.0
				for _, one := range p {
					wrong *= 1 - one
				}
				return -math.Log(1 - wrong)
			},
		} {
			from, to, most := rng.IntN(3), 3+rng.IntN(4), 1+rng.IntN(4)
			want := allPaths(claims, from, to, most, length)
			have, err := s.Paths(ctx, []kg.EntityID{kg.EntityID("e:" + kg.Slug(names[from]))}, []kg.EntityID{kg.EntityID("e:" + kg.Slug(names[to]))},
				graph.PathOptions{Paths: 4, By: by, Edges: most})
			if err != nil {
				t.Fatal(err)
			}
			if len(have) != min(4, len(want)) {
				t.Fatalf("%d paths, want %d: %v", len(have), min(4, len(want)), claims)
			}
			for i, p := range have {
				if math.Abs(p.Length-want[i]) > 1e-6 {
					t.Errorf("path %d of %d (nearness %d) has length %v, want %v; %v", i+1, len(have), by, p.Length, want[i], claims)
				}
				if len(p.Hops) > most || p.Strength <= 0 || p.Strength > 1 {
					t.Errorf("%+v", p)
				}
			}
			if one, err := s.Paths(ctx, []kg.EntityID{kg.EntityID("e:" + kg.Slug(names[from]))}, []kg.EntityID{kg.EntityID("e:" + kg.Slug(names[to]))},
				graph.PathOptions{By: by, Edges: most}); err != nil || len(one) != min(1, len(want)) || len(one) == 1 && math.Abs(one[0].Length-want[0]) > 1e-6 {
				t.Errorf("the shortest is %v, %v; want %v", one, err, want)
			}
		}
	}
}

// allPaths returns the lengths of all paths without a repeated node, sorted.
func allPaths(claims map[[2]int][]float64, from, to, most int, length func([]float64) float64) (out []float64) {
	var walk func(at int, been []int, so float64)
	walk = func(at int, been []int, so float64) {
		if at == to {
			out = append(out, so)
			return
		}
		if len(been) > most {
			return
		}
		for pair, p := range claims {
			next := -1
			switch at {
			case pair[0]:
				next = pair[1]
			case pair[1]:
				next = pair[0]
			}
			if next >= 0 && !slices.Contains(been, next) {
				walk(next, append(slices.Clone(been), next), so+length(p))
			}
		}
	}
	walk(from, []int{from}, 0)
	slices.Sort(out)
	return out
}

func TestNeighbourhood(t *testing.T) {
	ctx := context.Background()
	s := mustOpen(t, "")
	first, second := summit()
	mustAdd(t, s, first, second)
	putin := []kg.EntityID{"e:vladimir_putin"}
	near, err := s.Neighbourhood(ctx, putin, 3, graph.PathOptions{})
	if err != nil || !slices.Equal(near, []graph.Neighbour{{ID: "e:recep_tayyip_erdogan", Steps: 1}}) {
		t.Error(near, err)
	}
	near, err = s.Neighbourhood(ctx, putin, 1, graph.PathOptions{Unasserted: true})
	if err != nil || len(near) != 2 || near[0].ID != "e:joe_biden" {
		t.Error(near, err)
	}
	near, err = s.Neighbourhood(ctx, putin, 1, graph.PathOptions{Unasserted: true, Predicates: []kg.PredicateID{"r:maybe/meet"}})
	if err != nil || len(near) != 1 || near[0].ID != "e:joe_biden" {
		t.Error(near, err)
	}
	if !slices.IsSortedFunc(near, func(a, b graph.Neighbour) int { return cmp.Compare(a.ID, b.ID) }) {
		t.Error(near)
	}
}
