package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jedib0t/go-pretty/v6/progress"

	"kg/pipeline"
	"kg/source"
)

// bar shows how far the reading of texts is, on standard error when it is a terminal. It
// is the way by which everything is told while it is shown. Its methods are called from
// one goroutine, but for read.
type bar struct {
	a         *app
	writer    progress.Writer // nil: not shown
	tracker   *progress.Tracker
	bytes     atomic.Int64
	documents int
	sentences int
	start     time.Time
}

// startBar shows a bar for the paths, if wanted and standard error is a terminal.
func (a *app) startBar(ctx context.Context, paths []string, wanted bool) *bar {
	b := &bar{a: a, start: time.Now()}
	if !wanted || !a.errTTY || a.quiet {
		return b
	}
	total := source.Count(ctx, paths).Bytes
	b.tracker = &progress.Tracker{Message: "reading", Total: total, Units: progress.UnitsBytes}
	w := progress.NewWriter()
	w.SetOutputWriter(a.err)
	w.SetUpdateFrequency(100 * time.Millisecond)
	w.SetTrackerPosition(progress.PositionRight)
	w.SetTrackerLength(20)
	w.SetMessageLength(50)
	w.Style().Visibility = progress.StyleVisibility{Percentage: total > 0, ETA: total > 0, Tracker: true, Time: true}
	w.AppendTracker(b.tracker)
	b.writer = w
	go w.Render()
	return b
}

// read counts bytes of the input. It is called from the goroutine that reads.
func (b *bar) read(n int) { b.bytes.Add(int64(n)) }

// document counts a document that is done.
func (b *bar) document(r pipeline.Result) {
	b.documents++
	b.sentences += len(r.Document.Sentences)
	if b.writer == nil {
		return
	}
	rate := float64(b.sentences) / time.Since(b.start).Seconds()
	b.tracker.UpdateMessage(fmt.Sprintf("%s documents, %s sentences, %s/s", thousands(b.documents), thousands(b.sentences), thousands(int(rate))))
	b.tracker.SetValue(min(b.bytes.Load(), b.tracker.Total-1))
}

// settling shows what the store still has to do when all is read.
func (b *bar) settling(left int64) {
	if b.writer != nil {
		b.tracker.UpdateMessage(fmt.Sprintf("tidying the graph, %s MB left", thousands(int(left>>20))))
	}
}

// fail tells why an input was not read.
func (b *bar) fail(err error) {
	text := describe(fmt.Errorf("cannot read %w", err))
	if b.writer != nil {
		b.writer.Log("%s", text)
		return
	}
	fmt.Fprintln(b.a.err, text)
}

// stop takes the bar away. It may be called twice.
func (b *bar) stop() {
	if b.writer == nil {
		return
	}
	b.tracker.MarkAsDone()
	for b.writer.IsRenderInProgress() {
		b.writer.Stop()
		time.Sleep(time.Millisecond)
	}
	b.writer = nil
}

// thousands writes 1234567 as 1,234,567.
func thousands(n int) string {
	s := strconv.Itoa(n)
	if n < 0 {
		return "-" + thousands(-n)
	}
	var b strings.Builder
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}
