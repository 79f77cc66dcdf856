package coref

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// person is the longest name of a person cluster, cut into words.
type person struct {
	cluster int
	words   []string
}

// linkPeople joins the names of a person: "Vladimir Vladimirovich Putin", "Vladimir Putin",
// "Putin".
func (d *discourse) linkPeople() {
	d.readTitles()
	var full, short []person
	for c := range d.clusters {
		cl := &d.clusters[c]
		if cl.country != "" || cl.canonical != "" || !cl.named() || len(cl.names[0].words) == 0 {
			continue
		}
		switch words := cl.names[0].words; {
		case len(words) > 1 && cl.typ == kg.Person:
			full = append(full, person{c, words})
		case len(words) == 1 && (cl.typ == kg.Person || cl.typ != kg.Place && len(cl.mentions) < 3 || len(cl.mentions) == 1 && d.lists.Seat(cl.names[0].text) == nil):
			short = append(short, person{c, words})
		}
	}
	// The longest first, so that shorter forms find them.
	slices.SortStableFunc(full, func(a, b person) int { return len(b.words) - len(a.words) })
	byWord := map[string][]person{}
	for _, p := range full {
		if to := d.onlyFit(byWord[p.words[len(p.words)-1]], p.words); to >= 0 {
			d.merge(p.cluster, to)
			continue
		}
		for _, w := range p.words {
			byWord[w] = append(byWord[w], p)
		}
	}
	d.linkTitle()
	d.linkFamily()
	for _, p := range short {
		if d.isHeadword(p.cluster) {
			continue
		}
		if len(byWord[p.words[0]]) > 0 {
			d.partTitles(p.cluster)
		}
		d.linkShort(p, byWord[p.words[0]])
		d.shareFamily(p.cluster)
	}
}

// isHeadword reports whether a name of one word that is no person's is the title of the article: "Nansen" of "Nansen (film)" is not Karl
// Nansen, whom the film is about.
func (d *discourse) isHeadword(c int) bool {
	return d.clusters[c].typ != kg.Person && d.clusters[c].names[0].text == d.titleOf()
}

// partTitles takes the mentions of a name of one word that stand alone in quotation marks out of its cluster: they are the title of
// something called after who bears it ("Makeba" is a song), where the words before do not tell that somebody is called so.
func (d *discourse) partTitles(c int) {
	var titles []int32
	for _, i := range d.clusters[c].mentions {
		if m := &d.mentions[i]; d.isQuoted(m) {
			titles = append(titles, i)
		}
	}
	if len(titles) == 0 {
		return
	}
	cl := &d.clusters[c]
	text := cl.names[0].text
	if len(titles) == len(cl.mentions) {
		if cl.typ == kg.Person {
			cl.typ = kg.Work
		}
		cl.title = true
		return
	}
	cl.mentions = slices.DeleteFunc(cl.mentions, func(i int32) bool { return slices.Contains(titles, i) })
	cl.names[0].count -= len(titles)
	work := d.newCluster(kg.Work)
	d.clusters[work].title = true
	for _, i := range titles {
		d.mentions[i].Type = kg.Work
		d.assign(int(i), work)
		d.clusters[work].addName(text, 1)
	}
}

// isQuoted reports whether a mention is one word with quotation marks of its own around it, and not what somebody is called.
func (d *discourse) isQuoted(m *mention) bool {
	tokens := d.doc.Sentences[m.Sentence].Tokens
	if m.Last-m.First != 1 || m.First == 0 || m.Last >= len(tokens) || !strings.Contains("\"“”«", tokens[m.First-1].Form) || !strings.Contains("\"”»,.", tokens[m.Last].Form) {
		return false
	}
	if t := tokens[m.Last].Form; (t == "," || t == ".") && (m.Last+1 == len(tokens) || !strings.Contains("\"”»", tokens[m.Last+1].Form)) {
		return false
	}
	if m.First == 1 {
		return true
	}
	switch before := &tokens[m.First-2]; strings.ToLower(before.Form) {
	case "called", "named", "nicknamed", "dubbed", "as", "is", "was", "be", "name", "nickname", "alias", "pseudonym", "aka", "word", "term", "words", "of", "mean", "means":
		return false
	default:
		return before.UPOS != "PROPN"
	}
}

// shareFamily gives somebody known by nothing but a given name the family name that is said once for two: "Lea and Hans Epstein" are Lea
// Epstein and Hans Epstein.
func (d *discourse) shareFamily(c int) {
	cl := &d.clusters[c]
	if cl.merged >= 0 || cl.typ != kg.Person || len(cl.mentions) == 0 || len(cl.names) != 1 {
		return
	}
	if _, given := d.lists.GivenName(cl.names[0].text); !given {
		return
	}
	m := &d.mentions[cl.mentions[0]]
	tokens := d.doc.Sentences[m.Sentence].Tokens
	if m.Last-m.First != 1 || m.Last+2 >= len(tokens) || tokens[m.Last].Form != "and" && tokens[m.Last].Form != "&" || m.First > 0 && (tokens[m.First-1].UPOS == "PROPN" || tokens[m.First-1].Form == ",") {
		return
	}
	i := d.cover(m.Sentence, m.Last+1)
	if i < 0 || d.mentions[i].Entity < 0 || d.mentions[i].First != m.Last+1 || d.mentions[i].Type != kg.Person || d.mentions[i].Last-d.mentions[i].First < 2 {
		return
	}
	other := &d.mentions[i]
	if _, given := d.lists.GivenName(tokens[other.First].Form); !given {
		return
	}
	cl.addName(cl.names[0].text+" "+d.text(m.Sentence, other.First+1, other.Last), 0)
}

// linkTitle joins the person whose name is the title of an article with the one of whom the first
// sentence says who that is, where they share a name: "Paddy McGuinness" and "Patrick “Paddy” Joseph
// McGuinness (born 1963) is a civil servant". A text that has both Jr. and Sr. is no trouble: an
// article begins with whom it is about.
func (d *discourse) linkTitle() {
	if len(d.trees) < 2 || d.doc.Sentences[0].Kind != kg.Heading {
		return
	}
	title := d.opens(0)
	if title < 0 {
		return
	}
	m := &d.mentions[title]
	if rest := d.doc.Sentences[0].Tokens[m.Last:]; len(rest) > 0 && rest[0].Form != "(" {
		return
	}
	for s := 1; s < min(3, len(d.trees)); s++ {
		if d.doc.Sentences[s].Kind != kg.Prose {
			continue
		}
		i := d.opens(s)
		if i < 0 {
			return
		}
		t := &d.trees[s]
		subject := &d.mentions[i]
		h := t.head(subject.Head)
		if h < 0 || t.tokens[subject.Head].Deprel != "nsubj" || !t.isCopular(h) || clash(d.genderOf(subject.Entity), d.genderOf(m.Entity)) {
			return
		}
		if subject.Entity == m.Entity {
			d.topic = m.Entity
			return
		}
		long, short := d.clusters[subject.Entity].longest(), d.clusters[m.Entity].longest()
		if len(short.words) > 1 && len(long.words) > 1 && slices.ContainsFunc(short.words, func(w string) bool { return len(w) > 2 && slices.Contains(long.words, w) }) {
			d.merge(m.Entity, subject.Entity)
			d.topic = subject.Entity
		}
		return
	}
}

// isCopular reports whether a noun, or one coordinated with it, is the predicate of "be".
func (t *tree) isCopular(i int) bool {
	if t.child(i, "cop") >= 0 {
		return true
	}
	for _, k := range t.children(i) {
		if is(t.tokens[k].Deprel, "conj") && t.child(int(k), "cop") >= 0 && t.child(int(k), "nsubj") < 0 {
			return true
		}
	}
	return false
}

// linkFamily gives the person whom the article is about the family name alone, where that is also the name of a firm or the like and
// the text never calls that by more: "Fox" in an article on Michael Allen Fox.
func (d *discourse) linkFamily() {
	if d.topic < 0 {
		return
	}
	surname := family(d.clusters[d.topic].longest().words)
	for c := range d.clusters {
		cl := &d.clusters[c]
		if c == d.topic || cl.canonical == "" || cl.merged >= 0 || !cl.named() || cl.typ == kg.Person || cl.typ == kg.Place || cl.typ == kg.Group || cl.country != "" || cl.longest().text != capital(cl.longest().text) ||
			slices.ContainsFunc(cl.names, func(n name) bool { return len(n.words) != 1 || n.words[0] != surname }) {
			continue
		}
		cl.canonical = ""
		for _, m := range cl.mentions {
			d.mentions[m].Type = kg.Person
		}
		d.merge(c, d.topic)
	}
}

// family returns the family name among the words of a name: the last one that tells no generation.
func family(words []string) string {
	n := len(words)
	for n > 1 && generation[words[n-1]] {
		n--
	}
	if n == 0 {
		return ""
	}
	return words[n-1]
}

var generation = wordSet("jr sr ii iii iv")

// opens returns the mention of a person by name that a sentence begins with, or -1.
func (d *discourse) opens(s int) int {
	if len(d.at[s]) == 0 {
		return -1
	}
	i := d.cover(s, 0)
	if i < 0 || d.mentions[i].Kind != kg.NameMention || d.mentions[i].Type != kg.Person || d.mentions[i].Entity < 0 || !d.clusters[d.mentions[i].Entity].named() {
		return -1
	}
	return i
}

// onlyFit returns the only cluster whose full name the words can stand for, or -1.
func (d *discourse) onlyFit(candidates []person, words []string) int {
	fit := -1
	for _, c := range candidates {
		if !standsFor(words, c.words) || c.cluster == fit || d.otherGiven(c.cluster, words) {
			continue
		}
		if fit >= 0 {
			return -1
		}
		fit = c.cluster
	}
	return fit
}

// otherGiven reports whether somebody who is known by initials, too, has a given name that words have not: where "L. L. Nansen" is
// Leif Lars Nansen, "Lydia Nansen" is somebody else.
func (d *discourse) otherGiven(c int, words []string) bool {
	for _, n := range d.clusters[c].names {
		if k := len(n.words); k > 1 && n.words[k-1] == words[len(words)-1] && len(n.words[0]) > 1 && len(words[0]) > 1 && !slices.ContainsFunc(n.words[:k-1], func(w string) bool { return sameGiven(words[0], w) }) {
			return true
		}
	}
	return false
}

// standsFor reports whether a name of two words or more is a shorter form of a longer one:
// the same family name, and given names that are the same, an initial or a usual short form.
func standsFor(short, long []string) bool {
	if short[len(short)-1] != long[len(long)-1] {
		return false
	}
	k := 0
	for i, w := range short[:len(short)-1] {
		for k < len(long)-1 && !sameGiven(w, long[k]) {
			if i == 0 && len(short) == len(long) {
				return false // "Michelle Obama" is not "Barack Obama"
			}
			if i > 0 && (len(w) == 1 || len(long[k]) == 1) {
				return false // nor "George W. Bush" "George H. W. Bush"
			}
			k++
		}
		if k == len(long)-1 {
			return false
		}
		k++
	}
	return true
}

func sameGiven(a, b string) bool {
	if a == b || (len(a) == 1 || len(b) == 1) && a[0] == b[0] {
		return true
	}
	return a != "" && b != "" && (nicknames[a] == b || nicknames[b] == a)
}

// nicknames are the usual English short forms that do not begin like the name, and those
// that do but are common in the news.
var nicknames = map[string]string{"joe": "joseph", "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "dick": "richard",
	"mike": "michael", "jim": "james", "jimmy": "james", "tom": "thomas", "dave": "david", "dan": "daniel", "tony": "anthony",
	"ted": "edward", "ed": "edward", "jack": "john", "chuck": "charles", "steve": "steven", "ben": "benjamin", "sam": "samuel",
	"nick": "nicholas", "matt": "matthew", "chris": "christopher", "andy": "andrew", "alex": "alexander", "greg": "gregory", "ron": "ronald",
	"don": "donald", "ken": "kenneth", "pete": "peter", "larry": "lawrence", "jerry": "gerald", "kate": "katherine", "liz": "elizabeth",
	"sue": "susan", "peggy": "margaret", "maggie": "margaret", "debbie": "deborah", "vlad": "vladimir", "bernie": "bernard", "al": "albert"}

// linkShort gives the mentions of a single word to the people it can name: by family name,
// then by given name, then by another part. Where several people bear a family name, each
// mention goes to the one spoken of most so far whom its title fits.
func (d *discourse) linkShort(p person, candidates []person) {
	if d.clusters[p.cluster].title {
		return
	}
	w := p.words[0]
	for at, fits := range []func(words []string) bool{
		func(words []string) bool { return family(words) == w },
		func(words []string) bool { return words[0] == w },
		func([]string) bool { return true },
	} {
		var fit []int
		for _, c := range candidates {
			if to := d.clusters[c.cluster].merged; to >= 0 {
				c.cluster = to // by linkTitle
			}
			if fits(c.words) && !d.relative(c.cluster, p.cluster) && !slices.Contains(fit, c.cluster) {
				fit = append(fit, c.cluster)
			}
		}
		if at == 1 && len(fit) > 1 && slices.Contains(fit, d.topic) {
			fit = []int{d.topic} // of several with one given name whom the article is about
		}
		switch {
		case len(fit) == 0:
			continue
		case len(fit) == 1:
			own := &d.clusters[p.cluster].gender
			if *own == kg.UnknownGender && d.genderOf(fit[0]) != kg.UnknownGender {
				if told := d.genderInClauses(p.cluster); clash(told, d.genderOf(fit[0])) {
					*own = told
				}
			}
			if !clash(*own, d.genderOf(fit[0])) {
				d.merge(p.cluster, fit[0])
			}
		case fits(append([]string{""}, w)): // a family name
			d.distribute(p.cluster, fit)
		}
		return
	}
}

// relative reports whether a full name that the text says after a short one is that of a
// relative of who bears the short one: "Larson is the daughter of John Larson".
func (d *discourse) relative(full, short int) bool {
	if d.listedBeside(full, short) {
		return true
	}
	long, before := d.clusters[full].mentions, d.clusters[short].mentions
	if len(long) == 0 || len(before) == 0 || before[0] > long[0] {
		return false
	}
	m := &d.mentions[long[0]]
	t := &d.trees[m.Sentence]
	i := m.Head
	for range 4 {
		h := t.head(i)
		if h < 0 {
			return false
		}
		switch rel := t.tokens[i].Deprel; {
		case gazetteer.Kin(t.lemma(h)):
			return true
		case is(rel, "appos"), is(rel, "conj"), is(rel, "flat"), is(rel, "compound"), is(rel, "nmod"):
		case is(rel, "obj"), is(rel, "obl"):
			lemma := t.lemma(h)
			return lemma == "marry" || lemma == "wed" || lemma == "divorce" || lemma == "bear"
		default:
			return false
		}
		i = h
	}
	return false
}

// listedBeside reports whether a list has both a family name with a title, which the text hardly ever says otherwise, and the full name of
// somebody else: "President Hall, first lady Anna Hall and Vice President Berg".
func (d *discourse) listedBeside(full, short int) bool {
	if len(d.clusters[short].mentions) > 2 {
		return false
	}
	for _, i := range d.clusters[short].mentions {
		a := &d.mentions[i]
		t := &d.trees[a.Sentence]
		if t.child(a.Head, "nmod:desc") < 0 {
			continue
		}
		for _, k := range d.clusters[full].mentions {
			b := &d.mentions[k]
			if b.Sentence == a.Sentence && b.First > a.Last && t.head(b.Head) == a.Head && (is(t.tokens[b.Head].Deprel, "conj") || is(t.tokens[b.Head].Deprel, "appos")) {
				return true
			}
		}
	}
	return false
}

func clash(a, b kg.Gender) bool {
	return a != kg.UnknownGender && b != kg.UnknownGender && a != b
}

func (d *discourse) genderOf(c int) kg.Gender {
	d.settleGender(c)
	return d.clusters[c].gender
}

// distribute sends each mention of a cluster to the fitting one with most mentions before
// it, of equals to the one named last, and where there is none yet to the first.
func (d *discourse) distribute(from int, to []int) {
	source := &d.clusters[from]
	for _, m := range slices.Clone(source.mentions) {
		best, most, bestAt := -1, -1, -1
		told := d.titleGender(int(m))
		if told == kg.UnknownGender {
			told = d.genderInClause(int(m))
		}
		for _, c := range to {
			if clash(told, d.genderOf(c)) {
				continue
			}
			n, _ := slices.BinarySearch(d.clusters[c].mentions, m)
			last := -1
			if n > 0 {
				last = int(d.clusters[c].mentions[n-1])
			}
			if n > most || n == most && last > bestAt {
				best, most, bestAt = c, n, last
			}
		}
		if best < 0 {
			return
		}
		d.mentions[m].Entity = best
		b := &d.clusters[best]
		k, _ := slices.BinarySearch(b.mentions, m)
		b.mentions = slices.Insert(b.mentions, k, m)
		b.addName(d.mentions[m].text, 1)
		source.mentions = source.mentions[1:]
	}
	source.merged, source.names = to[0], nil
}

// readTitles takes the gender of a person from the courtesy title before the name.
func (d *discourse) readTitles() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.Entity < 0 || m.Type != kg.Person {
			continue
		}
		if g := d.titleGender(i); g != kg.UnknownGender {
			d.clusters[m.Entity].gender = g
		}
	}
}

// titleGender returns the gender that the title of a mention tells, before or within it.
func (d *discourse) titleGender(i int) kg.Gender {
	m := &d.mentions[i]
	tokens := d.doc.Sentences[m.Sentence].Tokens
	first, _ := d.trim(m.Mention)
	for k := first - 1; k >= 0 && k >= first-2; k-- {
		if t, ok := d.lists.Title(tokens[k].Form); ok && t.Gender != kg.UnknownGender {
			return t.Gender
		}
		if tokens[k].UPOS == "PUNCT" {
			break
		}
	}
	return kg.UnknownGender
}

// linkOrganizations joins short forms and acronyms of organisations: "Lockheed" for
// "Lockheed Martin", "SAG" for "Special Action Group".
func (d *discourse) linkOrganizations() {
	var all []int
	for c := range d.clusters {
		cl := &d.clusters[c]
		if cl.merged < 0 && cl.named() && cl.typ == kg.Organization && cl.country == "" {
			all = append(all, c)
		}
	}
	byFirst, byInitials := map[string][]int{}, map[string][]int{}
	for _, c := range all {
		if n := d.clusters[c].names[0]; len(n.words) > 1 {
			byFirst[n.words[0]] = append(byFirst[n.words[0]], c)
			byInitials[initials(n.text)] = append(byInitials[initials(n.text)], c)
		}
	}
	for _, c := range all {
		cl := &d.clusters[c]
		if cl.canonical != "" || len(cl.names[0].words) == 0 {
			continue
		}
		if to := d.bodyMeant(c, all); to >= 0 {
			d.merge(c, to)
			continue
		}
		if to := d.longForm(c, byFirst); to >= 0 {
			d.merge(c, to)
			continue
		}
		text := strings.ReplaceAll(cl.names[0].text, ".", "")
		if long := byInitials[text]; len(text) > 1 && len(long) == 1 && d.clusters[long[0]].merged < 0 && long[0] != c {
			d.merge(c, long[0])
		}
	}
}

// bodyMeant returns the only organisation named before whose name ends or begins with that of c,
// which many have: "the Commission" behind "the European Commission", "the Ministry" behind "the
// Ministry of Defence". It is -1 where there is none, or more than one.
func (d *discourse) bodyMeant(c int, all []int) int {
	short := d.clusters[c].names[0]
	if !d.lists.NamesMany(short.text) {
		return -1
	}
	to := -1
	for _, other := range all {
		long := &d.clusters[other]
		if other == c || long.merged >= 0 || !long.named() || long.mentions[0] > d.clusters[c].mentions[0] {
			continue
		}
		names := long.names
		if long.canonical != "" {
			names = append([]name{{text: long.canonical, words: strings.Split(kg.Slug(long.canonical), "_")}}, names...)
		}
		if !slices.ContainsFunc(names, func(n name) bool { return extends(n.words, short.words) }) {
			continue
		}
		if to >= 0 {
			return -1
		}
		to = other
	}
	return to
}

// extends reports whether a longer name ends with the words of a shorter one, or begins with them
// and goes on with "of" or "for".
func extends(long, short []string) bool {
	k := len(long) - len(short)
	if k < 1 {
		return false
	}
	if slices.Equal(long[k:], short) {
		return true
	}
	return slices.Equal(long[:len(short)], short) && (long[len(short)] == "of" || long[len(short)] == "for")
}

// initials returns the capitals that the words of a name begin with.
func initials(text string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' }) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// longForm returns the only organisation whose name begins with the words of c, or -1.
// Words that many names begin with say too little.
func (d *discourse) longForm(c int, byFirst map[string][]int) int {
	words := d.clusters[c].names[0].words
	text := d.clusters[c].names[0].text
	if len(words) == 1 && commonFirst[words[0]] && !d.lists.NamesMany(text) {
		return d.endsIn(c, false) // "United", of "Leeds United"
	}
	if len(words) == 1 && (len(words[0]) < 4 || commonFirst[words[0]]) || d.lists.Country(text) != nil || d.lists.Seat(text) != nil {
		return -1
	}
	if people, _ := d.lists.Demonym(text); people != nil {
		return -1
	}
	to := -1
	for _, other := range byFirst[words[0]] {
		long := d.clusters[other]
		if other == c || long.merged >= 0 || !long.named() || len(long.names[0].words) <= len(words) ||
			len(words) > 1 && len(long.names[0].words) > 2*len(words) || // "The New York Times Manual of Style and Usage" is something else
			!slices.Equal(long.names[0].words[:len(words)], words) ||
			len(words) == 1 && long.names[0].words[1] == "and" { // "Norcem and Acme Ltd" are two
			continue
		}
		if to >= 0 {
			return -1
		}
		to = other
	}
	if to >= 0 && (d.isPart(c, to) || d.comesBefore(c, to)) {
		to = -1
	}
	if !d.lists.NamesMany(text) {
		if before := d.endsIn(c, to >= 0); before >= 0 {
			return before
		}
	}
	return to
}

// isPart reports whether an organisation whose name begins with that of another is a part, a place or a work of it rather than its full name: what is
// named first is named in full ("PSG Esports", then "PSG Esports FIFA"), as is what the article is about, and an acronym is not what
// a longer name is cut to ("IEEE", "IEEE Computer Society"). Legal forms and the like make no other thing of it.
func (d *discourse) isPart(short, long int) bool {
	a, b := d.clusters[short].names[0], d.clusters[long].names[0]
	more := b.words[len(a.words):]
	for len(more) > 0 && legalForms[more[len(more)-1]] {
		more = more[:len(more)-1]
	}
	if len(more) == 0 {
		return false
	}
	if len(more) == 1 && completes[more[0]] {
		// but "Kitronik University", of which an article tells once that speaks of Kitronik all the time
		return d.saidFirst(short) < d.saidFirst(long) && len(d.clusters[short].mentions) >= 4*len(d.clusters[long].mentions)
	}
	if last := more[len(more)-1]; len(more) == 2 && (last == "group" || last == "holdings" || last == "company") {
		return false // "ICARO Media Group" is all of ICARO
	}
	letters := strings.ReplaceAll(a.text, ".", "")
	return a.text == d.titleOf() || len(a.words) == 1 && len(letters) < 7 && letters == strings.ToUpper(letters) || d.saidFirst(short) < d.saidFirst(long)
}

// comesBefore reports whether a sentence has the shorter of two names before the longer one: who cuts a name has said all of it, so
// that in "Textron will put both into a new firm, Textron Aviation" there are two.
func (d *discourse) comesBefore(short, long int) bool {
	for _, i := range d.clusters[short].mentions {
		a := &d.mentions[i]
		if a.Kind != kg.NameMention || d.doc.Sentences[a.Sentence].Kind == kg.Heading {
			continue
		}
		for _, k := range d.clusters[long].mentions {
			if b := &d.mentions[k]; b.Kind == kg.NameMention && b.Sentence == a.Sentence && b.First > a.Last {
				return true
			}
		}
	}
	return false
}

// saidFirst returns the first mention of a cluster in running text: headlines and titles cut names.
func (d *discourse) saidFirst(c int) int {
	for _, i := range d.clusters[c].mentions {
		if d.doc.Sentences[d.mentions[i].Sentence].Kind != kg.Heading {
			return int(i)
		}
	}
	return len(d.mentions)
}

// completes are words at the end of names of organisations that go without saying.
var completes = wordSet("college university institute school company group holdings records party church foundation pharmaceuticals therapeutics airlines airways newspaper club team fc sc afc cf band")

// endsIn returns the organisation named first of those named before one whose names end with its words: "the Diamondbacks" behind "the
// Arizona Diamondbacks" are those, though "Diamondbacks TV" is named, too. It is -1 where there is none, and unless several will do where there
// is more than one, or what is before the words is no more than whose they are: "the Schools of Oslo".
func (d *discourse) endsIn(c int, several bool) int {
	words, to := d.clusters[c].names[0].words, -1
	if !several && (d.hasArticle(c) || slices.ContainsFunc(words, func(w string) bool { return joins[w] })) {
		return -1 // "The Times" is not "The New York Times", and there are many badges of merit
	}
	for other := range d.clusters {
		long := &d.clusters[other]
		if other == c || long.merged >= 0 || long.typ != kg.Organization || !long.named() || len(long.mentions) == 0 || long.mentions[0] > d.clusters[c].mentions[0] {
			continue
		}
		of := long.names[0].words
		k := len(of) - len(words)
		if k < 1 || !slices.Equal(of[k:], words) {
			continue
		}
		if !several && (to >= 0 || joins[of[k-1]] || strings.Contains(long.names[0].text, "-") || strings.Contains(long.names[0].text, "'")) {
			return -1
		}
		if to < 0 || long.mentions[0] < d.clusters[to].mentions[0] {
			to = other
		}
	}
	return to
}

// hasArticle reports whether an article with a capital within a sentence makes part of a name.
func (d *discourse) hasArticle(c int) bool {
	return slices.ContainsFunc(d.clusters[c].mentions, func(i int32) bool {
		m := &d.mentions[i]
		tokens := d.doc.Sentences[m.Sentence].Tokens
		return m.First > 1 && tokens[m.First-1].Form == "The" && tokens[m.First-2].UPOS != "PUNCT" || m.First > 0 && tokens[m.First].Form == "The" && m.Last-m.First > 1
	})
}

// joins are words after which a name of its own begins within a longer one.
var joins = wordSet("of for at in on and the de du del la al by from to with")

var commonFirst = map[string]bool{"national": true, "royal": true, "bank": true, "university": true, "ministry": true, "department": true,
	"central": true, "federal": true, "state": true, "supreme": true, "international": true, "united": true, "general": true, "world": true,
	"house": true, "city": true, "high": true, "first": true, "democratic": true, "people": true, "party": true, "institute": true,
	"north": true, "south": true, "east": true, "west": true, "northern": true, "southern": true, "eastern": true, "western": true}
