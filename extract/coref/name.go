package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
)

// linkNames groups the named mentions: same name, short form, acronym, or other name of the
// same country or organisation.
func (d *discourse) linkNames() {
	keys := map[string]int{}
	local := d.localAcronyms()
	bodies := map[string]string{} // by their names alone, the key of the one named last
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.Kind != kg.NameMention || m.Type.IsValue() {
			continue
		}
		first, last := d.trim(m.Mention)
		m.text = d.text(m.Sentence, first, last)
		n := d.identify(m, local)
		if n.key == "" {
			continue
		}
		if m.Type == kg.Group && tongues[m.text] && m.Last == m.First+1 || (strings.HasPrefix(n.key, "people/") || m.text == "English") && d.isLanguage(m) {
			n = identity{key: "language/" + n.key, canonical: m.text + languageName}
		}
		state := ""
		if m.Type == kg.Organization && n.canonical == "" && d.lists.NamesMany(m.text) {
			bare := n.key
			if state = d.stateOf(m); state != "" {
				n.key += "/" + kg.Slug(state)
				bodies[bare] = n.key
			} else if key, ok := bodies[bare]; ok {
				n.key = key // "the Supreme Court" behind "Kenya's Supreme Court"
			}
		}
		c, known := keys[n.key]
		if !known {
			c = d.newCluster(m.Type)
			keys[n.key] = c
			d.clusters[c].canonical, d.clusters[c].country, d.clusters[c].state = n.canonical, n.country, state
		}
		d.assign(i, c)
		d.clusters[c].addName(m.text, 1)
	}
	for c := range d.clusters {
		d.settleType(c)
	}
	d.linkPeople()
	d.linkOrganizations()
	for c := range d.clusters {
		d.settleType(c)
		d.settleGender(c)
	}
}

// stateOf returns the name of the country or place whose body a mention names: of "Kenya's Supreme Court" Kenya; "" where
// nothing tells.
func (d *discourse) stateOf(m *mention) string {
	t := &d.trees[m.Sentence]
	for _, k := range t.children(m.Head) {
		if t.tokens[k].Deprel != "nmod:poss" || int(k) >= m.First && int(k) < m.Last {
			continue
		}
		i := d.cover(m.Sentence, int(k))
		if i < 0 || d.mentions[i].Kind != kg.NameMention || d.mentions[i].Type != kg.Place {
			continue
		}
		first, last := d.trim(d.mentions[i].Mention)
		name := d.text(m.Sentence, first, last)
		if c := d.lists.Country(name); c != nil {
			return c.Name
		}
		return name
	}
	return ""
}

// trim narrows a name to its words: no article, titles, possessive mark or punctuation
// around it.
func (d *discourse) trim(m kg.Mention) (first, last int) {
	tokens := d.doc.Sentences[m.Sentence].Tokens
	first, last = m.First, m.Last
	for last-1 > first {
		f := tokens[last-1].Form
		if f != "'s" && f != "’s" && f != "'" && f != "’" && (tokens[last-1].UPOS != "PUNCT" || f == ".") {
			break
		}
		if h := tokens[last-1].Head; m.Type == kg.Organization && h >= first && h < last-1 && tokens[h].Deprel == "nsubj" {
			break // "Moody's cut the outlook": nobody has a verb
		}
		last--
	}
	for m.Type == kg.Person && last-first > 2 && honours[tokens[last-1].Form] {
		last-- // "Anna Webb FRSE", also behind a comma
		if tokens[last-1].Form == "," {
			last--
		}
	}
	for first < last-1 {
		tok := &tokens[first]
		if tok.UPOS == "PUNCT" || strings.EqualFold(tok.Form, "the") || kg.Slug(tok.Form) == "" { // the "█" of a table
			first++
			continue
		}
		if n := d.titleLength(m, tokens, first, last); n > 0 {
			first += n
			continue
		}
		break
	}
	return first, last
}

// honours are letters behind the name of a person that are no part of it.
var honours = wordSet("FRS FRSE FRSC FRSA FREng FMedSci FBA FRCP FRCS FAA MRIA OBE CBE MBE KBE DBE GBE KCB KCMG GCMG CMG KCVO CVO MVO OM CH QC KC SC PC OC AC AO AM OAM ONZM CNZM MNZM " +
	"DSO DSC DFC PhD Ph.D. DPhil MD M.D. MP MLA MSP MEP TD JP RA")

// titleLength returns how many words at the start of a person's name are a title, role or
// nationality ("Russian President"), leaving at least one word of the name.
func (d *discourse) titleLength(m kg.Mention, tokens []kg.Token, first, last int) int {
	if m.Type != kg.Person {
		return 0
	}
	for n := min(3, last-first-1); n > 0; n-- {
		words := join(tokens, first, first+n)
		if _, ok := d.lists.Title(words); ok {
			return n
		}
		if r, ok := d.lists.Role(words); ok && r.Title {
			return n
		}
	}
	if c, _ := d.lists.Demonym(tokens[first].Form); c != nil && last-first > 2 {
		return 1
	}
	return 0
}

// text returns the words of a name as they stand in the text, with single spaces and without the brackets of editors:
// "[Narendra] Modi".
func (d *discourse) text(s, first, last int) string {
	tokens := d.doc.Sentences[s].Tokens
	from, to := tokens[first].Span.Start(), tokens[last-1].Span.End()
	if from < 0 || to > len(d.doc.Text) || from >= to {
		return join(tokens, first, last)
	}
	text := d.doc.Text[from:to]
	if strings.ContainsAny(text, "[]") {
		text = strings.NewReplacer("[", "", "]", "").Replace(text)
	}
	if strings.ContainsAny(text, "\n\t\r") || strings.Contains(text, "  ") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return text
}

func join(tokens []kg.Token, first, last int) string {
	if last-first == 1 {
		return tokens[first].Form
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Form)
	}
	return b.String()
}

// identity is what a name alone says: mentions with the same key are one.
type identity struct{ key, canonical, country string }

func (d *discourse) identify(m *mention, local map[string]explained) identity {
	slug := kg.Slug(m.text)
	if slug == "" {
		return identity{}
	}
	if long, ok := local[slug]; ok && (m.Type != kg.Person || strings.ToUpper(m.text) == m.text) {
		m.Type = long.typ // of "the ED", which looks like somebody's name
		return d.known(long.text, m.Type)
	}
	return d.known(m.text, m.Type)
}

// known looks a name up in the gazetteer. People are not looked up there: "Jordan" and
// "Chad" are given names too.
func (d *discourse) known(text string, typ kg.EntityType) identity {
	if typ == kg.Person {
		if d.lists.Country(text) != nil || d.lists.Seat(text) != nil {
			return identity{key: "person/" + kg.Slug(text)}
		}
		return identity{key: kg.Slug(text)}
	}
	if c := d.lists.Country(text); c != nil {
		return identity{"country/" + c.Code, c.Name, c.Code}
	}
	if c, _ := d.lists.Demonym(text); c != nil {
		people := c.Name
		if len(c.People) > 0 {
			people = c.People[0]
		}
		return identity{"people/" + c.Code, people, c.Code}
	}
	if o := d.lists.Organization(text); o != nil {
		return identity{key: "organization/" + o.Name, canonical: o.Name}
	}
	return identity{key: strings.TrimPrefix(kg.Slug(withoutSuffix(text)), "the_")}
}

// explained is what an acronym stands for.
type explained struct {
	text string
	typ  kg.EntityType
}

// localAcronyms finds acronyms that the text explains, "Special Action Group (SAG)", by
// slug. What the document says goes before the gazetteer.
func (d *discourse) localAcronyms() map[string]explained {
	found := map[string]explained{}
	for s := range d.bySentence {
		for k, i := range d.bySentence[s] {
			if k == 0 {
				continue
			}
			long, short := &d.mentions[d.bySentence[s][k-1]], &d.mentions[i]
			tokens := d.doc.Sentences[s].Tokens
			if short.First != long.Last+1 || tokens[long.Last].Form != "(" || long.Type.IsValue() {
				continue
			}
			text := join(tokens, short.First, short.Last)
			full := d.text(s, long.First, long.Last)
			if abbreviates(text, full) {
				found[kg.Slug(text)] = explained{full, long.Type}
			}
		}
	}
	return found
}

// abbreviates reports whether an acronym is made of the initials of a name, in order; small
// words may be left out.
func abbreviates(acronym, full string) bool {
	letters := strings.ReplaceAll(acronym, ".", "")
	if len(letters) < 2 || letters != strings.ToUpper(letters) {
		return false
	}
	words := strings.FieldsFunc(full, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) < 2 {
		return false
	}
	k := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case k < len(letters) && unicode.ToUpper(r) == rune(letters[k]):
			k++
		case unicode.IsLower(r) || r == '&':
		default:
			return false
		}
	}
	return k == len(letters)
}

// withoutSuffix drops the legal form of a company.
func withoutSuffix(text string) string {
	for {
		i := strings.LastIndexByte(text, ' ')
		if i < 0 || !legalForms[strings.Trim(strings.ToLower(text[i+1:]), ".,")] {
			return text
		}
		text = strings.TrimRight(text[:i], ", ")
	}
}

var legalForms = map[string]bool{"inc": true, "corp": true, "corporation": true, "co": true, "ltd": true, "limited": true, "llc": true,
	"plc": true, "ag": true, "sa": true, "nv": true, "gmbh": true, "spa": true, "s.a": true, "n.v": true, "incorporated": true, "lp": true}

func (c *cluster) addName(text string, count int) {
	for i := range c.names {
		if c.names[i].text == text {
			c.names[i].count += count
			return
		}
	}
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = kg.Slug(w)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	c.names = append(c.names, name{text, words, count})
}

// settleType gives a cluster the type most of its names have; countries and their people
// have their own.
func (d *discourse) settleType(i int) {
	c := &d.clusters[i]
	if c.merged >= 0 || !c.named() {
		return
	}
	switch {
	case strings.HasSuffix(c.canonical, languageName):
		c.typ = kg.Thing
		return
	case c.country != "" && d.lists.CountryByCode(c.country).Name == c.canonical:
		c.typ = kg.Place
		return
	case c.country != "":
		c.typ = kg.Group
		return
	}
	votes := map[kg.EntityType]int{}
	top := c.typ
	for _, m := range c.mentions {
		if d.mentions[m].Kind == kg.NameMention {
			votes[d.mentions[m].Type]++
			if t := d.mentions[m].Type; votes[t] > votes[top] {
				top = t
			}
		}
	}
	c.typ = top
}

// settleGender reads the gender of a person off the given name, unless a title told it.
func (d *discourse) settleGender(i int) {
	c := &d.clusters[i]
	if c.merged >= 0 || c.gender != kg.UnknownGender {
		return
	}
	if c.typ != kg.Person {
		c.gender = kg.Neuter
		return
	}
	for _, n := range c.names {
		if len(n.words) < 2 { // a surname may be a man's given name, hardly a woman's
			if c.lean = d.givenGender(capital(n.text)); c.lean == kg.Feminine {
				c.gender = kg.Feminine
			}
			continue
		}
		first, _, _ := strings.Cut(n.text, " ")
		if g := d.givenGender(capital(first)); g != kg.UnknownGender {
			c.gender = g
			return
		}
		if given, _, compound := strings.Cut(first, "-"); compound { // "Jean-Claude"
			if g := d.givenGender(given); g != kg.UnknownGender {
				c.gender = g
				return
			}
		}
	}
	if n := &c.names[0]; len(n.words) > 1 {
		first, _, _ := strings.Cut(n.text, " ")
		c.lean = genderOfEnding(strings.ToLower(first))
	}
	for _, n := range c.names {
		if k := len(n.words); k > 0 && isFeminineForm(n.words[k-1]) {
			c.gender = kg.Feminine
		}
	}
}

// isFeminineForm reports whether a family name in small letters is the form that women of
// Slavic families bear: "Politkovskaya", "Ivanova". Names of other origin that end alike are few.
func isFeminineForm(family string) bool {
	switch family {
	case "casanova", "canova", "cordova", "villanova", "nova", "eva", "geneva", "terranova":
		return false
	}
	for _, end := range [...]string{"skaya", "skaia", "skaja", "ska", "cka", "ova", "eva", "ovna", "evna"} {
		if strings.HasSuffix(family, end) && len(family) > len(end)+1 {
			return true
		}
	}
	return false
}

// genderOfEnding returns the gender of nine in ten of the given names of the gazetteer that
// end like a name in small letters.
func genderOfEnding(name string) kg.Gender {
	for n := min(3, len(name)-1); n > 0; n-- { // the longest first: "Michiko"
		switch end := name[len(name)-n:]; {
		case feminineEndings[end]:
			return kg.Feminine
		case masculineEndings[end]:
			return kg.Masculine
		}
	}
	return kg.UnknownGender
}

// Endings of one letter to three that at least eight listed names have.
var (
	feminineEndings  = wordSet("a ee een ene iko ine ise lle nne oko sie tie tte yn")
	masculineEndings = wordSet("c f k o as av ch der ed lan ld man nt os rd rt ter us")
)

// givenGender returns the gender of nearly all who bear a given name: of the people of that
// name in an encyclopedia where there are enough, else as the list of given names has it.
func (d *discourse) givenGender(name string) kg.Gender {
	listed, _ := d.lists.GivenName(name)
	men, women := d.words.given([]byte(strings.ToLower(name)))
	switch {
	case men >= women+3 || men >= 2 && women == 0 && listed != kg.Feminine:
		return kg.Masculine
	case women >= men+3 || women >= 2 && men == 0 && listed != kg.Masculine:
		return kg.Feminine
	case men > 1 && women > 1:
		return kg.UnknownGender
	}
	return listed
}

// capital undoes the capitals of a headline: "VLADIMIR" -> "Vladimir".
func capital(word string) string {
	if len(word) < 3 || word != strings.ToUpper(word) {
		return word
	}
	parts := strings.Split(word, "-") // "CONSOLIDATED-BATHURST"
	for i, part := range parts {
		_, first := utf8.DecodeRuneInString(part)
		parts[i] = part[:first] + strings.ToLower(part[first:])
	}
	return strings.Join(parts, "-")
}

// merge moves the mentions and names of one cluster to another.
func (d *discourse) merge(from, to int) {
	a, b := &d.clusters[from], &d.clusters[to]
	for _, m := range a.mentions {
		d.mentions[m].Entity = to
	}
	b.mentions = append(b.mentions, a.mentions...)
	slices.Sort(b.mentions)
	for _, n := range a.names {
		b.addName(n.text, n.count)
	}
	b.roles = append(b.roles, a.roles...)
	if b.canonical == "" {
		b.canonical, b.country = a.canonical, a.country
	}
	if b.gender == kg.UnknownGender {
		b.gender = a.gender
	}
	a.merged, a.mentions, a.names, a.roles = to, nil, nil, nil
}
