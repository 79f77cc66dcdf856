package resolve

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"kg"
	"kg/values"
)

// Conflict is what texts, or people in them, do not agree about.
type Conflict struct {
	Subject   string // names and label as most of the claims have them
	Predicate string
	Object    string // what is counted, where the sides differ in a value; may be empty
	Kind      string // "denial": some say so, some deny it; "value": they give different figures
	Sides     []Side // the one with most claims first
}

// Side of a conflict: those who say the same.
type Side struct {
	Says   string // "yes", "no", or the value
	Claims []kg.Statement
}

// valueWindow is how far apart two documents may be for their figures to be about the same.
const valueWindow = 48 * time.Hour

// Conflicts finds claims about the same subject and predicate that cannot all be true: one
// affirms what another denies, or they give different figures for the same. Both must be
// about what is or both about what will be; what is only wished or possible contradicts
// nothing, and neither does one text by itself, unless two people in it say so. statements
// is read twice; date tells the date of a document, zero where it is not known. Conflicts
// come in the order of subject, predicate and object.
func Conflicts(statements iter.Seq2[kg.Statement, error], date func(kg.DocumentID) time.Time) ([]Conflict, error) {
	// First only what is said of each is noted, since most is not disputed.
	said := make(map[string]string) // key -> the one thing said, "!" for several
	for st, err := range statements {
		if err != nil {
			return nil, err
		}
		for _, k := range keysOf(&st) {
			if have, ok := said[k.key]; ok && have != k.says {
				said[k.key] = "!"
			} else if !ok {
				said[k.key] = k.says
			}
		}
	}
	groups := make(map[string][]claim)
	for st, err := range statements {
		if err != nil {
			return nil, err
		}
		for _, k := range keysOf(&st) {
			if said[k.key] == "!" {
				groups[k.key] = append(groups[k.key], claim{k, st})
			}
		}
	}
	var out []Conflict
	for _, claims := range groups {
		if c, ok := conflict(claims, date); ok {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object), cmp.Compare(a.Sides[0].Claims[0].ID, b.Sides[0].Claims[0].ID))
	})
	return out, nil
}

// said is one thing a statement says, about the matter of the key.
type saidKey struct{ key, says, kind, counted string }

type claim struct {
	saidKey
	st kg.Statement
}

// keysOf returns what a statement says that others may contradict.
func keysOf(st *kg.Statement) []saidKey {
	if st.Modality != kg.Asserted && st.Modality != kg.Planned || st.Predicate.Event == "SAY" || st.Subject.ID == "" {
		return nil
	}
	matter := string(st.Subject.ID) + "\x00" + string(st.Predicate.ID) + "\x00" + string(st.Modality) + "\x00"
	// What holds under one condition, or of somebody as a senior, may not under another.
	for i := range st.Arguments {
		if a := &st.Arguments[i]; a.Role == "condition" || a.Role == "unless" || a.Role == "as" {
			matter += a.Role + " " + a.Reading() + "\x00"
		}
	}
	object := ""
	if st.Object != nil {
		object = objectKey(st)
		if st.Object.ID == "" && st.Object.Datatype == "text" {
			return nil
		}
	}
	says := "yes"
	if st.Polarity == kg.Negative {
		says = "no"
	}
	out := []saidKey{{key: matter + object, says: says, kind: "denial"}}
	if value, counted := Figure(st.Object); value != "" && st.Polarity == kg.Positive && st.Modality == kg.Asserted {
		when := ""
		if st.Time != nil {
			when = st.Time.Value
		}
		out = append(out, saidKey{key: matter + "#" + counted + "\x00" + when, says: value, kind: "value", counted: counted})
	}
	if value, counted := Figure(&st.Subject); value != "" && st.Polarity == kg.Positive && st.Modality == kg.Asserted && st.Object != nil && st.Object.ID != "" && !local(st.Object.ID) && isParticular(st.Object) {
		when := "" // "50 people were killed in the Kharkiv attack", and 70
		if st.Time != nil {
			when = st.Time.Value
		}
		if st.Object.Type != kg.Place || when != "" { // much happens in a place
			key := counted + "\x00" + string(st.Predicate.ID) + "\x00" + string(st.Object.ID) + "\x00" + when
			out = append(out, saidKey{key: key, says: value, kind: countKind, counted: counted})
		}
	}
	return out
}

// isParticular reports whether a node is one thing wherever it is named: "the Kharkiv attack", not "proportional
// representation".
func isParticular(n *kg.Node) bool {
	return n.Type != kg.Thing || len(n.About) > 0 || strings.ContainsFunc(n.Name, unicode.IsUpper)
}

// countKind is a "value" that is said of the subject: how many they are.
const countKind = "count"

// figureOf is the node of a statement that has the figure in question.
func figureOf(st *kg.Statement, kind string) *kg.Node {
	if kind == countKind {
		return &st.Subject
	}
	return st.Object
}

// objectKey tells objects apart. A thing that means something in its text only is the same in
// another where it goes along with the same things that have names: "promised jets to Ukraine".
func objectKey(st *kg.Statement) string {
	if !local(st.Object.ID) {
		return string(st.Object.ID) + st.Object.Value + st.Object.Unit
	}
	var along []string
	for i := range st.Arguments {
		if a := &st.Arguments[i]; a.ID != "" && !local(a.ID) {
			along = append(along, a.Role+" "+string(a.ID))
		}
	}
	if len(along) == 0 {
		return string(st.Object.ID)
	}
	slices.Sort(along)
	slug, _, _ := strings.Cut(string(st.Object.ID), ".")
	return slug + " " + strings.Join(along, " ")
}

// local reports whether an identifier is that of a thing of one document.
func local(id kg.EntityID) bool { return strings.Contains(string(id), ".") }

// Figure returns the number in an object and what it counts: 30 and "people" of "30 people".
// Both are empty where there is none.
func Figure(n *kg.Node) (value, counted string) {
	switch {
	case n == nil:
		return "", ""
	case n.Datatype == "number" || n.Datatype == "money" || n.Datatype == "percent" || n.Datatype == "quantity":
		return n.Value, n.Datatype + " " + n.Unit
	case n.ID == "":
		return "", ""
	}
	words := strings.Fields(n.Name)
	for i := len(words) - 1; i > 0; i-- {
		if v, ok := values.Number(strings.Join(words[:i], " ")); ok {
			return v, strings.ToLower(strings.Join(words[i:], " "))
		}
	}
	return "", ""
}

// conflict makes a conflict of the claims about one matter; false where they are none.
func conflict(claims []claim, date func(kg.DocumentID) time.Time) (Conflict, bool) {
	first := &claims[0]
	c := Conflict{Subject: first.st.Subject.Reading(), Predicate: first.st.Predicate.Label, Kind: first.kind}
	switch {
	case first.kind == countKind:
		c.Subject, c.Object, c.Kind = first.counted, first.st.Object.Reading(), "value"
	case first.kind == "value" && first.st.Object.ID != "":
		c.Object = first.counted
	case first.kind == "value": // the unit is told with the figures
	case first.st.Object != nil:
		c.Object = first.st.Object.Reading()
	}
	at := make(map[string]int)
	for _, one := range claims {
		i, ok := at[one.says]
		if !ok {
			i = len(c.Sides)
			at[one.says] = i
			c.Sides = append(c.Sides, Side{Says: one.says})
		}
		c.Sides[i].Claims = append(c.Sides[i].Claims, one.st)
	}
	if !opposed(c.Sides, first.kind, date) {
		return c, false
	}
	if _, unit, _ := strings.Cut(first.counted, " "); unit != "" && first.kind == "value" && first.st.Object.ID == "" {
		for i := range c.Sides {
			c.Sides[i].Says += " " + unit
		}
	}
	for i := range c.Sides {
		slices.SortFunc(c.Sides[i].Claims, func(a, b kg.Statement) int {
			return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.ID, b.ID))
		})
	}
	slices.SortFunc(c.Sides, func(a, b Side) int {
		return cmp.Or(cmp.Compare(len(b.Claims), len(a.Claims)), compareSays(a.Says, b.Says))
	})
	return c, true
}

func compareSays(a, b string) int {
	number := func(says string) (float64, error) {
		says, _, _ = strings.Cut(says, " ")
		return strconv.ParseFloat(says, 64)
	}
	x, err1 := number(a)
	y, err2 := number(b)
	if err1 == nil && err2 == nil {
		return cmp.Compare(x, y)
	}
	return cmp.Compare(b, a) // "yes" before "no"
}

// opposed reports whether two claims of different sides come from different texts or people.
func opposed(sides []Side, kind string, date func(kg.DocumentID) time.Time) bool {
	for i := range sides {
		for j := range sides[:i] {
			for a := range sides[i].Claims {
				for b := range sides[j].Claims {
					if apart(&sides[i].Claims[a], &sides[j].Claims[b], kind, date) {
						return true
					}
				}
			}
		}
	}
	return false
}

func apart(a, b *kg.Statement, kind string, date func(kg.DocumentID) time.Time) bool {
	speaker := func(st *kg.Statement) kg.EntityID {
		if st.Speaker == nil {
			return ""
		}
		return st.Speaker.ID
	}
	if kind != "denial" && compatible(figureOf(a, kind), figureOf(b, kind)) {
		return false
	}
	if a.Document == b.Document {
		return speaker(a) != speaker(b)
	}
	if kind == "denial" {
		// Of what has no name, and does nothing to anything, each text has its own: "there is no other way".
		return a.Subject.Type != kg.Thing || a.Object != nil
	}
	x, y := date(a.Document), date(b.Document)
	return x.IsZero() || y.IsZero() || x.Sub(y).Abs() <= valueWindow
}

// Words before a figure that leave room for others.
var (
	below  = []string{"at least ", "more than ", "over ", "no fewer than ", "no less than "}
	above  = []string{"up to ", "at most ", "fewer than ", "less than ", "under ", "nearly ", "almost ", "no more than "}
	around = []string{"about ", "around ", "approximately ", "roughly ", "some ", "an estimated ", "estimated "}
)

// compatible reports whether two figures can both be right: one is the other rounded, or is
// said to be about it, or a bound of it.
func compatible(a, b *kg.Node) bool {
	one, _ := Figure(a)
	other, _ := Figure(b)
	x, err1 := strconv.ParseFloat(one, 64)
	y, err2 := strconv.ParseFloat(other, 64)
	if err1 != nil || err2 != nil {
		return false
	}
	return leavesRoom(a, x, y) || leavesRoom(b, y, x) || rounded(x, y) || rounded(y, x)
}

// leavesRoom reports whether the words of a figure of x allow for y.
func leavesRoom(n *kg.Node, x, y float64) bool {
	text := strings.ToLower(n.Text)
	said := func(list []string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return strings.HasPrefix(text, w) })
	}
	return said(below) && y >= x || said(above) && y <= x || said(around) && math.Abs(x-y) <= 0.1*math.Abs(x)
}

// rounded reports whether x is y to fewer digits, of which it has two at least: 2.5 million for
// 2,461,000, but not 30 for 32.
func rounded(x, y float64) bool {
	if x < 1000 || y < 1000 {
		return false
	}
	for digits := 2; digits < 8; digits++ {
		unit := math.Pow(10, math.Floor(math.Log10(x))+1-float64(digits))
		if math.Abs(x/unit-math.Round(x/unit)) < 1e-6 {
			return math.Round(y/unit) == math.Round(x/unit)
		}
	}
	return false
}

// Independent counts the sources among texts: those that are nearly the same, as copies of
// one agency's report are, count once. Two texts are nearly the same where they share half of
// their runs of five words.
func Independent(texts []string) int {
	runs := make([]map[string]bool, len(texts))
	for i, t := range texts {
		runs[i] = make(map[string]bool)
		w := strings.Fields(strings.ToLower(t))
		for k := 0; k+5 <= len(w); k++ {
			runs[i][strings.Join(w[k:k+5], " ")] = true
		}
		if len(runs[i]) == 0 {
			runs[i][strings.Join(w, " ")] = true
		}
	}
	n := 0
	for i := range runs {
		if !slices.ContainsFunc(runs[:i], func(other map[string]bool) bool { return nearlySame(runs[i], other) }) {
			n++
		}
	}
	return n
}

func nearlySame(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for r := range a {
		if b[r] {
			shared++
		}
	}
	// half of what both have together, or nearly all of the shorter
	return 2*shared >= len(a)+len(b)-shared || 10*shared >= 8*len(a)
}
