package schema

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"kg"
)

// Builtin is the schema that kg has on its own, as YAML.
//
//go:embed data/schema.yaml
var Builtin string

// Starter is a small schema with an example of everything, to be changed.
//
//go:embed data/starter.yaml
var Starter string

// Definition is a schema as a file gives it: what types and predicates there are.
type Definition struct {
	Name       string // of the file
	Extends    bool   // adds to the built-in schema
	Types      []TypeEntry
	Predicates []PredicateEntry
}

// TypeEntry is an entity type.
type TypeEntry struct {
	Name   kg.EntityType
	Label  string
	Parent kg.EntityType
	Words  []string // nouns that name such a thing: "company"
	Line   int
}

// PredicateEntry is a predicate with the ways of saying it. Phrases are in base form.
type PredicateEntry struct {
	Name      string // base form: "express concern about"
	Label     string // as read in the past tense
	Synonyms  []string
	Nouns     []string // that mean it behind a light verb
	Swap      []string // phrases with subject and object exchanged
	Like      []string // phrases of the same event and family, predicates of their own
	Inverse   string
	Symmetric bool
	Domain    []kg.EntityType // empty: any
	Range     []kg.EntityType
	Event     string // PLOVER event type or SAY
	Mode      string
	Family    string
	Line      int
}

// Events are the event types of PLOVER, and SAY.
var Events = [...]string{"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
	"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "SAY"}

// ReadDefinition reads a schema file.
func ReadDefinition(path string) (*Definition, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return ParseDefinition(path, b)
}

// ParseDefinition reads a schema. The error joins all faults found, each with the name and
// the line.
func ParseDefinition(name string, data []byte) (*Definition, error) {
	p := &definitionParser{def: &Definition{Name: name}}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		why := strings.TrimPrefix(err.Error(), "yaml: ")
		if !strings.HasPrefix(why, "line ") {
			why = "this is not YAML: " + why
		}
		return nil, fmt.Errorf("%s: %s", name, why)
	}
	if len(root.Content) == 0 {
		return nil, fmt.Errorf("%s:1: the file is empty; 'kg schema init' writes one to start from", name)
	}
	p.fields(root.Content[0], "a schema", map[string]func(*yaml.Node){
		"extends": func(n *yaml.Node) {
			if p.def.Extends = n.Value == "builtin"; !p.def.Extends {
				p.fault(n, "extends is %q; the only schema to extend is \"builtin\"", n.Value)
			}
		},
		"types":      p.types,
		"predicates": p.predicates,
	})
	p.check()
	if len(p.faults) > 0 {
		return nil, errors.Join(p.faults...)
	}
	return p.def, nil
}

type definitionParser struct {
	def    *Definition
	faults []error
}

func (p *definitionParser) fault(n *yaml.Node, format string, args ...any) {
	p.faultAt(n.Line, format, args...)
}

func (p *definitionParser) faultAt(line int, format string, args ...any) {
	p.faults = append(p.faults, fmt.Errorf("%s:%d: %s", p.def.Name, line, fmt.Sprintf(format, args...)))
}

// fields calls the reader of each key of a mapping.
func (p *definitionParser) fields(n *yaml.Node, what string, readers map[string]func(*yaml.Node)) {
	p.mapping(n, what, func(key, value *yaml.Node) {
		if read := readers[key.Value]; read != nil {
			read(value)
			return
		}
		var known []string
		for k := range readers {
			known = append(known, k)
		}
		slices.Sort(known)
		p.fault(key, "%s has no %q; it may have %s", what, key.Value, strings.Join(known, ", "))
	})
}

func (p *definitionParser) mapping(n *yaml.Node, what string, f func(key, value *yaml.Node)) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return
	}
	if n.Kind != yaml.MappingNode {
		p.fault(n, "%s must be a list of \"name: value\"", what)
		return
	}
	seen := make(map[string]int)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if line := seen[key.Value]; line != 0 {
			p.fault(key, "%q is there twice, first in line %d", key.Value, line)
			continue
		}
		seen[key.Value] = key.Line
		f(key, n.Content[i+1])
	}
}

func (p *definitionParser) text(to *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			p.fault(n, "a single text is wanted here")
			return
		}
		*to = n.Value
	}
}

func (p *definitionParser) list(to *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && n.Tag != "!!null" {
			*to = []string{n.Value}
			return
		}
		for _, item := range n.Content {
			if item.Kind != yaml.ScalarNode || strings.TrimSpace(item.Value) == "" {
				p.fault(item, "a list of texts is wanted here")
				continue
			}
			*to = append(*to, strings.TrimSpace(item.Value))
		}
	}
}

func (p *definitionParser) typeList(to *[]kg.EntityType) func(*yaml.Node) {
	return func(n *yaml.Node) {
		var names []string
		p.list(&names)(n)
		for _, name := range names {
			*to = append(*to, kg.EntityType(name))
		}
	}
}

func (p *definitionParser) types(n *yaml.Node) {
	p.mapping(n, "types", func(key, value *yaml.Node) {
		t := TypeEntry{Name: kg.EntityType(key.Value), Line: key.Line}
		if !isLocalName(key.Value) {
			p.fault(key, "type %q: a name of letters and digits is wanted", key.Value)
			return
		}
		var parent string
		p.fields(value, "type "+key.Value, map[string]func(*yaml.Node){"label": p.text(&t.Label), "parent": p.text(&parent), "words": p.list(&t.Words)})
		t.Parent = kg.EntityType(parent)
		p.def.Types = append(p.def.Types, t)
	})
}

func isLocalName(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}

func (p *definitionParser) predicates(n *yaml.Node) {
	p.mapping(n, "predicates", func(key, value *yaml.Node) {
		e := PredicateEntry{Name: key.Value, Label: key.Value, Line: key.Line}
		if kg.Slug(key.Value) == "" {
			p.fault(key, "a predicate needs a name of letters")
			return
		}
		p.fields(value, fmt.Sprintf("predicate %q", key.Value), map[string]func(*yaml.Node){
			"label": p.text(&e.Label), "synonyms": p.list(&e.Synonyms), "nouns": p.list(&e.Nouns), "swap": p.list(&e.Swap), "like": p.list(&e.Like),
			"inverse": p.text(&e.Inverse), "domain": p.typeList(&e.Domain), "range": p.typeList(&e.Range),
			"event": func(n *yaml.Node) {
				if !slices.Contains(Events[:], n.Value) {
					p.fault(n, "event %q is none of PLOVER's: %s", n.Value, strings.Join(Events[:], ", "))
				}
				e.Event = n.Value
			},
			"mode": p.text(&e.Mode), "family": p.text(&e.Family),
			"symmetric": func(n *yaml.Node) {
				if n.Value != "true" && n.Value != "false" {
					p.fault(n, "symmetric is true or false")
				}
				e.Symmetric = n.Value == "true"
			},
		})
		p.def.Predicates = append(p.def.Predicates, e)
	})
}

// builtinTypes may be used without being defined.
var builtinTypes = []kg.EntityType{kg.Person, kg.Organization, kg.Place, kg.Group, kg.Event, kg.Work, kg.Thing,
	kg.Date, kg.Number, kg.Money, kg.Percent, kg.Quantity}

// check looks at what entries say of each other.
func (p *definitionParser) check() {
	types := make(map[kg.EntityType]bool)
	for _, t := range builtinTypes {
		types[t] = true
	}
	for _, t := range p.def.Types {
		types[t.Name] = true
	}
	for _, t := range p.def.Types {
		if t.Parent != "" && !types[t.Parent] {
			p.faultAt(t.Line, "type %s: its parent %s is not defined", t.Name, t.Parent)
		}
	}
	byName := make(map[string]*PredicateEntry)
	owner := make(map[string]*PredicateEntry)
	claim := func(e *PredicateEntry, kind, phrase string) {
		key := kind + phrase
		if o := owner[key]; o != nil {
			p.faultAt(e.Line, "predicate %q: %q already belongs to %q in line %d", e.Name, phrase, o.Name, o.Line)
			return
		}
		owner[key] = e
	}
	for i := range p.def.Predicates {
		e := &p.def.Predicates[i]
		byName[e.Name] = e
		claim(e, "", e.Name)
	}
	for i := range p.def.Predicates {
		e := &p.def.Predicates[i]
		for _, list := range [...][]string{e.Synonyms, e.Swap, e.Like} {
			for _, s := range list {
				claim(e, "", s)
			}
		}
		for _, s := range e.Nouns {
			claim(e, "noun ", s)
		}
		for _, list := range [...][]kg.EntityType{e.Domain, e.Range} {
			for _, t := range list {
				if !types[t] {
					p.faultAt(e.Line, "predicate %q: type %s is not defined", e.Name, t)
				}
			}
		}
		if e.Inverse != "" && e.Symmetric {
			p.faultAt(e.Line, "predicate %q is symmetric and has an inverse", e.Name)
		}
	}
	for i := range p.def.Predicates {
		e := &p.def.Predicates[i]
		if e.Inverse == "" {
			continue
		}
		switch inv := byName[e.Inverse]; {
		case inv == nil && !p.def.Extends:
			p.faultAt(e.Line, "predicate %q: its inverse %q is not defined", e.Name, e.Inverse)
		case inv != nil && inv.Inverse != e.Name:
			p.faultAt(e.Line, "predicate %q: its inverse %q (line %d) has another inverse", e.Name, e.Inverse, inv.Line)
		}
	}
}
