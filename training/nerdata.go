package main

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"slices"
	"strings"
	"unicode"

	"kg"
	"kg/conllu"
	"kg/extract/ner"
	"kg/gazetteer"
)

// Sets of types that the corpora's labels are mapped to.
var (
	personName = ner.Set(kg.Person)
	orgName    = ner.Set(kg.Organization)
	placeName  = ner.Set(kg.Place)
	groupName  = ner.Set(kg.Group)
	eventName  = ner.Set(kg.Event)
	workName   = ner.Set(kg.Work)
	otherName  = eventName | workName | ner.NoName
)

// names reads the corpora of names and maps their labels to the program's types. What a
// corpus does not mark stays open.
type names struct {
	e         *env
	groups    *gazetteer.Gazetteer
	sentences []namedSentence
	set       string // corpus that is read now
}

// namedSentence is a sentence of a corpus with the names it marks.
type namedSentence struct {
	ner.Sample
	set      string // name of the corpus
	id       string // sent_id, where the corpus has one and its words are unchanged
	document bool   // opens a document
}

// unerTypes maps the labels of Universal NER.
var unerTypes = map[string]ner.TypeSet{"PER": personName, "ORG": orgName, "LOC": placeName}

// wikigoldTypes maps the labels of wikigold and of the SEC filings.
var wikigoldTypes = map[string]ner.TypeSet{"PER": personName, "ORG": orgName, "LOC": placeName, "MISC": otherName | groupName}

// secTypes maps the labels of the SEC filings, which mark roles of contracts ("Lender") too.
var secTypes = map[string]ner.TypeSet{"PER": personName | ner.NoName, "ORG": orgName | ner.NoName, "LOC": placeName, "MISC": ner.NoName}

// wnutTypes maps the labels of WNUT 2017.
var wnutTypes = map[string]ner.TypeSet{"person": personName, "location": placeName, "corporation": orgName, "group": orgName,
	"creative-work": workName, "product": workName | ner.NoName}

// trainNames reads all training corpora.
func (e *env) trainNames() ([]namedSentence, error) {
	g, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	n := &names{e: e, groups: g}
	for _, corpus := range []struct {
		set  string
		read func() error
	}{
		{"UNER-EWT", func() error {
			return n.columns("UNER_English-EWT/en_ewt-ud-train.OLD.iob2", 1, 2, unerTypes, groupName|eventName|workName)
		}},
		{"GUM", func() error { return n.gum("UD_English-GUM/open/en_gum-open-train.conllu") }},
		{"Re-DocRED", func() error { return n.redocred("Re-DocRED/dev_revised.json", "Re-DocRED/test_revised.json") }},
		{"wikigold", func() error {
			return n.columns("NER-wikigold/CONLL-format/data/wikigold.conll.txt", 0, -1, wikigoldTypes, 0)
		}},
		{"CrossNER", n.crossNER},
		{"SEC", func() error {
			return n.columns("NER-SEC/CONLL-format/data/train/FIN5.txt", 0, -1, secTypes, groupName|workName)
		}},
		{"WNUT17", func() error { return n.columns("NER-WNUT17/wnut17train.conll", 0, 1, wnutTypes, groupName|eventName) }},
		{"WNUT17-dev", func() error { return n.columns("NER-WNUT17/emerging.dev.conll", 0, 1, wnutTypes, groupName|eventName) }},
		{"re3d", n.re3d},
		{"BTC", n.twitter},
		{"own", n.own},
	} {
		n.set = corpus.set
		if err := corpus.read(); err != nil {
			return nil, fmt.Errorf("%s: %w", corpus.set, err)
		}
	}
	return n.sentences, nil
}

// add keeps a sentence after splitting hyphenated words and marking groups that the
// corpus left open.
func (n *names) add(id string, document bool, words []string, spans []ner.Span, open ner.TypeSet) {
	if len(words) == 0 {
		return
	}
	s := ner.Sample{Open: open}
	place := make([]int, len(words)+1)
	for i, w := range words {
		place[i] = len(s.Words)
		s.Words = append(s.Words, splitHyphens(w)...)
	}
	place[len(words)] = len(s.Words)
	marked := make([]bool, len(s.Words)+1)
	slices.SortFunc(spans, func(a, b ner.Span) int { return a.First - b.First })
	for _, span := range spans {
		first, last := place[span.First], place[span.Last]
		// Articles and titles are not part of a name, nor is the possessive but in the
		// names of shops, which only Universal NER marks with care.
		for last-first > 1 && (s.Words[first] == "the" || s.Words[first] == "The" && span.Types&workName == 0 || span.Types == personName && n.title(s.Words[first])) {
			first++
		}
		if last-first > 1 && isPossessive(s.Words[last-1]) && (n.set != "UNER-EWT" || span.Types == personName) {
			last--
		}
		if first >= last || marked[first] {
			continue
		}
		if w := s.Words[first]; last-first == 1 && w != "" {
			switch {
			case span.Types == personName && n.title(w) && n.set != "UNER-EWT":
				continue // "Mr. President"
			case w[0] == '@' || w[0] == '#':
				span.Types |= ner.NoName // the corpora do not agree whether users and tags are names
			case span.Types == orgName && n.set == "GUM" && n.groups.Country(w) != nil:
				span.Types |= placeName // a team
			}
		}
		if last-first == 1 && n.group(s.Words[first]) && (span.Types&(groupName|ner.NoName) != 0 || span.Types == placeName || span.Types == orgName || span.Types == personName && n.set == "GUM") {
			span.Types = groupName
		}
		for i := first; i < last; i++ {
			marked[i] = true
		}
		s.Spans = append(s.Spans, ner.Span{First: first, Last: last, Types: span.Types})
	}
	for i, w := range s.Words {
		if marked[i] || !n.group(w) {
			continue
		}
		types := groupName
		if i > 0 && (s.Words[i-1] == "in" || s.Words[i-1] == "into" || s.Words[i-1] == "speak" || s.Words[i-1] == "speaks") {
			types |= ner.NoName // more likely the language
		}
		if i+1 < len(s.Words) && capitalised(s.Words[i+1]) || i > 0 && capitalised(s.Words[i-1]) && i > 1 {
			types |= ner.NoName // may be part of a name that the corpus does not mark
		}
		s.Spans = append(s.Spans, ner.Span{First: i, Last: i + 1, Types: types})
	}
	slices.SortFunc(s.Spans, func(a, b ner.Span) int { return a.First - b.First })
	if len(s.Words) != len(words) {
		id = ""
	}
	n.sentences = append(n.sentences, namedSentence{Sample: s, set: n.set, id: id, document: document})
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" }

func (n *names) title(w string) bool {
	if strings.EqualFold(w, "vice") {
		return true
	}
	if _, ok := n.groups.Title(w); ok {
		return true
	}
	r, ok := n.groups.Role(w)
	return ok && r.Title
}

var groupWords = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(groupNames) {
		m[w] = true
	}
	return m
}()

// group reports whether a word names a people, a religion or a political group.
func (n *names) group(w string) bool {
	if groupWords[w] {
		return true
	}
	c, _ := n.groups.Demonym(w)
	return c != nil && strings.ToUpper(w) != w
}

func capitalised(w string) bool {
	c, ok := firstRune(w)
	return ok && unicode.IsUpper(c)
}

// columns reads a corpus of one word a line in IOB1, IOB2 or plain I- labels; label -1 is
// the last column.
func (n *names) columns(file string, word, label int, types map[string]ner.TypeSet, open ner.TypeSet) error {
	sentences, err := n.e.nameColumns(file, word, label)
	if err != nil {
		return err
	}
	for _, s := range sentences {
		s.words, s.spans = rejoined(s.words, s.spans)
		var spans []ner.Span
		for _, span := range s.spans {
			t := types[span.label]
			if span.last-span.first == 1 && n.set == "SEC" && contractRoles[strings.ToLower(s.words[span.first])] {
				t = 0
			}
			if t != 0 {
				spans = append(spans, ner.Span{First: span.first, Last: span.last, Types: t})
			}
		}
		n.add(s.id, s.document, s.words, spans, open)
	}
	return nil
}

// labelled sentence of a corpus of columns.
type columnSentence struct {
	id       string // sent_id, or ""
	words    []string
	spans    []labelledSpan
	document bool // opens a document
}

type labelledSpan struct {
	first, last int
	label       string
}

func (e *env) nameColumns(file string, word, label int) ([]columnSentence, error) {
	path, err := e.labelled(file)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []columnSentence
	var s columnSentence
	inside := false
	for line := range strings.Lines(string(text) + "\n") {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" {
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s, inside = columnSentence{}, false
			continue
		}
		if strings.HasPrefix(line, "# ") {
			s.document = s.document || strings.HasPrefix(line, "# newdoc")
			if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
				s.id = id
			}
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) == 1 {
			f = strings.Fields(line)
		}
		if f[0] == "-DOCSTART-" || strings.ContainsAny(f[0], ".-") && len(f[0]) > 1 && word == 1 {
			continue // a multi-word token or an empty node
		}
		at := label
		if at < 0 {
			at = len(f) - 1
		}
		i := len(s.words)
		s.words = append(s.words, f[word])
		prefix, name, ok := strings.Cut(f[at], "-")
		if !ok {
			inside = false
			continue
		}
		if k := len(s.spans) - 1; inside && prefix == "I" && s.spans[k].label == name {
			s.spans[k].last = i + 1
		} else {
			s.spans = append(s.spans, labelledSpan{i, i + 1, name})
		}
		inside = true
	}
	return out, nil
}

// contractRoles are words that the SEC filings mark as names and are none.
var contractRoles = map[string]bool{"borrower": true, "borrowers": true, "lender": true, "lenders": true, "bank": true, "agent": true, "company": true,
	"parent": true, "guarantor": true, "guarantors": true, "holdings": true, "issuer": true, "employee": true, "executive": true, "trustee": true, "buyer": true,
	"seller": true, "purchaser": true, "secured": true}

// rejoined puts clitics together that a corpus splits at the apostrophe ("' s"), and undoes
// the escapes of HTML.
func rejoined(words []string, spans []labelledSpan) ([]string, []labelledSpan) {
	out := make([]string, 0, len(words))
	place := make([]int, len(words)+1)
	for i, w := range words {
		place[i] = len(out)
		if k := len(out) - 1; k > 0 && out[k] == "'" {
			switch w {
			case "s", "m", "d", "re", "ve", "ll":
				place[i], out[k] = k, "'"+w
				continue
			case "t":
				if out[k-1] == "n" && k > 1 {
					place[i-1], place[i], out = k-1, k-1, append(out[:k-1], "n't")
					continue
				}
			}
		}
		out = append(out, html.UnescapeString(w))
	}
	place[len(words)] = len(out)
	kept := spans[:0]
	for _, s := range spans {
		s.first, s.last = place[s.first], place[s.last]
		if s.first < s.last {
			kept = append(kept, s)
		}
	}
	return out, kept
}

// crossTypes maps the labels of CrossNER; those not here are no names to us.
var crossTypes = map[string]ner.TypeSet{
	"politician": personName, "person": personName, "scientist": personName, "musicalartist": personName, "writer": personName, "researcher": personName,
	"organisation": orgName, "politicalparty": orgName, "university": orgName, "band": orgName,
	"country": placeName, "location": placeName, "astronomicalobject": placeName | ner.NoName,
	"election": eventName, "event": eventName, "conference": eventName, "award": otherName,
	"book": workName, "poem": workName, "album": workName, "song": workName, "academicjournal": workName, "magazine": workName | orgName,
	"product": workName | ner.NoName, "programlang": workName | ner.NoName, "misc": otherName | groupName,
}

func (n *names) crossNER() error {
	for _, domain := range []string{"politics", "science", "music", "literature", "ai"} {
		for _, part := range []string{"train", "dev"} {
			if err := n.columns("NER-CrossNER/ner_data/"+domain+"/"+part+".txt", 0, 1, crossTypes, 0); err != nil {
				return err
			}
		}
	}
	return nil
}

// twitter reads the Broad Twitter Corpus, without the section that only retells others.
// A user's name in it is two words, "@" and the name; whether it is a name is left open.
func (n *names) twitter() error {
	for _, section := range []string{"a", "b", "e", "f", "g", "h"} {
		sentences, err := n.e.nameColumns("NER-BTC/CONLL-format/data/"+section+".conll", 0, 1)
		if err != nil {
			return err
		}
		for _, s := range sentences {
			words := make([]string, 0, len(s.words))
			place := make([]int, len(s.words)+1)
			handle := make(map[int]bool)
			for i := 0; i < len(s.words); i++ {
				place[i] = len(words)
				w := s.words[i]
				if w == "@" && i+1 < len(s.words) {
					i++
					place[i] = len(words)
					w += s.words[i]
					handle[len(words)] = true
				}
				words = append(words, w)
			}
			place[len(s.words)] = len(words)
			var spans []ner.Span
			for i := range words {
				if handle[i] {
					spans = append(spans, ner.Span{First: i, Last: i + 1, Types: personName | orgName | ner.NoName})
				}
			}
			for _, x := range s.spans {
				span := ner.Span{First: place[x.first], Last: place[x.last], Types: unerTypes[x.label]}
				if span.Types != 0 && span.First < span.Last && !handle[span.First] {
					spans = append(spans, span)
				}
			}
			n.add("", true, words, spans, groupName|eventName|workName)
		}
	}
	return nil
}

func (n *names) redocred(files ...string) error {
	for _, file := range files {
		if err := n.redocredFile(file); err != nil {
			return err
		}
	}
	return nil
}

func (n *names) redocredFile(file string) error {
	path, err := n.e.labelled(file)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var docs []struct {
		Sents     [][]string
		VertexSet [][]struct {
			Pos    [2]int
			SentID int `json:"sent_id"`
			Type   string
			Name   string
		}
	}
	if err := json.Unmarshal(data, &docs); err != nil {
		return err
	}
	for _, d := range docs {
		spans := make([][]ner.Span, len(d.Sents))
		for _, entity := range d.VertexSet {
			for _, m := range entity {
				var types ner.TypeSet
				switch m.Type {
				case "PER":
					types = personName
				case "ORG":
					types = orgName
				case "LOC":
					types = placeName
				case "MISC":
					types = miscellaneous(m.Name)
				default:
					continue
				}
				spans[m.SentID] = append(spans[m.SentID], ner.Span{First: m.Pos[0], Last: m.Pos[1], Types: types})
			}
		}
		for i, s := range d.Sents {
			n.add("", i == 0, s, spans[i], 0)
		}
	}
	return nil
}

// miscellaneous guesses what a name marked as none of person, organisation and place is.
func miscellaneous(name string) ner.TypeSet {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		switch w {
		case "war", "battle", "election", "elections", "cup", "championship", "championships", "olympics", "games", "festival", "tour", "revolution",
			"tournament", "summit", "conference", "season", "campaign", "operation", "treaty", "crisis", "massacre", "uprising", "bowl", "open":
			return eventName
		}
	}
	if strings.Contains(name, " ") && capitalised(name) {
		return workName | ner.NoName
	}
	return otherName | groupName
}

// gum reads the entities of GUM. They are nested and mostly no names: a name is an entity
// whose head is a proper noun, cut to the words around the head that are written as names.
func (n *names) gum(file string) error {
	sentences, err := n.e.treebank(file)
	if err != nil {
		return err
	}
	open := map[string]entitySpan{} // entities that reach over a sentence's end are left out
	for _, s := range sentences {
		clear(open)
		var spans []ner.Span
		words := make([]string, len(s.Tokens))
		var found []entitySpan
		for i := range s.Tokens {
			words[i] = s.Tokens[i].Form
			found = append(found, bracketed(s, i, open)...)
		}
		// Of nested names the outer one counts.
		slices.SortStableFunc(found, func(a, b entitySpan) int { return (b.last - b.first) - (a.last - a.first) })
		taken := make([]bool, len(words))
		for _, f := range found {
			first, last, types := nameWithin(s, f)
			if first >= last || types == 0 || slices.Contains(taken[first:last], true) {
				continue
			}
			for i := first; i < last; i++ {
				taken[i] = true
			}
			spans = append(spans, ner.Span{First: first, Last: last, Types: types})
		}
		n.add(s.ID(), s.NewDocument(), words, spans, 0)
	}
	return nil
}

// entitySpan is an entity of GUM: its words, type and Wikipedia title.
type entitySpan struct {
	first, last int
	etype, link string
}

// bracketed reads the Entity annotation of a token, "(1-person-...-Title(2-place-...)1)",
// and returns the entities that close there.
func bracketed(s *conllu.Sentence, i int, open map[string]entitySpan) []entitySpan {
	var closed []entitySpan
	text := s.MiscValue(i, "Entity")
	for text != "" {
		if rest, ok := strings.CutPrefix(text, "("); ok {
			end := strings.IndexAny(rest, "()")
			// Titles of articles may hold brackets themselves; their cut tail is no identifier.
			body := rest
			if end >= 0 {
				body = rest[:end]
			}
			f := strings.SplitN(body, "-", 8)
			e := entitySpan{first: i, last: i + 1}
			if len(f) > 1 {
				e.etype = f[1]
			}
			if len(f) > 6 {
				e.link = f[len(f)-1]
			}
			switch {
			case end >= 0 && rest[end] == ')': // of one word
				closed = append(closed, e)
				text = rest[end+1:]
			case end >= 0:
				open[f[0]] = e
				text = rest[end:]
			default:
				open[f[0]] = e
				text = ""
			}
			continue
		}
		id, rest, ok := strings.Cut(text, ")")
		if !ok {
			break
		}
		if e, known := open[id]; known {
			e.last = i + 1
			closed = append(closed, e)
			delete(open, id)
		}
		text = rest
	}
	return closed
}

func nameWithin(s *conllu.Sentence, e entitySpan) (first, last int, types ner.TypeSet) {
	head := -1
	for i := e.first; i < e.last; i++ {
		if h := s.Tokens[i].Head; (h < e.first || h >= e.last) && s.Tokens[i].UPOS != "PUNCT" {
			head = i
			break
		}
	}
	if head < 0 || s.Tokens[head].UPOS != "PROPN" {
		return 0, 0, 0
	}
	proper := func(i int) bool {
		t := &s.Tokens[i]
		return t.UPOS == "PROPN" || (t.XPOS == "NNP" || t.XPOS == "NNPS") || t.Form == "-" && t.Joined
	}
	first, last = head, head+1
	for first > e.first && (proper(first-1) || s.Tokens[first-1].UPOS == "ADJ" && capitalised(s.Tokens[first-1].Form) && e.etype != "person") {
		first--
	}
	for last < e.last {
		if proper(last) {
			last++
			continue
		}
		// "University of Portsmouth", "Ministry of Science and Technology"
		t := s.Tokens[last].Form
		if (t == "of" || t == "and" || t == "for" || t == "&" || t == "-") && e.etype != "person" && last+1 < e.last && proper(last+1) {
			last += 2
			continue
		}
		if isPossessive(t) && e.etype != "person" && last+1 < e.last && proper(last+1) { // "People's Republic"
			last += 2
			continue
		}
		if (t == "of" || t == "for") && e.etype != "person" && last+2 < e.last && s.Tokens[last+1].Form == "the" && proper(last+2) {
			last += 3
			continue
		}
		break
	}
	switch e.etype {
	case "person":
		types = personName
		if s.Tokens[head].XPOS == "NNPS" {
			types = groupName
		}
	case "organization":
		types = orgName
	case "place":
		types = placeName
	case "event":
		types = eventName
	case "object", "abstract":
		types = otherName
		if e.link != "" && e.link != e.etype && first+1 < last {
			types = workName | eventName
		}
	}
	return first, last, types
}

// re3d keeps the names among the entities of re3d, which marks every description too.
func (n *names) re3d() error {
	for _, source := range []string{"Australian Department of Foreign Affairs", "CENTCOM", "Delegation of the European Union to Syria",
		"UK Government", "US State Department", "Wikipedia"} {
		type document struct {
			ID   string `json:"_id"`
			Text string `json:"text"`
		}
		type entity struct {
			Begin, End              int
			Type, Value, DocumentID string
		}
		documents, err := readLines[document](n.e, "NER-re3d/"+source+"/documents.json")
		if err != nil {
			return err
		}
		entities, err := readLines[entity](n.e, "NER-re3d/"+source+"/entities.json")
		if err != nil {
			return err
		}
		byDocument := make(map[string][]entity)
		for _, x := range entities {
			byDocument[x.DocumentID] = append(byDocument[x.DocumentID], x)
		}
		for _, d := range documents {
			runes := []rune(d.Text)
			var words []string
			var starts []int
			var list [][2]int // sentence bounds in words
			from := 0
			for at := 0; at < len(runes); {
				for at < len(runes) && unicode.IsSpace(runes[at]) {
					if runes[at] == '\n' && from < len(words) {
						list = append(list, [2]int{from, len(words)})
						from = len(words)
					}
					at++
				}
				end := at
				for end < len(runes) && !unicode.IsSpace(runes[end]) {
					end++
				}
				offset := at
				for w := range roughTokens(string(runes[at:end])) {
					words, starts = append(words, w), append(starts, offset)
					offset += len([]rune(w))
				}
				at = end
				if k := len(words); k > from && (words[k-1] == "." || words[k-1] == "?" || words[k-1] == "!") {
					list = append(list, [2]int{from, k})
					from = k
				}
			}
			if from < len(words) {
				list = append(list, [2]int{from, len(words)})
			}
			for _, bounds := range list {
				sentence := words[bounds[0]:bounds[1]]
				var spans []ner.Span
				for _, x := range byDocument[d.ID] {
					types := map[string]ner.TypeSet{"Person": personName, "Organisation": orgName, "Location": placeName, "Nationality": groupName}[x.Type]
					first, last := slices.Index(starts, x.Begin), slices.IndexFunc(starts, func(s int) bool { return s >= x.End })
					if last < 0 {
						last = len(words)
					}
					if types == 0 || first < bounds[0] || last > bounds[1] || first >= last {
						continue
					}
					first, last = first-bounds[0], last-bounds[0]
					for first < last && (!capitalised(sentence[first]) || sentence[first] == "The" && last-first > 1) {
						first++
					}
					for last > first && !capitalised(sentence[last-1]) {
						last--
					}
					if first == last || x.Type == "Person" && !n.named(sentence[first:last]) || x.Type == "Organisation" && last-first == 1 && len(sentence[first]) < 3 || pronouns[sentence[first]] {
						continue
					}
					for x.Type == "Person" && last-first > 1 && (n.title(sentence[first]) || n.group(sentence[first])) {
						first++
					}
					if slices.ContainsFunc(spans, func(s ner.Span) bool { return s.First < last && first < s.Last }) {
						continue
					}
					spans = append(spans, ner.Span{First: first, Last: last, Types: types | ner.NoName})
				}
				n.add("", bounds[0] == 0, sentence, spans, groupName|eventName|workName)
			}
		}
	}
	return nil
}

var pronouns = map[string]bool{"We": true, "They": true, "He": true, "She": true, "It": true, "I": true, "Our": true, "Their": true, "His": true, "Its": true, "My": true, "These": true, "This": true}

// named reports whether the words are more than a title: "Minister for the Middle East" is none.
func (n *names) named(words []string) bool {
	for _, w := range words {
		if w == "of" || w == "for" || strings.HasSuffix(w, "Minister") && w == words[len(words)-1] {
			return false
		}
	}
	return !n.title(words[len(words)-1])
}

func readLines[T any](e *env, name string) ([]T, error) {
	path, err := e.labelled(name)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []T
	for line := range strings.Lines(string(data)) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		var v T
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}
