package kg

import "strings"

// Polarity tells an affirmed fact from a denied one.
type Polarity string

const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Modality tells a fact from what is only planned, possible, ....
type Modality string

const (
	Asserted    Modality = "asserted"
	Planned     Modality = "planned"
	Possible    Modality = "possible"
	Conditional Modality = "conditional"
	Desired     Modality = "desired"
	Obligatory  Modality = "obligatory"
)

// Statement is an extraction whose parts are resolved. Its JSON form is a promise: fields
// are added, never renamed.
type Statement struct {
	ID        ClaimID    `json:"id"`
	Document  DocumentID `json:"document"`
	Source    string     `json:"source"`   // Document.Name
	Sentence  int        `json:"sentence"` // index from 0
	Subject   Node       `json:"subject"`
	Predicate Predicate  `json:"predicate"`
	Object    *Node      `json:"object"` // null when the predicate takes none
	Arguments []Node     `json:"arguments"`
	Polarity  Polarity   `json:"polarity"`
	Modality  Modality   `json:"modality"`
	Speaker   *Node      `json:"speaker"` // null: the document's own claim; Unresolved: somebody's, we do not know whose
	// Via is who says that the speaker says so, where the text reports a report: "A said that
	// B denied it".
	Via        *Node   `json:"via,omitempty"`
	Time       *Time   `json:"time"`
	Confidence float64 `json:"confidence"` // 0..1, two decimals
	// Doubt is what lowers the confidence most, in words; empty where nothing does much, and of a
	// stored statement.
	Doubt    string   `json:"doubt,omitempty"`
	Rule     string   `json:"rule"`
	Evidence Evidence `json:"evidence"`
	// Hidden: a person says that it is wrong. Only of a stored one.
	Hidden bool `json:"hidden,omitempty"`
}

// Participants are the nodes of the statement that are entities: subject, object, speaker, who
// reports the speaker, and further arguments.
func (st *Statement) Participants() []*Node {
	var out []*Node
	for _, n := range []*Node{&st.Subject, st.Object, st.Speaker, st.Via} {
		if n != nil && n.ID != "" {
			out = append(out, n)
		}
	}
	for i := range st.Arguments {
		if n := &st.Arguments[i]; n.ID != "" {
			out = append(out, n)
		}
	}
	return out
}

// Node is a participant of a statement: an entity (ID set) or a value (Value and Datatype set).
type Node struct {
	Role     string     `json:"role,omitempty"` // of a further argument: preposition, "time", ...
	ID       EntityID   `json:"id,omitempty"`
	Name     string     `json:"name,omitempty"`
	Type     EntityType `json:"type,omitempty"`
	Value    string     `json:"value,omitempty"`    // normalised value of a literal
	Datatype string     `json:"datatype,omitempty"` // number, date, money, percent, quantity, text
	Unit     string     `json:"unit,omitempty"`     // "USD", "km", what a number counts
	Text     string     `json:"text"`               // exactly Document.Slice(Span)
	Span     Span       `json:"span"`
	// Unresolved: the text speaks of somebody or something without our knowing whom ("It
	// says ..."). ID then stands for this one mention, Name is empty.
	Unresolved bool `json:"unresolved,omitempty"`
	// About are the named things that the words of a thing without a name of its own speak
	// of: Ukraine for "Ukrainian defenders", Russia for "Moscow's allies". In their order. Of a place that speaks or acts in
	// politics, the country whose government it stands for.
	About []Reference `json:"about,omitempty"`
}

// Reference is an entity by its identity.
type Reference struct {
	ID   EntityID   `json:"id"`
	Name string     `json:"name"`
	Type EntityType `json:"type"`
}

// Reading is the node as people are shown it: its name, else its words or value. Of an
// unresolved one it says so: somebody unidentified (“It”).
func (n *Node) Reading() string {
	switch {
	case n.Unresolved:
		return "somebody unidentified (“" + n.Text + "”)"
	case n.Name != "":
		return n.Name
	case n.Text != "":
		return n.Text
	}
	return n.Value
}

// Predicate is the relation of a statement.
type Predicate struct {
	ID    PredicateID `json:"id"`              // canonical: "r:criticize"
	Label string      `json:"label"`           // readable: "criticized"
	Text  string      `json:"text"`            // exactly Document.Slice(Span); empty when implied
	Span  Span        `json:"span"`            //
	Event string      `json:"event,omitempty"` // PLOVER event type or SAY
	Mode  string      `json:"mode,omitempty"`  // of the event: "visit"
	// Family is what the predicate is about in general: employment, ownership, location,
	// family, part-of, authorship, membership, cause, transaction, sport result, legal.
	Family    string      `json:"family,omitempty"`
	Inverse   PredicateID `json:"inverse,omitempty"`   // the predicate that says it from the other side
	Symmetric bool        `json:"symmetric,omitempty"` // it holds both ways: "met"
}

// Time is when a statement holds, as the text says it and as a date.
type Time struct {
	Text  string `json:"text"`
	Value string `json:"value,omitempty"` // ISO 8601 date, month, year or interval, which may be open ("2016/.."); empty when not resolved
	Span  Span   `json:"span"`
}

// Evidence is the sentence a statement was read from.
type Evidence struct {
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Reading is the label of a predicate with what keeps it from being a plain fact:
// "thanked", "not thanked", "does not want", "thank (planned)". A label that says "not"
// itself is not told so twice.
func Reading(label string, p Polarity, m Modality) string {
	if p == Negative && !negated(label) {
		label = "not " + label
	}
	if m != Asserted {
		label += " (" + string(m) + ")"
	}
	return label
}

func negated(label string) bool {
	for _, w := range strings.Fields(label) {
		switch {
		case w == "not", w == "never", w == "cannot", strings.HasSuffix(w, "n't"), strings.HasSuffix(w, "n’t"):
			return true
		}
	}
	return false
}
