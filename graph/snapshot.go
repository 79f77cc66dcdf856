package graph

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// snapshot is the files of a store as they are at one moment, as a file system of the
// engine. Tables are written once and then only deleted: whoever has them open can read
// them on. Logs and the list of files grow: of these it has what was there.
type snapshot struct {
	vfs.FS // for names
	dir    string
	files  map[string]*capturedFile
}

// capturedFile is a file up to a size.
type capturedFile struct {
	file vfs.File
	size int64
	info vfs.FileInfo
}

// manifestMarker begins the name of the file whose name names the list of files.
const manifestMarker = "marker.manifest."

// takeSnapshot captures the files in the folder of the engine. The list of files has to
// be the same before and after: then all that it names was there.
func takeSnapshot(dir string) (*snapshot, error) {
	const tries = 200
	for try := 0; ; try++ {
		s, stable, err := captureOnce(dir)
		if err == nil && stable {
			return s, nil
		}
		if s != nil {
			s.Close()
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if try == tries {
			return nil, fmt.Errorf("%w: its files change too often to be read, or some are missing: %v", ErrCorrupt, err)
		}
		time.Sleep(time.Duration(min(try, 10)) * time.Millisecond)
		if _, err := os.Stat(dir); err != nil {
			return nil, err
		}
	}
}

func captureOnce(dir string) (s *snapshot, stable bool, err error) {
	_, manifest, err := listEngine(dir)
	if err != nil {
		return nil, false, err
	}
	s = &snapshot{FS: vfs.Default, dir: dir, files: make(map[string]*capturedFile)}
	if err := s.capture(manifest); err != nil {
		return s, false, err
	}
	names, _, err := listEngine(dir) // after the manifest, so that all it names are there
	if err != nil {
		return s, false, err
	}
	for _, name := range names {
		known := strings.HasSuffix(name, ".sst") || strings.HasSuffix(name, ".log") || strings.HasPrefix(name, "marker.") || strings.HasPrefix(name, "OPTIONS-")
		if !known {
			continue
		}
		if err := s.capture(name); err != nil {
			return s, false, err
		}
	}
	_, after, err := listEngine(dir)
	if err != nil || after != manifest {
		return s, false, err
	}
	st, err := os.Stat(filepath.Join(dir, manifest))
	return s, err == nil && st.Size() == s.files[manifest].size, err
}

// listEngine returns the names of the files and that of the list of files in use.
func listEngine(dir string) (names []string, manifest string, err error) {
	if names, err = vfs.Default.List(dir); err != nil {
		return nil, "", err
	}
	slices.Sort(names)
	for _, name := range names {
		// marker.manifest.<count>.<name>, of which the one with the largest count holds.
		if rest, ok := strings.CutPrefix(name, manifestMarker); ok {
			if _, of, ok := strings.Cut(rest, "."); ok {
				manifest = of
			}
		}
	}
	if manifest == "" {
		return nil, "", fmt.Errorf("no list of files in %s: %w", dir, fs.ErrNotExist)
	}
	return names, manifest, nil
}

func (s *snapshot) capture(name string) error {
	f, err := vfs.Default.Open(filepath.Join(s.dir, name))
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return err
	}
	s.files[name] = &capturedFile{f, info.Size(), info}
	return nil
}

// names returns the names of the files, sorted.
func (s *snapshot) names() []string {
	var out []string
	for name := range s.files {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Close closes the files.
func (s *snapshot) Close() error {
	var err error
	for _, f := range s.files {
		err = errors.Join(err, f.file.Close())
	}
	s.files = nil
	return err
}

func (s *snapshot) find(op, name string) (*capturedFile, error) {
	if f := s.files[filepath.Base(name)]; f != nil && filepath.Dir(name) == filepath.Clean(s.dir) {
		return f, nil
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open implements vfs.FS.
func (s *snapshot) Open(name string, _ ...vfs.OpenOption) (vfs.File, error) {
	f, err := s.find("open", name)
	if err != nil {
		return nil, err
	}
	return &snapshotFile{File: f.file, from: f, r: io.NewSectionReader(f.file, 0, f.size)}, nil
}

// OpenDir implements vfs.FS.
func (s *snapshot) OpenDir(name string) (vfs.File, error) { return s.FS.OpenDir(name) }

// List implements vfs.FS.
func (s *snapshot) List(dir string) ([]string, error) {
	if filepath.Clean(dir) != filepath.Clean(s.dir) {
		return nil, &fs.PathError{Op: "list", Path: dir, Err: fs.ErrNotExist}
	}
	return s.names(), nil
}

// Stat implements vfs.FS.
func (s *snapshot) Stat(name string) (vfs.FileInfo, error) {
	if filepath.Clean(name) == filepath.Clean(s.dir) {
		return s.FS.Stat(name)
	}
	f, err := s.find("stat", name)
	if err != nil {
		return nil, err
	}
	return capturedInfo{f.info, f.size}, nil
}

// Lock implements vfs.FS: readers keep nobody out.
func (s *snapshot) Lock(string) (io.Closer, error) { return io.NopCloser(nil), nil }

// GetDiskUsage implements vfs.FS: nothing is written.
func (s *snapshot) GetDiskUsage(string) (vfs.DiskUsage, error) {
	return vfs.DiskUsage{AvailBytes: math.MaxInt64, TotalBytes: math.MaxInt64}, nil
}

func refuse(op, name string) error { return &fs.PathError{Op: op, Path: name, Err: fs.ErrPermission} }

// Create and what follows would write.
func (s *snapshot) Create(name string, _ vfs.DiskWriteCategory) (vfs.File, error) {
	return nil, refuse("create", name)
}
func (s *snapshot) Link(_, name string) error   { return refuse("link", name) }
func (s *snapshot) Remove(name string) error    { return refuse("remove", name) }
func (s *snapshot) RemoveAll(name string) error { return refuse("remove", name) }
func (s *snapshot) Rename(_, name string) error { return refuse("rename", name) }
func (s *snapshot) MkdirAll(name string, _ os.FileMode) error {
	return refuse("mkdir", name)
}
func (s *snapshot) OpenReadWrite(name string, _ vfs.DiskWriteCategory, _ ...vfs.OpenOption) (vfs.File, error) {
	return nil, refuse("open", name)
}
func (s *snapshot) ReuseForWrite(_, name string, _ vfs.DiskWriteCategory) (vfs.File, error) {
	return nil, refuse("reuse", name)
}

// Unwrap implements vfs.FS.
func (s *snapshot) Unwrap() vfs.FS { return nil }

// snapshotFile is an open captured file. Closing it leaves the captured one open.
type snapshotFile struct {
	vfs.File
	from *capturedFile
	r    *io.SectionReader
}

func (f *snapshotFile) Read(p []byte) (int, error)              { return f.r.Read(p) }
func (f *snapshotFile) ReadAt(p []byte, off int64) (int, error) { return f.r.ReadAt(p, off) }
func (f *snapshotFile) Close() error                            { return nil }
func (f *snapshotFile) Stat() (vfs.FileInfo, error) {
	return capturedInfo{f.from.info, f.from.size}, nil
}

// capturedInfo describes a file at the size it was captured with.
type capturedInfo struct {
	vfs.FileInfo
	size int64
}

func (i capturedInfo) Size() int64 { return i.size }
