package source_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"kg"
	"kg/source"
)

// mustWrite makes a file in a new folder, or in dir, and returns its path.
func mustWrite(tb testing.TB, dir, name, content string) string {
	tb.Helper()
	p := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
		tb.Fatal(err)
	}
	return p
}

// readAll collects what Read yields; every document is checked for what all promise.
func readAll(tb testing.TB, opts source.Options, stdin io.Reader, paths ...string) (docs []*kg.Document, errs []error) {
	tb.Helper()
	for d, err := range source.Read(context.Background(), paths, opts, stdin) {
		switch {
		case (d == nil) == (err == nil):
			tb.Fatalf("want a document or an error, got %v, %v", d, err)
		case err != nil:
			errs = append(errs, err)
		default:
			checkDocument(tb, d)
			docs = append(docs, d)
		}
	}
	return docs, errs
}

func checkDocument(tb testing.TB, d *kg.Document) {
	tb.Helper()
	if !utf8.ValidString(d.Text) || strings.ContainsAny(d.Text, "\x00\r\ufeff\x1b") || strings.TrimSpace(d.Text) != d.Text || d.Text == "" {
		tb.Errorf("%s: text is not clean: %.200q", d.Name, d.Text)
	}
	if !utf8.ValidString(d.Title) || strings.Contains(d.Title, "\n") {
		tb.Errorf("%s: title is not clean: %q", d.Name, d.Title)
	}
	if d.Name == "" || !strings.HasPrefix(string(d.ID), "d:") {
		tb.Errorf("document without a name: %q %q", d.Name, d.ID)
	}
}

func utcDay(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, text, title string }{
		{"plain", "One line only.\n", "One line only.", ""},
		{"headline", "Leaders meet\n\nThey met.\n", "Leaders meet\n\nThey met.", "Leaders meet"},
		{"sentence first", "They met.\nAgain.\n", "They met.\nAgain.", ""},
		{"bom", "\ufeffText.", "Text.", ""},
		{"crlf", "One.\r\n\r\nTwo.\r\n", "One.\n\nTwo.", ""},
		{"lone cr", "One.\rTwo.\r", "One.\nTwo.", ""},
		{"windows-1252", "Mr. Lef\xe8vre said \x93no\x94 to Asunci\xf3n.", "Mr. Lefèvre said “no” to Asunción.", ""},
		{"latin-1 taken for utf-8", "It\u0092s done.", "It’s done.", ""},
		{"mixed encodings", "Zürich said it\x92s done.", "Zürich said it’s done.", ""},
		{"utf-16le", "\xff\xfeH\x00i\x00 \x00\xe9\x00.\x00", "Hi é.", ""},
		{"utf-16be", "\xfe\xff\x00H\x00i\x00 \x00\xe9\x00.", "Hi é.", ""},
		{"control characters", "A\x07 bell and" + strings.Repeat(" so on", 50) + ".", "A  bell and" + strings.Repeat(" so on", 50) + ".", ""},
		{"a stray NUL", "One\x00 NUL and" + strings.Repeat(" so on", 50) + ".", "One NUL and" + strings.Repeat(" so on", 50) + ".", ""},
		{"truncated rune at the end", "Caf\xc3", "CafÃ", ""},
		{"a car, not a bitmap", "BMW said it would cut jobs.", "BMW said it would cut jobs.", ""},
		{"emoji and right to left", "مرحبا 👋🏽 שלום", "مرحبا 👋🏽 שלום", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := mustWrite(t, t.TempDir(), "a.txt", c.in)
			docs, errs := readAll(t, source.Options{}, nil, p)
			if len(docs) != 1 || len(errs) != 0 {
				t.Fatalf("got %d documents, errors %v", len(docs), errs)
			}
			d := docs[0]
			if d.Text != c.text || d.Title != c.title {
				t.Errorf("got %q, title %q", d.Text, d.Title)
			}
			if d.ID != kg.DocumentIDOf(p, c.text) || d.Name != p || d.Location != p || d.Part != 0 {
				t.Errorf("got %+v", d)
			}
		})
	}
}

func TestDate(t *testing.T) {
	for _, c := range []struct {
		head string
		want time.Time
	}{
		{"Headline\n\nhttps://example.org/a?2011\nSome Group\nPolitics\n16/12/2023 19h53\n\nText.", utcDay(2023, 12, 16)},
		{"Friday, January 4, 2019\nText.", utcDay(2019, 1, 4)},
		{"2019-01-04 10:00 by a reporter\nText.", utcDay(2019, 1, 4)},
		{"2019-01-04T10:00:00Z\nText.", utcDay(2019, 1, 4)},
		{"Headline\nDecember 16, 2023\nText.", utcDay(2023, 12, 16)},
		{"Headline\nPublished: 16 Dec. 2023, 10:15 GMT\nText.", utcDay(2023, 12, 16)},
		{"Headline\nLast updated on Sat 16th December 2023\nText.", utcDay(2023, 12, 16)},
		{"Headline\nA Reporter | Sept. 3, 2021\nText.", utcDay(2021, 9, 3)},
		{"12/16/2023\nText.", utcDay(2023, 12, 16)},
		{"05/05/2023\nText.", utcDay(2023, 5, 5)},
		{"Headline\nCamp David, Maryland, 17 September 1978\nText.", utcDay(1978, 9, 17)},
		{"Headline\nZURICH, March 19, 2023 - " + strings.Repeat("Text. ", 30), utcDay(2023, 3, 19)},
		{"Headline\nPARIS, Dec. 12, 2015 (AP) — " + strings.Repeat("Text. ", 30), utcDay(2015, 12, 12)},
		{"In Paris, 12 December 2015 was a day of joy\nText.", time.Time{}},
		{"04/01/2019\nText.", time.Time{}}, // which order?
		{"31 February 2020\nText.", time.Time{}},
		{"The treaty of December 16, 1991 revisited\nText.", time.Time{}},
		{"January 6 hearings open\nText.", time.Time{}},
		{"Marching on 2019\nText.", time.Time{}},
		{strings.Repeat("Line.\n", 11) + "December 16, 2023\n", time.Time{}},
	} {
		docs, errs := readAll(t, source.Options{}, strings.NewReader(c.head), "-")
		if len(errs) != 0 || len(docs) != 1 || !docs[0].Date.Equal(c.want) {
			t.Errorf("%q: got %v %v, want %v", c.head, docs, errs, c.want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	in := "---\ntitle: \"A treaty\"\ndate: 2024-03-01\nsource: Example News\n---\n" +
		"# A treaty\n\nTwo [states](https://example.org/x) signed\na *treaty* &amp; more\\!\n\n```go\nfunc main() {}\n```\n\n" +
		"## Terms\n\n- First term.\n- Second `term`.\n\n> Quoted text.\n\n<!-- hidden --><script>alert(1)</script>\n\n    indented code\n\n" +
		"| Who | What |\n|---|---|\n| A | 1 |\n\n![picture](x.png)\n"
	p := mustWrite(t, t.TempDir(), "a.md", in)
	docs, errs := readAll(t, source.Options{}, nil, p)
	if len(docs) != 1 || len(errs) != 0 {
		t.Fatal(docs, errs)
	}
	want := "A treaty\n\nTwo states signed a treaty & more!\n\nTerms\n\n- First term.\n\n- Second term.\n\nQuoted text.\n\nWho\tWhat\n\nA\t1"
	if d := docs[0]; d.Text != want || d.Title != "A treaty" || d.Publisher != "Example News" || !d.Date.Equal(utcDay(2024, 3, 1)) {
		t.Errorf("got %q\nwant %q\n%+v", d.Text, want, d)
	}
}

const page = `<!DOCTYPE html><html><head><title>Two states sign treaty - Example News</title>
<meta charset="%s"><meta property="og:title" content="Two states sign treaty"><meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2024-03-01T10:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Two states sign treaty</h1>
<p>The presidents of both states signed the treaty on Friday in the capital, ending years of talks over the caf%s by the border.</p>
<p>Ministers from <a href="/x">twelve countries</a> attended the ceremony, which was held in the old palace after long preparations.</p>
<h2>What it says</h2>
<p>The treaty regulates trade, travel and fishing along the common border, and it enters into force after both parliaments have agreed to it.</p>
<ul><li>Trade is free of duties between the two states from the first of May.</li><li>Fishing <b>boats</b> need a licence in the waters of the other state.</li></ul>
<blockquote><p>A long quotation from the treaty stands here for the readers of the page.</p></blockquote>
<table><tr><th>State</th><th>Boats</th></tr><tr><td>First</td><td>12</td></tr></table>
</article><footer>Copyright Example News. All rights reserved.</footer><script>var x = 1;</script></body></html>`

func TestHTML(t *testing.T) {
	want := "Two states sign treaty\n\nThe presidents of both states signed the treaty on Friday in the capital, ending years of talks over the café by the border.\n\n" +
		"Ministers from twelve countries attended the ceremony, which was held in the old palace after long preparations.\n\n" +
		"What it says\n\nThe treaty regulates trade, travel and fishing along the common border, and it enters into force after both parliaments have agreed to it.\n\n" +
		"- Trade is free of duties between the two states from the first of May.\n\n- Fishing boats need a licence in the waters of the other state.\n\n" +
		"A long quotation from the treaty stands here for the readers of the page.\n\nState\tBoats\n\nFirst\t12"
	for _, c := range []struct{ charset, e string }{{"utf-8", "é"}, {"iso-8859-1", "\xe9"}, {"windows-1252", "\xe9"}, {"utf-8", "&eacute;"}} {
		p := mustWrite(t, t.TempDir(), "a.html", fmt.Sprintf(page, c.charset, c.e))
		docs, errs := readAll(t, source.Options{}, nil, p)
		if len(docs) != 1 || len(errs) != 0 {
			t.Fatal(docs, errs)
		}
		d := docs[0]
		if d.Text != want {
			t.Errorf("%s: got %q\nwant %q", c.charset, d.Text, want)
		}
		if d.Title != "Two states sign treaty" || d.Publisher != "Example News" || d.Date.Format(time.DateOnly) != "2024-03-01" {
			t.Errorf("got title %q, publisher %q, date %v", d.Title, d.Publisher, d.Date)
		}
	}
}

func TestHTMLWithoutArticle(t *testing.T) {
	docs, errs := readAll(t, source.Options{}, strings.NewReader("<html><head><title>T</title></head><body><div>Short<br>note.</div><div>Other.</div>"), "-")
	if len(errs) != 0 || len(docs) != 1 || !strings.Contains(docs[0].Text, "note.") || !strings.Contains(docs[0].Text, "Other.") {
		t.Fatalf("got %+v %v", docs, errs)
	}
	docs, errs = readAll(t, source.Options{Format: "html"}, strings.NewReader("<p>One short paragraph."), "-")
	if len(errs) != 0 || len(docs) != 1 || docs[0].Text != "One short paragraph." {
		t.Errorf("got %+v %v", docs, errs)
	}
	_, errs = readAll(t, source.Options{Format: "html"}, strings.NewReader("<html><body><script>x</script></body></html>"), "-")
	if len(errs) != 1 || !errors.Is(errs[0], source.ErrEmpty) {
		t.Errorf("a page without text: got %v", errs)
	}
}

func TestJSONL(t *testing.T) {
	in := `{"text":"They met.","title":"Leaders meet","date":"2024-03-01","source":"Example News"}
not json

{"text":"Headline first\n\nThen text.\r\n\u0000End.","title":"Headline first","url":"https://example.org/1","id":7,"other":[1,{"a":2}]}
{"title":"no text"}
{"text":12}
["text"]
{"text":"  "}
{"text":"By number.","id":7,"date":1709251200,"title":null,"source":{"a":1}}
{"text":"` + strings.Repeat("long ", 300) + `"}
{"text":"No newline after this."}`
	p := mustWrite(t, t.TempDir(), "a.jsonl", in)
	docs, errs := readAll(t, source.Options{MaxRecord: 1000}, nil, p)
	if len(docs) != 4 {
		t.Fatalf("got %d documents, errors %v", len(docs), errs)
	}
	for i, want := range []struct{ name, location, text, title, publisher, date string }{
		{"#1", p + "#1", "Leaders meet\n\nThey met.", "Leaders meet", "Example News", "2024-03-01"},
		{"#4", "https://example.org/1", "Headline first\n\nThen text.\nEnd.", "Headline first", "", "0001-01-01"},
		{"#9", p + "#7", "By number.", "", "", "2024-03-01"},
		{"#11", p + "#11", "No newline after this.", "", "", "0001-01-01"},
	} {
		d := docs[i]
		if d.Name != p+want.name || d.Location != want.location || d.Text != want.text || d.Title != want.title ||
			d.Publisher != want.publisher || d.Date.Format(time.DateOnly) != want.date || d.ID != kg.DocumentIDOf(d.Name, d.Text) {
			t.Errorf("record %d: got %+v", i, d)
		}
	}
	var lines []int
	for _, err := range errs {
		var e *source.Error
		if !errors.As(err, &e) || e.Path != p || !(errors.Is(err, source.ErrRecord) || errors.Is(err, source.ErrTooLong)) {
			t.Fatalf("got error %v", err)
		}
		lines = append(lines, e.Line)
	}
	if fmt.Sprint(lines) != "[2 5 6 7 8 10]" {
		t.Errorf("bad lines %v: %v", lines, errs)
	}
}

func TestRefused(t *testing.T) {
	png := "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"
	for _, c := range []struct {
		name, in string
		want     error
		says     string
	}{
		{"a.txt", "", source.ErrEmpty, ""},
		{"b.txt", " \n\ufeff\r\n", source.ErrEmpty, ""},
		{"c.jsonl", "\n\n", source.ErrEmpty, ""},
		{"d.md", "```\ncode\n```\n", source.ErrEmpty, ""},
		{"e.txt", png, source.ErrBinary, "image/png"},
		{"f.html", png, source.ErrBinary, "image/png"},
		{"g.txt", "%PDF-1.4\n%text", source.ErrBinary, "pdftotext"},
		{"h.txt", "PK\x03\x04\x14\x00\x00\x00", source.ErrBinary, "unpack"},
		{"i.txt", "text\x00text", source.ErrBinary, "binary data"},
		{"j.txt", "{\\rtf1 hello}", source.ErrBinary, "rtf"},
		{"k.txt", "\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0, \xe2\xf1\xe5\xec", source.ErrEncoding, "iconv"},
		{"l.json", `[{"text":"a"}]`, source.ErrFormat, "jq"},
		{"m.txt.gz", "\x1f\x8b\x08broken", nil, ""},
		{"n.txt.zst", "\x28\xb5\x2f\xfdbroken", nil, ""},
	} {
		p := mustWrite(t, t.TempDir(), c.name, c.in)
		docs, errs := readAll(t, source.Options{}, nil, p)
		var e *source.Error
		if len(docs) != 0 || len(errs) != 1 || !errors.As(errs[0], &e) || e.Path != p {
			t.Errorf("%s: got %d documents, errors %v", c.name, len(docs), errs)
			continue
		}
		if c.want != nil && !errors.Is(errs[0], c.want) || !strings.Contains(errs[0].Error(), c.says) {
			t.Errorf("%s: got error %v", c.name, errs[0])
		}
	}
}

func TestFoldersAndOrder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a/z.txt", "a/b.md", "c.htm", ".hidden.txt", ".git/x.txt", "picture.png", "data.csv"} {
		mustWrite(t, dir, name, "Text of "+name+".")
	}
	mustWrite(t, dir, "0empty.txt", "")
	if err := os.Symlink(dir, filepath.Join(dir, "a", "loop")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", filepath.Join(dir, "dangling.txt")); err != nil {
		t.Fatal(err)
	}
	paths := []string{dir, filepath.Join(dir, "missing.txt"), dir + "/", "-"}
	var got []string
	other := map[string]int{}
	opts := source.Options{PassedOver: func(path string) { other[filepath.Ext(path)]++ }}
	for d, err := range source.Read(context.Background(), paths, opts, strings.NewReader("Stdin text.")) {
		var e *source.Error
		switch {
		case errors.As(err, &e):
			got = append(got, "! "+strings.TrimPrefix(e.Path, dir+"/"))
		case err != nil:
			t.Fatal(err)
		default:
			got = append(got, strings.TrimPrefix(d.Name, dir+"/"))
		}
	}
	want := []string{"! 0empty.txt", "a/b.md", "a/z.txt", "b.txt", "c.htm", "! dangling.txt", "! missing.txt", "-"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	total := source.Count(context.Background(), paths)
	if total.Files != 6 || fmt.Sprint(other) != "map[.csv:1 .png:1]" || total.Bytes == 0 {
		t.Errorf("got %+v, passed over %v", total, other)
	}
}

func TestNotRegular(t *testing.T) {
	if _, err := os.Stat("/dev/null"); err != nil {
		t.Skip("no /dev/null on this system")
	}
	_, errs := readAll(t, source.Options{}, nil, "/dev/null", "https://example.org/a.html")
	if len(errs) != 2 || !errors.Is(errs[0], source.ErrNotRegular) || !strings.Contains(errs[1].Error(), "save the page") {
		t.Errorf("got %v", errs)
	}
}

func TestCompressed(t *testing.T) {
	var gz, zs bytes.Buffer
	g := gzip.NewWriter(&gz)
	g.Write([]byte("Text in gzip."))
	g.Close()
	z, _ := zstd.NewWriter(&zs)
	z.Write([]byte(`{"text":"Text in zstd."}`))
	z.Close()
	dir := t.TempDir()
	mustWrite(t, dir, "a.txt.gz", gz.String())
	mustWrite(t, dir, "b.jsonl.zst", zs.String())
	mustWrite(t, dir, "c.txt.gz", gz.String()[:gz.Len()-6])
	docs, errs := readAll(t, source.Options{}, nil, dir)
	if len(docs) != 2 || docs[0].Text != "Text in gzip." || docs[1].Text != "Text in zstd." {
		t.Errorf("got %v", docs)
	}
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "c.txt.gz") {
		t.Errorf("a cut-off file: got %v", errs)
	}
}

func TestParts(t *testing.T) {
	sentence := "The minister of the neighbouring state said so again on Monday. "
	for _, c := range []struct{ name, unit, end string }{
		{"paragraphs", strings.Repeat(sentence, 3) + "\n\n", "Monday."},
		{"lines", strings.TrimSpace(strings.Repeat(sentence, 3)) + "\n", "Monday."},
		{"sentences", sentence, "Monday."},
		{"words", "word word ", "word"},
		{"one word", "é👋", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.TrimSpace(strings.Repeat(c.unit, 5000/len(c.unit)+1))
			p := mustWrite(t, t.TempDir(), "long.txt", text)
			docs, errs := readAll(t, source.Options{PartSize: 1001}, nil, p)
			if len(errs) != 0 || len(docs) < 5 || len(docs) > 11 {
				t.Fatalf("got %d parts, %v", len(docs), errs)
			}
			all := ""
			ids := map[kg.DocumentID]bool{}
			for i, d := range docs {
				if d.Part != i+1 || d.Name != fmt.Sprintf("%s#%d", p, i+1) || d.Location != p || len(d.Text) > 1001 {
					t.Errorf("part %d: %+v", i, d)
				}
				if !strings.HasSuffix(d.Text, c.end) || strings.ContainsRune(d.Text, utf8.RuneError) {
					t.Errorf("part %d ends with %q", i, d.Text[len(d.Text)-20:])
				}
				ids[d.ID] = true
				all += d.Text
			}
			squeeze := strings.NewReplacer(" ", "", "\n", "")
			if squeeze.Replace(all) != squeeze.Replace(text) {
				t.Error("text lost or added")
			}
		})
	}
}

// endless yields n bytes of one line without holding them.
type endless struct {
	unit string
	left int
	head string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.head != "" {
		n := copy(p, e.head)
		e.head = e.head[n:]
		return n, nil
	}
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := 0
	for n+len(e.unit) <= len(p) && e.left > 0 {
		n += copy(p[n:], e.unit)
		e.left -= len(e.unit)
	}
	return n, nil
}

func TestMemoryStaysFlat(t *testing.T) {
	const size = 200 << 20
	for _, c := range []struct {
		name  string
		stdin io.Reader
		opts  source.Options
		docs  int
		errs  int
	}{
		{"text of one line", &endless{unit: "The minister said so again. ", left: size}, source.Options{Format: "txt"}, size >> 18, 0},
		{"record of one line", &endless{unit: "The minister said so again. ", left: size, head: `{"text":"`}, source.Options{Format: "jsonl"}, 0, 1},
		{"page", &endless{unit: "<p>The minister said so again. ", left: size}, source.Options{Format: "html", MaxPage: 1 << 20}, 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			runtime.GC()
			var before, now runtime.MemStats
			runtime.ReadMemStats(&before)
			peak, docs, errs := uint64(0), 0, 0
			for d, err := range source.Read(context.Background(), []string{"-"}, c.opts, c.stdin) {
				if err != nil {
					errs++
				} else if docs++; docs%100 == 0 {
					checkDocument(t, d)
				}
				runtime.ReadMemStats(&now)
				peak = max(peak, now.HeapAlloc)
			}
			if docs < c.docs || errs != c.errs {
				t.Errorf("got %d documents, %d errors", docs, errs)
			}
			if limit := before.HeapAlloc + 96<<20; peak > limit {
				t.Errorf("heap grew to %d MiB", peak>>20)
			}
		})
	}
}

func TestCancelAndStop(t *testing.T) {
	dir := t.TempDir()
	for i := range 5 {
		mustWrite(t, dir, fmt.Sprintf("%d.txt", i), "Text.")
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	docs, last := 0, error(nil)
	for _, err := range source.Read(ctx, []string{dir}, source.Options{}, nil) {
		if err == nil {
			docs++
		}
		last = err
		cancel()
	}
	if docs != 1 || !errors.Is(last, context.Canceled) {
		t.Errorf("after cancel: %d documents, last error %v", docs, last)
	}
	for range source.Read(context.Background(), []string{dir}, source.Options{}, nil) {
		break // must not be called again, which would panic
	}
}

func TestProgressAddsUp(t *testing.T) {
	dir := t.TempDir()
	mustWrite(t, dir, "a.txt", strings.Repeat("Some text. ", 50_000))
	mustWrite(t, dir, "b.jsonl", strings.Repeat(`{"text":"Some text."}`+"\n", 10_000))
	sum := 0
	readAll(t, source.Options{Progress: func(n int) { sum += n }}, nil, dir)
	if total := source.Count(context.Background(), []string{dir}); int64(sum) != total.Bytes {
		t.Errorf("progress of %d bytes, counted %d", sum, total.Bytes)
	}
}

func FuzzRead(f *testing.F) {
	formats := []string{"txt", "jsonl", "md", "html"}
	for format := range formats {
		for _, in := range []string{
			"---\ntitle: x\n---\n# A\n- b\n\n| a | b |\n|---|---|\n| c\\ | &amp; \x00\x92 |",
			`{"text":"a\ud800\u0000b","title":1,"date":"2024-13-01","id":{}}` + "\n{\"text\":[}\n",
			"<html><title>x</title><table><tr><td>a<td>b</table><ul><li>c<p>d</ul>&#0;&#x92;<pre>e",
			"\xff\xfea\x00\r\x00\n\x00\xd8",
		} {
			f.Add(uint8(format), []byte(in))
		}
	}
	f.Fuzz(func(t *testing.T, format uint8, in []byte) {
		opts := source.Options{Format: formats[int(format)%len(formats)], PartSize: 64, MaxRecord: 512}
		for d, err := range source.Read(context.Background(), []string{"-"}, opts, bytes.NewReader(in)) {
			var e *source.Error
			if err != nil && !errors.As(err, &e) {
				t.Fatal(err)
			}
			if err == nil {
				checkDocument(t, d)
				if len(d.Text) > 64 {
					t.Errorf("part of %d bytes", len(d.Text))
				}
			}
		}
	})
}

// BenchmarkText reads 32 MiB of text; B/op over the size of the input shows what is held.
func BenchmarkText(b *testing.B) {
	const size = 32 << 20
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		in := &endless{unit: "The minister of the neighbouring state said so again on Monday. ", left: size}
		for _, err := range source.Read(context.Background(), []string{"-"}, source.Options{Format: "txt"}, in) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
