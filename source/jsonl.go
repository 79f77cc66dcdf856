package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kg"
)

// record is one line of JSONL. Fields of another kind than expected count as absent,
// except the text.
type record struct {
	Text   json.RawMessage `json:"text"`
	Title  scalar          `json:"title"`
	Date   scalar          `json:"date"`
	Source scalar          `json:"source"`
	URL    scalar          `json:"url"`
	ID     scalar          `json:"id"`
}

// scalar is a JSON string, or a number as it is written; empty for anything else.
type scalar string

func (s *scalar) UnmarshalJSON(b []byte) error {
	switch {
	case len(b) > 0 && b[0] == '"':
		var v string
		err := json.Unmarshal(b, &v)
		*s = scalar(strings.TrimSpace(cleanString(v)))
		return err
	case len(b) > 0 && (b[0] == '-' || '0' <= b[0] && b[0] <= '9'):
		*s = scalar(b)
	}
	return nil
}

// decodeJSONL reads one document a line. A bad record is emitted as an error with its line
// number. Documents are located by their "url", else by the file and their "id", else by
// the file and their line.
func decodeJSONL(in *input, emit func(*kg.Document, error) bool) error {
	r := bufio.NewReaderSize(in.text(), headSize)
	stopped := false
	out := func(d *kg.Document, err error) bool {
		stopped = !emit(d, err)
		return !stopped
	}
	for n := 1; ; n++ {
		line, readErr := readLine(r, in.opts.MaxRecord)
		if readErr != nil && readErr != io.EOF && !errors.Is(readErr, ErrTooLong) {
			return readErr
		}
		var err error
		if errors.Is(readErr, ErrTooLong) {
			err = readErr
		} else if len(bytes.TrimSpace(line)) > 0 {
			err = in.record(line, n, out)
		}
		if err != nil {
			out(nil, &Error{Path: in.name, Line: n, Err: err})
		}
		if stopped || readErr == io.EOF {
			return nil
		}
	}
}

func (in *input) record(line []byte, n int, emit func(*kg.Document, error) bool) error {
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return fmt.Errorf("%w: %s where an object is expected", ErrRecord, kind.Value)
		}
		return fmt.Errorf("%w: %v", ErrRecord, err)
	}
	var text string
	switch {
	case rec.Text == nil:
		return fmt.Errorf(`%w: no "text" field`, ErrRecord)
	case json.Unmarshal(rec.Text, &text) != nil:
		return fmt.Errorf(`%w: "text" is not a string`, ErrRecord)
	}
	text = strings.TrimSpace(cleanString(text))
	if text == "" {
		return fmt.Errorf(`%w: "text" is empty`, ErrRecord)
	}
	d := kg.Document{
		Name:      in.name + "#" + strconv.Itoa(n),
		Title:     oneLine(string(rec.Title)),
		Publisher: oneLine(string(rec.Source)),
		Date:      parseDate(string(rec.Date)),
	}
	switch {
	case rec.URL != "":
		d.Location = string(rec.URL)
	case in.location != "" && rec.ID != "":
		d.Location = in.location + "#" + string(rec.ID)
	case in.location != "":
		d.Location = in.location + "#" + strconv.Itoa(n)
	}
	return in.emitText(d, strings.NewReader(withTitle(d.Title, text)), emit)
}

// withTitle puts the title before the text as its own paragraph, unless it is there.
func withTitle(title, text string) string {
	if title == "" || strings.HasPrefix(text, title) {
		return text
	}
	return title + "\n\n" + text
}

// oneLine folds each run of white space into one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// readLine returns the next line without its newline, valid until the next read. A line
// longer than max is read over and reported as ErrTooLong. The error is io.EOF with the
// last line.
func readLine(r *bufio.Reader, max int) ([]byte, error) {
	var line []byte
	size := 0
	for {
		piece, err := r.ReadSlice('\n')
		size += len(piece)
		if size <= max {
			if line == nil && err != bufio.ErrBufferFull {
				return bytes.TrimSuffix(piece, []byte("\n")), err
			}
			line = append(line, piece...)
		} else {
			line = nil
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case size > max && (err == nil || err == io.EOF):
			return nil, fmt.Errorf("%w: %d bytes, %d are read", ErrTooLong, size, max)
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}
