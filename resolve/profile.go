package resolve

import (
	"cmp"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// Profile is what the documents of a store say of one entity, in numbers of documents. As
// JSON it is small and the same for the same documents.
type Profile struct {
	ID      kg.EntityID    `json:"-"`
	Docs    int            `json:"n"`
	Types   map[string]int `json:"t,omitempty"`
	Names   map[string]int `json:"l,omitempty"` // labels
	Aliases map[string]int `json:"a,omitempty"`
	Roles   map[string]int `json:"r,omitempty"` // "president"
	Genders map[string]int `json:"g,omitempty"` // "m", "f"
	Same    map[string]int `json:"s,omitempty"` // identifiers elsewhere: "wd:Q7747"
	Years   map[int]int    `json:"y,omitempty"` // of publication
	// Near counts the people and organisations that the same documents name, by a hash of
	// their last word: a sketch that does not grow with the number of documents.
	Near map[int]int `json:"w,omitempty"`
}

// nearBuckets is the size of the sketch.
const nearBuckets = 256

// Add adds what other documents say; sign -1 takes it away again.
func (p *Profile) Add(q *Profile, sign int) {
	p.Docs += sign * q.Docs
	for _, m := range [...]struct{ to, from *map[string]int }{
		{&p.Types, &q.Types}, {&p.Names, &q.Names}, {&p.Aliases, &q.Aliases}, {&p.Roles, &q.Roles},
		{&p.Genders, &q.Genders}, {&p.Same, &q.Same},
	} {
		*m.to = addCounts(*m.to, *m.from, sign)
	}
	p.Years, p.Near = addCounts(p.Years, q.Years, sign), addCounts(p.Near, q.Near, sign)
}

func addCounts[K comparable](to, from map[K]int, sign int) map[K]int {
	if to == nil && len(from) > 0 {
		to = make(map[K]int, len(from))
	}
	for k, n := range from {
		if to[k] += sign * n; to[k] == 0 {
			delete(to, k)
		}
	}
	return to
}

// Meet counts somebody whom the same document names, by identifier.
func (p *Profile) Meet(id kg.EntityID) {
	p.Near = addCounts(p.Near, map[int]int{bucket(id): 1}, 1)
}

func bucket(id kg.EntityID) int {
	h := fnv.New32a()
	s, _, _ := strings.Cut(string(id), ".") // without the document that a local name is of
	h.Write([]byte(s[strings.LastIndexAny(s, "_:")+1:]))
	return int(h.Sum32() % nearBuckets)
}

// Type returns the type most documents give it; of several the first in the alphabet.
func (p *Profile) Type() kg.EntityType { return kg.EntityType(most(p.Types)) }

// Name returns its fullest label: the one with most words, of several the longest.
func (p *Profile) Name() string {
	best := ""
	for name := range p.Names {
		if c := cmp.Or(cmp.Compare(strings.Count(name, " "), strings.Count(best, " ")), cmp.Compare(len(name), len(best)), cmp.Compare(best, name)); c > 0 {
			best = name
		}
	}
	return best
}

func most(votes map[string]int) string {
	best := ""
	for _, k := range slices.Sorted(maps.Keys(votes)) {
		if votes[k] > votes[best] {
			best = k
		}
	}
	return best
}

// gender returns "m" or "f" where nearly all documents that tell agree.
func (p *Profile) gender() string {
	m, f := p.Genders["m"], p.Genders["f"]
	switch {
	case m >= 1 && m > 4*f:
		return "m"
	case f >= 1 && f > 4*m:
		return "f"
	}
	return ""
}

// sharedRole returns a role that both have and that tells something, one that few have before a
// trade; or "".
func (p *Profile) sharedRole(q *Profile) string {
	best := ""
	for _, role := range slices.Sorted(maps.Keys(p.Roles)) {
		if q.Roles[role] > 0 && !commonRoles[role] && !gazetteer.Kin(role) && (best == "" || trades[best] && !trades[role]) {
			best = role
		}
	}
	return best
}

// commonRoles fit anybody, as does being somebody's kin.
var commonRoles = set("man woman boy girl person member leader head chief resident official victim suspect friend expert spokesman spokeswoman spokesperson")

// trades are roles that many of one name have: a lawyer called Thompson is not any other one.
var trades = set("lawyer attorney judge banker politician businessman businesswoman executive manager director producer journalist reporter writer author novelist " +
	"poet actor actress comedian singer musician composer artist painter photographer footballer player cricketer wrestler boxer coach professor doctor physician " +
	"teacher student scientist engineer architect priest soldier officer activist entrepreneur candidate")

// otherWalk reports whether the roles of two people all belong to different walks of life,
// which people seldom change.
func (p *Profile) otherWalk(q *Profile) bool {
	a, b := walksOf(p.Roles), walksOf(q.Roles)
	return len(a) > 0 && len(b) > 0 && !overlap(a, b)
}

// walksIn reports whether a role belongs to the walk of life.
func (p *Profile) walksIn(walk string) bool { return walksOf(p.Roles)[walk] > 0 }

func walksOf(roles map[string]int) map[string]int {
	out := make(map[string]int)
	lists, err := gazetteer.Load()
	if err != nil {
		return out
	}
	for role, n := range roles {
		if w := lists.Walk(role); w != "" {
			out[w] += n
		}
	}
	return out
}

// near reports whether the documents of the two name the same others, far more than chance
// would have it: by the correlation of the sketches, which is about 0 for people who have
// nothing to do with each other, however many documents name them.
func (p *Profile) near(q *Profile) bool {
	if len(p.Near) == 0 || len(q.Near) == 0 {
		return false
	}
	var dot, a, b, sumA, sumB float64
	shared := 0
	for k, n := range p.Near {
		if q.Near[k] > 0 {
			shared++
		}
		dot += float64(n) * float64(q.Near[k])
		a += float64(n) * float64(n)
		sumA += float64(n)
	}
	for _, n := range q.Near {
		b += float64(n) * float64(n)
		sumB += float64(n)
	}
	spread := math.Sqrt((a - sumA*sumA/nearBuckets) * (b - sumB*sumB/nearBuckets))
	if spread == 0 {
		return false
	}
	r := (dot - sumA*sumB/nearBuckets) / spread
	return shared >= 2 && r >= 0.25 || r >= 0.5
}

// beside reports whether most documents that name p name somebody else with the same last word.
func (p *Profile) beside() bool {
	return 2*p.Near[bucket(p.ID)] > p.Docs
}

// alongside reports whether a document names both, or others with their last words: it takes
// them for two.
func (p *Profile) alongside(q *Profile) bool {
	return p.Near[bucket(q.ID)] > 0 || q.Near[bucket(p.ID)] > 0
}

// apart reports whether the documents of the two lie more than sixty years apart.
func (p *Profile) apart(q *Profile) bool {
	if len(p.Years) == 0 || len(q.Years) == 0 {
		return false
	}
	a, b := slices.Sorted(maps.Keys(p.Years)), slices.Sorted(maps.Keys(q.Years))
	return a[0]-b[len(b)-1] > 60 || b[0]-a[len(a)-1] > 60
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
