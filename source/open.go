package source

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// formats maps extensions to formats; the extensions of compressed files are looked through.
var formats = map[string]string{
	".txt": "txt", ".text": "txt",
	".md": "md", ".markdown": "md",
	".html": "html", ".htm": "html", ".xhtml": "html",
	".jsonl": "jsonl", ".ndjson": "jsonl",
}

var decoders = map[string]decoder{"txt": decodeTXT, "md": decodeMD, "html": decodeHTML, "jsonl": decodeJSONL}

// formatOf returns the format that a name's extension stands for, or "".
func formatOf(name string) string {
	return formats[filepath.Ext(plainName(name))]
}

// plainName is the name in lower case without the extension of a compressed file.
func plainName(name string) string {
	name = strings.ToLower(name)
	switch ext := filepath.Ext(name); ext {
	case ".gz", ".zst":
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// headSize is how much of an input is looked at before it is read.
const headSize = 64 << 10

// input is an opened file, decompressed.
type input struct {
	name     string
	location string // "" for standard input
	opts     Options
	raw      *bufio.Reader // headSize bytes can be peeked
	decode   decoder
	closers  []func() error
}

// open prepares a file for its decoder and refuses what is not text.
func open(ctx context.Context, f file, opts Options, stdin io.Reader) (*input, error) {
	in := &input{name: f.name, opts: opts}
	if f.name == "-" {
		in.raw = bufio.NewReaderSize(reader{ctx, stdin, func(int) {}}, headSize)
	} else {
		abs, err := filepath.Abs(f.name)
		if err != nil {
			return nil, err
		}
		in.location = abs
		r, err := os.Open(f.name)
		if err != nil {
			return nil, cause(err)
		}
		in.closers = append(in.closers, r.Close)
		in.raw = bufio.NewReaderSize(reader{ctx, r, opts.Progress}, headSize)
	}
	if err := in.prepare(f); err != nil {
		in.Close()
		return nil, err
	}
	return in, nil
}

func (in *input) prepare(f file) error {
	if err := in.decompress(); err != nil {
		return err
	}
	head, err := in.raw.Peek(headSize)
	if err != nil && err != io.EOF && len(head) == 0 {
		return cause(err)
	}
	if err := checkText(head); err != nil {
		return err
	}
	format := in.opts.Format
	if format == "" {
		format = formatOf(f.name)
	}
	if format == "" {
		if format, err = formatOfContent(f.name, head); err != nil {
			return err
		}
	}
	in.decode = decoders[format]
	if in.decode == nil {
		return fmt.Errorf("%w: %q; known are txt, md, html and jsonl", ErrFormat, format)
	}
	return nil
}

// decompress looks through gzip and zstd, whatever the name says.
func (in *input) decompress() error {
	magic, _ := in.raw.Peek(4)
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(in.raw)
		if err != nil {
			return err
		}
		in.raw = bufio.NewReaderSize(z, headSize)
	case bytes.Equal(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		// One goroutine, and a window no hostile file can make larger than 128 MiB.
		z, err := zstd.NewReader(in.raw, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128<<20))
		if err != nil {
			return err
		}
		in.closers = append(in.closers, func() error { z.Close(); return nil })
		in.raw = bufio.NewReaderSize(z, headSize)
	}
	return nil
}

// formatOfContent guesses the format of standard input and of files named by the user
// whose extension says nothing.
func formatOfContent(name string, head []byte) (string, error) {
	if hint := otherFormats[filepath.Ext(plainName(name))]; hint != "" {
		return "", fmt.Errorf("%w: %s", ErrFormat, hint)
	}
	t := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))))
	switch {
	case bytes.HasPrefix(t, []byte("<!doctype html")), bytes.HasPrefix(t, []byte("<html")):
		return "html", nil
	case bytes.HasPrefix(t, []byte(`{"`)):
		return "jsonl", nil
	}
	return "txt", nil
}

// otherFormats are text, but not text to be read as prose: what to do with them.
var otherFormats = map[string]string{
	".json": "turn it into JSONL, one object with a \"text\" field a line (jq -c '.[]')",
	".csv":  "turn it into JSONL, one object with a \"text\" field a line",
	".tsv":  "turn it into JSONL, one object with a \"text\" field a line",
	".xml":  "turn it into JSONL, one object with a \"text\" field a line",
}

// Close releases the file and the decompressors, last opened first.
func (in *input) Close() {
	for i := len(in.closers) - 1; i >= 0; i-- {
		in.closers[i]() // read only: nothing can be lost
	}
}

// reader counts what is read and ends when the context does.
type reader struct {
	ctx   context.Context
	r     io.Reader
	count func(int)
}

func (r reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.r.Read(p)
	r.count(n)
	return n, err
}
