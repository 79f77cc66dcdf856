// Package archive reads ZIP archives whole, for tests.
package archive

import (
	"archive/zip"
	"io"
	"strings"
)

// Files returns the content of each file of a ZIP archive by its name. The error is
// zip.ErrFormat where content is no archive.
func Files(content string) (map[string]string, error) {
	z, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	out := make(map[string]string, len(z.File))
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		out[f.Name] = string(b)
	}
	return out, nil
}
