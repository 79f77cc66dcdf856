package source

import (
	"errors"
	"strconv"
)

// Error is one input, or one record of it, that could not be read.
type Error struct {
	Path string // as it was given, or found in a folder
	Line int    // of the bad record, from 1; 0: the whole input
	Err  error
}

func (e *Error) Error() string {
	if e.Line > 0 {
		return e.Path + ":" + strconv.Itoa(e.Line) + ": " + e.Err.Error()
	}
	return e.Path + ": " + e.Err.Error()
}

// Unwrap returns the cause: one of the errors below, or the operating system's.
func (e *Error) Unwrap() error { return e.Err }

// What is wrong with an input as a whole.
var (
	ErrEmpty      = errors.New("no text in it")
	ErrNotRegular = errors.New(`not a regular file or folder; to read a pipe or device, send it to standard input and name "-"`)
	ErrBinary     = errors.New("not a text")
	ErrEncoding   = errors.New("not UTF-8, UTF-16 or Western European text; convert it to UTF-8 first (iconv -f ENCODING -t UTF-8)")
	ErrFormat     = errors.New("format not supported")
	ErrTooLarge   = errors.New("too large")
)

// What is wrong with a record.
var (
	ErrRecord  = errors.New("bad record")
	ErrTooLong = errors.New("record too long")
)
