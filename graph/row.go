package graph

import (
	"bytes"
	"encoding/json"

	"kg"
)

// Row is one result of a query.
type Row struct {
	// ID is where the path ended: a node or a literal. NoTerm in a row of g.emit.
	ID kg.Term
	// Name is the readable name of ID; empty for literals and nodes without one.
	Name string
	// Tags are the nodes saved on the way, sorted by key.
	Tags []Tag
	// Value is what g.emit was given, or the value of the script's last expression: JSON,
	// the keys of objects in the script's order. Nil in a row of a path.
	Value json.RawMessage
}

// Tag is a node saved under a key by tag(), as() or save().
type Tag struct {
	Key  string
	Term kg.Term
	Name string
}

// MarshalJSON gives one flat object: "id", "name", and each tag by its key, with the name
// of a tagged node as "<key>_name". A literal has its datatype beside it ("datatype",
// "<key>_datatype"), an IRI never: so the two are told apart. A row of g.emit is what was
// emitted, in an object.
func (r Row) MarshalJSON() ([]byte, error) {
	if r.ID.Kind == kg.NoTerm {
		if len(r.Value) > 0 && r.Value[0] == '{' {
			return r.Value, nil
		}
		value := r.Value
		if len(value) == 0 {
			value = json.RawMessage("null")
		}
		return append(append([]byte(`{"value":`), value...), '}'), nil
	}
	taken := make(map[string]bool, 2+len(r.Tags))
	for _, t := range r.Tags {
		taken[t.Key] = true
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // scripts see IRIs in angle brackets
	put := func(key, value string) error {
		b.WriteByte(',')
		if err := enc.Encode(key); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the encoder ends lines
		b.WriteByte(':')
		err := enc.Encode(value)
		b.Truncate(b.Len() - 1)
		return err
	}
	node := func(key, prefix string, t kg.Term, name string) error {
		if err := put(key, t.Value); err != nil {
			return err
		}
		if name != "" && !taken[prefix+"name"] {
			return put(prefix+"name", name)
		}
		if t.Kind == kg.Literal && !taken[prefix+"datatype"] {
			return put(prefix+"datatype", datatypeOf(t))
		}
		return nil
	}
	if !taken["id"] {
		if err := node("id", "", r.ID, r.Name); err != nil {
			return nil, err
		}
	}
	for _, t := range r.Tags {
		if err := node(t.Key, t.Key+"_", t.Term, t.Name); err != nil {
			return nil, err
		}
	}
	out := b.Bytes()
	out[0] = '{'
	return append(out, '}'), nil
}

func datatypeOf(t kg.Term) string {
	if t.Datatype == "" {
		return "xsd:string"
	}
	return t.Datatype
}

// bytes is about how many bytes a row takes.
func (r *Row) bytes() int64 {
	n := 32 + len(r.ID.Value) + len(r.Name) + len(r.Value)
	for _, t := range r.Tags {
		n += 16 + len(t.Key) + len(t.Term.Value) + len(t.Name)
	}
	return int64(n)
}
