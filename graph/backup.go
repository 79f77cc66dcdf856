package graph

import (
	"archive/tar"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A backup is a tar file: formatFile, the files of the engine in dataDir, and last
// backupSums with their SHA-256 sums as sha256sum writes them, so that one that was cut off
// or damaged is recognised.
const backupSums = "SHA256SUMS"

// BackupInfo says what a backup has.
type BackupInfo struct {
	Files int
	Bytes int64
}

// Backup writes the store in a folder as it is now to w, while others may read it and one
// may write to it. What is written meanwhile is not in it.
func Backup(ctx context.Context, path string, w io.Writer) (BackupInfo, error) {
	var info BackupInfo
	if IsServer(path) {
		return info, fmt.Errorf("backup %s: %w", WithoutPassword(path), ErrOnServer)
	}
	dir, err := locate(path, Options{ReadOnly: true})
	if err == nil {
		err = checkFormat(dir)
	}
	if err != nil {
		return info, fmt.Errorf("backup %s: %w", path, err)
	}
	snap, err := takeSnapshot(filepath.Join(dir, dataDir))
	if err != nil {
		return info, fmt.Errorf("backup %s: %w", path, err)
	}
	defer snap.Close()
	out := tar.NewWriter(w)
	var sums strings.Builder
	put := func(name string, size int64, r io.Reader) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		h := sha256.New()
		header := &tar.Header{Name: name, Mode: 0o644, Size: size, Format: tar.FormatPAX}
		if err := out.WriteHeader(header); err != nil {
			return err
		}
		if _, err := io.Copy(io.MultiWriter(out, h), r); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", h.Sum(nil), name)
		info.Files++
		info.Bytes += size
		return nil
	}
	line := fmt.Appendf(nil, formatLine, formatVersion)
	if err := put(formatFile, int64(len(line)), bytes.NewReader(line)); err != nil {
		return info, err
	}
	for _, name := range snap.names() {
		f := snap.files[name]
		if err := put(dataDir+"/"+name, f.size, io.NewSectionReader(f.file, 0, f.size)); err != nil {
			return info, fmt.Errorf("backup %s: %s: %w", path, name, err)
		}
	}
	text := sums.String()
	if err := out.WriteHeader(&tar.Header{Name: backupSums, Mode: 0o644, Size: int64(len(text)), Format: tar.FormatPAX}); err != nil {
		return info, err
	}
	if _, err := io.WriteString(out, text); err != nil {
		return info, err
	}
	return info, out.Close()
}

// Restore makes a store in the folder at path, where nothing may be, from what Backup has
// written. Where the backup is damaged or cut off nothing is left behind.
func Restore(ctx context.Context, path string, r io.Reader) (info BackupInfo, err error) {
	if IsServer(path) {
		return info, fmt.Errorf("restore %s: %w", WithoutPassword(path), ErrOnServer)
	}
	if _, err := os.Lstat(path); err == nil {
		return info, fmt.Errorf("restore %s: %w", path, ErrExists)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return info, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return info, err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return info, err
	}
	defer os.RemoveAll(tmp)
	if err := errors.Join(os.Chmod(tmp, 0o755), os.Mkdir(filepath.Join(tmp, dataDir), 0o777)); err != nil {
		return info, err
	}
	if err := unpack(ctx, tmp, r, &info); err != nil {
		return info, fmt.Errorf("restore %s: %w", path, err)
	}
	if err := checkFormat(tmp); err != nil {
		return info, fmt.Errorf("restore %s: %w", path, err)
	}
	s, err := Open(tmp, Options{LockTimeout: time.Second})
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		return info, fmt.Errorf("restore %s: %w", path, err)
	}
	return info, os.Rename(tmp, path)
}

// unpack writes the files of a backup and checks their sums.
func unpack(ctx context.Context, dir string, r io.Reader, info *BackupInfo) error {
	in := tar.NewReader(r)
	sums := make(map[string]string)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		h, err := in.Next()
		if err != nil {
			return fmt.Errorf("%w: it ends too early or is none: %v", ErrBackup, err)
		}
		if h.Name == backupSums {
			list, err := io.ReadAll(io.LimitReader(in, 64<<20))
			if err != nil {
				return fmt.Errorf("%w: %v", ErrBackup, err)
			}
			return checkSums(string(list), sums)
		}
		local, inData := strings.CutPrefix(h.Name, dataDir+"/")
		if h.Typeflag != tar.TypeReg || !inData && h.Name != formatFile || local == "" || strings.ContainsAny(local, `/\`) || strings.HasPrefix(local, "..") {
			return fmt.Errorf("%w: %q has no place in a backup", ErrBackup, h.Name)
		}
		sum := sha256.New()
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(h.Name)), in, sum); err != nil {
			if errors.Is(err, io.ErrUnexpectedEOF) {
				err = fmt.Errorf("%w: it ends too early", ErrBackup)
			}
			return err
		}
		sums[h.Name] = hex.EncodeToString(sum.Sum(nil))
		info.Files++
		info.Bytes += h.Size
	}
}

// writeFile writes a file that has to survive a crash that comes after it.
func writeFile(name string, r io.Reader, sum hash.Hash) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.MultiWriter(f, sum), r)
	return errors.Join(err, f.Sync(), f.Close())
}

func checkSums(list string, have map[string]string) error {
	n := 0
	for line := range strings.Lines(list) {
		sum, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !ok || have[name] != sum {
			return fmt.Errorf("%w: %s is not as it was written", ErrBackup, name)
		}
		n++
	}
	if n != len(have) {
		return fmt.Errorf("%w: %d files, the list has %d", ErrBackup, len(have), n)
	}
	return nil
}

// Compact gives the room of what was removed back and puts what was added into the order it
// is read in. It returns the sizes before and after.
func (s *Store) Compact(ctx context.Context) (before, after int64, err error) {
	if err := s.lock(ctx); err != nil {
		return 0, 0, err
	}
	defer s.mu.Unlock()
	s.qs.sweep()
	before = s.qs.bytes()
	err = s.qs.compact(ctx)
	return before, s.qs.bytes(), err
}

// Settle waits until the engine has merged what was written: what is left to do would be
// done when the store is opened next, and make that slow. progress, where it is not nil, is
// told now and then about how many bytes are left. A server does this by itself.
func (s *Store) Settle(ctx context.Context, progress func(left int64)) error {
	if err := s.rlock(ctx); err != nil {
		return err
	}
	defer s.mu.RUnlock()
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	return s.qs.settle(ctx, progress)
}

func (s *diskStore) settle(ctx context.Context, progress func(left int64)) error {
	return s.log.run(func() error {
		if err := s.db.Flush(); err != nil {
			return err
		}
		for failed := s.db.Metrics().Compact.FailedCount; ; {
			// The engine begins the next merge when it ends one.
			m := s.db.Metrics()
			if err := s.log.background.Load(); err != nil && m.Compact.FailedCount > failed {
				return fmt.Errorf("all is stored, but the engine cannot merge it: %w", *err)
			}
			if m.Compact.NumInProgress == 0 {
				return nil
			}
			if progress != nil {
				progress(int64(m.Compact.EstimatedDebt))
			}
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-s.log.done:
				return s.log.failure()
			case <-time.After(20 * time.Millisecond):
			}
		}
	})
}

func (s *diskStore) compact(ctx context.Context) error {
	return s.log.run(func() error {
		if err := s.db.Flush(); err != nil {
			return err
		}
		return s.db.Compact(ctx, []byte{0}, []byte{0xff}, true)
	})
}
