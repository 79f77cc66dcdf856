package graph

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// formatVersion is the version of the graph's shape and of the keys it is kept under. It
// grows when a store of the version before could not be read rightly.
const formatVersion = 5

// A store is a folder with these in it.
const (
	formatFile = "FORMAT" // formatLine
	holderFile = "holder" // who writes to the store, while somebody does
	dataDir    = "data"   // the files of the engine
)

// formatLine is the content of formatFile.
const formatLine = "kg graph store, format %d\n"

// OpenQuadStore opens a store, like Open, as the quad store of Cayley that it is. Writing
// while others read is left to the caller.
func OpenQuadStore(path string, opt Options) (graph.QuadStore, error) {
	s, err := Open(path, opt)
	if err != nil {
		return nil, err
	}
	return s.qs, nil
}

// QuadStore is the quad store of Cayley that a Store is. Writing while others read is left
// to the caller.
func (s *Store) QuadStore() graph.QuadStore { return s.qs }

func openMemory(opt Options) (*diskStore, error) {
	return openEngine(vfs.NewMem(), "/", nil, Options{NoSync: true, Memory: opt.Memory})
}

// locate returns the folder of the store at path.
func locate(path string, opt Options) (string, error) {
	st, err := os.Stat(path)
	if err == nil && st.IsDir() {
		if _, err := os.Lstat(filepath.Join(path, formatFile)); err == nil {
			return path, nil
		}
	}
	if err == nil && st.IsDir() || strings.HasSuffix(path, string(filepath.Separator)) {
		path = filepath.Join(path, "graph.db")
	}
	if opt.ReadOnly {
		return path, nil
	}
	return path, os.MkdirAll(filepath.Dir(path), 0o777)
}

// openFolder opens the store in a folder, after creating it where it is missing.
func openFolder(dir string, opt Options) (*diskStore, error) {
	if !opt.ReadOnly {
		if err := create(dir); err != nil {
			return nil, err
		}
	}
	if err := checkFormat(dir); err != nil {
		return nil, err
	}
	data := filepath.Join(dir, dataDir)
	if opt.ReadOnly {
		snap, err := takeSnapshot(data)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
		}
		if err != nil {
			return nil, err
		}
		qs, err := openEngine(snap, data, snap, opt)
		if err != nil {
			snap.Close()
		}
		return qs, err
	}
	lock, err := lockFolder(dir, opt)
	if err != nil {
		return nil, err
	}
	qs, err := openEngine(vfs.Default, data, lock, opt)
	if err != nil {
		lock.Close()
	}
	return qs, err
}

// openEngine opens the engine's files. unlock is closed with the store.
func openEngine(fs vfs.FS, dir string, unlock io.Closer, opt Options) (qs *diskStore, err error) {
	memory := opt.memory()
	log := newFatalLog()
	s := &diskStore{
		opt: engineOptions(fs, memory, log), dir: dir, log: log, noSync: opt.NoSync, unlock: unlock,
		values: newRecent[uint32, quad.Value](memory / 8), numbers: newNumberCache(memory / 8),
		memory: memory,
	}
	s.answers = answers{s}
	s.opt.ReadOnly = opt.ReadOnly
	if l, ok := unlock.(*folderLock); ok {
		s.opt.Lock = l.lock
	}
	if !opt.ReadOnly {
		s.opt.FS = writerFS{fs, log}
		// What a process that was killed has left there is in no store.
		if err := errors.Join(fs.RemoveAll(fs.PathJoin(dir, ingestDir)), fs.MkdirAll(fs.PathJoin(dir, ingestDir), 0o777)); err != nil {
			return nil, err
		}
	}
	err = log.run(func() error {
		s.db, err = pebble.Open(dir, s.opt)
		if err != nil {
			return err
		}
		return s.load()
	})
	if err == nil {
		return s, nil
	}
	if s.db != nil && log.failure() == nil {
		s.sweep()
		s.db.Close()
	}
	var system syscall.Errno
	if errors.As(err, &system) && system != syscall.ENOENT {
		return nil, err
	}
	return nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
}

// create makes an empty store unless there is something. It is built under a temporary name
// and renamed, so that no half-made store is ever seen, and of two processes that do so at
// once the second uses the first one's.
func create(dir string) error {
	if _, err := os.Lstat(dir); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), filepath.Base(dir)+".new-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	err = errors.Join(
		os.Chmod(tmp, 0o755),
		os.Mkdir(filepath.Join(tmp, dataDir), 0o777),
		os.WriteFile(filepath.Join(tmp, formatFile), fmt.Appendf(nil, formatLine, formatVersion), 0o666),
	)
	if err != nil {
		return err
	}
	// The engine makes its files when the store is opened for writing; a reader that
	// comes between would find none.
	qs, err := openEngine(vfs.Default, filepath.Join(tmp, dataDir), nil, Options{Memory: leastMemory})
	if err != nil {
		return err
	}
	if err := qs.Close(); err != nil {
		return err
	}
	if err := os.Rename(tmp, dir); err != nil {
		if _, other := os.Lstat(filepath.Join(dir, formatFile)); other != nil {
			return err
		}
	}
	return nil
}

// checkFormat refuses what is no store, and stores of other versions.
func checkFormat(dir string) error {
	st, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %w", ErrNoGraph, err)
	}
	if err != nil {
		return err
	}
	if !st.IsDir() {
		if isBolt(dir) {
			return fmt.Errorf("%w: it is a file of format 2 or older, this program keeps a graph in a folder of format %d", ErrVersion, formatVersion)
		}
		return fmt.Errorf("%w: not a folder", ErrNotStore)
	}
	line, err := os.ReadFile(filepath.Join(dir, formatFile))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: a folder without %s", ErrNotStore, formatFile)
	}
	if err != nil {
		return err
	}
	var have int
	if _, err := fmt.Sscanf(string(line), formatLine, &have); err != nil {
		return fmt.Errorf("%w: %s says %.40q", ErrNotStore, formatFile, line)
	}
	if have > formatVersion {
		return fmt.Errorf("%w: it has format %d, this program reads %d", ErrNewer, have, formatVersion)
	}
	if have != formatVersion {
		return fmt.Errorf("%w: it has format %d, this program reads %d", ErrVersion, have, formatVersion)
	}
	return nil
}

// isBolt reports whether a file is one of bbolt's, which stores of format 1 and 2 were:
// its first page has a header of 16 bytes and this number, in the machine's byte order.
func isBolt(file string) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [20]byte
	_, err = io.ReadFull(f, head[:])
	const little, big = "\xed\xda\x0c\xed", "\xed\x0c\xda\xed"
	magic := string(head[16:])
	return err == nil && (magic == little || magic == big)
}

// folderLock is the right to write to a store.
type folderLock struct {
	lock   *pebble.Lock
	holder string
}

// lockFolder waits for the right to write and says in holderFile who has it.
func lockFolder(dir string, opt Options) (*folderLock, error) {
	wait := opt.LockTimeout
	if wait <= 0 {
		wait = 2 * time.Second
	}
	deadline := time.Now().Add(wait)
	holder := filepath.Join(dir, holderFile)
	for {
		lock, err := pebble.LockDirectory(filepath.Join(dir, dataDir), vfs.Default)
		if err == nil {
			// Who has the store is of use to others only; without it they are told less.
			os.WriteFile(holder, []byte(thisProcess()+"\n"), 0o666)
			return &folderLock{lock, holder}, nil
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
		}
		if errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.EACCES) || errors.Is(err, syscall.EROFS) {
			return nil, err
		}
		if time.Now().After(deadline) {
			if _, werr := os.Stat(filepath.Join(dir, dataDir, "LOCK")); werr == nil && errors.Is(err, fs.ErrPermission) {
				return nil, err
			}
			by := "another process"
			if b, err := os.ReadFile(holder); err == nil && len(b) > 0 {
				by = strings.TrimSpace(string(b))
			}
			return nil, fmt.Errorf("%w by %s", ErrLocked, by)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// thisProcess says who writes: number, machine, since when, and the command.
func thisProcess() string {
	host, err := os.Hostname()
	if err != nil {
		host = "this machine"
	}
	command := strings.Join(os.Args, " ")
	const most = 200
	if len(command) > most {
		command = command[:most] + "…"
	}
	return fmt.Sprintf("process %d on %s since %s (%s)", os.Getpid(), host, time.Now().Format("2006-01-02 15:04:05"), command)
}

// Close gives the right back.
func (l *folderLock) Close() error {
	os.Remove(l.holder)
	return l.lock.Close()
}

// writerFS is the file system of the process that writes. Pebble would write over old logs,
// which a reader may be reading, and panics where it cannot write one, at times below a deferred
// unlock of what is not locked then, which nothing recovers from: fatal is told before.
type writerFS struct {
	vfs.FS
	fatal *fatalLog
}

// ReuseForWrite implements vfs.FS.
func (f writerFS) ReuseForWrite(oldname, newname string, category vfs.DiskWriteCategory) (vfs.File, error) {
	file, err := f.Create(newname, category)
	if err != nil {
		return nil, err
	}
	return file, f.Remove(oldname)
}

// Create implements vfs.FS.
func (f writerFS) Create(name string, category vfs.DiskWriteCategory) (vfs.File, error) {
	file, err := f.FS.Create(name, category)
	if err != nil || !strings.HasSuffix(name, logSuffix) {
		return file, err
	}
	return logFile{file, f.fatal}, nil
}

func (f writerFS) Unwrap() vfs.FS { return f.FS }

// OpenDir implements vfs.FS. Where a folder cannot be synced the engine panics in a goroutine of
// its own.
func (f writerFS) OpenDir(name string) (vfs.File, error) {
	dir, err := f.FS.OpenDir(name)
	if err != nil {
		return dir, err
	}
	return syncedDir{dir, f.fatal}, nil
}

// syncedDir is a folder.
type syncedDir struct {
	vfs.File
	fatal *fatalLog
}

// Sync implements vfs.File. It does not return where there is an error.
func (d syncedDir) Sync() error {
	return d.fatal.must("folder", d.File.Sync())
}

const logSuffix = ".log"

// logFile is a log that takes no more room than what is in it.
type logFile struct {
	vfs.File
	fatal *fatalLog
}

// Preallocate implements vfs.File.
func (logFile) Preallocate(offset, length int64) error { return nil }

// Write implements vfs.File.
func (f logFile) Write(p []byte) (int, error) {
	n, err := f.File.Write(p)
	return n, f.fatal.must("log", err)
}

// Sync implements vfs.File.
func (f logFile) Sync() error { return f.fatal.must("log", f.File.Sync()) }

// SyncData implements vfs.File.
func (f logFile) SyncData() error { return f.fatal.must("log", f.File.SyncData()) }

// SyncTo implements vfs.File.
func (f logFile) SyncTo(length int64) (fullSync bool, err error) {
	fullSync, err = f.File.SyncTo(length)
	return fullSync, f.fatal.must("log", err)
}

// Close implements vfs.File.
func (f logFile) Close() error { return f.fatal.must("log", f.File.Close()) }
