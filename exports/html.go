package exports

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
)

// htmlFormat is one page with the data and a viewer inside, which opens from a file, without a
// server or a network. Texts of documents stand in a block of JSON and are put on the page as
// text; the page's policy lets nothing but the viewer itself run and loads nothing.
var htmlFormat = Format{
	Name: "html", Extension: ".html", MediaType: "text/html; charset=utf-8",
	Description: "a page with a viewer and the data, for any browser",
	write:       draw(func() drawing { return new(page) }),
}

//go:embed viewer/viewer.js
var viewerScript string

//go:embed viewer/viewer.css
var viewerStyle string

type page struct{ count counter }

func (p *page) begin(w *bufio.Writer, n *network) {
	title := n.j.opts.Title
	fmt.Fprintf(w, `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>`, sourceHash(viewerScript), sourceHash(viewerStyle))
	writeXML(w, title)
	w.WriteString("</title>\n<style>" + viewerStyle + "</style>\n</head>\n<body>\n<header>\n<h1>")
	writeXML(w, title)
	w.WriteString(`</h1>
<div class="search">
<input id="search" type="search" placeholder="Find an entity ( / )" aria-label="Find an entity" role="combobox" aria-expanded="false" aria-controls="results" autocomplete="off">
<ul id="results" role="listbox" aria-label="Entities found" hidden></ul>
</div>
<label>Confidence at least <input id="confidence" type="range" min="0" max="1" step="0.05" value="0"> <span id="atleast">0</span></label>
<label><input id="facts" type="checkbox"> Facts only</label>
<button id="home" type="button">Start</button>
<button id="undo" type="button">Undo</button>
<button id="fit" type="button">Fit</button>
</header>
<main>
<div id="view">
<svg id="graph" role="group" aria-label="Graph"><defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto-start-reverse" markerUnits="userSpaceOnUse"><path d="M 0 1 L 10 5 L 0 9 z" fill="#888"/></marker></defs><g id="layer"></g></svg>
<div id="help"><span id="count" role="status"></span><ul id="legend" class="legend"></ul>Click: what is said. Enter: neighbours. Delete: hide. / find, z undo, f fit.</div>
</div>
<aside id="panel" aria-label="Details" tabindex="0"></aside>
</main>
<noscript>This page needs JavaScript to draw the graph.</noscript>
<script type="application/json" id="data">{"colours":{`)
	for i, typ := range colouredTypes {
		if i > 0 {
			w.WriteByte(',')
		}
		fmt.Fprintf(w, `"%s":"#%06x"`, typ, colour(typ))
	}
	w.WriteString("},\n\"nodes\":[\n")
}

// sourceHash is how a Content-Security-Policy names an inline script or style.
func sourceHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func (p *page) node(w *bufio.Writer, n *node) {
	p.count.next(w, ",\n")
	w.WriteByte('[')
	writeJSON(w, n.id)
	w.WriteByte(',')
	writeJSON(w, n.label)
	w.WriteByte(',')
	writeJSON(w, n.typ)
	fmt.Fprintf(w, ",%d,", n.claims)
	writeJSONList(w, n.aliases)
	w.WriteByte(']')
}

func (p *page) between(w *bufio.Writer) {
	w.WriteString("\n],\"edges\":[\n")
	p.count = 0
}

func (p *page) edge(w *bufio.Writer, e *edge) {
	p.count.next(w, ",\n")
	kind := ""
	switch {
	case e.Polarity == "negative":
		kind = "no"
	case e.Modality != "asserted":
		kind = "maybe"
	}
	from, to := e.From, e.To
	for i := range e.all {
		if c := &e.all[i]; c.From != "" {
			if from == "" || c.From < from {
				from = c.From
			}
			to = max(to, c.To)
		}
	}
	w.WriteByte('[')
	for _, s := range []string{e.ID, e.Source, e.Target, e.label(), kind, e.SpeakerName} {
		writeJSON(w, s)
		w.WriteByte(',')
	}
	w.WriteString(number(e.confidence()) + ",")
	writeJSON(w, from)
	w.WriteByte(',')
	writeJSON(w, to)
	w.WriteString(",[")
	for i := range e.all {
		c := &e.all[i]
		if i > 0 {
			w.WriteByte(',')
		}
		writeJSONList(w, []string{c.ID, (&spell{c.From, c.To}).String(), number(c.Confidence), c.Name, c.Title, c.Evidence})
	}
	w.WriteString("]]")
}

func (p *page) end(w *bufio.Writer) {
	w.WriteString("\n]}</script>\n<script>" + viewerScript + "</script>\n</body>\n</html>\n")
}
