package exports

import (
	"bufio"
	"encoding/csv"
	"io"
	"iter"
	"strings"

	"kg"
)

// tableRow is a claim in a table.
type tableRow struct {
	st             *kg.Statement
	c              claim
	source, target sighting
}

// object returns what get says of the object, "" where there is none.
func (r *tableRow) object(get func(*kg.Node) string) string {
	if r.st.Object == nil {
		return ""
	}
	return get(r.st.Object)
}

// reading is what the claim says: "not thanked", "visit (planned)".
func (r *tableRow) reading() string { return kg.Reading(r.c.Label, r.c.Polarity, r.c.Modality) }

// rows yields the claims in the order given. Their ends are noted in seen, for a table of nodes
// after that of the claims; of names{} in nothing.
func (j *job) rows(seen names) iter.Seq2[tableRow, error] {
	return func(yield func(tableRow, error) bool) {
		for st, err := range j.statements() {
			r := tableRow{st: &st}
			if err == nil {
				r.c, r.source, r.target, err = j.claim(&st)
			}
			if err == nil && seen.seen != nil {
				err = seen.add(r.source, r.target)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// dialect is how a format writes its tables. Where a function is nil, a column is headed by its
// name, a text is as it is, and a list has an item a line.
type dialect struct {
	header func(name, typ string) string
	text   func(typ, s string) string
	list   func([]string) string
}

// writeTable writes a header, and a row for each of a sequence.
func writeTable[T any](d dialect, columns []attribute[T], rows iter.Seq2[T, error], row func(...string) error) error {
	cells := make([]string, len(columns))
	for i := range columns {
		cells[i] = columns[i].name
		if d.header != nil {
			cells[i] = d.header(columns[i].name, columns[i].typ)
		}
	}
	if err := row(cells...); err != nil {
		return err
	}
	for r, err := range rows {
		if err != nil {
			return err
		}
		for i := range columns {
			c := &columns[i]
			switch {
			case c.list != nil && d.list != nil:
				cells[i] = d.list(c.list(&r))
			case c.list == nil && d.text != nil:
				cells[i] = d.text(c.typ, c.text(&r))
			default:
				cells[i] = c.value(&r)
			}
		}
		if err := row(cells...); err != nil {
			return err
		}
	}
	return nil
}

// inCSV begins a file of rows (RFC 4180, UTF-8) and writes it.
func inCSV(to files, name string, write func(row func(...string) error) error) error {
	return inFile(to, name, func(b *bufio.Writer) error { return writeCSV(b, write) })
}

// writeCSV calls write with what writes a row; the cells may be changed.
func writeCSV(w io.Writer, write func(row func(...string) error) error) error {
	c := csv.NewWriter(w)
	err := write(func(cells ...string) error {
		for i := range cells {
			cells[i] = cleanCell(cells[i])
		}
		return c.Write(cells)
	})
	if err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}

// inTSV begins a file of rows separated by tabs, as KGX reads it: nothing is quoted, so that
// a cell has neither tabs nor line breaks.
func inTSV(to files, name string, write func(row func(...string) error) error) error {
	return inFile(to, name, func(w *bufio.Writer) error {
		return write(func(cells ...string) error {
			for i, cell := range cells {
				if i > 0 {
					w.WriteByte('\t')
				}
				w.WriteString(strings.ReplaceAll(oneLine(cleanCell(cell)), "\t", " "))
			}
			return w.WriteByte('\n')
		})
	})
}

// cleanCell leaves out what spreadsheets and importers stumble over: control characters other
// than tabs and line feeds, and bytes that are no UTF-8.
func cleanCell(s string) string {
	clean := true
	for _, r := range s {
		clean = clean && (inXML(r) && r != '\r' && r != 0xfffd)
	}
	if clean {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return ' '
		case !inXML(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
