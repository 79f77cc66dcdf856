package source

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldmarkhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"kg"
)

// decodeMD reads Markdown: it is rendered as HTML and its text taken from there, which
// resolves escapes and entities and drops link targets, code blocks and raw tags. Title,
// date and source may stand in YAML front matter; the title is else the first heading.
func decodeMD(in *input, emit func(*kg.Document, error) bool) error {
	page, err := in.page(in.text())
	if err != nil {
		return err
	}
	meta, md := frontMatter(string(page))
	var rendered bytes.Buffer
	g := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough),
		goldmark.WithRendererOptions(goldmarkhtml.WithUnsafe()))
	if err := g.Convert([]byte(md), &rendered); err != nil {
		return err
	}
	root, err := html.Parse(&rendered)
	if err != nil {
		return err
	}
	text := textOf(root)
	if text == "" {
		return ErrEmpty
	}
	d := kg.Document{
		Name: in.name, Location: in.location,
		Title: meta["title"], Publisher: meta["source"], Date: parseDate(meta["date"]),
	}
	if d.Title == "" {
		if h := find(root, atom.H1); h != nil {
			d.Title = oneLine(textOf(h))
		}
	}
	if d.Date.IsZero() {
		d.Date = dateInHead(strings.SplitN(text, "\n", 30))
	}
	return in.emitText(d, strings.NewReader(cleanString(withTitle(d.Title, text))), emit)
}

// frontMatter splits the YAML head ("---" lines around "key: value" lines) off Markdown.
// Only plain and quoted scalars are read; keys are in lower case.
func frontMatter(md string) (map[string]string, string) {
	meta := map[string]string{}
	rest, ok := strings.CutPrefix(strings.TrimLeft(md, "\n"), "---\n")
	if !ok {
		return meta, md
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		return meta, md
	}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(key, " ") {
			continue
		}
		value = strings.TrimSpace(value)
		if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
			value = value[1 : n-1]
		}
		meta[strings.ToLower(key)] = value
	}
	return meta, body
}
