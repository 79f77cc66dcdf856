package schema

import (
	"slices"
	"strings"

	"kg"
	"kg/values"
)

// opening is how many sentences may stand before the one that says what an article is about.
const opening = 3

// topic is what a document is about, where one of its first sentences says what that is, or its title ends in what it is.
type topic struct {
	node  kg.Node
	kinds map[string]bool // lemmas of the nouns that say what it is: "film"
}

// readTopic finds the topic: "Verna is a 2017 social drama film" makes every later "the film" Verna, the title
// "2017 Kyrgyz presidential election" every "the election" that one.
func (r *resolver) readTopic() {
	seen := 0
	for s := range r.doc.Sentences {
		sent := &r.doc.Sentences[s]
		if len(sent.Tokens) == 0 || !sent.Kind.Readable() {
			continue
		}
		if seen++; seen > opening {
			return
		}
		if s == 0 && sent.Kind == kg.Heading {
			r.titleTopic()
			r.bracketTopic()
		}
		if sent.Kind == kg.Prose && r.definedTopic(s) {
			return
		}
	}
}

// definedTopic reads the topic off a sentence that says what its subject is.
func (r *resolver) definedTopic(s int) bool {
	tok := r.doc.Sentences[s].Tokens
	root, subject, be := -1, -1, false
	for i := range tok {
		if tok[i].Head < 0 && (tok[i].UPOS == "NOUN" || r.kindCounted(s, i) >= 0) {
			root = i
		}
	}
	for i := range tok {
		if root >= 0 && tok[i].Head == root {
			be = be || tok[i].Deprel == "cop"
			if strings.HasPrefix(tok[i].Deprel, "nsubj") && i < root {
				subject = i
			}
		}
	}
	if kind := r.saidOfTitle(s); (subject < 0 || !be) && kind != "" {
		if r.topic.kinds == nil {
			r.topic = topic{node: r.titleNode(), kinds: make(map[string]bool)}
		}
		r.called(kind)
		return true
	}
	if subject < 0 || !be {
		return false
	}
	n, ok := r.node(s, r.phraseAt(place{s, subject}))
	kind := root
	if of := r.kindCounted(s, root); of >= 0 {
		kind = of
	}
	kinds := r.kindsAt(s, kind)
	if !ok || n.ID == "" || n.Type == kg.Person && !slices.ContainsFunc(kinds, func(kind string) bool { return impersonal[kind] }) {
		return false // "the judge" may be another
	}
	if _, named := r.cover[s][subject]; !named && tok[subject].UPOS != "PROPN" && !strings.EqualFold(n.Name, r.title()) {
		return r.topic.kinds != nil
	}
	if title := r.title(); r.opensWithTitle(s) && len(n.Name) < len(title) && strings.Contains(title, n.Name) && !strings.EqualFold("the "+n.Name, title) && n.Type != kg.Organization {
		n = r.titleNode() // "2016–17 National Cricket League", of which the name is but the league's
	}
	if strings.EqualFold(n.Name, r.title()) {
		n.Name = r.title()
		n.ID = kg.EntityID("e:" + kg.Slug(n.Name))
	}
	switch {
	case r.topic.kinds != nil && strings.EqualFold(r.topic.node.Name, n.Name):
		r.topic.node = n // "Verna (film)" is a documentary, too
	case r.topic.kinds == nil || n.Type != kg.Thing:
		r.topic = topic{node: n, kinds: make(map[string]bool)}
	}
	for _, kind := range kinds {
		r.called(kind)
	}
	return true
}

// kindCounted returns the noun behind "one of", which says what something is: "one of the newest dioceses of the church"; -1 for other words.
func (r *resolver) kindCounted(s, one int) int {
	tok := r.doc.Sentences[s].Tokens
	if !strings.EqualFold(tok[one].Form, "one") {
		return -1
	}
	for k := one + 1; k < len(tok); k++ {
		if tok[k].Head == one && tok[k].UPOS == "NOUN" && tok[k].Feature("Number") == "Plur" && r.hasCase(s, k, "of") {
			return k
		}
	}
	return -1
}

// namedTopic reads what a topic is off its name, where that has a capital noun for it: "the district" of an article about Gyula District
// is that, "the diocese" the Diocese of Oslo, "the newspaper" the Bergen Herald. Titles of works have such words for other reasons
// ("Lost City", a film), and an article that says nothing of what it names may be about a work.
func (r *resolver) namedTopic() {
	words := strings.Fields(r.title())
	if len(words) < 2 || len(words) > 8 || slices.ContainsFunc(creations, func(kind string) bool { return r.topic.kinds[kind] }) {
		return
	}
	kind := strings.ToLower(words[len(words)-1])
	for i := 1; i < len(words)-1; i++ {
		if words[i] == "of" || words[i] == "for" {
			kind = strings.ToLower(words[i-1])
			break
		}
	}
	if papers[kind] {
		kind = "newspaper"
	}
	n := r.titleNode()
	switch defined := r.topic.kinds != nil; {
	case kind != "newspaper" && !bodies[kind]:
		return
	case defined && r.topic.kinds[kind] && n.Type == kg.Place && strings.Contains(n.Name, r.topic.node.Name):
		r.topic.node = n // "Gyula is a district", of Gyula District
		return
	case defined && untitled(r.topic.node.Name) != untitled(n.Name):
		return
	case !defined && (n.Type == kg.Thing && !r.opensArticle() || n.Type == kg.Work && kind != "newspaper"):
		return // a headline, or a film
	case !defined:
		r.topic = topic{node: n, kinds: make(map[string]bool)}
	}
	r.called(kind)
}

// opensArticle reports whether the first sentence of the text goes on from the title: its words open it, as its subject.
func (r *resolver) opensArticle() bool {
	for s := 1; s < len(r.doc.Sentences) && s <= opening; s++ {
		if r.doc.Sentences[s].Kind == kg.Prose {
			return r.opensWithTitle(s)
		}
	}
	return false
}

// creations are works, whose titles have words that do not say what they are.
var creations = strings.Fields("film album song ep single mixtape book novel memoir comic poem play musical opera game series show episode sitcom painting magazine")

// papers are words at the end of names of newspapers.
var papers = words("herald times tribune gazette post chronicle telegraph courier examiner")

// bodies are nouns that end or open the names of organisations, places and events, and stand for them: "the ministry", "the battle".
var bodies = words("diocese archdiocese parish district county province municipality village town city island river lake mountain park forest reserve canton parliament ministry department " +
	"university college school academy institute hospital museum library theatre theater church cathedral monastery abbey temple mosque castle palace bridge tower airport station stadium " +
	"agency authority commission committee council court bank federation association society union league club company corporation foundation trust fund group party army navy brigade regiment division " +
	"battle siege war revolution championship championships tournament cup festival award prize treaty act bill election referendum railway line highway road canal dam mine basin peninsula gulf bay territory kingdom empire republic")

// kindsAt returns the lemmas of a noun that says what something is, and of those that say the same with it: "documentary film",
// "news and commentary program".
func (r *resolver) kindsAt(s, noun int) []string {
	tok := r.doc.Sentences[s].Tokens
	kinds := []string{strings.ToLower(tok[noun].Lemma)}
	for i := range tok {
		if tok[i].Head != noun || tok[i].Feature("Number") == "Plur" {
			continue
		}
		lemma := strings.ToLower(tok[i].Lemma)
		if genres[lemma] && (tok[i].Deprel == "compound" || tok[i].Deprel == "amod") || tok[i].Deprel == "conj" && tok[i].UPOS == "NOUN" && impersonal[lemma] {
			kinds = append(kinds, lemma)
		}
	}
	return kinds
}

// genres are nouns before another that can stand for both: "documentary film".
var genres = words("documentary drama comedy thriller sitcom telenovela anthology")

// called notes a noun for the topic, and those that stand for it.
func (r *resolver) called(kind string) {
	for _, noun := range same(kind) {
		r.topic.kinds[noun] = true
	}
	for _, w := range wider {
		if strings.Contains(" "+w.kinds+" ", " "+kind+" ") {
			for _, noun := range strings.Fields(w.nouns) {
				r.topic.kinds[noun] = true
			}
		}
	}
}

// wider are nouns by which a text calls things of several kinds, where it is about one.
var wider = []struct{ kinds, nouns string }{
	{"airline bank brand broker chain consultancy dealer developer brokerage maker manufacturer operator producer provider publisher restaurant retailer startup studio subsidiary supplier utility label", "company firm business"},
	{"agency alliance association campaign charity coalition committee federation foundation group institute league movement network party society think-tank union", "organization organisation"},
	{"broadcast newscast telecast podcast sitcom soap miniseries", "program programme show"},
	{"musical opera play", "show production"},
	{"book novel memoir poem play", "work"},
	{"hotel casino museum palace church mosque synagogue temple skyscraper tower", "building"},
	{"university college academy seminary", "school"},
	{"university college academy seminary school museum institute library", "institution"},
	{"act law statute", "bill"},
	{"band duo trio quartet ensemble", "group band"},
	{"cooperative co-operative", "company organization organisation"},
	{"railway railroad tramway", "line"},
	{"championship championships tournament competition festival contest conference convention marathon race", "event"},
	{"cyclone typhoon hurricane storm", "storm system"},
}

// saidOfTitle returns the noun that a sentence which opens with the title, or with what was left of its name, says that it is: for
// trees that lose the subject or the noun. It is "" where there is none.
func (r *resolver) saidOfTitle(s int) string {
	tok := r.doc.Sentences[s].Tokens
	be := 0
	if r.opensWithTitle(s) {
		for be < len(tok) && be < longestOpening && !isBe(&tok[be]) {
			be++
		}
	}
	if be+1 >= len(tok) || !isBe(&tok[be]) || tok[be+1].UPOS != "DET" {
		return ""
	}
	for i := be + 1; i+1 < len(tok) && i < be+longestOpening; i++ {
		if kind := strings.ToLower(tok[i].Lemma); tok[i].UPOS == "NOUN" && impersonal[kind] && tok[i+1].UPOS != "NOUN" && tok[i+1].Form != "-" {
			return kind
		}
		if tok[i].UPOS == "VERB" || tok[i].UPOS == "ADP" && i > be+2 || tok[i].UPOS == "PRON" {
			return ""
		}
	}
	return ""
}

// opensWithTitle reports whether a sentence begins with the title, or with what was left of it without brackets.
func (r *resolver) opensWithTitle(s int) bool {
	text := strings.TrimLeft(r.doc.Slice(r.doc.Sentences[s].Span), "\"“‘'")
	return r.title() != "" && strings.HasPrefix(strings.TrimPrefix(text, "The "), strings.TrimPrefix(r.title(), "The "))
}

// longestOpening bounds how many words stand before the verb of the first sentence, and between it and the noun.
const longestOpening = 20

func isBe(t *kg.Token) bool { return t.UPOS == "AUX" && strings.EqualFold(t.Lemma, "be") }

// titleNode is what the title names, of the type that the text gives it.
func (r *resolver) titleNode() kg.Node {
	n := kg.Node{ID: kg.EntityID("e:" + kg.Slug(r.title())), Name: r.title(), Type: kg.Thing}
	bare := untitled(n.Name)
	for i := range r.doc.Entities {
		if e := &r.doc.Entities[i]; e.Type != kg.Person && (untitled(e.Name) == bare || slices.Contains(e.Aliases, n.Name)) {
			return kg.Node{ID: e.ID, Name: e.Name, Type: e.Type}
		}
	}
	return n
}

// untitled is a name as texts say it with a small article: "Bergen Herald" of "The Bergen Herald".
func untitled(name string) string { return strings.ToLower(strings.TrimPrefix(name, "The ")) }

// bracketTopic reads the topic off a title that says in brackets what it is: "Stronger Together (book)".
func (r *resolver) bracketTopic() {
	_, gloss, ok := strings.Cut(r.doc.Slice(r.doc.Sentences[0].Span), " (")
	words := strings.Fields(strings.TrimSuffix(gloss, ")"))
	if !ok || len(words) == 0 || !impersonal[words[len(words)-1]] {
		return
	}
	r.topic = topic{node: r.titleNode(), kinds: make(map[string]bool)}
	r.called(words[len(words)-1])
}

// impersonal nouns say of something that it is no person, whatever its name looks like: "Verna is a film".
var impersonal = words("film movie musical broadcast newscast podcast sitcom miniseries committee broker cyberattack album song single ep record video game series show episode program programme book novel comic play opera magazine newspaper " +
	"journal website app software festival tournament competition season championship election referendum campaign law act treaty band group club team company " +
	"firm consultancy brand label network channel station party division unit subsidiary organization organisation association foundation charity agency school college university hospital airport " +
	"ship aircraft car vehicle building bridge stadium arena park river island village town city district hurricane storm earthquake attack bombing shooting crash")

// alike are nouns by which a text calls one thing in turns.
var alike = [][]string{
	{"film", "movie", "picture", "feature"}, {"series", "show", "program", "programme", "drama", "sitcom"}, {"song", "single", "track"}, {"album", "record", "ep", "mixtape"},
	{"book", "novel", "memoir"}, {"comic", "manga"}, {"company", "firm", "business"}, {"newspaper", "paper", "daily"}, {"website", "site"}, {"app", "application"}, {"ship", "vessel"},
	{"law", "act", "statute", "legislation"}, {"agreement", "treaty", "pact", "accord"}, {"team", "club", "side"}, {"attack", "bombing", "shooting", "cyberattack"}, {"competition", "tournament", "contest"},
}

// same returns the nouns that stand for a noun, itself among them.
func same(noun string) []string {
	for _, nouns := range alike {
		if slices.Contains(nouns, noun) {
			return nouns
		}
	}
	return []string{noun}
}

// title returns the title of the document without what stands in brackets, or "".
func (r *resolver) title() string {
	if len(r.doc.Sentences) == 0 || r.doc.Sentences[0].Kind != kg.Heading {
		return ""
	}
	title, _, _ := strings.Cut(r.doc.Slice(r.doc.Sentences[0].Span), " (")
	return title
}

// titleTopic reads the topic off a title that ends in what it is: "2016 Mount Roskill by-election".
func (r *resolver) titleTopic() {
	title := r.title()
	words := strings.Fields(title)
	if len(words) < 2 || len(words) > 6 || strings.ToLower(words[len(words)-1]) != words[len(words)-1] {
		return
	}
	tok, last := r.doc.Sentences[0].Tokens, -1
	for i := range tok {
		if tok[i].Span.End() > r.doc.Sentences[0].Span.Start()+len(title) {
			break
		}
		last = i
	}
	for i := range tok[:max(last, 0)] {
		switch tok[i].UPOS {
		case "VERB", "AUX", "SCONJ", "PRON":
			return // a headline
		case "ADP", "CCONJ", "PUNCT":
			if i+1 < last && tok[i].Span.End() != tok[i+1].Span.Start() {
				return // "by" of "by-election" stays
			}
		}
	}
	if last < 1 || tok[last].UPOS != "NOUN" && tok[last].UPOS != "VERB" || strings.HasSuffix(tok[last].Form, "s") {
		return
	}
	n := kg.Node{ID: kg.EntityID("e:" + kg.Slug(title)), Name: title, Type: kg.Thing}
	if t, ok := r.lex.types[strings.ToLower(tok[last].Form)]; ok {
		n.Type = t
	}
	for i := range r.doc.Entities {
		if e := &r.doc.Entities[i]; e.ID == n.ID {
			n.Type = e.Type
		}
	}
	r.topic = topic{node: n, kinds: make(map[string]bool)}
	r.called(strings.ToLower(tok[last].Form))
}

// endsTopic reports whether a phrase is "the" with words of the name of the topic, the last one among them: "the presidential
// election" of the "2017 Kyrgyz presidential election".
func (r *resolver) endsTopic(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if first := &tok[p.Tokens[0]]; len(p.Tokens) < 3 || r.topic.kinds == nil || !strings.EqualFold(first.Form, "the") || tok[p.Head].UPOS != "NOUN" {
		return false
	}
	name := strings.Fields(strings.ToLower(r.topic.node.Name))
	said := strings.Fields(strings.ToLower(r.doc.Slice(r.span(sent, kg.Phrase{Head: p.Head, Tokens: p.Tokens[1:]}))))
	if len(name) == 0 || said[len(said)-1] != name[len(name)-1] {
		return false
	}
	for _, w := range name { // "the 2017 season" of the "2017 Buffalo Bills season"
		if len(said) > 0 && said[0] == w {
			said = said[1:]
		}
	}
	return len(said) == 0
}

// isTopic reports whether the noun of a phrase with nothing but "the" or "this" is what the topic is.
func (r *resolver) isTopic(sent, noun int) bool {
	t := &r.doc.Sentences[sent].Tokens[noun]
	if t.UPOS != "NOUN" || !r.topic.kinds[strings.ToLower(t.Lemma)] || t.Feature("Number") == "Plur" {
		return false
	}
	of, other := r.anaphor[place{sent, noun}]
	return !other || of.sentence < sent-1 // another one has just been spoken of
}

// introduced returns the one thing or organisation that the text has named with a noun so far: after "the band Extol" every "the band" is Extol.
// Nil where there is none, or are several, or another of its type was spoken of since.
func (r *resolver) introduced(sent, noun int) *kg.Entity {
	kind := strings.ToLower(r.doc.Sentences[sent].Tokens[noun].Lemma)
	if !impersonal[kind] || r.doc.Sentences[sent].Tokens[noun].Feature("Number") == "Plur" {
		return nil
	}
	found, last, latest := -1, 0, make(map[kg.EntityType]int)
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		if m.Sentence > sent || m.Sentence == sent && m.First > noun {
			break
		}
		if m.Entity >= 0 {
			latest[m.Type] = m.Entity
			if m.Entity == found {
				last = m.Sentence
			}
		}
		if m.Kind != kg.NameMention || m.Entity < 0 || m.Entity == found || m.Type == kg.Person || m.Type.IsValue() || !slices.Contains(same(kind), r.calls(m)) {
			continue
		}
		if found >= 0 && r.doc.Entities[found].ID != r.doc.Entities[m.Entity].ID {
			return nil
		}
		found, last = m.Entity, m.Sentence
	}
	if found < 0 || sent-last > kept && !r.inHeading(found) || latest[r.doc.Entities[found].Type] != found {
		return nil
	}
	return &r.doc.Entities[found]
}

// kept is for how many sentences what was introduced with a noun is thought of when only the noun is said.
const kept = 2

// inHeading reports whether the title of the document names an entity.
func (r *resolver) inHeading(entity int) bool {
	return r.title() != "" && slices.ContainsFunc(r.doc.Entities[entity].Mentions, func(m int) bool { return r.doc.Mentions[m].Sentence == 0 })
}

// calls returns the lemma of the noun that says of a name what it is, right before it or between commas on either side; "" for none.
func (r *resolver) calls(m *kg.Mention) string {
	tok := r.doc.Sentences[m.Sentence].Tokens
	if h := tok[m.Head].Head; h >= 0 && h < m.First && tok[m.Head].Deprel == "appos" && tok[h].UPOS == "NOUN" {
		return strings.ToLower(tok[h].Lemma) // "his band, The Common Linnets"
	}
	k := m.First - 1
	if k > 0 && tok[k].UPOS == "PUNCT" && strings.ContainsAny(tok[k].Form, "\"“”'‘’«") {
		k-- // "the song "Hurt""
	}
	if k >= 0 && tok[k].UPOS == "NOUN" && (tok[k].Head == m.Head || tok[m.Head].Head == k) {
		return strings.ToLower(tok[k].Lemma)
	}
	if h := tok[m.Head].Head; h > 0 && h < m.First && calling[strings.ToLower(tok[h].Form)] && tok[h].Deprel == "acl" && tok[h].Head >= 0 && tok[tok[h].Head].UPOS == "NOUN" {
		return strings.ToLower(tok[tok[h].Head].Lemma) // "a band called Hurt"
	}
	for k := m.Last; k < len(tok); k++ {
		if tok[k].Head == m.Head && tok[k].Deprel == "appos" && tok[k].UPOS == "NOUN" {
			return strings.ToLower(tok[k].Lemma)
		}
	}
	return ""
}

// parts are what works, organisations and events have one of, or one set of: with nothing but "the" they are those of what the text is about.
var parts = words("plot story storyline premise narrative cast crew soundtrack score script screenplay title release premiere production filming shooting budget ending trailer teaser " +
	"poster lyric chorus cover protagonist finale cinematography filmmaker narrator founder headquarters chairman workforce winner turnout outcome runner-up host victim organiser organizer role character version edition roster lineup gameplay")

// ordering adjectives tell which of several of a kind is meant, not of what they are parts.
var ordering = words("first second third fourth fifth sixth seventh eighth ninth tenth final last original")

// partOf returns the name of a part of what the text is about that it only calls "the plot", "the first store"; "" for other phrases.
func (r *resolver) partOf(sent int, p kg.Phrase) string {
	tok := r.doc.Sentences[sent].Tokens
	head := &tok[p.Head]
	if r.topic.kinds == nil || head.UPOS != "NOUN" || p.Tokens[len(p.Tokens)-1] != p.Head || len(p.Tokens) < 2 || !strings.EqualFold(tok[p.Tokens[0]].Form, "the") {
		return ""
	}
	kind := strings.ToLower(head.Lemma)
	_, role := r.gaz.Role(kind)
	switch {
	case r.anaphor[place{sent, p.Head}] != place{}:
		return ""
	case (parts[kind] || kind == "squad" && values.IsYear(tok[p.Tokens[1]].Form)) && (len(p.Tokens) == 2 || len(p.Tokens) == 3 && (tok[p.Tokens[1]].UPOS == "ADJ" || values.IsYear(tok[p.Tokens[1]].Form) || r.isDebut(sent, p))):
	case len(p.Tokens) == 3 && works[kind] && r.isDebut(sent, p):
	case len(p.Tokens) == 3 && ordering[strings.ToLower(tok[p.Tokens[1]].Form)] && strings.HasPrefix(head.Deprel, "nsubj") && head.Feature("Number") != "Plur" &&
		!role && values.Unit(kind) == "" && kind != "time" && kind != "half":
	default:
		return ""
	}
	return r.topic.node.Name + "'s " + r.words(sent, p)
}

// works are what somebody comes out with.
var works = words("album single song ep record film movie novel book mixtape video")

// isDebut reports whether a phrase speaks of a first work, or of the one that gave another its name.
func (r *resolver) isDebut(sent int, p kg.Phrase) bool {
	switch strings.ToLower(r.doc.Sentences[sent].Tokens[p.Tokens[1]].Form) {
	case "debut", "title", "lead":
		return true
	}
	return false
}
