package graph

import (
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
)

// namespace is a prefix of short IRIs and what it stands for.
type namespace struct{ prefix, full string }

// absolute is what makes an IRI a full one.
const absolute = "://"

// preparedNamespaces are those that every query knows: of kg.Namespaces what has a full form of
// its own. The others (e, r, c, d, t, kg) have the one that a script gives them.
func preparedNamespaces() []namespace {
	var out []namespace
	for _, ns := range kg.Namespaces {
		if strings.Contains(ns.IRI, absolute) {
			out = append(out, namespace{ns.Prefix, ns.IRI})
		}
	}
	return out
}

// iri reads an IRI of a script, with or without angle brackets: in short form as the graph has
// it ("rdf:type"), in full ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), or with a
// prefix that the script has added.
func (e *env) iri(text string) quad.IRI {
	text = strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">")
	if !strings.Contains(text, absolute) {
		prefix, local, ok := strings.Cut(text, ":")
		if !ok {
			return quad.IRI(text)
		}
		full, ok := e.added[prefix]
		if !ok {
			return quad.IRI(text)
		}
		text = full + local
	}
	for _, ns := range e.namespaces {
		if local, ok := strings.CutPrefix(text, ns.full); ok && ns.full != "" {
			return quad.IRI(ns.prefix + ":" + local)
		}
	}
	return quad.IRI(text)
}

// addNamespace lets a script use a prefix of its own, or say what the prefixes of kg's own
// data stand for where IRIs come from an export with a base.
func (e *env) addNamespace(prefix, full string) {
	prefix = strings.TrimSuffix(prefix, ":")
	if prefix == "" || strings.ContainsAny(prefix, ":/<>\"' ") {
		e.fail("addNamespace() takes a prefix of letters, got %q", prefix)
	}
	full = strings.TrimSuffix(strings.TrimPrefix(full, "<"), ">")
	for _, ns := range kg.Namespaces {
		if ns.Prefix == prefix {
			e.namespaces = append(e.namespaces, namespace{prefix, full})
			return
		}
	}
	if e.added == nil {
		e.added = make(map[string]string)
	}
	e.added[prefix] = full
}

// isAdded reports whether a name begins with a prefix that the script has added.
func (e *env) isAdded(name string) bool {
	prefix, _, ok := strings.Cut(name, ":")
	return ok && e.added[prefix] != ""
}
