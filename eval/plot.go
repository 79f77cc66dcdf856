package eval

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"math"
)

// Plot is a picture of curves in the unit square. It is drawn here rather than by a
// library: the one that would do adds nine megabytes to the program.
type Plot struct {
	Title, X, Y string
	Curves      []Curve
}

// Curve is a line through points, or with Dots the points themselves.
type Curve struct {
	Name   string
	Points [][2]float64 // x and y, each from 0 to 1
	Dots   bool
	Dashed bool
}

// Size of the picture and of the square in it.
const (
	plotWidth, plotHeight = 640, 520
	plotLeft, plotTop     = 70, 50
	plotSide              = 400
)

// Colours of the curves, in order; those of Okabe and Ito, which the colour-blind can tell.
var plotColours = [...]string{"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"}

// WriteSVG draws the plot as SVG. Points beyond the square are moved to its edge.
func (p *Plot) WriteSVG(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">`+"\n", plotWidth, plotHeight)
	fmt.Fprintf(out, `<rect width="%d" height="%d" fill="white"/>`+"\n", plotWidth, plotHeight)
	text := func(x, y float64, anchor, extra, s string) {
		fmt.Fprintf(out, `<text x="%.1f" y="%.1f" text-anchor="%s"%s>%s</text>`+"\n", x, y, anchor, extra, html.EscapeString(s))
	}
	for i := 0; i <= 10; i += 2 {
		v := float64(i) / 10
		x, y := plotX(v), plotY(v)
		fmt.Fprintf(out, `<path d="M%.1f %d V%d M%d %.1f H%d" stroke="#ddd"/>`+"\n", x, plotTop, plotTop+plotSide, plotLeft, y, plotLeft+plotSide)
		text(x, plotTop+plotSide+20, "middle", "", fmt.Sprintf("%.1f", v))
		text(plotLeft-8, y+4, "end", "", fmt.Sprintf("%.1f", v))
	}
	fmt.Fprintf(out, `<rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#666"/>`+"\n", plotLeft, plotTop, plotSide, plotSide)
	text(plotLeft+plotSide/2, plotTop-20, "middle", ` font-size="16"`, p.Title)
	text(plotLeft+plotSide/2, plotTop+plotSide+45, "middle", "", p.X)
	text(0, 0, "middle", fmt.Sprintf(` transform="translate(20 %d) rotate(-90)"`, plotTop+plotSide/2), p.Y)
	for n, c := range p.Curves {
		colour := plotColours[n%len(plotColours)]
		dash := ""
		if c.Dashed {
			dash = ` stroke-dasharray="5 4"`
		}
		if c.Dots {
			for _, v := range c.Points {
				fmt.Fprintf(out, `<circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>`+"\n", plotX(v[0]), plotY(v[1]), colour)
			}
		} else if len(c.Points) > 0 {
			fmt.Fprint(out, `<path fill="none" stroke-width="2"`, dash, ` stroke="`, colour, `" d="`)
			for i, v := range c.Points {
				fmt.Fprintf(out, "%c%.1f %.1f", "ML"[min(i, 1)], plotX(v[0]), plotY(v[1]))
			}
			fmt.Fprintln(out, `"/>`)
		}
		y := float64(plotTop + 12 + 20*n)
		fmt.Fprintf(out, `<path d="M%d %.1f h20" stroke-width="3"%s stroke="%s"/>`+"\n", plotLeft+plotSide+15, y, dash, colour)
		text(plotLeft+plotSide+40, y+4, "start", "", c.Name)
	}
	fmt.Fprintln(out, "</svg>")
	return out.Flush()
}

func plotX(v float64) float64 { return plotLeft + plotSide*unit(v) }
func plotY(v float64) float64 { return plotTop + plotSide*(1-unit(v)) }

// unit moves a value into [0,1]; what is no number becomes 0.
func unit(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return min(max(v, 0), 1)
}
