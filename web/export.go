package web

import (
	"context"
	"io"

	"kg/graph"
)

// Export is a format of the export.
type Export struct {
	Name        string // "graphml"
	What        string // "Gephi, Cytoscape"
	ContentType string
	Extension   string // of a file: ".graphml"
	Write       func(ctx context.Context, store *graph.Store, w io.Writer) error
}

func (s *Server) registerExport() {}
