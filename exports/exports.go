// Package exports writes the graph for other programs, one file per format; [Formats]
// lists them.
//
// There are three families. The RDF formats (N-Quads, TriG, Turtle, JSON-LD) carry one named
// graph for each claim, with where it was read. The tables (CSV, XLSX, neo4j, KGX, Cypher)
// have a row for each claim. The network formats (GraphML, GEXF, DOT, ...) draw a network:
// entities are nodes, and all claims of one fact (same subject, predicate and object,
// polarity, modality and speaker) are one edge whose weight counts them, or an edge each
// ([Options.EachClaim]). A value ("1990", "3 million euros") is a node of its own beside its
// subject, so that two unrelated facts do not meet in a number. A predicate without an object
// ("the talks failed") is a loop on its subject.
//
// Everything streams: statements come in any order and are sorted on disk where they do not
// fit in a few dozen megabytes. The same statements give the same bytes.
package exports

import (
	"archive/zip"
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"kg"
)

// Statements is the input of the formats, in any order, each claim once. Iteration stops
// at the first error, which is returned.
type Statements = iter.Seq2[kg.Statement, error]

// Graph is what is exported: claims, and where to look up what they do not say themselves.
type Graph struct {
	Statements Statements
	// Document returns a document of the statements, with its text: it dates the claims and
	// gives the words around the evidence. It is asked again and again for the same one.
	// Nil, or a nil document: nothing is known.
	Document func(kg.DocumentID) (*kg.Document, error)
	// Entity returns what is known of an entity beside its claims. Nil: nothing.
	Entity func(kg.EntityID) (Entity, error)
	// Quads are the stored quads, for the format that carries them as they are. Nil where
	// the graph is a part of what is stored.
	Quads kg.Quads
}

// Entity is what an export tells of an entity beside its claims.
type Entity struct {
	Name    string // empty: as the claims have it
	Type    kg.EntityType
	Aliases []string
	Roles   []string // what texts call it: "president"
	Same    []string // identifiers elsewhere: "wd:Q7747"
}

// Options of all formats. The zero value is ready to use.
type Options struct {
	// Base is put before the relative namespaces in RDF (see kg.Namespaces): an
	// absolute IRI that ends in "/", "#" or ":". Empty: DefaultBase.
	Base string
	// EachClaim gives a network an edge for each claim instead of one for each fact.
	EachClaim bool
	// MaxEdges bounds the formats that are looked at as a whole (see Format.Picture): the
	// edges that most claims say are kept. 0: DefaultMaxEdges; MaxMaxEdges at most.
	MaxEdges int
	// LeftOut, when set, is told where such a format shows less than there is: how many
	// edges, of how many.
	LeftOut func(shown, all int)
	// Title is what is exported, for people. Empty: "Knowledge graph".
	Title string
}

// Errors of Write and WriteFolder.
var (
	ErrFormat = errors.New("unknown format")
	// ErrPart: the format carries the stored quads and cannot hold a part of them.
	ErrPart = errors.New("the format holds the whole graph only")
)

// Format is a way to write a graph.
type Format struct {
	Name        string // "graphml"
	Extension   string // of a file, with the dot: ".graphml"; of a folder's archive ".zip"
	MediaType   string
	Description string // for people, short
	// Folder: the format is several files. Write gives them as a ZIP archive,
	// WriteFolder as files.
	Folder bool
	// Picture: the format is for looking at, not for data; it shows a bounded part.
	Picture bool

	write func(*job, files) error
}

// Formats returns all formats, in the order people are shown.
func Formats() []Format {
	return []Format{
		nquadsFormat, trigFormat, turtleFormat, turtleStarFormat, jsonldFormat, contextFormat, quadsFormat,
		graphMLFormat, yedFormat, gexfFormat, gephiFormat, cyjsFormat, cx2Format, jgfFormat, dotFormat,
		csvFormat, xlsxFormat, neo4jFormat, cypherFormat, kgxFormat,
		obsidianFormat, canvasFormat, mermaidFormat, svgFormat, htmlFormat,
	}
}

// FormatNamed returns the format of a name; ErrFormat where there is none.
func FormatNamed(name string) (Format, error) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("%w %q", ErrFormat, name)
}

// Write writes the graph in the format of that name to w: the file, or a ZIP archive of the
// files where there are several. Errors: ErrFormat, ErrPart, those of ctx, of the graph and of w.
func Write(ctx context.Context, w io.Writer, name string, g Graph, opts Options) error {
	f, err := FormatNamed(name)
	if err != nil {
		return err
	}
	if !f.Folder {
		return f.write(newJob(ctx, g, opts), oneFile{w})
	}
	archive := zip.NewWriter(w)
	if err := f.write(newJob(ctx, g, opts), archived{archive}); err != nil {
		return err
	}
	return archive.Close()
}

// files is where a format puts what it writes, one file after the other: a file is finished
// when the next is begun.
type files interface {
	create(name string) (io.Writer, error)
}

type oneFile struct{ w io.Writer }

func (f oneFile) create(string) (io.Writer, error) { return f.w, nil }

type archived struct{ w *zip.Writer }

// create sets no time, so that the same graph is the same archive.
func (a archived) create(name string) (io.Writer, error) {
	return a.w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
}

// single makes a format of one file from a function that writes it. Errors of writing are
// kept by the buffered writer and come out when it is flushed.
func single(write func(*job, *bufio.Writer) error) func(*job, files) error {
	return func(j *job, to files) error {
		return inFile(to, "", func(b *bufio.Writer) error { return write(j, b) })
	}
}

// inFile begins a file and writes it.
func inFile(to files, name string, write func(*bufio.Writer) error) error {
	w, err := to.create(name)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 8<<10) // a vault has a file for each of thousands of notes
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// job is one export under way.
type job struct {
	ctx  context.Context
	g    Graph
	opts Options
	doc  *kg.Document // asked for last
	last kg.DocumentID
}

func newJob(ctx context.Context, g Graph, opts Options) *job {
	if opts.Title == "" {
		opts.Title = "Knowledge graph"
	}
	return &job{ctx: ctx, g: g, opts: opts}
}

// statements are those of the graph until the context ends.
func (j *job) statements() Statements {
	return func(yield func(kg.Statement, error) bool) {
		for st, err := range j.g.Statements {
			if err == nil {
				err = j.ctx.Err()
			}
			if !yield(st, err) || err != nil {
				return
			}
		}
	}
}

// document returns a document, an empty one where nothing is known of it.
func (j *job) document(id kg.DocumentID) (*kg.Document, error) {
	if j.doc != nil && j.last == id {
		return j.doc, nil
	}
	j.doc, j.last = nil, id
	if j.g.Document != nil {
		doc, err := j.g.Document(id)
		if err != nil {
			return nil, err
		}
		j.doc = doc
	}
	if j.doc == nil {
		j.doc = &kg.Document{ID: id}
	}
	return j.doc, nil
}

// entity returns what is known of an entity.
func (j *job) entity(id string) (Entity, error) {
	if j.g.Entity == nil {
		return Entity{}, nil
	}
	return j.g.Entity(kg.EntityID(id))
}
