// Package source reads documents: files, folders and standard input become [kg.Document]
// values with clean UTF-8 text.
//
// There is one file per input format (txt.go, md.go, html.go, jsonl.go); gzip and zstd
// are looked through. Whatever the input, the text that comes out is valid UTF-8 with
// "\n" line ends and no control characters, and a long text comes as several documents
// (parts), so that memory does not grow with the input.
//
// A bad input never ends the reading: it is reported as an [*Error] and the rest goes on.
package source

import (
	"context"
	"io"
	"iter"
	"strconv"
	"strings"

	"kg"
)

// Options of Read. The zero value is ready to use.
type Options struct {
	// Format reads every input as "txt", "md", "html" or "jsonl", whatever its name;
	// empty: by extension, and by content for standard input.
	Format string
	// PartSize is the length in bytes above which a text is cut into parts; 0: 256 KiB.
	PartSize int
	// MaxRecord is the longest JSONL line in bytes that is read; 0: 16 MiB.
	MaxRecord int
	// MaxPage is the longest HTML or Markdown input in bytes that is read; 0: 32 MiB.
	MaxPage int
	// Progress, when set, is called from the reading goroutine with the number of bytes
	// read from the inputs (as stored: compressed) since the last call. Over a whole
	// Read the numbers add up to Total.Bytes, unless an input is refused half-way.
	Progress func(n int)
	// PassedOver, when set, is called from the reading goroutine with each file in a folder
	// that is of no format read here. Hidden ones are not named.
	PassedOver func(path string)
}

func (o Options) withDefaults() Options {
	if o.PartSize <= 0 {
		o.PartSize = 256 << 10
	}
	if o.MaxRecord <= 0 {
		o.MaxRecord = 16 << 20
	}
	if o.MaxPage <= 0 {
		o.MaxPage = 32 << 20
	}
	if o.Progress == nil {
		o.Progress = func(int) {}
	}
	if o.PassedOver == nil {
		o.PassedOver = func(string) {}
	}
	return o
}

// Read yields the documents of the paths in a fixed order: paths as given, folders
// depth-first by name. "-" is stdin. Each pair is a document or an error, never both:
// an *Error names one input or record that could not be read and iteration goes on
// after it; the context's error is the last pair when ctx is done.
func Read(ctx context.Context, paths []string, opts Options, stdin io.Reader) iter.Seq2[*kg.Document, error] {
	opts = opts.withDefaults()
	return func(yield func(*kg.Document, error) bool) {
		w := walker{ctx: ctx, passedOver: opts.PassedOver, seen: map[string]bool{}}
		w.visit = func(f file, err error) bool {
			if err != nil {
				return yield(nil, err)
			}
			return read(ctx, f, opts, stdin, yield)
		}
		if w.walk(paths) && ctx.Err() != nil {
			yield(nil, ctx.Err())
		}
	}
}

// Total is what a Read of the same paths will go through.
type Total struct {
	Files int
	// Bytes on disk; standard input counts for nothing.
	Bytes int64
}

// Count looks at names and sizes only. What cannot be read is left for Read to report.
func Count(ctx context.Context, paths []string) Total {
	var t Total
	w := walker{ctx: ctx, passedOver: func(string) {}, seen: map[string]bool{}}
	w.visit = func(f file, err error) bool {
		if err == nil {
			t.Files++
			t.Bytes += f.size
		}
		return true
	}
	w.walk(paths)
	return t
}

// decoder reads one input of a format. It calls emit for each document or bad record and
// stops when emit returns false; the error it returns is about the whole input.
type decoder func(in *input, emit func(*kg.Document, error) bool) error

// read decodes one file. It returns false when the consumer wants no more.
func read(ctx context.Context, f file, opts Options, stdin io.Reader, yield func(*kg.Document, error) bool) bool {
	in, err := open(ctx, f, opts, stdin)
	if err != nil {
		return ctx.Err() != nil || yield(nil, &Error{Path: f.name, Err: err})
	}
	defer in.Close()

	emitted, stopped := false, false
	emit := func(d *kg.Document, err error) bool {
		emitted = true
		if ctx.Err() != nil {
			return false
		}
		stopped = !yield(d, err)
		return !stopped
	}
	err = in.decode(in, emit)
	switch {
	case stopped:
		return false
	case ctx.Err() != nil: // Read reports it, once
		return true
	case err == nil && !emitted:
		err = ErrEmpty
	}
	if err != nil {
		return yield(nil, &Error{Path: f.name, Err: err})
	}
	return true
}

// emitText cuts the text of r, which is clean, into documents made like d.
func (in *input) emitText(d kg.Document, r io.Reader, emit func(*kg.Document, error) bool) error {
	c := cutter{r: r, size: in.opts.PartSize}
	for part := 0; ; {
		text, last, err := c.next()
		if err != nil {
			return err
		}
		text = strings.TrimSpace(text)
		if text != "" {
			doc := d
			if !last || part > 0 {
				part++
				doc.Part = part
				doc.Name += "#" + strconv.Itoa(part)
			}
			doc.Text = text
			doc.ID = kg.DocumentIDOf(d.Name, text)
			if !emit(&doc, nil) {
				return nil
			}
		}
		if last {
			return nil
		}
	}
}
