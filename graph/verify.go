package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"kg"
)

// Mismatch is something stored that does not agree with the text it was read from.
type Mismatch struct {
	Document kg.DocumentID
	Claim    kg.ClaimID // empty where the document itself is at fault
	Part     string     // "subject", "predicate", "evidence", "argument 2", "text", ...
	Span     kg.Span
	Stored   string // the text that the claim has
	Found    string // what the document has at Span
	Reason   string
}

// VerifyInfo counts what Verify has looked at.
type VerifyInfo struct {
	Documents, Claims, Spans, Mismatches int
}

// Verify slices every span of every claim out of the stored text again and compares with
// the text of the claim, or its checksum; it also checks that every claim has one edge and
// every document the text it was stored with. It reports every mismatch; the error is for
// what kept it from looking.
func (s *Store) Verify(ctx context.Context, report func(Mismatch)) (VerifyInfo, error) {
	var info VerifyInfo
	tell := func(m Mismatch) {
		info.Mismatches++
		report(m)
	}
	ids, err := s.documentIDs(ctx)
	if err != nil {
		return info, err
	}
	for _, id := range ids {
		if err := s.verifyDocument(ctx, id, &info, tell); err != nil && !errors.Is(err, ErrNotFound) {
			return info, err
		}
	}
	return info, nil
}

func (s *Store) verifyDocument(ctx context.Context, id kg.DocumentID, info *VerifyInfo, tell func(Mismatch)) error {
	if err := s.rlock(ctx); err != nil {
		return err
	}
	defer s.mu.RUnlock()
	doc, _, err := s.readDocument(ctx, id)
	if err != nil {
		return err
	}
	info.Documents++
	quads, err := s.quadsAt(ctx, quad.Subject, quad.IRI(id))
	if err != nil {
		return err
	}
	for _, q := range quads {
		if q.Predicate != kgHash {
			continue
		}
		sum := sha256.Sum256([]byte(doc.Text))
		if q.Object != quad.String(hex.EncodeToString(sum[:])) {
			tell(Mismatch{Document: id, Part: "text", Reason: "the text does not have the hash it was stored with"})
		}
	}
	properties, edges, err := s.claimQuads(ctx, id, nil)
	if err != nil {
		return err
	}
	for _, c := range slices.Sorted(maps.Keys(properties)) {
		info.Claims++
		st, sound, err := statement(doc, c, edges[c], properties[c])
		if err != nil {
			tell(Mismatch{Document: id, Claim: c, Part: "claim", Reason: err.Error()})
			continue
		}
		if !sound {
			tell(Mismatch{Document: id, Claim: c, Part: "claim", Reason: "its spans do not give the texts it was stored with"})
		}
		info.Spans += verifyStatement(doc, &st, tell)
	}
	return nil
}

// verifyStatement checks the spans of a statement against the text and returns how many.
func verifyStatement(doc *kg.Document, st *kg.Statement, tell func(Mismatch)) int {
	n := 0
	check := func(part string, span kg.Span, text string) {
		n++
		m := Mismatch{Document: doc.ID, Claim: st.ID, Part: part, Span: span, Stored: text}
		found, ok := slice(doc.Text, span)
		switch {
		case !ok:
			m.Reason = fmt.Sprintf("the span lies outside the text of %d bytes", len(doc.Text))
		case found != text:
			m.Found, m.Reason = found, "the text at the span is another"
		default:
			return
		}
		tell(m)
	}
	check("evidence", st.Evidence.Span, st.Evidence.Text)
	check("subject", st.Subject.Span, st.Subject.Text)
	check("predicate", st.Predicate.Span, st.Predicate.Text)
	if st.Object != nil {
		check("object", st.Object.Span, st.Object.Text)
	}
	if st.Speaker != nil {
		check("speaker", st.Speaker.Span, st.Speaker.Text)
	}
	if st.Time != nil {
		check("time", st.Time.Span, st.Time.Text)
	}
	for i, a := range st.Arguments {
		check(fmt.Sprintf("argument %d", i+1), a.Span, a.Text)
	}
	return n
}
