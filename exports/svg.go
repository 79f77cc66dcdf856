package exports

import (
	"bufio"
	"bytes"
	"context"
	"fmt"

	"github.com/goccy/go-graphviz"
)

// svgFormat is a picture, laid out by Graphviz, which is part of the program (WebAssembly).
var svgFormat = Format{
	Name: "svg", Extension: ".svg", MediaType: "image/svg+xml", Picture: true,
	Description: "a picture",
	write: picture(func(j *job, p *part, to files) error {
		return inFile(to, "", func(w *bufio.Writer) error {
			image, err := render(j.ctx, p, graphviz.SVG)
			if err != nil {
				return err
			}
			_, err = w.Write(image)
			return err
		})
	}),
}

// render lays a part out, small ones in layers from left to right, larger ones by forces.
func render(ctx context.Context, p *part, format graphviz.Format) ([]byte, error) {
	var source bytes.Buffer
	w := bufio.NewWriter(&source)
	d := dot{picture: true}
	d.begin(w, nil)
	for i := range p.nodes {
		d.node(w, &p.nodes[i])
	}
	for i := range p.edges {
		d.edge(w, &p.edges[i])
	}
	d.end(w)
	if err := w.Flush(); err != nil {
		return nil, err
	}
	g, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	defer g.Close()
	graph, err := graphviz.ParseBytes(source.Bytes())
	if err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	defer graph.Close()
	if len(p.edges) > layeredEdges {
		g.SetLayout(graphviz.SFDP)
	}
	var out bytes.Buffer
	if err := g.Render(ctx, graph, format, &out); err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	return out.Bytes(), nil
}

// layeredEdges is up to how many edges layers read well.
const layeredEdges = 30
