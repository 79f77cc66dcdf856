package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"kg"
	"kg/graph"
)

// rowPrinter prints the rows of a query; end is called after the last one, also where the
// query failed.
type rowPrinter interface {
	row(graph.Row) error
	end() error
}

func (a *app) rowPrinter(f queryFlags) (rowPrinter, error) {
	format := f.format
	switch {
	case f.json && format == "":
		format = "ndjson"
	case format == "" && a.outTTY:
		format = "table"
	case format == "":
		format = "ndjson"
	}
	out := bufio.NewWriter(a.out)
	switch format {
	case "json":
		return &jsonArray{out: out}, nil
	case "ndjson":
		return &jsonLines{out}, nil
	case "csv":
		return &csvRows{out: a.out}, nil
	case "table":
		return &tableRows{a: a}, nil
	}
	return nil, usagef("--format %s: known are json, ndjson, csv and table", format)
}

// jsonLines prints an object a line, each at once.
type jsonLines struct{ out *bufio.Writer }

func (p *jsonLines) row(r graph.Row) error {
	b, err := r.MarshalJSON()
	if err != nil {
		return err
	}
	p.out.Write(b)
	p.out.WriteByte('\n')
	return p.out.Flush()
}

func (p *jsonLines) end() error { return p.out.Flush() }

// jsonArray prints one array. It is closed after an error, too, so that what there is can be
// read.
type jsonArray struct {
	out  *bufio.Writer
	rows int
}

func (p *jsonArray) row(r graph.Row) error {
	b, err := r.MarshalJSON()
	if err != nil {
		return err
	}
	separator := ",\n"
	if p.rows == 0 {
		separator = "[\n"
	}
	p.rows++
	p.out.WriteString(separator)
	p.out.Write(b)
	return p.out.Flush()
}

func (p *jsonArray) end() error {
	if p.rows == 0 {
		p.out.WriteByte('[')
	}
	p.out.WriteString("\n]\n")
	return p.out.Flush()
}

// columns are cells of rows by the names of their columns, which are known when all rows are.
type columns struct {
	names []string
	known map[string]int
	rows  [][]string
}

type cell struct{ column, text string }

// place adds columns that are not there yet.
func (c *columns) place(names ...string) {
	if c.known == nil {
		c.known = make(map[string]int)
	}
	for _, name := range names {
		if _, ok := c.known[name]; !ok {
			c.known[name] = len(c.names)
			c.names = append(c.names, name)
		}
	}
}

func (c *columns) add(cells []cell) {
	for _, one := range cells {
		c.place(one.column)
	}
	row := make([]string, len(c.names))
	for _, one := range cells {
		row[c.known[one.column]] = one.text
	}
	c.rows = append(c.rows, row)
}

// full returns a row with a cell for each column.
func (c *columns) full(i int) []string {
	row := c.rows[i]
	for len(row) < len(c.names) {
		row = append(row, "")
	}
	return row
}

// csvRows prints comma-separated values (RFC 4180) with a line of names first: the columns are
// the keys of ndjson, names beside what they name also where the first rows have none.
type csvRows struct {
	out io.Writer
	columns
}

func (p *csvRows) row(r graph.Row) error {
	b, err := r.MarshalJSON()
	if err != nil {
		return err
	}
	if len(p.rows) == 0 && r.ID.Kind != kg.NoTerm {
		p.place("id", "name")
		for _, t := range r.Tags {
			p.place(t.Key, t.Key+"_name")
		}
	}
	cells, err := cellsOf(b)
	p.add(cells)
	return err
}

func (p *csvRows) end() error {
	if len(p.rows) == 0 {
		return nil
	}
	w := csv.NewWriter(p.out)
	w.Write(p.names)
	for i := range p.rows {
		w.Write(p.full(i))
	}
	w.Flush()
	return w.Error()
}

// tableRows prints a table for people: names rather than identifiers.
type tableRows struct {
	a *app
	columns
}

func (p *tableRows) row(r graph.Row) error {
	if r.ID.Kind == kg.NoTerm {
		b, err := r.MarshalJSON()
		if err != nil {
			return err
		}
		cells, err := cellsOf(b)
		p.add(byName(cells))
		return err
	}
	var cells []cell
	if r.Name != "" {
		cells = append(cells, cell{"name", r.Name})
	}
	cells = append(cells, cell{"id", r.ID.Value})
	for _, t := range r.Tags {
		name := t.Name
		if name == "" {
			name = t.Term.Value
		}
		cells = append(cells, cell{t.Key, name})
	}
	p.add(cells)
	return nil
}

func (p *tableRows) end() error {
	if len(p.rows) == 0 {
		return nil
	}
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	t.Style().Options.SeparateColumns = true
	header := make(table.Row, len(p.names))
	configs := make([]table.ColumnConfig, len(p.names))
	// Borders take three columns each and one at the end.
	widths := p.widths(p.a.width() - 1 - 3*len(p.names))
	for i, c := range p.names {
		header[i] = c
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: widths[i], WidthMaxEnforcer: text.WrapSoft}
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(header)
	for i := range p.rows {
		line := make(table.Row, len(p.names))
		for j, c := range p.full(i) {
			line[j] = c
		}
		t.AppendRow(line)
	}
	_, err := fmt.Fprintln(p.a.out, t.Render())
	return err
}

// widths shares room among the columns: those that need less than their share leave it to the
// others. None is narrower than a word.
func (c *columns) widths(room int) []int {
	const least = 10
	out := make([]int, len(c.names))
	var open []int // columns without a width yet
	for i, name := range c.names {
		out[i] = text.StringWidth(name)
		open = append(open, i)
	}
	for i := range c.rows {
		for j, s := range c.rows[i] {
			out[j] = max(out[j], text.StringWidth(s))
		}
	}
	for len(open) > 0 {
		share := max(room/len(open), least)
		var wide []int
		for _, i := range open {
			if out[i] > share {
				wide = append(wide, i)
			} else {
				room -= out[i]
			}
		}
		if len(wide) == len(open) {
			for _, i := range wide {
				out[i] = share
			}
			break
		}
		open = wide
	}
	return out
}

// byName puts the name of a node in its place, where a row has both.
func byName(cells []cell) []cell {
	names := make(map[string]string)
	for _, c := range cells {
		if of, ok := strings.CutSuffix(c.column, "_name"); ok {
			names[of] = c.text
		}
	}
	var out []cell
	for _, c := range cells {
		if name, ok := names[c.column]; ok {
			out = append(out, cell{c.column, name})
			delete(names, c.column)
		} else if of, ok := strings.CutSuffix(c.column, "_name"); !ok || names[of] != "" {
			out = append(out, c)
		}
	}
	return out
}

// cellsOf takes a JSON object apart, in its order. Text stands for itself, what is nested for
// its JSON.
func cellsOf(object []byte) ([]cell, error) {
	dec := json.NewDecoder(bytes.NewReader(object))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	var out []cell
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return nil, err
		}
		value := string(raw)
		var s string
		switch {
		case value == "null":
			value = ""
		case json.Unmarshal(raw, &s) == nil:
			value = s
		}
		name, _ := key.(string)
		out = append(out, cell{name, value})
	}
	return out, nil
}
