package source

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"kg"
)

// decodeHTML reads a web page: the article in it as go-readability finds it, or all visible
// text where it finds none.
func decodeHTML(in *input, emit func(*kg.Document, error) bool) error {
	page, err := in.page(in.raw)
	if err != nil {
		return err
	}
	enc, _, certain := charset.DetermineEncoding(page, "")
	if certain || !utf8.Valid(page) { // it looks at the first kilobyte only
		if page, err = enc.NewDecoder().Bytes(page); err != nil {
			return err
		}
	}
	root, err := html.Parse(bytes.NewReader(bytes.TrimPrefix(page, []byte("\ufeff"))))
	if err != nil {
		return fmt.Errorf("%w: %v", ErrFormat, err)
	}
	all := blocksOf(root)

	d := kg.Document{Name: in.name, Location: in.location, Date: published(root), Publisher: hostOf(root)}
	blocks := all
	dropExtras(root)
	if article, ok := extractArticle(root); ok {
		d.Title = oneLine(cleanString(article.Title()))
		d.Publisher = cmp.Or(oneLine(cleanString(article.SiteName())), d.Publisher)
		if found := blocksOf(article.Node); len(found) > 0 {
			blocks = found
		}
	}
	if d.Title == "" {
		d.Title = oneLine(cleanString(textOf(find(root, atom.Title))))
	}
	text := strings.Join(blocks, "\n\n")
	if text == "" {
		return ErrEmpty
	}
	return in.emitText(d, strings.NewReader(cleanString(withTitle(d.Title, text))), emit)
}

// page reads the whole of r, the input raw or clean, which must not be longer than MaxPage.
func (in *input) page(r io.Reader) ([]byte, error) {
	page, err := io.ReadAll(io.LimitReader(r, int64(in.opts.MaxPage)+1))
	if err == nil && len(page) > in.opts.MaxPage {
		err = fmt.Errorf("%w: a page of more than %d bytes; save it as plain text first", ErrTooLarge, in.opts.MaxPage)
	}
	return page, err
}

// extractArticle finds the article of a page, which it leaves as it is; ok is false when it
// finds none. The library is kept from taking the program down with it on a page it was not
// made for.
func extractArticle(root *html.Node) (article readability.Article, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	parser := readability.NewParser()
	article, err := parser.ParseDocument(root, nil)
	return article, err == nil
}

// tag returns the kind of an element, 0 for one that HTML does not know. DataAtom would tell
// the same of a parsed tree, but not of elements that go-readability renames.
func tag(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode {
		return 0
	}
	return atom.Lookup([]byte(n.Data))
}

// find returns the first element of a kind, nil when there is none.
func find(root *html.Node, a atom.Atom) *html.Node {
	for n := range root.Descendants() {
		if tag(n) == a {
			return n
		}
	}
	return nil
}

// textOf returns the visible text under a node, its blocks apart by empty lines.
func textOf(n *html.Node) string { return strings.Join(blocksOf(n), "\n\n") }

// blocksOf returns the visible text under a node by paragraphs, headings, list items (with
// "- " before them) and table rows (cells apart by tabs). Code blocks are left out. A nil
// node has no text.
func blocksOf(n *html.Node) []string {
	var w blockWriter
	if n != nil {
		w.node(n)
	}
	w.end()
	return w.blocks
}

// blockWriter collects blocks of text. Parsed trees are at most 512 deep, so it may recurse.
type blockWriter struct {
	blocks []string
	block  strings.Builder // current block, white space not yet folded
	item   bool            // current block opens a list item
}

func (w *blockWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.block.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	t := tag(n)
	switch t {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Button, atom.Select, atom.Textarea, atom.Canvas, atom.Audio, atom.Video, atom.Pre:
		w.block.WriteByte(' ')
		return
	case atom.Br:
		w.block.WriteByte('\n')
		return
	case atom.Td, atom.Th:
		w.children(n)
		w.block.WriteString(" \t ")
		return
	}
	if !isBlock(t) {
		w.children(n)
		return
	}
	w.end()
	if t == atom.Li {
		w.item = true
	}
	w.children(n)
	w.end()
	if t == atom.Li { // it may have been empty
		w.item = false
	}
}

func (w *blockWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// end writes the current block. Line breaks within it stay.
func (w *blockWriter) end() {
	var lines []string
	for line := range strings.SplitSeq(w.block.String(), "\n") {
		var cells []string
		for cell := range strings.SplitSeq(line, "\t") {
			if cell = oneLine(cell); cell != "" {
				cells = append(cells, cell)
			}
		}
		if len(cells) > 0 {
			lines = append(lines, strings.Join(cells, "\t"))
		}
	}
	w.block.Reset()
	if len(lines) == 0 {
		return
	}
	text := strings.Join(lines, "\n")
	if w.item {
		text = "- " + text
		w.item = false
	}
	w.blocks = append(w.blocks, text)
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Dd, atom.Details, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Nav, atom.Ol,
		atom.P, atom.Section, atom.Summary, atom.Table, atom.Tr, atom.Ul:
		return true
	}
	return false
}
