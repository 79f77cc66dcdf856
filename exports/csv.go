package exports

import (
	"bufio"
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"kg"
)

// csvFormat is a flat list of claims, a row each, with their evidence: for spreadsheets,
// pandas, R, and Maltego's table import.
var csvFormat = Format{
	Name: "csv", Extension: ".csv", MediaType: "text/csv; charset=utf-8",
	Description: "a row for each claim, with its evidence",
	write: single(func(j *job, w *bufio.Writer) error {
		return writeCSV(w, func(row func(...string) error) error {
			return writeTable(dialect{text: spreadsheetText}, claimColumns, j.rows(names{}), row)
		})
	}),
}

func spreadsheetText(typ, s string) string {
	if typ != "string" {
		return s
	}
	return noFormula(s)
}

// noFormula keeps a spreadsheet from computing a text that a document made look like a
// formula: such a cell gets an apostrophe in front, as spreadsheets themselves mark text.
func noFormula(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

// claimColumns are the columns of the flat list. Spans are in bytes of the document's text.
var claimColumns = []attribute[tableRow]{
	{"subject", "string", func(r *tableRow) string { return r.source.Name }, nil},
	{"relation", "string", (*tableRow).reading, nil},
	{"object", "string", func(r *tableRow) string { return r.object(func(*kg.Node) string { return r.target.Name }) }, nil},
	{"evidence", "string", func(r *tableRow) string { return r.c.Evidence }, nil},
	{"source", "string", func(r *tableRow) string { return r.c.Name }, nil},
	{"title", "string", func(r *tableRow) string { return r.c.Title }, nil},
	{"published", "date", func(r *tableRow) string { return r.c.Published }, nil},
	{"time", "string", func(r *tableRow) string { return r.c.Time }, nil},
	{"from", "date", func(r *tableRow) string { return r.c.From }, nil},
	{"to", "date", func(r *tableRow) string { return r.c.To }, nil},
	{"speaker", "string", func(r *tableRow) string { return r.c.SpeakerName }, nil},
	{"via", "string", func(r *tableRow) string { return r.c.Via }, nil},
	{"polarity", "string", func(r *tableRow) string { return string(r.c.Polarity) }, nil},
	{"modality", "string", func(r *tableRow) string { return string(r.c.Modality) }, nil},
	{"confidence", "double", func(r *tableRow) string { return number(r.c.Confidence) }, nil},
	{"arguments", "string", func(r *tableRow) string { return r.c.Arguments }, nil},
	{"event", "string", func(r *tableRow) string { return r.c.Event }, nil},
	{"mode", "string", func(r *tableRow) string { return r.c.Mode }, nil},
	{"family", "string", func(r *tableRow) string { return r.c.Family }, nil},
	{"subject_type", "string", func(r *tableRow) string { return string(r.st.Subject.Type) }, nil},
	{"object_type", "string", func(r *tableRow) string { return r.object(func(*kg.Node) string { return r.target.Type }) }, nil},
	{"value", "string", func(r *tableRow) string { return r.object(func(n *kg.Node) string { return n.Value }) }, nil},
	{"unit", "string", func(r *tableRow) string { return r.object(func(n *kg.Node) string { return n.Unit }) }, nil},
	{"subject_id", "string", func(r *tableRow) string { return r.c.Source }, nil},
	{"predicate", "string", func(r *tableRow) string { return r.c.Predicate }, nil},
	{"object_id", "string", func(r *tableRow) string { return r.object(func(*kg.Node) string { return r.c.Target }) }, nil},
	{"speaker_id", "string", func(r *tableRow) string {
		if r.st.Speaker == nil {
			return ""
		}
		return string(r.st.Speaker.ID)
	}, nil},
	{"claim", "string", func(r *tableRow) string { return r.c.ID }, nil},
	{"document", "string", func(r *tableRow) string { return r.c.Document }, nil},
	{"sentence", "int", func(r *tableRow) string { return strconv.Itoa(r.c.Sentence) }, nil},
	{"evidence_span", "string", func(r *tableRow) string { return fmt.Sprintf("%d-%d", r.st.Evidence.Span[0], r.st.Evidence.Span[1]) }, nil},
	{"rule", "string", func(r *tableRow) string { return r.c.Rule }, nil},
}

// relationName is the predicate of an edge as a name in capitals: THANK, NOT_THANK,
// MAYBE_THANK; letters, digits and underscores only.
func relationName(st *kg.Statement) string {
	local := strings.TrimPrefix(edgePredicate(st), "r:")
	return strings.ToUpper(cmp.Or(kg.Slug(local), "RELATED"))
}
