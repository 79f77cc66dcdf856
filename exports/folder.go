package exports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// ErrForeign is returned where a file is in the way that no export wrote, or that was
// changed since.
var ErrForeign = errors.New("there is a file that an export did not write, or that was changed since; --force replaces it")

// manifestName is a file in the folder of an export that tells what the export wrote, so
// that the next one may replace it.
const manifestName = ".kg-export.json"

// WriteFolder writes the files of a format to a folder, which is made where it is missing,
// and returns how many. Each file appears when all are complete. A file that is in the way is replaced
// if an export wrote it and nobody changed it since, or with force; else nothing is
// written, and the error is ErrForeign. Files of an earlier export that this one no longer has
// are removed, unless they were changed. Errors also: those of Write and of the file system.
func WriteFolder(ctx context.Context, folder string, force bool, name string, g Graph, opts Options) (int, error) {
	f, err := FormatNamed(name)
	if err != nil {
		return 0, err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return 0, err
	}
	work, err := os.MkdirTemp(folder, ".kg-export-*")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(work)
	to := &onDisk{work: work, sums: make(map[string]string)}
	err = f.write(newJob(ctx, g, opts), to)
	if err = errors.Join(err, to.finish()); err != nil {
		return 0, err
	}
	return len(to.names), to.publish(folder, force)
}

// onDisk writes files into a folder of its own first.
type onDisk struct {
	work  string
	names []string          // with slashes, in order
	sums  map[string]string // SHA-256 of what was written
	open  *os.File
	hash  hash.Hash
}

func (d *onDisk) create(name string) (io.Writer, error) {
	if err := d.finish(); err != nil {
		return nil, err
	}
	if !filepath.IsLocal(filepath.FromSlash(name)) || d.sums[name] != "" {
		return nil, fmt.Errorf("%q is no name for a file of an export", name)
	}
	file := filepath.Join(d.work, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return nil, err
	}
	var err error
	if d.open, err = os.Create(file); err != nil {
		return nil, err
	}
	d.names = append(d.names, name)
	d.hash = sha256.New()
	return io.MultiWriter(d.open, d.hash), nil
}

// finish closes the file that is open.
func (d *onDisk) finish() error {
	if d.open == nil {
		return nil
	}
	err := d.open.Close()
	d.open = nil
	d.sums[d.names[len(d.names)-1]] = hex.EncodeToString(d.hash.Sum(nil))
	return err
}

// publish moves the files to where they belong, if nothing of somebody else's is there.
func (d *onDisk) publish(folder string, force bool) error {
	before := readManifest(folder)
	for _, name := range d.names {
		if force {
			break
		}
		if err := mayReplace(folder, name, before); err != nil {
			return err
		}
	}
	for _, name := range d.names {
		target := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(d.work, filepath.FromSlash(name)), target); err != nil {
			return err
		}
	}
	var gone []string
	for name := range before {
		if d.sums[name] == "" && mayReplace(folder, name, before) == nil {
			gone = append(gone, name)
		}
	}
	slices.Sort(gone)
	for _, name := range gone {
		if err := os.Remove(filepath.Join(folder, filepath.FromSlash(name))); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	list, err := json.MarshalIndent(d.sums, "", " ")
	if err != nil {
		return err
	}
	draft := filepath.Join(d.work, "manifest")
	if err := os.WriteFile(draft, append(list, '\n'), 0o644); err != nil {
		return err
	}
	return os.Rename(draft, filepath.Join(folder, manifestName))
}

// readManifest returns the files of the export before, with the SHA-256 they had; none
// where there was no export or its list cannot be read.
func readManifest(folder string) map[string]string {
	var before map[string]string
	list, err := os.ReadFile(filepath.Join(folder, manifestName))
	if err != nil || json.Unmarshal(list, &before) != nil {
		return nil
	}
	for name := range before {
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			delete(before, name)
		}
	}
	return before
}

// mayReplace returns ErrForeign where the file is not as the export before left it.
func mayReplace(folder, name string, before map[string]string) error {
	file := filepath.Join(folder, filepath.FromSlash(name))
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil || before[name] != hex.EncodeToString(sum.Sum(nil)) {
		return fmt.Errorf("%s: %w", name, ErrForeign)
	}
	return nil
}

// maxFileName is how long a name of a file may be, in bytes without the extension: file
// systems take 255, and archivers and synchronisers want room for their own.
const maxFileName = 120

// fileNames gives nodes names for files that every file system, and Obsidian's links, take,
// and that differ in more than letter case.
type fileNames struct{ taken map[string]bool }

func newFileNames() *fileNames { return &fileNames{make(map[string]bool)} }

// name returns a name without extension for what is called so; tail tells apart those that
// would be the same.
func (f *fileNames) name(called, tail string) string {
	name := safeName(called)
	if f.taken[strings.ToLower(name)] {
		tail = " (" + safeName(tail) + ")"
		name = cut(name, maxFileName-len(tail)) + tail
		for i := 2; f.taken[strings.ToLower(name)]; i++ {
			name = cut(name, maxFileName-8) + fmt.Sprintf(" %d", i)
		}
	}
	f.taken[strings.ToLower(name)] = true
	return name
}

// safeName leaves out what a file name may not have on Linux, macOS or Windows, or within a
// link of Obsidian.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r == 0x7f, r == 0xfffd, 0x80 <= r && r < 0xa0, 0x200e <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, r == 0x2028, r == 0x2029:
			return ' ' // control characters; those that turn the direction hide an extension
		case strings.ContainsRune(`/\:*?"<>|#^[]`, r):
			return '-'
		}
		return r
	}, strings.ToValidUTF8(s, " "))
	s = cut(strings.Join(strings.Fields(s), " "), maxFileName)
	s = strings.Trim(s, ". ")
	if strings.Trim(s, "-") == "" {
		return "untitled"
	}
	stem, _, _ := strings.Cut(strings.ToUpper(s), ".")
	if reserved(strings.TrimSpace(stem)) {
		return "_" + s
	}
	return s
}

// reserved reports whether Windows takes the name for a device.
func reserved(stem string) bool {
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		port, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && slices.Contains([]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"}, port)
}

// cut shortens to at most n bytes between characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return strings.TrimRight(s[:n], " .")
}

// inFolder is the name of a file within a folder of the export.
func inFolder(folder, name string) string { return path.Join(folder, name) }
