package web

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"time"
	"unsafe"

	"kg"
	"kg/graph"
)

// An index is kept in a file beside its store, since reading all of a large graph takes long. The
// file says of which state of the store it is. One of another state is the graph as it was
// before: good enough to answer with until the store is read.
//
// It is keptMagic, the state, the index, and a SHA-256 of all that. Numbers are varints, texts have
// their length before them. A file that is not whole, or of another version, is none.

const (
	keptFile  = "explorer.index"
	keptMagic = "kg explorer index 1\n" // grows by one when what follows has another shape
)

var errKept = errors.New("the file of the index is damaged")

// KeepIndex reads a store and keeps its index, so that the next server answers at once. Of a store
// on a server, and of one whose index is up to date, it does nothing.
func KeepIndex(ctx context.Context, path string) error {
	file := graph.Beside(path, keptFile)
	if file == "" || keptState(file) == graph.State(path) {
		return nil
	}
	v := views{path: path, ready: make(chan struct{})}
	defer v.close()
	if err := v.refresh(ctx); err != nil {
		return err
	}
	return v.now.keep(path)
}

// keep writes the index of a view. What was there is replaced when all is written.
func (v *view) keep(path string) error {
	file := graph.Beside(path, keptFile)
	if file == "" || v.state == "" {
		return nil
	}
	tmp, err := os.CreateTemp(filepath.Dir(file), "."+keptFile+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	sum := sha256.New()
	w := &keptWriter{w: bufio.NewWriterSize(io.MultiWriter(tmp, sum), 1<<20)}
	w.raw(keptMagic)
	w.text(v.state)
	v.index.write(w)
	err = w.w.Flush()
	if err == nil {
		_, err = tmp.Write(sum.Sum(nil))
	}
	if err := errors.Join(err, tmp.Chmod(0o644), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), file)
}

// keptState reads of which state of the store a file is; "" where there is none.
func keptState(file string) string {
	f, err := os.Open(file)
	if err != nil {
		return ""
	}
	defer f.Close()
	head := make([]byte, 64<<10)
	n, _ := io.ReadFull(f, head)
	r := &keptReader{rest: string(head[:n])}
	r.magic()
	state := r.text()
	if r.bad {
		return ""
	}
	return state
}

// readKept reads the index that is kept beside a store, and of which state of the store it is. It
// returns fs.ErrNotExist where there is none.
func readKept(path string) (x *index, state string, err error) {
	file := graph.Beside(path, keptFile)
	if file == "" {
		return nil, "", fs.ErrNotExist
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, "", err
	}
	if len(b) < sha256.Size {
		return nil, "", errKept
	}
	b, sum := b[:len(b)-sha256.Size], b[len(b)-sha256.Size:]
	if got := sha256.Sum256(b); !bytes.HasPrefix(b, []byte(keptMagic)) || !bytes.Equal(got[:], sum) {
		return nil, "", errKept
	}
	// Nobody writes to b from here on; all texts of the index are parts of it.
	r := &keptReader{rest: unsafe.String(unsafe.SliceData(b), len(b))}
	r.magic()
	state = r.text()
	x, err = readIndex(r)
	return x, state, err
}

// keptWriter writes what keptReader reads. Its errors are those of Flush.
type keptWriter struct {
	w   *bufio.Writer
	buf [binary.MaxVarintLen64]byte
}

func (w *keptWriter) raw(s string) { w.w.WriteString(s) }

func (w *keptWriter) number(n int) { w.w.Write(binary.AppendUvarint(w.buf[:0], uint64(n))) }

func (w *keptWriter) text(s string) {
	w.number(len(s))
	w.w.WriteString(s)
}

func (w *keptWriter) texts(list []string) {
	w.number(len(list))
	for _, s := range list {
		w.text(s)
	}
}

// places writes positions in a list, -1 for none.
func (w *keptWriter) places(list ...int32) {
	for _, n := range list {
		w.number(int(n) + 1)
	}
}

// keptReader reads from a text. After something that cannot be, everything is zero.
type keptReader struct {
	rest string
	bad  bool
}

func (r *keptReader) fail() {
	r.bad, r.rest = true, ""
}

func (r *keptReader) magic() {
	if len(r.rest) < len(keptMagic) || r.rest[:len(keptMagic)] != keptMagic {
		r.fail()
		return
	}
	r.rest = r.rest[len(keptMagic):]
}

func (r *keptReader) number() int {
	var n uint64
	for i := 0; i < len(r.rest) && i < binary.MaxVarintLen64; i++ {
		c := r.rest[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.rest = r.rest[i+1:]
			if n > math.MaxInt32 {
				break
			}
			return int(n)
		}
	}
	r.fail()
	return 0
}

// count reads a number of things that take at least a byte each.
func (r *keptReader) count() int {
	n := r.number()
	if n > len(r.rest) {
		r.fail()
		return 0
	}
	return n
}

func (r *keptReader) text() string {
	n := r.count()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *keptReader) texts() []string {
	var out []string
	for range r.count() {
		out = append(out, r.text())
	}
	return out
}

// place reads a position in a list of n, or -1.
func (r *keptReader) place(n int) int32 {
	at := r.number() - 1
	if at >= n {
		r.fail()
		return -1
	}
	return int32(at)
}

// position is place for what has to be in the list.
func (r *keptReader) position(n int) int32 {
	at := r.place(n)
	if at < 0 {
		r.fail()
		return 0
	}
	return at
}

const (
	keptLiteral = 1 << iota
	keptUnresolved
	keptHidden
)

// write writes what an index cannot make of the rest.
func (x *index) write(w *keptWriter) {
	w.number(x.quads)
	w.number(len(x.nodes))
	for i := range x.nodes {
		n := &x.nodes[i]
		flags := 0
		if n.literal {
			flags |= keptLiteral
		}
		if n.unresolved {
			flags |= keptUnresolved
		}
		w.number(flags)
		w.text(n.id)
		w.text(n.name)
		w.text(string(n.typ))
		w.text(n.datatype)
		w.texts(n.aliases)
		w.texts(n.roles)
		w.texts(n.same)
		w.number(len(n.about))
		w.places(n.about...)
	}
	w.number(len(x.preds))
	for i := range x.preds {
		p := &x.preds[i]
		w.texts([]string{string(p.ID), p.Label, p.Event, p.Mode, p.Family})
	}
	w.number(len(x.documents))
	for i := range x.documents {
		d := &x.documents[i]
		date := ""
		if !d.Date.IsZero() {
			date = d.Date.Format(time.RFC3339Nano)
		}
		w.texts([]string{string(d.ID), d.Name, d.Location, d.Title, d.Publisher, date})
		w.number(d.Part)
		w.number(d.Sentences)
	}
	w.number(len(x.times))
	for i := range x.times {
		w.text(x.times[i].value)
	}
	w.number(len(x.claims))
	for i := range x.claims {
		c := &x.claims[i]
		flags := int(c.polarity)<<8 | int(c.modality)<<16
		if c.hidden {
			flags |= keptHidden
		}
		w.number(flags)
		w.text(string(c.id))
		w.places(c.subject, c.predicate, c.object, c.document, c.speaker, c.time)
		w.number(int(math.Round(float64(c.confidence) * 1e4)))
		w.number(len(c.arguments))
		w.places(c.arguments...)
	}
	w.number(len(x.byClaims))
	w.places(x.byClaims...)
	x.names.write(w)
}

func readIndex(r *keptReader) (*index, error) {
	x := emptyIndex()
	x.quads = r.number()
	x.readNodes(r)
	folded := make(chan *names, 1)
	go func() { folded <- foldNames(x) }()
	for range r.count() {
		f := r.fields(5)
		x.addPredicate(graph.PredicateInfo{ID: kg.PredicateID(f[0]), Label: f[1], Event: f[2], Mode: f[3], Family: f[4]})
	}
	for range r.count() {
		f := r.fields(6)
		d := graph.DocumentInfo{ID: kg.DocumentID(f[0]), Name: f[1], Location: f[2], Title: f[3], Publisher: f[4], Part: r.number(), Sentences: r.number()}
		if f[5] != "" {
			var err error
			if d.Date, err = time.Parse(time.RFC3339Nano, f[5]); err != nil {
				r.fail()
			}
		}
		x.addDocument(d)
	}
	for i := range r.count() {
		if value := r.text(); i > 0 && int(x.period(value)) != i {
			r.fail()
		}
	}
	x.readClaims(r)
	if r.bad {
		return nil, errKept
	}
	var byClaims []int32
	for range r.count() {
		byClaims = append(byClaims, r.position(len(x.nodes)))
	}
	if r.bad {
		return nil, errKept
	}
	x.connect(byClaims)
	x.names = <-folded
	x.names.prepare(r)
	if r.bad || len(r.rest) > 0 {
		return nil, fmt.Errorf("%w: it goes on after its end, or ends before", errKept)
	}
	return x, nil
}

// fields reads so many texts.
func (r *keptReader) fields(n int) []string {
	list := r.texts()
	if len(list) != n {
		r.fail()
		return make([]string, n)
	}
	return list
}

func (x *index) readNodes(r *keptReader) {
	many := r.count()
	x.nodes, x.nodeOf = make([]node, 0, many), make(map[string]int32, many)
	for range many {
		flags := r.number()
		n := node{
			literal: flags&keptLiteral != 0, unresolved: flags&keptUnresolved != 0,
			id: r.text(), name: r.text(), typ: kg.EntityType(r.text()), datatype: r.text(),
			aliases: r.texts(), roles: r.texts(), same: r.texts(),
		}
		for range r.count() {
			n.about = append(n.about, r.position(many))
		}
		x.addNode(n)
	}
}

func (x *index) readClaims(r *keptReader) {
	many := r.count()
	x.claims, x.claimOf = make([]claim, 0, many), make(map[kg.ClaimID]int32, many)
	for range many {
		flags := r.number()
		c := claim{
			hidden: flags&keptHidden != 0, polarity: polarity(flags >> 8), modality: modality(flags >> 16),
			id: kg.ClaimID(r.text()), subject: r.position(len(x.nodes)), predicate: r.position(len(x.preds)), object: r.place(len(x.nodes)),
			document: r.position(len(x.documents)), speaker: r.place(len(x.nodes)), time: r.position(len(x.times)),
			confidence: float32(r.number()) / 1e4,
		}
		for range r.count() {
			c.arguments = append(c.arguments, r.place(len(x.nodes)))
		}
		if int(c.polarity) >= len(polarities) || int(c.modality) >= len(modalities) {
			r.fail()
		}
		if r.bad {
			return
		}
		x.claimOf[c.id] = int32(len(x.claims))
		x.claims = append(x.claims, c)
	}
}

// write keeps what sorting and learning have found out.
func (n *names) write(w *keptWriter) {
	w.number(len(n.parts))
	for _, p := range n.parts {
		w.places(p.name, p.from)
	}
	w.text(n.transducer)
}

// read undoes write.
func (n *names) read(r *keptReader) {
	many := r.count()
	n.parts = make([]part, 0, many)
	for range many {
		p := part{r.position(len(n.texts)), r.place(math.MaxInt32)}
		if r.bad || p.from < 0 || int(p.from) > len(n.texts[p.name]) {
			r.fail()
			return
		}
		n.parts = append(n.parts, p)
	}
	n.transducer = r.text()
}
