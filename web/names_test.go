package web

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/graph"
)

// invented makes an index of n entities with names of two or three invented words, of which
// some are frequent and most are rare, and numbers of claims by Zipf's law.
func invented(n int) *index {
	rng := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ka ri mo ten va lo sha dra pu tin er do gan li ya ze len sky ber lin mar co ni el ba ra ok wu xi jo han")
	words := make([]string, max(n/4, 50))
	for i := range words {
		var w strings.Builder
		for range 2 + rng.IntN(3) {
			w.WriteString(syllables[rng.IntN(len(syllables))])
		}
		words[i] = strings.ToUpper(w.String()[:1]) + w.String()[1:]
	}
	often := rand.NewZipf(rng, 1.1, 8, uint64(len(words)-1))
	claims := rand.NewZipf(rng, 1.3, 2, 20_000)
	x := &index{nodeOf: make(map[string]int32)}
	for i := range n {
		name := words[often.Uint64()] + " " + words[rng.IntN(len(words))]
		if i%3 == 0 {
			name += " " + words[often.Uint64()]
		}
		node := node{id: fmt.Sprintf("e:%d", i), name: name, typ: kg.Person, claims: int32(claims.Uint64())}
		if i%2 == 0 {
			node.aliases = []string{name[strings.IndexByte(name, ' ')+1:]}
		}
		x.addNode(node)
	}
	x.order(nil)
	return x
}

// inventedGraph is an index with claims among invented entities.
func inventedGraph(entities, claims int) *index {
	rng := rand.New(rand.NewPCG(7, 8))
	from := invented(entities)
	x := emptyIndex()
	for _, n := range from.nodes {
		n.claims = 0
		if rng.IntN(50) == 0 {
			n.roles, n.same, n.about = []string{"president"}, []string{"wd:Q1"}, []int32{int32(rng.IntN(entities))}
		}
		x.addNode(n)
	}
	for i := range 200 {
		x.addPredicate(graph.PredicateInfo{ID: kg.PredicateID(fmt.Sprintf("r:p%d", i)), Label: fmt.Sprintf("did %d", i), Event: "SAY"})
	}
	for i := range claims/50 + 1 {
		x.addDocument(graph.DocumentInfo{ID: kg.DocumentID(fmt.Sprintf("d:%d", i)), Name: fmt.Sprintf("news/%d.txt", i), Title: "News", Date: time.Date(2000+i%20, 1, 1+i%28, 0, 0, 0, 0, time.UTC), Sentences: 20})
	}
	who := rand.NewZipf(rng, 1.3, 20, uint64(entities-1))
	for i := range claims {
		b := graph.Brief{
			ID: kg.ClaimID(fmt.Sprintf("c:%016x", rng.Uint64())), Document: kg.DocumentID(fmt.Sprintf("d:%d", i/50)),
			Subject: kg.EntityID(x.nodes[who.Uint64()].id), Predicate: kg.PredicateID(fmt.Sprintf("r:p%d", rng.IntN(200))),
			Object:     kg.Term{Kind: kg.IRI, Value: x.nodes[rng.IntN(entities)].id},
			Confidence: float64(50+rng.IntN(50)) / 100, Polarity: polarities[rng.IntN(2)], Modality: modalities[rng.IntN(6)], Hidden: i%100 == 3,
		}
		switch i % 10 {
		case 0:
			b.Object = kg.Term{Kind: kg.Literal, Value: fmt.Sprint(rng.IntN(100)), Datatype: "xsd:integer"}
		case 1:
			b.Object, b.Time = kg.Term{}, fmt.Sprintf("20%02d", rng.IntN(30))
		case 2:
			b.Speaker, b.Arguments = kg.EntityID(x.nodes[0].id), []kg.EntityID{kg.EntityID(x.nodes[1].id)}
		}
		x.addClaim(&b)
	}
	x.connect(nil)
	x.names = newNames(x, nil)
	return x
}

// TestSearchFindsTheBest compares with looking at every name.
func TestSearchFindsTheBest(t *testing.T) {
	x := invented(3000)
	n := newNames(x, nil)
	for _, query := range []string{"k", "ka", "kari", "Mo", "shadra", "lin", "zelen"} {
		var want []int32
		whole := 0
		for _, e := range x.byClaims {
			names := append([]string{x.nodes[e].name}, x.nodes[e].aliases...)
			text := fold(query)
			switch {
			case slices.ContainsFunc(names, func(s string) bool { return fold(s) == text }):
				want = slices.Insert(want, whole, e)
				whole++
			case slices.ContainsFunc(names, func(s string) bool { return strings.Contains(" "+fold(s), " "+text) }):
				want = append(want, e)
			}
		}
		want = want[:min(len(want), 10)]
		if got := n.search(query, 10, ""); len(want) == 10 && !slices.Equal(got, want) {
			t.Errorf("%q finds %v, the best are %v", query, got, want)
		}
	}
}

// TestSearchForgives: each name is found with one letter wrong, missing, doubled or swapped in a
// long word.
func TestSearchForgives(t *testing.T) {
	x := invented(500)
	n := newNames(x, nil)
	rng := rand.New(rand.NewPCG(3, 4))
	found, tried := 0, 0
	for e := range 200 {
		word := []byte(strings.ToLower(strings.Fields(x.nodes[e].name)[1]))
		if len(word) < 6 {
			continue
		}
		i := 1 + rng.IntN(len(word)-2)
		switch rng.IntN(4) {
		case 0:
			word[i] = 'q'
		case 1:
			word = slices.Delete(word, i, i+1)
		case 2:
			word = slices.Insert(word, i, word[i])
		case 3:
			word[i], word[i-1] = word[i-1], word[i]
		}
		tried++
		if slices.Contains(n.search(string(word), 50, ""), int32(e)) {
			found++
		}
	}
	if tried < 50 || found*10 < tried*9 {
		t.Errorf("%d of %d are found", found, tried)
	}
}

// BenchmarkSearch is the search as you type over a million names:
//
//	go test ./web -bench Search -run '^$'
func BenchmarkSearch(b *testing.B) {
	x := invented(1_000_000)
	start := time.Now()
	n := newNames(x, nil)
	b.Logf("%d names, %d parts prepared in %s", len(n.texts), len(n.parts), time.Since(start).Round(time.Millisecond))
	for _, test := range []struct{ name, query string }{
		{"one letter", "k"}, {"three letters", "kar"}, {"a word", "karimo"}, {"two words", x.nodes[7].name},
		{"words in another order", strings.Join([]string{strings.Fields(x.nodes[7].name)[1], strings.Fields(x.nodes[7].name)[0][:3]}, " ")},
		{"one error", "karimoxten"}, {"two errors", "zelxnsqyberlin"}, {"nothing", "qqqqqqqqq"},
	} {
		b.Run(test.name, func(b *testing.B) {
			for b.Loop() {
				n.search(test.query, 20, "")
			}
		})
	}
}
