package kg

import "time"

// Span is a half-open range of byte offsets [Start,End) into Document.Text.
// In JSON it is the pair [start,end].
type Span [2]int

// Start returns the offset of the first byte.
func (s Span) Start() int { return s[0] }

// End returns the offset after the last byte.
func (s Span) End() int { return s[1] }

// Len returns the number of bytes.
func (s Span) Len() int { return s[1] - s[0] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s[0] <= t[0] && t[1] <= s[1] }

// Document is one text with everything found in it. The source stage fills the fields up
// to Text; each stage of extract adds its own part and leaves the others alone.
type Document struct {
	// ID names the document by its content: DocumentIDOf(Name, Text).
	ID DocumentID
	// Name is what people are shown: the path, URL or "-" as it was given, with
	// "#n" for the n-th record of a JSONL file.
	Name string
	// Location identifies the document across builds (absolute path, URL or record
	// id): a new text at a known location replaces the old one. Empty: none, the
	// document is known by its content alone.
	Location string
	// Part counts from 1 where a long text was cut into several documents; 0 for a whole text.
	Part int
	// Title is the headline; where the input gives it apart from the body it also
	// opens Text.
	Title string
	// Publisher is who published it ("source" in JSONL), or empty.
	Publisher string
	// Date is the date of publication in UTC; zero when unknown.
	Date time.Time
	// Text is valid UTF-8, without a byte-order mark, stored once.
	Text string

	Sentences []Sentence
	Mentions  []Mention
	Entities  []Entity
	Anaphors  []Anaphor

	// NameScores is how a stage that reads whole sentences sees the names in them, for the
	// stage that finds them, which takes it out. Nil when there is none.
	NameScores *NameScores
}

// NameScores are scores of labels of the words of a document: natural logarithms of
// likelihoods, but for a number that is the same for all labels of a word.
type NameScores struct {
	// Labels are "O" for words outside of names and "B-Person", "I-Person", "L-Person",
	// "U-Person" for the begin, inside, last and only word of a name of a type.
	Labels []string
	// Scores holds, by sentence, one score a label for each word after the other.
	Scores [][]float32
}

// Slice returns the text of a span.
func (d *Document) Slice(s Span) string { return d.Text[s[0]:s[1]] }

// SentenceKind tells prose from what only stands between it.
type SentenceKind uint8

const (
	Prose    SentenceKind = iota
	Heading               // headline or section title, without a final full stop
	ListItem              // bullet or numbered item
	Noise                 // not a sentence: URL, table row, junk; not parsed
	Foreign               // in another language than English; not parsed
)

// Readable reports whether sentences of the kind are parsed and statements sought in them.
func (k SentenceKind) Readable() bool { return k != Noise && k != Foreign }

// Sentence is a span of the document with its tokens.
type Sentence struct {
	Span   Span
	Kind   SentenceKind
	Tokens []Token
}

// Token is a syntactic word of Universal Dependencies.
type Token struct {
	Span   Span
	Form   string // the word; Document.Slice(Span) unless the input gave another
	Lemma  string
	UPOS   string // universal part of speech: NOUN, VERB, ...
	XPOS   string // Penn Treebank tag: NNP, VBD, ...
	Feats  string // "Mood=Ind|Tense=Past", sorted by name; empty for none
	Head   int    // index of the head in the sentence; -1 for the root
	Deprel string // relation to the head with its subtype: "nsubj:pass"
	// Joined: the word is the second or later part of a multi-word token ("n't" in
	// "don't"), written without a space before it.
	Joined bool
	// Margin is how much better the parser scored Head than any other head, as the
	// logarithm of odds: near 0 it could not tell, below 0 it took Head only to make a
	// tree. 0 where no parser scored heads.
	Margin float32
}

// Feature returns the value of a morphological feature ("Number"), or "" when absent.
func (t *Token) Feature(name string) string {
	f := t.Feats
	for len(f) > 0 {
		item := f
		if i := indexByte(f, '|'); i >= 0 {
			item, f = f[:i], f[i+1:]
		} else {
			f = ""
		}
		if len(item) > len(name) && item[len(name)] == '=' && item[:len(name)] == name {
			return item[len(name)+1:]
		}
	}
	return ""
}

func indexByte(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// EntityType is the class of a thing or value, an IRI local name in namespace t:.
type EntityType string

const (
	Person       EntityType = "Person"
	Organization EntityType = "Organization"
	Place        EntityType = "Place"
	Group        EntityType = "Group" // nationality, religious or political group
	Event        EntityType = "Event"
	Work         EntityType = "Work" // title of a book, film, law, product
	Thing        EntityType = "Thing"

	Date     EntityType = "Date"
	Number   EntityType = "Number"
	Money    EntityType = "Money"
	Percent  EntityType = "Percent"
	Quantity EntityType = "Quantity" // number with a unit
)

// IsValue reports whether the type is a literal value rather than a thing with an identity.
func (t EntityType) IsValue() bool {
	switch t {
	case Date, Number, Money, Percent, Quantity:
		return true
	}
	return false
}

// MentionKind tells how a mention names its entity.
type MentionKind uint8

const (
	NameMention    MentionKind = iota // "Dmitry Peskov"
	NominalMention                    // "the spokesperson"
	PronounMention                    // "he"
)

// Mention is a run of tokens that names an entity or a value.
type Mention struct {
	Sentence int // index into Document.Sentences
	First    int // first token
	Last     int // one past the last token
	Head     int // head token
	Kind     MentionKind
	Type     EntityType
	Entity   int // index into Document.Entities; -1 when unresolved
	// Members are the entities that a plural mention stands for together ("they", "the two
	// countries"): indices into Document.Entities, and Entity is -1. Nil for any other mention.
	Members []int
}

// Anaphor is a noun phrase or pronoun that takes up an earlier noun phrase which the document never
// names: "a proposal ... the proposal ... it". Mentions of entities are no anaphors.
type Anaphor struct {
	Sentence, Head     int // index into Document.Sentences, and head token there
	OfSentence, OfHead int // the same of the noun phrase taken up, which tells most of what it is
}

// Gender of a person as far as the text and lists of given names tell.
type Gender uint8

const (
	UnknownGender Gender = iota
	Masculine
	Feminine
	Neuter
)

// Entity is one thing the document speaks of, under all its names there.
type Entity struct {
	ID       EntityID
	Name     string // the fullest proper name, without titles
	Type     EntityType
	Gender   Gender
	Aliases  []string          // other names in the text or the built-in lists, sorted, without Name
	Roles    []string          // what the text calls it: "president", "spokesperson", sorted
	Offices  map[string]string // of what country or body somebody has an office of Roles, where that is told anywhere: "president" of "Kenya"
	Same     []string          // identifiers elsewhere, IRIs in short form: "wd:Q7747"
	Mentions []int             // indices into Document.Mentions, ascending
}

// Foreign returns how many passages of a read document are in another language than English,
// and how many sentences they have. Neighbouring sentences are one passage.
func (d *Document) Foreign() (passages, sentences int) {
	for i := range d.Sentences {
		if d.Sentences[i].Kind != Foreign {
			continue
		}
		sentences++
		if i == 0 || d.Sentences[i-1].Kind != Foreign {
			passages++
		}
	}
	return passages, sentences
}
