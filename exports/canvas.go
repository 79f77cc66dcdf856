package exports

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-graphviz"

	"kg"
)

// canvasFormat is JSON Canvas 1.0, as Obsidian draws it: a card for each node, with its type and
// other names, placed by Graphviz.
var canvasFormat = Format{
	Name: "canvas", Extension: ".canvas", MediaType: "application/json", Picture: true,
	Description: "JSON Canvas, for Obsidian",
	write: picture(func(j *job, p *part, to files) error {
		at, err := places(j, p)
		if err != nil {
			return err
		}
		return inFile(to, "", func(w *bufio.Writer) error {
			writeCanvas(w, p, at)
			return nil
		})
	}),
}

// place is the middle of a node in pixels, from top left.
type place struct{ x, y int }

// canvasScale is pixels for an inch of the layout: cards are larger than boxes of Graphviz.
const (
	canvasScale  = 150
	canvasHeight = 80
)

// places lays a part out.
func places(j *job, p *part) (map[string]place, error) {
	if len(p.nodes) == 0 {
		return nil, nil
	}
	out, err := render(j.ctx, p, graphviz.Format("json0"))
	if err != nil {
		return nil, err
	}
	var layout struct {
		Objects []struct {
			Name string `json:"name"`
			Pos  string `json:"pos"` // points from bottom left
		} `json:"objects"`
	}
	if err := json.NewDecoder(bytes.NewReader(out)).Decode(&layout); err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	at := make(map[string]place, len(layout.Objects))
	for _, o := range layout.Objects {
		xs, ys, _ := strings.Cut(o.Pos, ",")
		x, err1 := strconv.ParseFloat(xs, 64)
		y, err2 := strconv.ParseFloat(ys, 64)
		if err1 == nil && err2 == nil {
			at[o.Name] = place{int(math.Round(x / 72 * canvasScale)), -int(math.Round(y / 72 * canvasScale))}
		}
	}
	return at, nil
}

func writeCanvas(w *bufio.Writer, p *part, at map[string]place) {
	w.WriteString("{\"nodes\":[\n")
	for i := range p.nodes {
		n := &p.nodes[i]
		if i > 0 {
			w.WriteString(",\n")
		}
		width := min(60+10*utf8.RuneCountInString(n.label), 420)
		where := at[pictureID(n.id)]
		w.WriteString(`{"id":`)
		writeJSON(w, n.id)
		fmt.Fprintf(w, `,"type":"text","x":%d,"y":%d,"width":%d,"height":%d,"color":"#%06x","text":`,
			where.x-width/2, where.y-canvasHeight/2, width, canvasHeight, colour(n.typ))
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
