package exports

import (
	"archive/zip"
	"bufio"
	"cmp"
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
	defer seen.seen.close()
	f := excelize.NewFile()
	defer f.Close() // removes its temporary files
	b := &book{file: f}
	if err := b.styles(); err != nil {
		return err
	}
	claims := b.table("Claims", claimHeader())
	for r, err := range j.rows() {
		if err == nil {
			err = seen.add(r.source, r.target)
		}
		if err != nil {
			return err
		}
		cells := make([]any, len(claimColumns))
		for i, c := range claimColumns {
			cells[i] = b.cell(c.typ, c.text(&r))
		}
		if err := claims.row(cells); err != nil {
			return err
		}
	}
	if err := claims.finish(); err != nil {
		return err
	}
	header := []string{"id", "name"}
	for _, a := range nodeAttributes {
		header = append(header, a.name)
	}
	entities := b.table("Entities", header)
	for n, err := range seen.all(j) {
		if err != nil {
			return err
		}
		cells := []any{b.cell("string", n.id), b.cell("string", n.label)}
		for i := range nodeAttributes {
			cells = append(cells, b.cell(nodeAttributes[i].typ, nodeAttributes[i].value(&n)))
		}
		if err := entities.row(cells); err != nil {
			return err
		}
	}
	if err := entities.finish(); err != nil {
		return err
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		return err
	}
	f.SetActiveSheet(0)
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

func claimHeader() []string {
	header := make([]string, len(claimColumns))
	for i, c := range claimColumns {
		header[i] = c.name
	}
	return header
}

// book is a workbook being written.
type book struct {
	file       *excelize.File
	bold, date int // styles
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
	header []string
	sheets int
	rows   int // on the sheet, the header too
	w      *excelize.StreamWriter
}

func (b *book) table(name string, header []string) *table {
	return &table{b: b, name: name, header: header}
}

func (t *table) row(cells []any) error {
	if t.w == nil || t.rows == maxSheetRows {
		if err := t.sheet(); err != nil {
			return err
		}
	}
	t.rows++
	return t.w.SetRow("A"+strconv.Itoa(t.rows), cells)
}

// sheet begins the next sheet.
func (t *table) sheet() error {
	if t.w != nil {
		if err := t.w.Flush(); err != nil {
			return err
		}
	}
	t.sheets++
	name := t.name
	if t.sheets > 1 {
		name = fmt.Sprintf("%s %d", name, t.sheets)
	}
	if _, err := t.b.file.NewSheet(name); err != nil {
		return err
	}
	var err error
	if t.w, err = t.b.file.NewStreamWriter(name); err != nil {
		return err
	}
	if err := t.w.SetColWidth(1, len(t.header), 18); err != nil {
		return err
	}
	for i, h := range t.header {
		if h == "evidence" {
			if err := t.w.SetColWidth(i+1, i+1, 70); err != nil {
				return err
			}
		}
	}
	if err := t.w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	cells := make([]any, len(t.header))
	for i, h := range t.header {
		cells[i] = excelize.Cell{StyleID: t.b.bold, Value: h}
	}
	t.rows = 1
	return t.w.SetRow("A1", cells)
}

// finish ends the last sheet; an empty table has its header.
func (t *table) finish() error {
	if t.w == nil {
		if err := t.sheet(); err != nil {
			return err
		}
	}
	return t.w.Flush()
}
