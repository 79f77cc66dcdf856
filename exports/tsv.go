package exports

import (
	"bufio"
	"strings"
)

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
