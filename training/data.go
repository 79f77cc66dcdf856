package main

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"kg/conllu"
)

// window is the memory a decoder of the archives needs: they are packed with a window of
// 128 MiB.
const window = 128 << 20

// openText opens a compressed raw text of the data folder.
func (e *env) openText(name string) (io.ReadCloser, error) {
	f, err := os.Open(filepath.Join(e.data, name+".zst"))
	if err != nil {
		return nil, err
	}
	dec, err := zstd.NewReader(f, zstd.WithDecoderMaxWindow(window), zstd.WithDecoderConcurrency(1))
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return text{dec.IOReadCloser(), f}, nil
}

type text struct {
	io.ReadCloser
	file *os.File
}

func (t text) Close() error { return errors.Join(t.ReadCloser.Close(), t.file.Close()) }

// labelled returns the path of a file of labelled.tar.zst, unpacking the archive into the
// cache on first use.
func (e *env) labelled(name string) (string, error) { return e.archived("labelled", name) }

// archived returns the path of a file of an archive of the data folder.
func (e *env) archived(archive, name string) (string, error) {
	dir := filepath.Join(e.cache, archive)
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		if err := e.unpack(archive, dir); err != nil {
			return "", fmt.Errorf("unpack %s: %w", archive, err)
		}
	}
	path := filepath.Join(dir, filepath.FromSlash(name))
	_, err := os.Stat(path)
	return path, err
}

// unpack writes the regular files of an archive to dir, which appears when it is whole.
func (e *env) unpack(archive, dir string) error {
	in, err := e.openText(archive + ".tar")
	if err != nil {
		return err
	}
	defer in.Close()
	if err := os.MkdirAll(e.cache, 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(e.cache, archive+"-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	r := tar.NewReader(in)
	for {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if !filepath.IsLocal(h.Name) {
			return fmt.Errorf("%s leads out of the archive", h.Name)
		}
		path := filepath.Join(tmp, filepath.FromSlash(h.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		out, err := os.Create(path)
		if err != nil {
			return err
		}
		_, err = io.Copy(out, r)
		if err := errors.Join(err, out.Close()); err != nil {
			return err
		}
	}
	return os.Rename(tmp, dir)
}

// treebank reads CoNLL-U files of labelled.tar.zst, one after the other.
func (e *env) treebank(names ...string) ([]*conllu.Sentence, error) {
	var all []*conllu.Sentence
	for _, name := range names {
		path, err := e.labelled(name)
		if err != nil {
			return nil, err
		}
		sentences, err := conllu.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, sentences...)
	}
	return all, nil
}
