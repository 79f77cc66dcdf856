package pipeline

import (
	"context"
	"errors"
	"iter"
	"time"

	"kg"
	"kg/graph"
)

// Store is what Build needs of a graph.
type Store interface {
	Has(ctx context.Context, id kg.DocumentID) (bool, error)
	// Add stores documents with their statements, all or, when it fails, the first ones,
	// and returns how many. A *graph.InvalidError lists statements that it refused.
	Add(ctx context.Context, docs ...graph.Addition) (added int, err error)
	// Supersede removes the documents of a location but those to keep.
	Supersede(ctx context.Context, location string, keep map[kg.DocumentID]bool) (removed []kg.DocumentID, err error)
	// Reconcile decides which entities of the documents that are new since the last time and
	// those before are one, and returns the merges it made.
	Reconcile(ctx context.Context) ([]graph.Merge, error)
	// Settle waits until nothing is left to be done when the store is opened next. progress
	// is told about how many bytes are left to be gone through.
	Settle(ctx context.Context, progress func(left int64)) error
}

// BuildOptions of Build.
type BuildOptions struct {
	Workers int // goroutines that read documents; 0 is 1
	// Progress, when set, is told of each input as it is read, in order. It is called
	// from the goroutine that called Build.
	Progress func(Result)
	// Settling, when set, is told now and then, in the end, how many bytes the store still
	// has to merge.
	Settling func(left int64)
}

// Report is what Build did.
type Report struct {
	Read       int // documents read; those not stored were cut off by an error or the context
	Stored     int // documents that are in the store now and were not before
	Replaced   int // documents removed because their location has another text now
	Known      int // documents that were in the store already
	Merges     int // entities that turned out to be ones known by another name
	Failed     int // inputs that could not be read
	Refused    []graph.Invalid
	Sentences  int // of the documents read
	Statements int // of the documents read
	// Of the documents read, the passages in other languages than English, which are
	// skipped, and their sentences.
	ForeignPassages, ForeignSentences int
	Elapsed                           time.Duration
}

// batchStatements is after how many statements a batch is stored. Large transactions are
// cheaper for the store; what is lost when the program is killed is at most two of them,
// some seconds of reading.
const batchStatements = 12_000

// batchTime is after how long a batch is stored even if it is small, so that a slow machine does
// not lose minutes of reading. A usual one fills a batch before.
const batchTime = 10 * time.Second

// Build reads documents and stores what they say, in the order of the input; of their
// annotation, tokens and mentions are dropped when it has been read. Documents that
// the store has are left alone. While a batch is being stored the next ones are read. In
// the end what the store has of earlier texts at the same locations is removed, and
// entities that go by other names in other documents are joined, also those of a build that was
// stopped before it did so, and the store merges what it has written.
//
// An input that cannot be read is reported and the rest goes on. Build ends at an error
// of the store or when ctx is done; the report then says what was stored until then.
func Build(ctx context.Context, docs Documents, x Extractor, store Store, opt BuildOptions) (Report, error) {
	start := time.Now()
	w := writer{ctx: ctx, store: store, since: start}
	at := places{at: make(map[string]*place)}
	var rep Report
	var err error
	for r := range extractNew(ctx, unknown(ctx, docs, store), lean{x}, opt.Workers) {
		switch {
		case r.Err != nil:
			rep.Failed++
		case r.Known:
			rep.Known++
		default:
			rep.Read++
			rep.Sentences += len(r.Document.Sentences)
			rep.Statements += len(r.Statements)
			passages, sentences := r.Document.Foreign()
			rep.ForeignPassages += passages
			rep.ForeignSentences += sentences
		}
		at.add(r)
		if opt.Progress != nil {
			opt.Progress(r)
		}
		if r.Err == nil && !r.Known {
			if err = w.add(graph.Addition{Doc: r.Document, Statements: r.Statements}); err != nil {
				break
			}
		}
	}
	if err == nil {
		err = ctx.Err()
	}
	err = errors.Join(err, w.finish(err == nil))
	rep.Stored, rep.Refused = w.stored, w.refused
	if err == nil {
		rep.Replaced, err = at.supersede(ctx, store)
	}
	// Without new documents, too: a build before may have been stopped while it did this.
	if err == nil {
		var merges []graph.Merge
		merges, err = store.Reconcile(ctx)
		rep.Merges = len(merges)
	}
	if err == nil && rep.Stored+rep.Replaced+rep.Merges > 0 {
		err = store.Settle(ctx, opt.Settling)
	}
	rep.Elapsed = time.Since(start)
	return rep, err
}

// lean is an Extractor whose documents keep what the store wants of them: the entities and
// the number of sentences. Tokens and mentions take some fifty times the room of the text,
// and many documents wait for their turn to be stored.
type lean struct{ Extractor }

func (l lean) Statements(doc *kg.Document) []kg.Statement {
	statements := l.Extractor.Statements(doc)
	for i := range doc.Sentences {
		doc.Sentences[i].Tokens = nil
	}
	doc.Mentions, doc.Anaphors = nil, nil
	return statements
}

// unknown marks the documents that need not be read, because the store or an earlier part
// of the input has them.
func unknown(ctx context.Context, docs Documents, store Store) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		seen := make(map[kg.DocumentID]bool)
		for r := range results(docs) {
			if r.Err == nil {
				r.Known = seen[r.Document.ID]
				seen[r.Document.ID] = true
			}
			if r.Err == nil && !r.Known {
				r.Known, r.Err = store.Has(ctx, r.Document.ID)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// writer stores batches one after the other, each in the background.
type writer struct {
	ctx   context.Context
	store Store

	batch      []graph.Addition
	statements int          // in batch
	since      time.Time    // when the batch was begun
	writing    chan outcome // nil when nothing is being written

	stored  int
	refused []graph.Invalid
}

type outcome struct {
	added int
	err   error
}

// add puts a document into the batch, and the batch under way when it is large or old enough.
func (w *writer) add(a graph.Addition) error {
	w.batch = append(w.batch, a)
	w.statements += max(len(a.Statements), 1)
	if w.statements < batchStatements && time.Since(w.since) < batchTime {
		return nil
	}
	return w.flush()
}

// flush waits for the batch before and begins to write this one.
func (w *writer) flush() error {
	if err := w.wait(); err != nil || len(w.batch) == 0 {
		return err
	}
	batch := w.batch
	w.batch, w.statements, w.since = nil, 0, time.Now()
	done := make(chan outcome, 1)
	w.writing = done
	go func() {
		added, err := w.store.Add(w.ctx, batch...)
		done <- outcome{added, err}
	}()
	return nil
}

// wait returns when nothing is being written.
func (w *writer) wait() error {
	if w.writing == nil {
		return nil
	}
	o := <-w.writing
	w.writing = nil
	w.stored += o.added
	var invalid *graph.InvalidError
	if errors.As(o.err, &invalid) {
		w.refused = append(w.refused, invalid.List...)
		return nil
	}
	return o.err
}

// finish stores what is left, if wanted, and waits until all is written.
func (w *writer) finish(rest bool) error {
	if rest {
		if err := w.flush(); err != nil {
			return err
		}
	}
	return w.wait()
}

// places are the locations of the documents that came in, each with what is there now.
type places struct {
	order []*place
	at    map[string]*place
	last  string
}

// place is a location.
type place struct {
	location  string
	documents []kg.DocumentID
	unread    bool // something there could not be read: what was there is kept
}

func (p *places) add(r Result) {
	if r.Document != nil {
		p.last = r.Document.Location
	}
	if p.last == "" {
		return
	}
	at := p.at[p.last]
	if at == nil {
		at = &place{location: p.last}
		p.at[p.last] = at
		p.order = append(p.order, at)
	}
	if r.Err != nil {
		// An input that failed half-way is the one the document before came from.
		at.unread = true
	} else {
		at.documents = append(at.documents, r.Document.ID)
	}
}

func (p *places) supersede(ctx context.Context, store Store) (replaced int, err error) {
	for _, at := range p.order {
		if at.unread {
			continue
		}
		keep := make(map[kg.DocumentID]bool, len(at.documents))
		for _, id := range at.documents {
			keep[id] = true
		}
		removed, err := store.Supersede(ctx, at.location, keep)
		replaced += len(removed)
		if err != nil {
			return replaced, err
		}
	}
	return replaced, nil
}
