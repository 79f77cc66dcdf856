package graph

import (
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
)

// Vocabulary of the graph, in short form.
const (
	rdfType        = quad.IRI("rdf:type")
	rdfsLabel      = quad.IRI("rdfs:label")
	skosAltLabel   = quad.IRI("skos:altLabel")
	provDerived    = quad.IRI("prov:wasDerivedFrom")
	schemaDocument = quad.IRI("schema:DigitalDocument")
	schemaName     = quad.IRI("schema:name")
	schemaHeadline = quad.IRI("schema:headline")
	schemaDate     = quad.IRI("schema:datePublished")
	schemaPubl     = quad.IRI("schema:publisher")
	schemaText     = quad.IRI("schema:text")

	kgNone       = quad.IRI("kg:none") // object of a predicate that takes none
	kgLocation   = quad.IRI("kg:location")
	kgPart       = quad.IRI("kg:part")
	kgHash       = quad.IRI("kg:sha256")
	kgSentences  = quad.IRI("kg:sentences")
	kgEvidence   = quad.IRI("kg:evidence")
	kgConfidence = quad.IRI("kg:confidence")
	kgRule       = quad.IRI("kg:rule")
	kgSpeaker    = quad.IRI("kg:speaker")
	kgUnresolved = quad.IRI("kg:unresolved") // of a node that stands for one mention: its words
	kgPolarity   = quad.IRI("kg:polarity")
	kgModality   = quad.IRI("kg:modality")
	kgTime       = quad.IRI("kg:time")
	kgArgument   = quad.IRI("kg:argument")
	kgEvent      = quad.IRI("kg:event")
	kgRecord     = quad.IRI("kg:record")

	kgRole       = quad.IRI("kg:role")   // what a text calls an entity: "president"
	kgGender     = quad.IRI("kg:gender") // "m" or "f"
	kgAbout      = quad.IRI("kg:about")  // from a thing to what its words speak of
	kgMode       = quad.IRI("kg:mode")
	kgFamily     = quad.IRI("kg:family")
	owlSymmetric = quad.IRI("owl:SymmetricProperty")
	owlInverseOf = quad.IRI("owl:inverseOf")
	owlSameAs    = quad.IRI("owl:sameAs")

	kgMerges     = quad.IRI("kg:merges") // label of the merges in force
	kgMergedInto = quad.IRI("kg:mergedInto")
	kgMergeScore = quad.IRI("kg:mergeScore")
	kgMaybeSame  = quad.IRI("kg:maybeSame") // a merge that a person should decide about
	kgDecisions  = quad.IRI("kg:decisions") // label of what people decided
	kgLedger     = quad.IRI("kg:ledger")    // label of the ledger
	kgEntry      = quad.IRI("kg:entry")

	kgDecidedSame      = quad.IRI("kg:decidedSame")
	kgDecidedDifferent = quad.IRI("kg:decidedDifferent")
	kgHidden           = quad.IRI("kg:hidden") // of a claim that a person says is wrong
	kgNamed            = quad.IRI("kg:named")  // what a person calls an entity

	kgMergeReason = quad.IRI("kg:mergeReason")
	kgSubjectWas  = quad.IRI("kg:subjectWas") // what a claim was about before a merge
	kgObjectWas   = quad.IRI("kg:objectWas")
	kgSpeakerWas  = quad.IRI("kg:speakerWas")
	kgArgumentWas = quad.IRI("kg:argumentWas")
	kgAboutWas    = quad.IRI("kg:aboutWas")
)

// vocabulary lists the properties that a query may call by their local name: "type",
// "label", "evidence".
var vocabulary = []quad.IRI{
	rdfType, rdfsLabel, skosAltLabel, provDerived, schemaName, schemaHeadline, schemaDate,
	schemaPubl, schemaText, kgLocation, kgPart, kgHash, kgSentences, kgEvidence, kgConfidence, kgRule, kgSpeaker, kgUnresolved, kgPolarity,
	kgModality, kgTime, kgArgument, kgEvent, kgRecord, kgMergedInto, kgMergeReason,
	kgMergeScore, kgMaybeSame, kgDecidedSame, kgDecidedDifferent, kgHidden, kgNamed, kgRole, kgGender, kgAbout, owlSameAs, kgMode, kgFamily, owlInverseOf,
	kgSubjectWas, kgObjectWas, kgSpeakerWas, kgArgumentWas, kgAboutWas,
}

const (
	entityPrefix    = "e:"
	predicatePrefix = "r:"
	claimPrefix     = "c:"
	documentPrefix  = "d:"
	typePrefix      = "t:"
	notPrefix       = "r:not/"
	maybePrefix     = "r:maybe/"
)

// edgePredicate returns the predicate that a claim's edge is stored under. A denial is a
// denial whatever its modality, which stays on the claim.
func edgePredicate(id kg.PredicateID, p kg.Polarity, m kg.Modality) kg.PredicateID {
	local := strings.TrimPrefix(string(id), predicatePrefix)
	switch {
	case p == kg.Negative:
		return kg.PredicateID(notPrefix + local)
	case m != kg.Asserted:
		return kg.PredicateID(maybePrefix + local)
	}
	return id
}

// basePredicate undoes edgePredicate.
func basePredicate(edge kg.PredicateID, p kg.Polarity, m kg.Modality) kg.PredicateID {
	prefix := predicatePrefix
	switch {
	case p == kg.Negative:
		prefix = notPrefix
	case m != kg.Asserted:
		prefix = maybePrefix
	}
	return kg.PredicateID(predicatePrefix + strings.TrimPrefix(string(edge), prefix))
}

// hasKnownPrefix reports whether s is an IRI in short form: "e:vladimir_putin", "rdf:type".
func hasKnownPrefix(s string) bool {
	prefix, local, ok := strings.Cut(s, ":")
	if !ok || local == "" || strings.ContainsAny(local, " \t\n\"<>") {
		return false
	}
	for _, ns := range kg.Namespaces {
		if ns.Prefix == prefix {
			return true
		}
	}
	return false
}

func isClaim(v quad.Value) bool {
	_, ok := isIRIWith(v, claimPrefix)
	return ok
}

// isIRIWith returns what follows the prefix where v is an IRI that has it.
func isIRIWith(v quad.Value, prefix string) (string, bool) {
	iri, ok := v.(quad.IRI)
	if !ok {
		return "", false
	}
	return strings.CutPrefix(string(iri), prefix)
}
