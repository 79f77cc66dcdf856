package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"kg/graph"
)

// openStore opens the graph for a command that only reads it. The caller closes it.
func (a *app) openStore() (*graph.Store, error) {
	if err := a.graphExists(); err != nil {
		return nil, err
	}
	return graph.Open(a.db, graph.Options{ReadOnly: true, Memory: a.memory})
}

// graph is what --db names, as it may be shown.
func (a *app) graph() string {
	if graph.IsServer(a.db) {
		return graph.WithoutPassword(a.db)
	}
	return a.db
}

// graphExists tells what to do where there is no graph.
func (a *app) graphExists() error {
	if graph.IsServer(a.db) {
		return nil // told when it is opened
	}
	if _, err := os.Stat(a.db); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no graph at %s; make one with 'kg build PATH...', or name another with --db", a.db)
	}
	return nil
}

// changeStore opens the graph for a command that changes what is there.
func (a *app) changeStore() (*graph.Store, error) {
	s, err := a.openStore()
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return graph.Open(a.db, graph.Options{Memory: a.memory})
}

// closing closes a store at the end of a command that changed it.
func closing(s *graph.Store, err *error) {
	if e := s.Close(); e != nil {
		*err = errors.Join(*err, fmt.Errorf("close the graph: %w", e))
	}
}

// reading runs f with the graph, opened for reading.
func (a *app) reading(f func(*graph.Store) error) error {
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	return f(store)
}

// changing runs f with the graph, opened for writing.
func (a *app) changing(f func(*graph.Store) error) (err error) {
	store, err := a.changeStore()
	if err != nil {
		return err
	}
	defer closing(store, &err)
	return f(store)
}

// encoder writes JSON lines.
func (a *app) encoder() *json.Encoder {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc
}
