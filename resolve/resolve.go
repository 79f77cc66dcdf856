// Package resolve decides which entities of different documents are one: "Putin" and "Vladimir
// Putin", "Zelensky" and "Zelenskyy", "WHO" and the World Health Organization.
//
// It works on profiles, which are counts over documents, in two steps. Blocking: a profile has
// keys, and only profiles that share one are compared. Scoring: what the names have in common
// gives a score, which roles, surroundings, gender and time move up or down; a contradiction of
// types, identifiers, genders or generations forbids a merge whatever the names. A merge goes from
// the lesser to the fuller name, needs MergeScore, and a clear distance to any other candidate
// that is not the same as the best one, or to be named far more often; what falls short of that is doubtful, for a person
// to decide.
//
// A decision depends on the profiles alone. A profile is a sum over documents, so the order in
// which documents came in or went out leaves no trace.
package resolve

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"kg"
)

// Scores are in 0..1.
const (
	MergeScore = 0.80 // from here on two entities are merged
	DoubtScore = 0.60 // from here on a person is asked
	inTheNews  = 4    // documents that name somebody before that tells anything
	margin     = 0.08 // by which the best candidate must beat the next
	maxRivals  = 2    // of more than three nobody can tell who is meant
	dominance  = 12   // times as many documents let it do with less: "Trump" is Donald, not Mary
)

// MaxBlock is the number of profiles under one key above which the key tells nothing: of
// the many people called Smith, "Smith" is none in particular. It also bounds the work.
const MaxBlock = 32

// Decision says that an entity is, or may be, another one.
type Decision struct {
	To     kg.EntityID
	Score  float64 // two decimals
	Reason string  // for people: "the same name in another spelling"
}

// Decide returns what the entity of a profile is to be merged into, nil for nothing, and the
// entities that it may be, the likeliest first. The candidates may come in any order and
// include the profile itself.
func Decide(p *Profile, candidates []*Profile) (merge *Decision, doubtful []Decision) {
	type scored struct {
		Decision
		profile   *Profile
		prominent float64 // the score, and a little more for each tenfold of documents
	}
	var list []scored
	for _, c := range candidates {
		if c.ID == p.ID || !fuller(c, p) {
			continue
		}
		if score, reason := compare(p, c); score >= DoubtScore {
			list = append(list, scored{Decision{To: c.ID, Score: math.Round(100*score) / 100, Reason: reason}, c, score + 0.04*math.Log10(float64(max(c.Docs, 1)))})
		}
	}
	slices.SortFunc(list, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.prominent, a.prominent), -compareFullness(a.profile, b.profile), cmp.Compare(a.To, b.To))
	})
	if len(list) == 0 {
		return nil, nil
	}
	best := list[0]
	rivals := 0
	for _, other := range list[1:] {
		if best.Score-other.Score < margin && best.profile.Docs < dominance*other.profile.Docs && !same(best.profile, other.profile) {
			rivals++
		}
	}
	if rivals == 0 && best.Score >= MergeScore && !namesake(p, best.profile, candidates) {
		return &best.Decision, nil
	}
	if rivals > maxRivals {
		return nil, nil
	}
	for i, d := range list {
		if i > 0 && same(best.profile, d.profile) {
			continue
		}
		if rivals > 0 {
			d.Reason += fmt.Sprintf(", one of %d who may be meant", rivals+1)
		}
		doubtful = append(doubtful, d.Decision)
		if len(doubtful) == 5 {
			break
		}
	}
	return nil, doubtful
}

// namesake reports whether there is somebody of the same name as p and c, but known for other
// things than p: then the name does not tell that c, of whom less is known, is p.
func namesake(p, c *Profile, candidates []*Profile) bool {
	if p.Type() != kg.Person || !slices.Equal(p.words(), c.words()) {
		return false
	}
	return slices.ContainsFunc(candidates, func(o *Profile) bool {
		return o.ID != p.ID && o.ID != c.ID && o.Type() == kg.Person && slices.Equal(p.words(), o.words()) && p.otherWalk(o)
	})
}

// same reports whether two candidates are one themselves.
func same(a, b *Profile) bool {
	if compareFullness(a, b) > 0 {
		a, b = b, a
	}
	score, _ := compare(a, b)
	return score >= MergeScore
}

// fuller reports whether a has a fuller name than b, in an order without ties, so that
// merges never go round in circles.
func fuller(a, b *Profile) bool {
	return cmp.Or(compareFullness(a, b), cmp.Compare(b.ID, a.ID)) > 0
}

// compareFullness is by number of words, outside identifiers, and length of the name. It
// looks at no counts, which would turn merges around as documents come in.
func compareFullness(a, b *Profile) int {
	x, y := a.words(), b.words()
	known := func(p *Profile) int { return min(len(p.Same), 1) }
	return cmp.Or(cmp.Compare(known(a), known(b)), cmp.Compare(len(x), len(y)), cmp.Compare(len(a.Name()), len(b.Name())))
}

// compare scores the merge of p into c, whose name is the fuller one; 0 where it is out of
// the question.
func compare(p, c *Profile) (score float64, reason string) {
	if contradict(p, c) != "" {
		return 0, ""
	}
	person := p.Type() == kg.Person
	if person != (c.Type() == kg.Person) {
		return 0, ""
	}
	if person {
		score, reason = comparePeople(p, c)
	} else {
		score, reason = compareOthers(p, c)
	}
	if score == 0 {
		return 0, ""
	}
	if role := p.sharedRole(c); role != "" {
		if trades[role] {
			score += 0.04
		} else {
			score += 0.08
		}
		reason += fmt.Sprintf("; both called %q", role)
	} else if person && p.otherWalk(c) {
		score -= 0.25
		reason += "; known for other things"
	}
	if p.near(c) {
		score += 0.08
		reason += "; named along with the same"
	}
	if person && len(p.words()) == 1 && len(c.words()) > 1 {
		more, why := standing(p, c)
		score += more
		reason += why
	}
	if person && score < commonFamily+0.01 && len(p.words()) == 1 && common(p.words()[0]) ||
		!person && (namesMany(p) && score < manyBear+0.1 || score < guessed+0.01 && acronym(p.Name()) != "") {
		return 0, "" // any Smith may be any other, any Senate, and any three letters
	}
	if p.apart(c) {
		score -= 0.1
		reason += "; decades apart"
	}
	return min(score, 0.99), reason
}

// standing returns what it tells of somebody known by one word that c, who has a longer name
// with it, is somebody whom the news need not introduce, and the reason.
func standing(p, c *Profile) (score float64, reason string) {
	leader := isLeader(c, p.words()[0])
	if c.Docs >= inTheNews {
		score += min(0.02*math.Log2(float64(c.Docs)), 0.14)
		reason = "; often in the news"
		if common(p.words()[0]) && !leader {
			score /= 2 // others of that name are in the news, too
		}
	}
	switch {
	case leader:
		score += 0.06
		reason += "; who led a state"
	case c.walksIn("public") && p.sharedRole(c) != "":
		score += 0.06
		reason += "; who holds an office"
	case c.walksIn("public") && !common(p.words()[0]):
		score += 0.03 // not enough with the surroundings alone: Colonel Sanders is no senator
		reason += "; who holds an office"
	}
	if p.beside() {
		score -= 0.08
		reason += "; one text takes them for two"
	}
	return score, reason
}

// contradict returns why two entities cannot be one, "" where nothing forbids it.
func contradict(a, b *Profile) string {
	if len(a.Same) > 0 && len(b.Same) > 0 && !overlap(a.Same, b.Same) {
		return "they have different identifiers elsewhere"
	}
	if x, y := a.gender(), b.gender(); a.Type() == kg.Person && b.Type() == kg.Person && x != "" && y != "" && x != y {
		return "one is a man, the other a woman"
	}
	return ""
}

func overlap(a, b map[string]int) bool {
	for k := range a {
		if b[k] > 0 {
			return true
		}
	}
	return false
}
