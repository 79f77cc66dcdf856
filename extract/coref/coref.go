// Package coref decides which mentions of a document speak of the same thing: it groups
// the names that extract/ner found into entities and adds the descriptions ("the Russian
// president") and pronouns ("he", "who", a quoted "I") that refer to them.
//
// The surest comes first (Lee et al. 2013, "Deterministic Coreference Resolution Based on
// Entity-Centric, Precision-Ranked Rules"): names by their spelling, what titles and
// appositions say of them, descriptions that only one known role or kind fits. What is left,
// pronouns and other noun phrases, is linked in the order of the text by a ranker that was
// learned: each such mention chooses among those before it and "none" (rank.go, features.go,
// ranker.go). At last come relative pronouns and the first persons of quotations.
//
// A link carries how likely it is. Annotate keeps those that are likely enough, because a
// wrong edge costs a reader more than a missing one, and leaves things without entity that
// the document never names; Chains keeps everything, for scorers. The work is linear in the
// length of the document: pronouns and descriptions look back over a few sentences only.
package coref

import (
	"kg"
	"kg/gazetteer"
)

// Resolver finds the entities of documents. It is safe for concurrent use.
type Resolver struct {
	knowledge
	ranker *ranker
}

// knowledge is what is known of words.
type knowledge struct {
	lists *gazetteer.Gazetteer
	words *Words
}

func loadKnowledge() (k knowledge, err error) {
	if k.lists, err = gazetteer.Load(); err != nil {
		return k, err
	}
	k.words, err = DecodeWords(embeddedWords)
	return k, err
}

// New returns a resolver that uses the built-in gazetteer, words and ranker. It fails only
// when one of them is damaged.
func New() (*Resolver, error) {
	known, err := loadKnowledge()
	if err != nil {
		return nil, err
	}
	net, err := decodeRanker(embeddedRanker)
	if err != nil {
		return nil, err
	}
	return &Resolver{known, net}, nil
}

// Names returns a resolver that joins names, and descriptions by what is said of them, without
// the ranker, which learns from texts annotated so.
func Names() (*Resolver, error) {
	known, err := loadKnowledge()
	return &Resolver{knowledge: known}, err
}

// Annotate fills doc.Entities, adds the nominal and pronoun mentions of those entities to
// doc.Mentions and sets Mention.Entity and Mention.Type. It needs trees and the named
// mentions; mentions of values keep Entity -1.
func (r *Resolver) Annotate(doc *kg.Document) {
	d := r.newDiscourse(doc)
	d.resolve()
	d.finish()
}

func (d *discourse) resolve() {
	d.linkNames()
	d.readRoles()
	d.linkDescriptions()
	d.readPhrases()
	if d.ranker != nil || d.teacher != nil {
		d.rank()
	}
	d.linkAged()
	d.linkRelatives()
	d.linkQuoted()
}

// discourse is the state of one Annotate. Mentions and clusters refer to each other by
// index; a cluster becomes an entity at the end, when it has a name.
type discourse struct {
	doc        *kg.Document
	lists      *gazetteer.Gazetteer
	trees      []tree
	mentions   []mention
	clusters   []cluster
	at         [][]int32 // by sentence and token: the mention that covers it, or -1
	bySentence [][]int32 // mentions of each sentence, names first
	quotes     []quote
	described  map[role][]int // clusters by description
	kinds      map[string]int // the only cluster known by name that the text calls so, and is no person's: "album"; -1 for several
	words      *Words
	ranker     *ranker
	teacher    *teacher // while learning
	lenient    bool     // doubtful antecedents are wanted
	topic      int      // cluster of the person, or animal, whom the article is about; -1 for none
}

// mention is a mention under work; its Entity is an index into clusters.
type mention struct {
	kg.Mention
	text   string // the name proper: no titles, article or possessive mark; empty for other kinds
	phrase phrase
	sure   float32 // probability that the mention belongs to its cluster
	open   bool    // a description of nobody in particular, or of one of several: the ranker does not choose for it
}

// cluster is what one entity is known by so far.
type cluster struct {
	names     []name
	canonical string // name in the gazetteer; empty when it is not there
	country   string // code of the country that it is, or whose people it is
	state     string // name of the country or place whose body it is, where its own name does not tell: "Kenya" of "Kenya's Supreme Court"
	typ       kg.EntityType
	gender    kg.Gender
	lean      kg.Gender // likely, where nothing tells for sure: "Scott"
	roles     []role
	mentions  []int32
	title     bool // of something, in quotation marks; nobody's name
	animal    bool // an animal with a name, which texts call "he" or "she"
	merged    int  // the cluster this one was merged into; -1 for none
}

// name is one way in which a cluster is named.
type name struct {
	text  string
	words []string // slugs of its words
	count int
}

// role is what the text calls a person, or a thing: "spokesperson", "city".
type role struct {
	noun     string
	country  string // code; empty when the text does not tell
	body     int    // cluster of the organisation or place it belongs to; -1 for none
	former   bool
	definite bool // said with "the": "Dmitry Peskov, the spokesperson"
}

func (r *Resolver) newDiscourse(doc *kg.Document) *discourse {
	n := len(doc.Sentences)
	d := &discourse{doc: doc, lists: r.lists, words: r.words, ranker: r.ranker, trees: make([]tree, n), at: make([][]int32, n), bySentence: make([][]int32, n),
		described: map[role][]int{}, kinds: map[string]int{}, topic: -1}
	for s := range doc.Sentences {
		tokens := doc.Sentences[s].Tokens
		d.trees[s] = newTree(tokens)
		d.at[s] = make([]int32, len(tokens))
		for i := range d.at[s] {
			d.at[s][i] = -1
		}
	}
	for _, m := range doc.Mentions {
		if m.Sentence < 0 || m.Sentence >= n {
			continue
		}
		tokens := len(doc.Sentences[m.Sentence].Tokens)
		if m.First < 0 || m.First >= m.Last || m.Last > tokens || m.Head < m.First || m.Head >= m.Last {
			continue
		}
		if d.isOneOfPeople(&m) {
			continue
		}
		m.Entity = -1
		d.add(m, -1)
	}
	d.quotes = findQuotes(doc)
	return d
}

// add appends a mention of a cluster; -1 for none yet.
func (d *discourse) add(m kg.Mention, c int) int {
	i := len(d.mentions)
	m.Entity = -1
	d.mentions = append(d.mentions, mention{Mention: m})
	for t := m.First; t < m.Last; t++ {
		if d.at[m.Sentence][t] < 0 {
			d.at[m.Sentence][t] = int32(i)
		}
	}
	d.bySentence[m.Sentence] = append(d.bySentence[m.Sentence], int32(i))
	if c >= 0 {
		d.assign(i, c)
	}
	return i
}

// assign puts a mention that has none into a cluster.
func (d *discourse) assign(m, c int) {
	d.mentions[m].Entity = c
	d.mentions[m].sure = 1
	d.clusters[c].mentions = append(d.clusters[c].mentions, int32(m))
}

// cover returns the mention that covers a token, or -1.
func (d *discourse) cover(s, token int) int { return int(d.at[s][token]) }

// clusterAt returns the cluster of the mention whose head is the token, or -1.
func (d *discourse) clusterAt(s, token int) int {
	if token < 0 {
		return -1
	}
	if m := d.at[s][token]; m >= 0 && d.mentions[m].Head == token {
		return d.mentions[m].Entity
	}
	return -1
}

// newCluster starts a cluster without mentions.
func (d *discourse) newCluster(typ kg.EntityType) int {
	d.clusters = append(d.clusters, cluster{typ: typ, merged: -1})
	return len(d.clusters) - 1
}

// named reports whether the cluster will be an entity.
func (c *cluster) named() bool { return len(c.names) > 0 }
