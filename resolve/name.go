package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
	"kg/gazetteer"
)

// words are the folded words of the fullest name that tell it apart: no honorifics, articles
// or legal forms.
func (p *Profile) words() []string {
	name := p.Name()
	if p.Type() == kg.Person {
		return personWords(name)
	}
	out := otherWords(name)
	if p.Type() == kg.Event {
		for len(out) > 1 && storms[out[0]] {
			out = out[1:]
		}
	}
	return out
}

// storms are words before the name of a storm, which change as it grows.
var storms = set("tropical storm cyclone hurricane typhoon superstorm")

// personWords splits "J.K. Rowling" into j, k, rowling: dots end initials, and capitals without
// a vowel stand for one name each.
func personWords(name string) []string {
	var out []string
	for _, field := range strings.Fields(strings.ReplaceAll(name, ".", ". ")) {
		w := kg.Slug(field)
		if w == "" || honorifics[w] {
			continue
		}
		if len(w) == 2 && strings.ToUpper(field) == field && !strings.ContainsAny(w, "aeiouy") {
			out = append(out, w[:1], w[1:])
			continue
		}
		out = append(out, w)
	}
	if len(out) == 0 {
		return strings.Split(kg.Slug(name), "_")
	}
	return out
}

var (
	honorifics  = set("mr mrs ms miss dr prof professor sir dame lord lady rev hon president general sheikh")
	generations = set("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")
	legalForms  = set("inc incorporated corp corporation co company ltd limited llc llp plc ag sa nv gmbh spa lp oyj ab asa bv kk pjsc ojsc jsc")
	loose       = set("corporation company co") // legal forms that are more than that at times
	spelledOut  = map[string]string{"st": "saint", "mt": "mount", "ft": "fort", "univ": "university", "dept": "department", "intl": "international",
		"govt": "government", "programme": "program", "centre": "center", "organisation": "organization"}
)

func otherWords(name string) []string {
	all := strings.Split(kg.Slug(strings.ReplaceAll(name, "&", " and ")), "_")
	var out []string
	for _, w := range all {
		if long := spelledOut[w]; long != "" {
			w = long
		}
		if w != "the" && w != "of" && w != "and" && w != "for" {
			out = append(out, w)
		}
	}
	for len(out) > 1 && legalForms[out[len(out)-1]] {
		out = out[:len(out)-1]
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// organ returns one form for the ways to name an organ of a state: "the U.S. Supreme Court", "the
// United States Supreme Court" and "the Supreme Court of the United States" are "US court supreme".
// It is "" for anything else, where the country is in doubt, and for courts of which a state has many.
func organ(name string) string {
	g, err := gazetteer.Load()
	if err != nil {
		return ""
	}
	fields := strings.FieldsFunc(strings.TrimPrefix(name, "the "), func(r rune) bool { return r == ' ' || r == ',' })
	country, isOrgan := "", false
	var words []string
	for i := 0; i < len(fields); {
		n, code := countryAt(g, fields[i:])
		if n > 0 && country != "" || code == doubtful {
			return ""
		}
		if n > 0 {
			country = code
			i += n
			continue
		}
		w := kg.Slug(fields[i])
		i++
		switch w {
		case "the", "of", "and", "for", "affairs", "":
		default:
			isOrgan = isOrgan || organs[w]
			words = append(words, w)
		}
	}
	if country == "" || !isOrgan || len(words) == 1 && words[0] == "court" || slices.Contains(words, "district") || slices.Contains(words, "bankruptcy") {
		return ""
	}
	slices.Sort(words)
	return country + " " + strings.Join(words, " ")
}

var organs = set("court senate congress parliament assembly department ministry government cabinet army navy representatives commons treasury")

// doubtful is the code of a name that is that of a country and of something else.
const doubtful = "?"

// countryAt returns the code of the country that the first words name, and how many they are.
func countryAt(g *gazetteer.Gazetteer, fields []string) (words int, code string) {
	for n := min(4, len(fields)); n > 0; n-- {
		name := strings.TrimSuffix(strings.Join(fields[:n], " "), "'s")
		c := g.Country(name)
		if c == nil && n == 1 {
			c, _ = g.Demonym(name)
		}
		if c == nil {
			continue
		}
		if _, twofold := g.Sense(name); twofold {
			return n, doubtful
		}
		return n, c.Code
	}
	return 0, ""
}

// lastWord is the folded last word of a name.
func lastWord(p *Profile) string {
	name := kg.Slug(p.Name())
	return name[strings.LastIndexByte(name, '_')+1:]
}

// sound rewrites a word so that the usual ways of writing a name from another script, or
// with and without doubled letters, meet: Zelensky, Zelenskyy and Zelenskiy. Short words stay:
// Li is not Lee.
func sound(w string) string {
	if len(w) < 5 {
		return w
	}
	w = spellings.Replace(w)
	for _, e := range [...][2]string{{"skii", "ski"}, {"ii", "i"}, {"off", "ov"}, {"ev", "ov"}, {"eff", "ov"}, {"ow", "ov"}, {"ei", "i"}, {"ai", "i"}} {
		if strings.HasSuffix(w, e[0]) {
			w = strings.TrimSuffix(w, e[0]) + e[1]
			break
		}
	}
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

var spellings = strings.NewReplacer("shch", "sc", "tsch", "c", "tch", "c", "kh", "h", "gh", "g", "zh", "z", "sh", "s", "ch", "c", "ck", "k", "ph", "f",
	"th", "t", "dj", "j", "dzh", "j", "tz", "z", "ts", "z", "ks", "x", "yu", "u", "iu", "u", "ju", "u", "ya", "a", "ia", "a", "ja", "a", "ye", "e", "ie", "e", "je", "e",
	"yo", "o", "oe", "o", "ou", "u", "oo", "u", "ee", "i", "w", "v", "y", "i", "j", "i", "q", "k", "hm", "m", "ae", "e", "ue", "u", "ahm", "am")

// givenForms are ways of writing one given name: short forms, and forms of other languages
// under which the same people are known. A form may stand for several names.
var givenForms = func() map[string][]string {
	m := make(map[string][]string)
	for _, line := range strings.Split(`
alexander alex aleksandr aleksander alexandr oleksandr sasha
alexei aleksei alexey aleksey oleksiy oleksii alexy
anthony tony
andrew andy drew
andrei andrey andriy andrii
abraham abe
albert al bert
alan al allan allen
alfred al fred
barbara barb
benjamin ben binyamin benyamin benny
charles charlie chuck
christopher chris topher
christine chris christina tina
catherine katherine kathryn kate katie cathy kathy
daniel dan danny
david dave
deborah debra debbie
dmitry dmitri dmitriy dmitrii dmytro
donald don donny
douglas doug
edward ed eddie ted ned
elizabeth liz beth betty lizzie eliza
eugene gene
evgeny yevgeny evgeni yevgeni evgenii yevhen
frederick fred frederic freddie
gabriel gabe
gerald jerry gerry
gregory greg
grigory grigori grigoriy hryhoriy
henry harry hank
igor ihor
james jim jimmy jamie
jeffrey jeff geoffrey geoff
jennifer jen jenny
jonathan jon
john jack johnny
joseph joe joey
joshua josh
kenneth ken kenny
lawrence larry laurence
leonard len lenny
margaret peggy meg maggie
martin marty
matthew matt
michael mike mick
mikhail mihail mikhailo mykhailo mikheil
mitchell mitch
mohammed muhammad mohammad mohamed muhammed mohamad mohamud mohammud
nicholas nick nicolas
nikolai nikolay mykola
oleg oleh
pavel pavlo
patricia pat patty
patrick pat paddy
peter pete
petro pyotr petr
philip phil phillip
raymond ray
rebecca becky
richard dick rick rich ricky
robert bob rob bobby
ronald ron ronnie
rudolph rudy
samuel sam sammy
samantha sam
sergey sergei serhiy serhii
stanley stan
stephen steve steven
susan sue suzy
theodore ted teddy
thomas tom tommy
timothy tim
valery valeri valeriy valerii
victor vic viktor
vitaly vitali vitaliy vitalii
vladimir vlad volodymyr wladimir uladzimir
walter walt
william bill will billy willie
yuri yury yuriy iurii yurii
zachary zach zack`, "\n") {
		f := strings.Fields(line)
		for _, w := range f {
			m[w] = append(m[w], f[0])
		}
	}
	return m
}()

// roots returns the names a given name may be a form of, itself where it is in no list.
func roots(given string) []string {
	if r := givenForms[given]; r != nil {
		return r
	}
	return []string{given}
}

// isAcronym reports whether a name is two to eight capital letters, full stops apart.
func isAcronym(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	n := utf8.RuneCountInString(letters)
	return n >= 2 && n <= 8 && strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// acronym returns the capitals of an acronym, "" for any other name.
func acronym(name string) string {
	if !isAcronym(name) {
		return ""
	}
	return strings.ReplaceAll(name, ".", "")
}

// initials returns the first letters of the words of a name that begin with a capital, ""
// for fewer than three: two letters fit too much.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	if b.Len() < 3 {
		return ""
	}
	return b.String()
}

// Keys of a profile. It is compared with the profiles that have one of its probes among
// their holds.
type Keys struct{ Probes, Holds []string }

// KeysOf returns the keys of a profile, sorted and without repetition. They depend on names
// and types only. Those of people begin with the family name, so that who keeps them in order
// has those of namesakes together.
func KeysOf(p *Profile) Keys {
	var k Keys
	if kg.Slug(p.Name()) == "" {
		return k // nothing but signs
	}
	both := func(key string) {
		k.Probes = append(k.Probes, key)
		k.Holds = append(k.Holds, key)
	}
	if p.Type() == kg.Person {
		n := p.fullName()
		w := n.words
		family := w[len(w)-1]
		switch {
		case utf8.RuneCountInString(family) < 2:
			// a letter names nobody
		case n.numbered:
			both(sound(family) + " numbered " + n.generation)
			k.Holds = append(k.Holds, sound(family)+" family")
		case len(w) == 1:
			both(sound(family) + " alone")
			k.Probes = append(k.Probes, sound(family)+" family")
		default:
			k.Holds = append(k.Holds, sound(family)+" family")
			for name := range p.Aliases {
				if a := personWords(name); len(a) == 1 && !isGeneration(name) {
					k.Holds = append(k.Holds, sound(a[0])+" family")
				}
			}
			if utf8.RuneCountInString(w[0]) == 1 {
				k.Probes = append(k.Probes, sound(family)+" initial "+w[0])
				k.Holds = append(k.Holds, sound(family)+" letter "+w[0])
				both(sound(family) + " letters " + w[0])
			} else {
				// Those with an initial look for those who have a name, and the other way round.
				k.Holds = append(k.Holds, sound(family)+" initial "+initial(w[0]))
				k.Probes = append(k.Probes, sound(family)+" letter "+initial(w[0]))
			}
			for _, r := range roots(w[0]) {
				both(sound(family) + " full " + sound(r))
				if len(w) > 2 {
					k.Holds = append(k.Holds, sound(w[len(w)-2])+" full "+sound(r)) // may go without the second family name
				}
			}
			both(sound(w[0]) + " full " + sound(family)) // family name first
		}
	} else {
		var b strings.Builder
		for _, w := range p.words() {
			b.WriteString(" " + sound(w))
		}
		both("name" + b.String())
		if o := organ(p.Name()); o != "" {
			both("organ " + o)
		}
		for name := range p.Names {
			if a := acronym(name); a != "" {
				k.Probes = append(k.Probes, "acronym "+a)
			} else if a := initials(name); a != "" && p.Type() == kg.Organization {
				k.Holds = append(k.Holds, "acronym "+a)
			}
		}
		for name := range p.Aliases {
			if a := acronym(name); a != "" {
				k.Holds = append(k.Holds, "acronym "+a)
			}
		}
	}
	slices.Sort(k.Probes)
	slices.Sort(k.Holds)
	k.Probes, k.Holds = slices.Compact(k.Probes), slices.Compact(k.Holds)
	return k
}

func initial(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	return string(r)
}

// fullName is the name of a person: "elizabeth" with the generation "ii" is numbered, since it
// has nothing but that to tell it from any other Elizabeth.
type fullName struct {
	words      []string // at least one
	generation string   // "jr", "ii" or ""
	numbered   bool
}

func (p *Profile) fullName() fullName {
	w := p.words()
	if n := len(w); n > 1 && isGeneration(p.Name()) {
		return fullName{w[:n-1], w[n-1], n == 2}
	}
	return fullName{words: w}
}

// isGeneration reports whether a name ends in "Jr." or "III". Jinping Xi does not.
func isGeneration(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	w := kg.Slug(last)
	return w == "jr" || w == "sr" || generations[w] && strings.ToUpper(last) == last
}

// What the names of two people score when nothing else is known. A name of one word says
// little: it takes something besides (see compare), and more where the name is common.
const (
	sameName     = 0.95
	rareFamily   = 0.76 // "Putin" and "Vladimir Putin"
	commonFamily = 0.66 // "Smith" and "John Smith"; nobody is asked where nothing else speaks for it
	manyBear     = 0.55 // "Smith" and "Smith", "the Senate" and "the Senate" of two texts
	numberedName = 0.64 // "Elizabeth" and "Elizabeth II"
	numberedMany = 0.70 // "Alexander II" and "Alexander II" of two texts
	namesakes    = 0.58 // "John Smith" and "John Smith" of two texts
	fatherOf     = 0.62 // "Kurt Vonnegut" and "Kurt Vonnegut Sr."
	firstFamily  = 0.76 // "Wanda Vázquez" and "Wanda Vázquez Garced"
	shortName    = 0.06 // less: "Xi" and "Xi Jinping", but also any Robert
	otherWriting = 0.06 // less: "Zelenskiy" and "Volodymyr Zelensky"
	initialOnly  = 0.82 // times: "J. Smith" and "John Smith"
	commonOther  = 0.84 // times: "Mike Smith" and "Michael Smith" are not sure to be one
	commonMiddle = 0.9  // times: "Donald J. Trump" and "Donald John Trump" are surer
	guessed      = 0.70 // "CPD" and "Commission on Presidential Debates": nobody is asked where nothing else speaks for it
)

// comparePeople scores the names of two people, the second with the fuller one.
func comparePeople(p, c *Profile) (float64, string) {
	x, y := p.fullName(), c.fullName()
	a, b := x.words, y.words
	switch {
	case x.generation != "" && y.generation != "" && x.generation != y.generation:
		return 0, ""
	case x.numbered || y.numbered:
		return compareNumbered(x, y, p, c)
	case len(a) == 1:
		return compareSingle(a[0], b, c)
	case len(b) == 1:
		return 0, ""
	}
	family, why := compareWords(a[len(a)-1], b[len(b)-1])
	given, how := compareGiven(a[0], b[0])
	if family == 0 && given == 1 && len(a) == 2 && len(b) > 2 && a[1] == b[len(b)-2] && !isGiven(a[1]) && !p.alongside(c) {
		score := firstFamily
		if common(a[1]) {
			score *= commonOther
		}
		return score, "the same name without the second family name"
	}
	if family == 0 || given == 0 {
		// "Orban Viktor"; of "William James" either may be the given name
		if len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0] && !(common(a[0]) && common(a[1])) {
			return 0.88, "the same names in another order"
		}
		return 0, ""
	}
	if slices.Equal(a, b) && x.generation == y.generation && (local(p.ID) || local(c.ID)) {
		return namesakes, "the same name, which very many have"
	}
	middle := 1.0
	mx, my := a[1:len(a)-1], b[1:len(b)-1]
	for i := range min(len(mx), len(my)) {
		m, _ := compareGiven(mx[i], my[i])
		if m == 0 {
			return 0, ""
		}
		middle *= max(m, 0.97) // an initial is no less than no middle name
	}
	reason := cmp.Or(why, how)
	if len(mx) != len(my) {
		middle *= 0.97
		if p.beside() && c.beside() {
			middle *= 0.8 // of a family: "Johnny Cash" is not "John Carter Cash"
		}
		reason = cmp.Or(reason, "the same name without a middle one")
	}
	score := sameName * family * given * middle
	if len(mx) != len(my) && given == initialOnly {
		score *= 0.9 // "Jerry Garcia", "J.J. Garcia"
	}
	if x.generation != y.generation {
		// The one who is known without it may be either: it takes more than the same office, which sons have, too.
		score *= 0.74
		if x.generation == "sr" || y.generation == "sr" || p.alongside(c) {
			score = min(score, fatherOf) // whatever they have in common, as a family does
		}
		reason = cmp.Or(reason, "the same name without “"+cmp.Or(x.generation, y.generation)+"”")
	}
	switch {
	case score == sameName || !common(a[len(a)-1]):
	case min(len(mx), len(my)) == 0:
		score *= commonOther
	case min(len(mx[0]), len(my[0])) == 1: // "Mike J. Smith" and "Michael J. Smith"
		score *= commonMiddle
	}
	return score, cmp.Or(reason, "the same name")
}

// compareNumbered scores two names of which one at least has nothing but a number to tell it
// apart: "Elizabeth II" is neither "Elizabeth I" nor "Hans Elizabeth", but may be "Elizabeth".
func compareNumbered(x, y fullName, p, c *Profile) (float64, string) {
	score, why := compareWords(x.words[0], y.words[0])
	switch {
	case len(x.words) > 1 || len(y.words) > 1 || score == 0:
		return 0, ""
	case x.numbered && y.numbered && score == 1 && (local(p.ID) || local(c.ID)):
		return numberedMany, "the same name, which kings of several countries had"
	case x.numbered && y.numbered:
		return sameName * score, cmp.Or(why, "the same name")
	}
	return numberedName * score, "the only one called " + quoted(c, y.words[0]) + " who has a number"
}

// compareSingle scores a person known by one word against one known by several, or by
// another word.
func compareSingle(word string, b []string, c *Profile) (float64, string) {
	family := rareFamily
	if common(word) {
		family = commonFamily
	}
	if len(b) == 1 {
		s, _ := compareWords(word, b[0])
		switch {
		case word == b[0] && common(word):
			return manyBear, "the same name, which many have"
		case word == b[0]:
			return sameName, "the same name"
		case s == 0 || len(word) < 5 || common(word) || common(b[0]):
			return 0, ""
		case sharedPrefix(word, b[0]) >= 6:
			return 0.82, "the same name in another spelling" // they differ in the ending: Zelensky, Zelenskiy
		}
		return 0.72, "the same name in another spelling"
	}
	if s, why := compareWords(word, b[len(b)-1]); s > 0 {
		if why == "" {
			return family, "the only person whose longer name ends in " + quoted(c, word)
		}
		if isLeader(c, word) {
			return family, "the only person whose longer name ends in a usual spelling of " + quoted(c, b[len(b)-1])
		}
		return family - otherWriting, "the only person whose longer name ends in a form of " + quoted(c, word)
	}
	for name := range c.Aliases {
		a := personWords(name)
		switch {
		case len(a) != 1 || a[0] != word:
		case word == b[0]:
			return family - shortName, "somebody who is called " + quoted(c, word) + " for short"
		default:
			return family, "the only person who is called " + quoted(c, word) + " for short"
		}
	}
	return 0, ""
}

// isLeader reports whether a name is that of the only head of state or government since 1990
// who has the family name, in any spelling.
func isLeader(c *Profile, family string) bool {
	g, err := gazetteer.Load()
	if err != nil {
		return false
	}
	l, found := g.Leader("", family, "")
	return found && slices.EqualFunc(personWords(l.Name), c.words(), func(a, b string) bool {
		score, _ := compareWords(a, b)
		return score > 0
	})
}

// isGiven reports whether a word is a given name.
func isGiven(word string) bool {
	g, err := gazetteer.Load()
	if err != nil {
		return false
	}
	_, known := g.GivenName(strings.ToUpper(word[:1]) + word[1:])
	return known
}

// common reports whether many people bear a name.
func common(word string) bool {
	g, err := gazetteer.Load()
	return err != nil || g.CommonName(word)
}

// namesMany reports whether an organisation or event goes by a name that many have.
func namesMany(p *Profile) bool {
	g, err := gazetteer.Load()
	if err != nil {
		return false
	}
	if p.Type() == kg.Event {
		return g.Recurring(p.Name())
	}
	return g.NamesMany(p.Name())
}

// quoted writes a folded word as it stands in a name.
func quoted(c *Profile, word string) string {
	for _, w := range strings.Fields(c.Name()) {
		if kg.Slug(w) == word {
			return "“" + w + "”"
		}
	}
	return "“" + word + "”"
}

// compareWords scores two words of names: 1 for the same, less for another spelling of it.
func compareWords(a, b string) (float64, string) {
	switch {
	case a == b:
		return 1, ""
	case sound(a) == sound(b) && distance(a, b) <= 1+min(len(a), len(b))/6:
		return 0.95, "the same name in another spelling"
	}
	return 0, ""
}

func sharedPrefix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// distance is the number of letters to add, take away or change to make one word of another.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := above
			if a[i] != b[j] {
				change++
			}
			above = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// compareGiven scores two given or middle names.
func compareGiven(a, b string) (float64, string) {
	if s, why := compareWords(a, b); s > 0 {
		return s, why
	}
	for _, x := range roots(a) {
		if slices.Contains(roots(b), x) {
			return 0.95, "the same name with a short or foreign form of the given one"
		}
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	if utf8.RuneCountInString(short) == 1 && strings.HasPrefix(long, short) {
		return initialOnly, "the same name with an initial"
	}
	return 0, ""
}

// compareOthers scores the names of organisations, places, events, groups and works.
func compareOthers(p, c *Profile) (float64, string) {
	base := sameName
	if p.Type() != c.Type() {
		base = 0.85 // an organisation is easily taken for a place or a group
	}
	a, b := p.words(), c.words()
	if slices.Equal(a, b) {
		if namesMany(p) && namesMany(c) {
			return manyBear, "the same name, which many have"
		}
		if p.Type() != c.Type() && len(strings.Fields(p.Name())) != len(strings.Fields(c.Name())) {
			return 0.7, "the same name but for its form, of something else" // "Qatar Holding LLC"
		}
		if len(a) == 1 && (loose[lastWord(p)] || loose[lastWord(c)]) {
			return base * 0.83, "the same name but for its form" // "Calcutta Corporation"
		}
		return base * 0.98, "the same name but for its form"
	}
	if o := organ(p.Name()); o != "" && o == organ(c.Name()) {
		return base * 0.97, "the same organ of the same state"
	}
	if len(a) == len(b) {
		equal := true
		for i := range a {
			if s, _ := compareWords(a[i], b[i]); s == 0 {
				equal = false
			}
		}
		switch {
		case equal && len(a) == 1:
			return base * 0.75, "the same name in another spelling" // "Judaea", but also "Oceania"
		case equal:
			return base * 0.93, "the same name in another spelling"
		}
	}
	for name := range p.Names {
		short := acronym(name)
		if short == "" || slices.Contains(b, kg.Slug(short)) {
			continue // the IEEE is not the IEEE Computer Society
		}
		// Three letters fit much: something else must speak for it.
		trust := 0.92
		if len(short) < 4 {
			trust = 0.83
		}
		for alias := range c.Aliases {
			if acronym(alias) == short {
				return base * trust, "the only " + strings.ToLower(string(c.Type())) + " with a longer name that is also called “" + short + "”"
			}
		}
		if p.Type() == kg.Organization && initials(c.Name()) == short {
			switch len(short) {
			case 2, 3:
				return guessed, "the only organisation with these initials"
			case 4:
				return guessed + 0.02, "the only organisation with these initials" // "AAAS" is two academies and an association
			}
			return base * (trust - 0.05), "the only organisation with these initials"
		}
	}
	return 0, ""
}
