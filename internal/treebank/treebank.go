// Package treebank opens the treebanks that tests score models on. They are not part of
// the repository: a test is skipped where they are missing.
package treebank

import (
	"archive/tar"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/zstd"

	"kg"
	"kg/conllu"
)

// window is the memory a decoder of the archive needs.
const window = 128 << 20

// Read returns the sentences of a CoNLL-U file of ../shared/data/labelled.tar.zst, the path
// being relative to the root of the repository; it skips the test when there is no archive.
func Read(tb testing.TB, name string) [][]kg.Token {
	tb.Helper()
	root, err := root()
	if err != nil {
		tb.Fatal(err)
	}
	f, err := os.Open(filepath.Join(root, "..", "shared", "data", "labelled.tar.zst"))
	if errors.Is(err, os.ErrNotExist) {
		tb.Skip("no treebanks: ../shared/data is missing")
	}
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	dec, err := zstd.NewReader(f, zstd.WithDecoderMaxWindow(window), zstd.WithDecoderConcurrency(1))
	if err != nil {
		tb.Fatal(err)
	}
	defer dec.Close()
	for r := tar.NewReader(dec); ; {
		h, err := r.Next()
		if err == io.EOF {
			tb.Fatalf("%s is not in the archive", name)
		}
		if err != nil {
			tb.Fatal(err)
		}
		if filepath.ToSlash(filepath.Clean(h.Name)) != name {
			continue
		}
		var sentences [][]kg.Token
		for s, err := range conllu.NewReader(r).All() {
			if err != nil {
				tb.Fatal(err)
			}
			sentences = append(sentences, s.Tokens)
		}
		return sentences
	}
}

// root returns the folder of go.mod, above that of the test.
func root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", errors.New("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
