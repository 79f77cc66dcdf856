package exports

import (
	"bufio"
	"fmt"
	"math"
	"slices"
	"strings"

	"kg"
)

// svgFormat is a picture: boxes coloured by type, an arrow for what one says of or does to another,
// labelled with it and thicker the more claims there are; denials red and dashed, what is
// planned, possible, ... dotted; the evidence as tooltip; a title, a legend, and how much is shown.
var svgFormat = Format{
	Name: "svg", Extension: ".svg", MediaType: "image/svg+xml", Picture: true,
	Description: "a picture",
	write: picture(func(j *job, p *part, to files) error {
		return inFile(to, "", func(w *bufio.Writer) error {
			writeSVG(w, p, j.opts.Title)
			return nil
		})
	}),
}

// Sizes in pixels.
const (
	svgProportion = 1.5 // width to height
	svgMargin     = 24
	nameSize      = 13 // of letters
	labelSize     = 10.5
	labelHeight   = 12.5 // of a line
	loopHeight    = 26
	bendStep      = 26 // between arrows that connect the same two boxes
	maxThickness  = 4  // an arrow's head is to be seen
)

// What an arrow says in its label.
const (
	maxArrowLine  = 32 // characters
	maxArrowLines = 4
)

// manner is how an arrow is drawn.
type manner int

const (
	said manner = iota
	unasserted
	denied
	manners // how many
)

func (e *edge) manner() manner {
	switch {
	case e.Polarity == kg.Negative:
		return denied
	case e.Modality != kg.Asserted:
		return unasserted
	}
	return said
}

// manner's line: colour, dashes and what the legend calls it.
func (m manner) style() (colour, dashes, name string) {
	switch m {
	case denied:
		return fmt.Sprintf("#%06x", negativeColour), "6 4", "denied"
	case unasserted:
		return "#555555", "2 3", "planned, possible or wished"
	}
	return "#555555", "", "said"
}

// arrow is all that one node says of or does to another in one manner.
type arrow struct {
	from, to int // nodes of the part
	manner   manner
	edges    []*edge

	path  string
	lines []string
	label box
}

// arrows are those of a part, in the order of their first edges.
func arrows(p *part) []arrow {
	number := make(map[string]int, len(p.nodes))
	for i := range p.nodes {
		number[p.nodes[i].id] = i
	}
	type ends struct {
		from, to int
		manner   manner
	}
	at := make(map[ends]int)
	var out []arrow
	for i := range p.edges {
		e := &p.edges[i]
		k := ends{number[e.Source], number[e.Target], e.manner()}
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, arrow{from: k.from, to: k.to, manner: k.manner})
		}
		out[n].edges = append(out[n].edges, e)
	}
	for i := range out {
		out[i].write()
	}
	return out
}

// write says what the label says: what most claims say first.
func (a *arrow) write() {
	if len(a.edges) == 1 {
		a.lines = wrap(a.edges[0].caption(), maxArrowLine, maxArrowLines)
		return
	}
	slices.SortStableFunc(a.edges, func(x, y *edge) int { return y.weight() - x.weight() })
	for i, e := range a.edges {
		if i == maxArrowLines-1 && len(a.edges) > maxArrowLines {
			a.lines = append(a.lines, fmt.Sprintf("and %d more", len(a.edges)-i))
			break
		}
		line := strings.ReplaceAll(e.caption(), "\n", ", ")
		a.lines = append(a.lines, wrap(line, maxArrowLine+8, 1)...)
	}
}

func (a *arrow) weight() int {
	n := 0
	for _, e := range a.edges {
		n += e.weight()
	}
	return n
}

// drawArrows finds the way of each arrow, and a place for its label where it covers least of what is there
// already, or none where it would cover much.
func drawArrows(list []arrow, boxes []box) {
	type pair struct{ a, b int }
	pairOf := func(a *arrow) pair { return pair{min(a.from, a.to), max(a.from, a.to)} }
	parallel, drawn := make(map[pair]int), make(map[pair]int)
	for i := range list {
		parallel[pairOf(&list[i])]++
	}
	var taken []*box
	for i := range list {
		a := &list[i]
		k := pairOf(a)
		n := drawn[k]
		drawn[k]++
		width := 0.0
		for _, l := range a.lines {
			width = max(width, textWidth(l, labelSize))
		}
		a.label = box{width: width + 6, height: labelHeight*float64(len(a.lines)) + 2}
		var places [][2]float64
		if a.from == a.to {
			places = a.loop(&boxes[a.from], n)
		} else {
			bend := 2 * (float64(n) - float64(parallel[k]-1)/2)
			if a.from > a.to { // the bend is seen from the other end
				bend = -bend
			}
			places = a.curve(&boxes[a.from], &boxes[a.to], bend)
		}
		a.label.x, a.label.y = places[0][0], places[0][1]
		least := math.Inf(1)
		for n, at := range places {
			l := a.label
			l.x, l.y = at[0], at[1]
			covered := float64(n) // the first is the best of equals
			for j := range boxes {
				covered += 3 * l.overlap(&boxes[j])
			}
			for _, b := range taken {
				covered += l.overlap(b)
			}
			if covered < least {
				least = covered
				a.label.x, a.label.y = at[0], at[1]
			}
		}
		// Labels over one another say nothing; the tooltip of the arrow has what it says.
		area := func(b *box) float64 { return b.width * b.height }
		hides := func(b *box) bool { return a.label.overlap(b) > min(area(&a.label), area(b))/8 }
		if slices.ContainsFunc(taken, hides) || least > area(&a.label)/4 {
			a.lines = nil
			continue
		}
		taken = append(taken, &a.label)
	}
}

// loop draws the n-th arrow from a box to itself: above, below, to the right. Where its label may
// stand is returned.
func (a *arrow) loop(b *box, n int) [][2]float64 {
	switch n % int(manners) {
	case 1:
		y := b.bottom()
		a.path = fmt.Sprintf("M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", b.x-12, y, b.x-40, y+loopHeight+8, b.x+40, y+loopHeight+8, b.x+12, y)
		return [][2]float64{{b.x, y + loopHeight + a.label.height/2}, {b.x - b.width/2, y + loopHeight}, {b.x + b.width/2, y + loopHeight}}
	case 2:
		x := b.right()
		a.path = fmt.Sprintf("M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", x, b.y-7, x+loopHeight+8, b.y-26, x+loopHeight+8, b.y+26, x, b.y+7)
		return [][2]float64{{x + loopHeight + a.label.width/2, b.y}, {x + loopHeight + a.label.width/2, b.top()}}
	}
	y := b.top()
	a.path = fmt.Sprintf("M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", b.x-12, y, b.x-40, y-loopHeight-8, b.x+40, y-loopHeight-8, b.x+12, y)
	return [][2]float64{{b.x, y - loopHeight - a.label.height/2}, {b.x - b.width/2, y - loopHeight}, {b.x + b.width/2, y - loopHeight}}
}

// curve draws the arrow between two boxes; its bend stands square on the line between the middles.
func (a *arrow) curve(from, to *box, bend float64) [][2]float64 {
	dx, dy := to.x-from.x, to.y-from.y
	length := max(math.Hypot(dx, dy), 1)
	cx, cy := (from.x+to.x)/2-dy/length*bend*bendStep, (from.y+to.y)/2+dx/length*bend*bendStep
	x1, y1 := from.toward(cx, cy)
	x2, y2 := to.toward(cx, cy)
	a.path = fmt.Sprintf("M%.1f %.1fQ%.1f %.1f %.1f %.1f", x1, y1, cx, cy, x2, y2)
	var places [][2]float64
	for _, t := range [...]float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82} {
		u := 1 - t
		places = append(places, [2]float64{u*u*x1 + 2*u*t*cx + t*t*x2, u*u*y1 + 2*u*t*cy + t*t*y2})
	}
	return places
}

func writeSVG(w *bufio.Writer, p *part, title string) {
	boxes := make([]box, len(p.nodes))
	for i := range p.nodes {
		boxes[i] = newBox(p.nodes[i].label, nameSize)
	}
	place(p, boxes, svgProportion)
	list := arrows(p)
	drawArrows(list, boxes)

	// Everything that is drawn, with the title above and the legend below.
	legend := svgLegend(p, list)
	all := []*box{{width: max(textWidth(title, 18), textWidth(p.summary(), labelSize), legend.width), height: 1}}
	all[0].x = all[0].width / 2
	for i := range boxes {
		all = append(all, &boxes[i])
	}
	for i := range list {
		all = append(all, &list[i].label)
	}
	f := frame(all)
	const head, foot = 54, 34
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="%.0f %.0f %.0f %.0f" font-family="Helvetica, Arial, sans-serif" font-size="%d" text-anchor="middle">
<title>`, f.left()-svgMargin, f.top()-svgMargin-head, f.width+2*svgMargin, f.height+2*svgMargin+head+foot, nameSize)
	writeXML(w, title)
	w.WriteString("</title>\n<defs>\n")
	for m := range manners {
		colour, _, _ := m.style()
		fmt.Fprintf(w, `<marker id="m%d" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="%s"/></marker>`+"\n", m, colour)
	}
	fmt.Fprintf(w, `</defs>
<rect x="%.0f" y="%.0f" width="100%%" height="100%%" fill="white"/>
<g text-anchor="start"><text x="%[3]f" y="%[4]f" font-size="18" font-weight="bold">`, f.left()-svgMargin, f.top()-svgMargin-head, f.left(), f.top()-head+6)
	writeXML(w, title)
	fmt.Fprintf(w, `</text><text x="%f" y="%f" font-size="%v" fill="#555555">`, f.left(), f.top()-head+26, labelSize)
	writeXML(w, p.summary())
	w.WriteString("</text></g>\n")
	for i := range list {
		svgArrow(w, &list[i])
	}
	for i := range list { // no line crosses a label
		a := &list[i]
		if len(a.lines) == 0 {
			continue
		}
		colour, _, _ := a.manner.style()
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="3" fill="white" fill-opacity="0.85"/>`, a.label.left(), a.label.top(), a.label.width, a.label.height)
		svgText(w, a.lines, a.label.x, a.label.y, labelHeight, fmt.Sprintf(` class="says" font-size="%v" fill="%s"`, labelSize, colour))
		w.WriteByte('\n')
	}
	for i := range p.nodes {
		svgNode(w, &p.nodes[i], &boxes[i])
	}
	fmt.Fprintf(w, `<g transform="translate(%f %f)" font-size="%v" text-anchor="start">`, f.left(), f.bottom()+svgMargin+10, labelSize)
	w.WriteString(legend.drawn + "</g>\n</svg>\n")
}

func svgNode(w *bufio.Writer, n *node, b *box) {
	w.WriteString(`<g class="node"><title>`)
	writeXML(w, strings.Join(append([]string{n.label, n.typ}, n.aliases...), "\n"))
	w.WriteString("</title>")
	if n.isValue() {
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="white" stroke="#cccccc" stroke-dasharray="3 3"/>`, b.left(), b.top(), b.width, b.height)
	} else {
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="6" fill="#%06x" stroke="#888888"/>`, b.left(), b.top(), b.width, b.height, colour(n.typ))
	}
	svgText(w, b.lines, b.x, b.y, lineHeight, "")
	w.WriteString("</g>\n")
}

// svgText writes lines of a height around a middle.
func svgText(w *bufio.Writer, lines []string, x, y, height float64, attributes string) {
	for i, l := range lines {
		fmt.Fprintf(w, `<text x="%.1f" y="%.1f"%s>`, x, y+height*0.28+(float64(i)-float64(len(lines)-1)/2)*height, attributes)
		writeXML(w, l)
		w.WriteString("</text>")
	}
}

// svgArrow draws an arrow; its tooltip is what each of its claims says, with the sentence.
func svgArrow(w *bufio.Writer, a *arrow) {
	colour, dashes, _ := a.manner.style()
	if dashes != "" {
		dashes = ` stroke-dasharray="` + dashes + `"`
	}
	w.WriteString(`<g class="edge"><title>`)
	for i, e := range a.edges {
		if i > 0 {
			w.WriteString("&#10;&#10;")
		}
		writeXML(w, strings.ReplaceAll(e.caption(), "\n", ", ")+"\n"+joined(e.each(func(c *claim) string { return c.Evidence })))
	}
	fmt.Fprintf(w, `</title><path d="%s" fill="none" stroke="%s" stroke-width="%s"%s marker-end="url(#m%d)"/></g>`+"\n",
		a.path, colour, number(min(thickness(a.weight()), maxThickness)), dashes, a.manner)
}

// legendDrawn is what the colours and lines of a picture mean, drawn from its middle left on.
type legendDrawn struct {
	drawn string
	width float64
}

// svgLegend explains what the picture has.
func svgLegend(p *part, list []arrow) legendDrawn {
	var b strings.Builder
	x := 0.0
	item := func(symbol, name string, width float64) {
		fmt.Fprintf(&b, `<g transform="translate(%.1f 0)">%s<text x="%.1f" y="3.5" fill="#555555">%s</text></g>`, x, symbol, width+5, name)
		x += width + 5 + textWidth(name, labelSize) + 16
	}
	has := func(f func(*node) bool) bool {
		return slices.ContainsFunc(p.nodes, func(n node) bool { return f(&n) })
	}
	for _, typ := range colouredTypes {
		if has(func(n *node) bool { return n.typ == typ && !n.isValue() }) {
			item(fmt.Sprintf(`<rect y="-5.5" width="16" height="11" rx="3" fill="#%06x" stroke="#888888"/>`, colour(typ)), typ, 16)
		}
	}
	if has((*node).isValue) {
		item(`<rect y="-5.5" width="16" height="11" fill="white" stroke="#cccccc" stroke-dasharray="3 3"/>`, "value", 16)
	}
	for m := range manners {
		if !slices.ContainsFunc(list, func(a arrow) bool { return a.manner == m }) {
			continue
		}
		colour, dashes, name := m.style()
		item(fmt.Sprintf(`<path d="M0 0H26" stroke="%s" stroke-width="1.5" stroke-dasharray="%s" marker-end="url(#m%d)"/>`, colour, dashes, m), name, 26)
	}
	item("", "(n): in n claims", 0)
	return legendDrawn{b.String(), x}
}
