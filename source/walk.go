package source

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// file is one input to be read.
type file struct {
	name  string // what people are shown
	size  int64
	named bool // by the user; not found in a folder
}

// walker goes through paths and folders in a fixed order.
type walker struct {
	ctx        context.Context
	visit      func(file, error) bool // returns false to stop
	passedOver func(path string)      // is told of files in folders that are of no format read here
	seen       map[string]bool        // folders entered, by real path: ends symbolic-link loops
}

// walk returns false when visit stopped it.
func (w *walker) walk(paths []string) bool {
	given := map[string]bool{}
	for _, p := range paths {
		if p != "-" {
			p = filepath.Clean(p)
		}
		if given[p] {
			continue
		}
		given[p] = true
		if w.ctx.Err() != nil {
			return true
		}
		if p == "-" {
			if !w.visit(file{name: p, named: true}, nil) {
				return false
			}
			continue
		}
		if !w.path(p, true) {
			return false
		}
	}
	return true
}

// path visits a file, or a folder with all it holds.
func (w *walker) path(p string, named bool) bool {
	// Stat first: opening a FIFO would wait for its writer.
	info, err := os.Stat(p)
	switch {
	case err != nil && named && strings.Contains(p, ":/"):
		return w.fail(p, errors.New("web addresses are not fetched; save the page and give its path"))
	case err != nil:
		return w.fail(p, cause(err))
	case info.IsDir():
		return w.folder(p)
	case !named && formatOf(p) == "":
		w.passedOver(p)
		return true
	case !info.Mode().IsRegular():
		return w.fail(p, ErrNotRegular)
	}
	return w.visit(file{name: p, size: info.Size(), named: named}, nil)
}

func (w *walker) folder(p string) bool {
	real, err := filepath.EvalSymlinks(p)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return w.fail(p, cause(err))
	}
	if w.seen[real] {
		return true
	}
	w.seen[real] = true

	entries, err := os.ReadDir(p)
	if err != nil && !w.fail(p, cause(err)) {
		return false
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].Name() < entries[j].Name() })
	for _, e := range entries {
		if w.ctx.Err() != nil {
			return true
		}
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if !w.path(filepath.Join(p, e.Name()), false) {
			return false
		}
	}
	return true
}

func (w *walker) fail(p string, err error) bool {
	return w.visit(file{}, &Error{Path: p, Err: err})
}

// cause drops the operation and path that os puts before an error: Error names the path.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
