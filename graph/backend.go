package graph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// formatVersion is the version of the graph's shape. It grows when a store of the
// version before could not be read rightly.
const formatVersion = 2

// ourBucket holds what is about the store: the key "format" with the version.
var (
	ourBucket = []byte("kg")
	formatKey = []byte("format")
)

func openMemory() graph.QuadStore { return memstore.New() }

// locate returns the file of the store at path, and makes its folder.
func locate(path string, opt Options) (string, error) {
	st, err := os.Stat(path)
	isDir := err == nil && st.IsDir()
	if isDir || strings.HasSuffix(path, string(filepath.Separator)) {
		path = filepath.Join(path, "graph.db")
	}
	if opt.ReadOnly {
		return path, nil
	}
	return path, os.MkdirAll(filepath.Dir(path), 0o777)
}

// openFile opens the store in file, after creating it where it is missing.
func openFile(file string, opt Options) (qs graph.QuadStore, err error) {
	if !opt.ReadOnly {
		if err := create(file); err != nil {
			return nil, err
		}
	}
	if err := sniff(file); err != nil {
		return nil, err
	}
	db, err := openBolt(file, opt)
	if err != nil {
		return nil, explain(err, file)
	}
	defer func() {
		// bbolt panics on some damaged pages.
		if p := recover(); p != nil {
			qs, err = nil, fmt.Errorf("%w: %v", ErrCorrupt, p)
		}
		if err != nil {
			db.Close()
		}
	}()
	if err := checkFormat(db); err != nil {
		return nil, err
	}
	disk := &diskStore{db}
	if err := disk.checkBuckets(); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	return disk, nil
}

// create makes an empty store unless there is a file. It is built under a temporary name
// and linked into place, so that no half-made store is ever seen, and of two processes
// that do so at once the second uses the first one's.
func create(file string) error {
	if _, err := os.Lstat(file); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if err := tmp.Chmod(0o644); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	db, err := openBolt(tmp.Name(), Options{})
	if err != nil {
		return err
	}
	err = errors.Join(initDisk(db), writeFormat(db), db.Close())
	if err != nil {
		return err
	}
	if err := os.Link(tmp.Name(), file); err != nil && !errors.Is(err, fs.ErrExist) {
		return os.Rename(tmp.Name(), file) // a file system without links
	}
	return nil
}

func openBolt(file string, opt Options) (*bbolt.DB, error) {
	bolt := &bbolt.Options{
		Timeout:        opt.LockTimeout,
		ReadOnly:       opt.ReadOnly,
		FreelistType:   bbolt.FreelistMapType,
		NoFreelistSync: true,
		NoSync:         opt.NoSync,
	}
	if bolt.Timeout <= 0 {
		bolt.Timeout = 2 * time.Second
	}
	// A large map keeps a growing file from waiting for readers. It costs address space
	// only, except on Windows, where the file would be made that large.
	if runtime.GOOS != "windows" && strconv.IntSize == 64 {
		bolt.InitialMmapSize = 64 << 30
	}
	db, err := bbolt.Open(file, 0o644, bolt)
	if errors.Is(err, syscall.ENOMEM) {
		bolt.InitialMmapSize = 0 // address space is limited (ulimit -v)
		db, err = bbolt.Open(file, 0o644, bolt)
	}
	if err != nil {
		return nil, err
	}
	db.AllocSize = 1 << 20 // the file grows by this; bbolt's 16 MB are much for a few articles
	return db, nil
}

// sniff refuses what bbolt would crash on when it maps it: a file that is none of bbolt's,
// and one that was cut off. Of the two meta pages at its start the one with the larger
// transaction counts; both begin with a page header of 16 bytes.
func sniff(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return err
	}
	if !st.Mode().IsRegular() {
		return fmt.Errorf("%w: not a file", ErrNotStore)
	}
	first, err := readMeta(f, 0)
	if err != nil || first.Magic != boltMagic {
		return ErrNotStore
	}
	second, err := readMeta(f, int64(first.PageSize))
	if err != nil {
		return fmt.Errorf("%w: cut off after %d bytes", ErrCorrupt, st.Size())
	}
	last := first
	if second.Magic == boltMagic && second.Transaction > first.Transaction {
		last = second
	}
	if last.Pages > uint64(st.Size())/max(uint64(last.PageSize), 1) {
		return fmt.Errorf("%w: cut off after %d bytes of %d pages", ErrCorrupt, st.Size(), last.Pages)
	}
	return nil
}

const boltMagic = 0xED0CDAED

// boltMeta is the content of a meta page of bbolt, format version 2, in the machine's byte order.
type boltMeta struct {
	Magic, Version, PageSize, Flags uint32
	Root, Sequence, Freelist        uint64
	Pages                           uint64 // used, from the start of the file
	Transaction, Checksum           uint64
}

func readMeta(f io.ReaderAt, offset int64) (m boltMeta, err error) {
	const pageHeader = 16
	err = binary.Read(io.NewSectionReader(f, offset+pageHeader, int64(binary.Size(m))), binary.NativeEndian, &m)
	return m, err
}

func writeFormat(db *bbolt.DB) error {
	return db.Update(func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists(ourBucket)
		if err != nil {
			return err
		}
		return b.Put(formatKey, []byte(strconv.Itoa(formatVersion)))
	})
}

func checkFormat(db *bbolt.DB) error {
	return db.View(func(tx *bbolt.Tx) error {
		b := tx.Bucket(ourBucket)
		if b == nil {
			return fmt.Errorf("%w: a bbolt file of another program", ErrNotStore)
		}
		if have := string(b.Get(formatKey)); have != strconv.Itoa(formatVersion) {
			return fmt.Errorf("%w: it has %q, this program reads %q; build it again from the texts with `kg build --store NEW PATH...`, or export it with the program that wrote it",
				ErrVersion, have, strconv.Itoa(formatVersion))
		}
		return nil
	})
}

// explain turns bbolt's errors into ours.
func explain(err error, file string) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		if pid := lockHolder(file); pid != "" {
			return fmt.Errorf("%w by process %s", ErrLocked, pid)
		}
		return fmt.Errorf("%w by another process", ErrLocked)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	return err
}
