package storebench

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// The table that somebody would make who has SQLite and no graph store: quads as texts,
// the indexes that the questions need.
const (
	sqliteTable   = "pragma journal_mode=wal; pragma synchronous=full; create table quads(s text, p text, o text, l text); create unique index spol on quads(s, p, o, l);"
	sqliteIndexes = "create index posl on quads(p, o, s); create index l on quads(l); analyze;"
)

// sqliteProgram is SQLite's own shell: the library it has is the original, in C.
const sqliteProgram = "sqlite3"

// HasSQLite reports whether the program is installed.
func HasSQLite() bool {
	_, err := exec.LookPath(sqliteProgram)
	return err == nil
}

// literal writes a node as SQLite does a text.
func literal(v quad.Value) string { return "'" + strings.ReplaceAll(v.String(), "'", "''") + "'" }

// sqlite measures SQLite with the same quads and questions.
func (t *table) sqlite(outer context.Context, at int, d *Data, opt Options, progress func(string)) error {
	if opt.Batch > 0 {
		progress(fmt.Sprintf("sqlite: %d quads in batches of 100", opt.Batch))
		some := Generate(opt.Batch)
		if _, err := sqlite(outer, opt, "sqlite-batches.db", []string{sqliteTable + sqliteIndexes}, nil, nil); err != nil {
			return err
		}
		took, err := sqlite(outer, opt, "sqlite-batches.db", []string{"pragma synchronous=full;"}, func(w io.Writer) {
			for i := range opt.Batch {
				begin := ", "
				if i%100 == 0 {
					begin = "; insert or ignore into quads values "
				}
				q := some.Quad(i)
				fmt.Fprintf(w, "%s(%s, %s, %s, %s)\n", begin, literal(q.Subject), literal(q.Predicate), literal(q.Object), literal(q.Label))
			}
			io.WriteString(w, ";\n")
		}, nil)
		if err != nil {
			return err
		}
		t.set(at, batches, "quads/s", 50_000, float64(opt.Batch)/took.Seconds(), -1)
	}
	progress(fmt.Sprintf("sqlite: %d quads in bulk", opt.Quads))
	took, err := sqlite(outer, opt, "sqlite.db", []string{sqliteTable, ".mode ascii", ".import /dev/stdin quads"}, func(w io.Writer) {
		for i := range opt.Quads {
			q := d.Quad(i)
			fmt.Fprintf(w, "%s\x1f%s\x1f%s\x1f%s\x1e", q.Subject, q.Predicate, q.Object, q.Label)
		}
	}, nil)
	if err != nil {
		return err
	}
	more, err := sqlite(outer, opt, "sqlite.db", []string{sqliteIndexes + " pragma wal_checkpoint(truncate);"}, nil, nil)
	if err != nil {
		return err
	}
	t.set(at, bulkLoad, "quads/s", 250_000, float64(opt.Quads)/(took+more).Seconds(), -1)
	info, err := os.Stat(filepath.Join(opt.Dir, "sqlite.db"))
	if err != nil {
		return err
	}
	t.set(at, diskSize, "B", 60, float64(info.Size())/float64(opt.Quads), -1)

	progress("sqlite: queries")
	for _, q := range d.Queries() {
		ctx, stop := context.WithTimeout(outer, time.Minute)
		best, rows := math.NaN(), -1
		n := 0
		_, err := sqlite(ctx, opt, "sqlite.db", []string{fmt.Sprintf("pragma cache_size=-%d;", opt.Memory>>10)}, func(w io.Writer) {
			fmt.Fprint(w, ".timer on\n", strings.Repeat(q.sql+";\n", max(opt.Repeat, 1)))
		}, func(line string) {
			var real, user, system float64
			if _, err := fmt.Sscanf(line, "Run Time: real %f user %f sys %f", &real, &user, &system); err != nil {
				n++
				return
			}
			took := (user + system) * 1000
			if !opt.CPU {
				took = max(took, real*1000) // which has three digits
			}
			if n > 0 && (math.IsNaN(best) || took < best) {
				best, rows = took, n
			}
			n = 0
		})
		stop()
		if err != nil && outer.Err() != nil {
			return err
		}
		if strings.HasPrefix(q.sql, "select count") {
			rows = -1
		}
		t.set(at, q.what, "ms", q.mark, best, rows)
	}
	return nil
}

// sqlite runs the program with commands and returns how long that took: on the clock less
// what write took to make the input, or of the processor. What it prints goes to read line by
// line.
func sqlite(ctx context.Context, opt Options, file string, commands []string, write func(io.Writer), read func(string)) (time.Duration, error) {
	args := []string{filepath.Join(opt.Dir, file)}
	for _, c := range commands {
		args = append(args, "-cmd", c)
	}
	cmd := exec.CommandContext(ctx, sqliteProgram, args...)
	var complaint bytes.Buffer
	cmd.Stderr = &limited{&complaint, 1000}
	var input bytes.Buffer
	if write != nil {
		b := bufio.NewWriter(&input)
		write(b)
		b.Flush()
	}
	cmd.Stdin = &input
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if read != nil {
			read(lines.Text())
		}
	}
	if err := cmd.Wait(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, complaint.Bytes())
	}
	if opt.CPU {
		return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), nil
	}
	return time.Since(start), nil
}

// limited drops what is more than some bytes: a line for each quad that is there twice.
type limited struct {
	*bytes.Buffer
	most int
}

func (l *limited) Write(p []byte) (int, error) {
	if room := l.most - l.Len(); room > 0 {
		l.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
