package exports

import (
	"bufio"
	"fmt"
	"math"
	"strings"

	"kg"
)

// svgFormat is a picture: boxes coloured by type, arrows labelled with what they say and how many
// claims say so, thicker the more there are; denials red and dashed, what is planned,
// possible, ... dotted; the evidence as tooltip.
var svgFormat = Format{
	Name: "svg", Extension: ".svg", MediaType: "image/svg+xml", Picture: true,
	Description: "a picture",
	write: picture(func(_ *job, p *part, to files) error {
		return inFile(to, "", func(w *bufio.Writer) error {
			writeSVG(w, p)
			return nil
		})
	}),
}

// svgMargin is what is left free around the picture, in pixels.
const svgMargin = 30

func writeSVG(w *bufio.Writer, p *part) {
	boxes := make([]box, len(p.nodes))
	number := make(map[string]int, len(p.nodes))
	for i := range p.nodes {
		boxes[i] = newBox(p.nodes[i].label, 7.2)
		number[p.nodes[i].id] = i
	}
	place(p, boxes)
	width, height := 0.0, 0.0
	for i := range boxes {
		b := &boxes[i]
		width, height = max(width, b.x+b.width/2), max(height, b.y+b.height/2)
	}
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="%d %d %.0f %.0f" font-family="Helvetica, Arial, sans-serif" font-size="13" text-anchor="middle">
<defs>
<marker id="said" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#555555"/></marker>
<marker id="denied" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#%06x"/></marker>
</defs>
<rect x="%d" y="%d" width="100%%" height="100%%" fill="white"/>
`, -svgMargin, -svgMargin, width+2*svgMargin, height+2*svgMargin, negativeColour, -svgMargin, -svgMargin)

	// Edges between the same two nodes are bent apart.
	type pair struct{ a, b int }
	pairOf := func(e *edge) pair {
		a, b := number[e.Source], number[e.Target]
		return pair{min(a, b), max(a, b)}
	}
	parallel, drawn := make(map[pair]int), make(map[pair]int)
	for i := range p.edges {
		parallel[pairOf(&p.edges[i])]++
	}
	var labels []func()
	for i := range p.edges {
		e := &p.edges[i]
		k := pairOf(e)
		bend := 2 * (float64(drawn[k]) - float64(parallel[k]-1)/2)
		drawn[k]++
		labels = append(labels, svgEdge(w, e, &boxes[number[e.Source]], &boxes[number[e.Target]], bend, number[e.Source] > number[e.Target]))
	}
	for i := range p.nodes {
		svgNode(w, &p.nodes[i], &boxes[i])
	}
	for _, label := range labels {
		label()
	}
	w.WriteString("</svg>\n")
}

func svgNode(w *bufio.Writer, n *node, b *box) {
	w.WriteString(`<g class="node"><title>`)
	writeXML(w, strings.Join(append([]string{n.typ}, n.aliases...), "\n"))
	w.WriteString("</title>")
	if n.isValue() {
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="white"/>`, b.x-b.width/2, b.y-b.height/2, b.width, b.height)
	} else {
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="6" fill="#%06x" stroke="#888888"/>`,
			b.x-b.width/2, b.y-b.height/2, b.width, b.height, colour(n.typ))
	}
	svgText(w, b.lines, b.x, b.y, "")
	w.WriteString("</g>\n")
}

// svgText writes lines around a middle.
func svgText(w *bufio.Writer, lines []string, x, y float64, attributes string) {
	for i, l := range lines {
		fmt.Fprintf(w, `<text x="%.1f" y="%.1f"%s>`, x, y+4.5+(float64(i)-float64(len(lines)-1)/2)*lineHeight, attributes)
		writeXML(w, l)
		w.WriteString("</text>")
	}
}

// svgEdge draws the line of an edge and returns what writes its label, which no other line
// should cross. Of parallel edges each has a bend of its own; back tells that the edge goes
// against the order in which the pair is looked at.
func svgEdge(w *bufio.Writer, e *edge, from, to *box, bend float64, back bool) (label func()) {
	style, marker, colour := "", "said", "#555555"
	switch {
	case e.Polarity == kg.Negative:
		marker, colour = "denied", fmt.Sprintf("#%06x", negativeColour)
		style = ` stroke-dasharray="6 4"`
	case e.Modality != kg.Asserted:
		style = ` stroke-dasharray="2 3"`
	}
	w.WriteString(`<g class="edge"><title>`)
	writeXML(w, joined(e.each(func(c *claim) string { return c.Evidence })))
	w.WriteString("</title>")
	var path string
	var x, y float64
	if from == to {
		x, y = from.x, from.y-from.height/2-26-bend*8
		path = fmt.Sprintf("M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", from.x-12, from.y-from.height/2,
			from.x-40, y-8, from.x+40, y-8, from.x+12, from.y-from.height/2)
	} else {
		// The bend stands square on the line between the middles.
		dx, dy := to.x-from.x, to.y-from.y
		length := max(math.Hypot(dx, dy), 1)
		if back {
			bend = -bend
		}
		cx, cy := (from.x+to.x)/2-dy/length*bend*22, (from.y+to.y)/2+dx/length*bend*22
		x1, y1 := from.toward(cx, cy)
		x2, y2 := to.toward(cx, cy)
		x, y = (x1+2*cx+x2)/4, (y1+2*cy+y2)/4
		path = fmt.Sprintf("M%.1f %.1fQ%.1f %.1f %.1f %.1f", x1, y1, cx, cy, x2, y2)
	}
	fmt.Fprintf(w, `<path d="%s" fill="none" stroke="%s" stroke-width="%s"%s marker-end="url(#%s)"/></g>`+"\n",
		path, colour, number(thickness(e.weight())), style, marker)
	return func() {
		svgText(w, wrap(e.caption(), 24), x, y, ` class="says" font-size="10.5" fill="`+colour+`" stroke="white" stroke-width="3" paint-order="stroke"`)
		w.WriteByte('\n')
	}
}
