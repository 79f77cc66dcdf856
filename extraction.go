package kg

// Phrase is a set of tokens of one sentence with a head. Tokens are ascending and may have
// gaps where conjuncts were taken apart. The zero Phrase (no tokens) is absent.
type Phrase struct {
	Head   int
	Tokens []int
}

// Empty reports whether the phrase has no tokens.
func (p Phrase) Empty() bool { return len(p.Tokens) == 0 }

// Relation is the relation phrase of an extraction.
type Relation struct {
	// Phrase holds its explicit words; empty when the relation is implied ("is" in an
	// apposition), in which case Head is the token that implies it.
	Phrase
	// Label is the phrase as a reader would say it: "criticized", "served as prime minister of".
	Label string
	// Lemma is the label in base form, without auxiliaries and articles, the passive
	// turned active: "criticize", "serve as prime minister of".
	Lemma string
	// Under are the words above an infinitive that keep it from being a plain fact, as a reader would say them: "is trying to",
	// "was urged to". Label and Lemma go without them.
	Under string
}

// Argument is a further participant of an extraction.
type Argument struct {
	Role   string // preposition or "time", "place", "manner", "purpose", "cause", "condition"
	Phrase Phrase
}

// Extraction is a subject-predicate-object fact found in one sentence: token spans only,
// nothing resolved.
type Extraction struct {
	Sentence   int // index into Document.Sentences
	Subject    Phrase
	Relation   Relation
	Object     Phrase // empty when the predicate takes none: "the talks failed"
	Arguments  []Argument
	Time       Phrase // when it happened, as far as the sentence says; may be empty
	Polarity   Polarity
	Modality   Modality
	Speaker    Phrase // whose claim it is, when not the document's own
	SpeakerAt  int    // sentence of Speaker, which for a quotation may be another one
	Rule       string // construction that made it: "clause/svo"
	Confidence float64
	// Belief and Doubt are what speaks most for and against it, in words; empty where nothing
	// does much.
	Belief, Doubt string
}
