package exports

import (
	"archive/zip"
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// xlsxFormat is the flat list of claims as a workbook: a sheet of claims and one of entities,
// dates and numbers as such. A sheet ends at 1,048,576 rows; what is over goes to another.
var xlsxFormat = Format{
	Name: "xlsx", Extension: ".xlsx", MediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	Description: "a workbook with claims and entities",
	write:       single(writeXLSX),
}

func writeXLSX(j *job, w *bufio.Writer) (err error) {
	seen := newNames()
	defer seen.close()
	f := excelize.NewFile()
	defer f.Close() // removes its temporary files
	b := &book{file: f}
	if err := b.styles(); err != nil {
		return err
	}
	claims := b.table("Claims", types(claimColumns))
	if err := errors.Join(writeTable(dialect{}, claimColumns, j.rows(seen), claims.row), claims.finish()); err != nil {
		return err
	}
	columns := append([]attribute[node]{
		{"id", "string", func(n *node) string { return n.id }, nil},
		{"name", "string", func(n *node) string { return n.label }, nil},
	}, nodeAttributes...)
	entities := b.table("Entities", types(columns))
	if err := errors.Join(writeTable(dialect{}, columns, seen.all(j), entities.row), entities.finish()); err != nil {
		return err
	}
	// Without these it would be the time of writing.
	if err := f.SetDocProps(&excelize.DocProperties{Title: j.opts.Title, Creator: "kg", Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z"}); err != nil {
		return err
	}
	return writeInOrder(f, w)
}

// writeInOrder writes the workbook with its parts sorted: the library's order differs from
// one time to the next.
func writeInOrder(f *excelize.File, w io.Writer) (err error) {
	temp, err := os.CreateTemp("", "kg-export-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	defer temp.Close() // only to be removed
	if err := f.Write(temp); err != nil {
		return err
	}
	size, err := temp.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	parts, err := zip.NewReader(temp, size)
	if err != nil {
		return err
	}
	slices.SortFunc(parts.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) }) // "[Content_Types].xml" is the first
	out := zip.NewWriter(w)
	for _, part := range parts.File {
		header := part.FileHeader // without a time of writing
		from, err := part.OpenRaw()
		if err != nil {
			return err
		}
		to, err := out.CreateRaw(&header)
		if err != nil {
			return err
		}
		if _, err := io.Copy(to, from); err != nil {
			return err
		}
	}
	return out.Close()
}

func types[T any](columns []attribute[T]) []string {
	out := make([]string, len(columns))
	for i := range columns {
		out[i] = columns[i].typ
	}
	return out
}

// book is a workbook being written.
type book struct {
	file       *excelize.File
	bold, date int // styles
	begun      bool
}

func (b *book) styles() (err error) {
	if b.bold, err = b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	format := "yyyy-mm-dd"
	b.date, err = b.file.NewStyle(&excelize.Style{CustomNumFmt: &format})
	return err
}

// What a sheet and a cell can hold.
const (
	maxSheetRows = 1_048_576
	maxCellUnits = 32_767 // UTF-16 code units
)

// cell is a value of a column; nil where there is none. A text that is too long ends with "…".
func (b *book) cell(typ, value string) any {
	if value == "" {
		return nil
	}
	switch typ {
	case "date": // before 1900-03-01 the calendar of spreadsheets is wrong
		if t, err := time.Parse(time.DateOnly, value); err == nil && t.Year() > 1900 {
			return excelize.Cell{StyleID: b.date, Value: t}
		}
	case "int", "double":
		if f, err := strconv.ParseFloat(value, 64); err == nil {
			return f
		}
	}
	value = cleanCell(value)
	units := 0
	for i, r := range value {
		n := utf16.RuneLen(r)
		if units+n > maxCellUnits-1 && len(value)-i > 1 {
			return value[:i] + "…"
		}
		units += n
	}
	return value
}

// table is a list of rows on as many sheets as it needs.
type table struct {
	b      *book
	name   string
	types  []string // of the columns
	header []any    // the first row, which every sheet has; nil until then
	sheets int
	rows   int // on the sheet, the header too
	w      *excelize.StreamWriter
}

func (b *book) table(name string, types []string) *table {
	return &table{b: b, name: name, types: types}
}

func (t *table) row(cells ...string) error {
	if t.header == nil {
		for _, name := range cells {
			t.header = append(t.header, excelize.Cell{StyleID: t.b.bold, Value: name})
		}
		return t.sheet()
	}
	if t.rows == maxSheetRows {
		if err := t.sheet(); err != nil {
			return err
		}
	}
	values := make([]any, len(cells))
	for i, c := range cells {
		values[i] = t.b.cell(t.types[i], c)
	}
	t.rows++
	return t.w.SetRow("A"+strconv.Itoa(t.rows), values)
}

// sheet begins the next sheet.
func (t *table) sheet() error {
	if err := t.finish(); err != nil {
		return err
	}
	t.sheets++
	name := t.name
	if t.sheets > 1 {
		name = fmt.Sprintf("%s %d", name, t.sheets)
	}
	if err := t.b.newSheet(name); err != nil {
		return err
	}
	// A new sheet says that it has one cell, and readers of a row at a time would believe it.
	err := t.b.file.SetSheetDimension(name, "")
	if err != nil {
		return err
	}
	if t.w, err = t.b.file.NewStreamWriter(name); err != nil {
		return err
	}
	if err := t.w.SetColWidth(1, len(t.header), 18); err != nil {
		return err
	}
	for i := range t.header {
		if t.header[i].(excelize.Cell).Value == "evidence" {
			if err := t.w.SetColWidth(i+1, i+1, 70); err != nil {
				return err
			}
		}
	}
	if err := t.w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	t.rows = 1
	return t.w.SetRow("A1", t.header)
}

// finish ends the last sheet.
func (t *table) finish() error {
	if t.w == nil {
		return nil
	}
	return t.w.Flush()
}

// newSheet adds a sheet. A new workbook has one already, which becomes the first: to take it
// away would read the others back into memory.
func (b *book) newSheet(name string) error {
	if !b.begun {
		b.begun = true
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}
