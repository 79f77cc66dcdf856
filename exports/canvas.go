package exports

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"kg"
)

// canvasFormat is JSON Canvas 1.0, as Obsidian draws it: a card for each node, with its type and
// other names.
var canvasFormat = Format{
	Name: "canvas", Extension: ".canvas", MediaType: "application/json", Picture: true,
	Description: "JSON Canvas, for Obsidian",
	write: picture(func(_ *job, p *part, to files) error {
		return inFile(to, "", func(w *bufio.Writer) error {
			writeCanvas(w, p)
			return nil
		})
	}),
}

// Sizes of a card in pixels.
const (
	canvasHeight = 80
	canvasWidth  = 420 // at most
)

func writeCanvas(w *bufio.Writer, p *part) {
	cards := make([]box, len(p.nodes))
	for i := range p.nodes {
		cards[i] = box{width: float64(min(60+10*utf8.RuneCountInString(p.nodes[i].label), canvasWidth)), height: canvasHeight}
	}
	place(p, cards, svgProportion)
	w.WriteString("{\"nodes\":[\n")
	for i := range p.nodes {
		n := &p.nodes[i]
		if i > 0 {
			w.WriteString(",\n")
		}
		c := &cards[i]
		w.WriteString(`{"id":`)
		writeJSON(w, n.id)
		fmt.Fprintf(w, `,"type":"text","x":%d,"y":%d,"width":%d,"height":%d,"color":"#%06x","text":`,
			int(c.x-c.width/2), int(c.y-c.height/2), int(c.width), int(c.height), colour(n.typ))
		text := "**" + markdown(n.label) + "**"
		if len(n.aliases) > 0 {
			text += "\n" + markdown(strings.Join(n.aliases[:min(3, len(n.aliases))], ", "))
		}
		writeJSON(w, text)
		w.WriteByte('}')
	}
	w.WriteString("\n],\"edges\":[\n")
	for i := range p.edges {
		e := &p.edges[i]
		if i > 0 {
			w.WriteString(",\n")
		}
		w.WriteString(`{"id":`)
		writeJSON(w, e.ID)
		w.WriteString(`,"fromNode":`)
		writeJSON(w, e.Source)
		w.WriteString(`,"toNode":`)
		writeJSON(w, e.Target)
		w.WriteString(`,"toEnd":"arrow","label":`)
		writeJSON(w, e.caption())
		if e.Polarity == kg.Negative {
			w.WriteString(`,"color":"1"`) // red
		}
		w.WriteByte('}')
	}
	w.WriteString("\n]}\n")
}
