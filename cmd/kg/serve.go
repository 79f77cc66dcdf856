package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"kg/graph"
	"kg/pipeline"
	"kg/schema"
	"kg/web"
)

type serveFlags struct {
	addr, prefix, token string
	hosts, origins      []string
}

func newServe(a *app) *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Explore the graph in a browser, or ask it over HTTP",
		Long: `Serve the explorer's page and an HTTP API (described at /docs and /openapi.json) until Ctrl-C.
The page needs nothing from elsewhere and works without a network.

Without a token everything is read-only. With --token T (or $KG_TOKEN) those who have it may
add and remove documents and correct the graph: merge, split, rename, hide, each undone again
as easily. Others may write to the graph meanwhile, as 'kg build' does; the server sees what
they wrote some seconds later.

It answers to localhost and to addresses. To be asked by another name, behind a proxy, it has
to know it (--host); pages of other origins may read when they are named (--cors).`,
		Example: `  kg serve
  kg serve --addr :8080 --host graph.example.org --prefix /kg
  KG_TOKEN=$(openssl rand -hex 16) kg serve`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.serve(cmd.Context(), f)
		},
	}
	cmd.Flags().StringVar(&f.addr, "addr", "127.0.0.1:8080", "address to listen on; port 0: any that is free")
	cmd.Flags().StringVar(&f.prefix, "prefix", "", "what all paths begin with, behind a proxy: /kg")
	cmd.Flags().StringVar(&f.token, "token", "", "what writes need (or $KG_TOKEN, which other users of the machine cannot see)")
	cmd.Flags().StringArrayVar(&f.hosts, "host", nil, "name that the server is asked by, beside localhost; *: any")
	cmd.Flags().StringArrayVar(&f.origins, "cors", nil, "origin whose pages may read: https://example.org")
	return cmd
}

func (a *app) serve(ctx context.Context, f serveFlags) error {
	store, err := a.openStore() // to say now what is wrong with it
	if err != nil {
		return err
	}
	if err := store.Close(); err != nil {
		return err
	}
	if f.token == "" {
		f.token = os.Getenv("KG_TOKEN")
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	server, err := web.New(web.Options{
		Path: a.db, Prefix: f.prefix, Token: f.token, Hosts: f.hosts, Origins: f.origins,
		Worker: []string{self, "query-worker"}, Version: version(), Read: textReader(),
		Log: slog.New(slog.NewTextHandler(a.err, nil)),
	})
	if err != nil {
		return usageError{err}
	}
	l, err := net.Listen("tcp", f.addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; name another address with --addr", f.addr, err)
	}
	fmt.Fprintf(a.out, "http://%s%s/\n", browsable(l.Addr()), f.prefix)
	loaded := make(chan error, 1)
	serving, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		err := server.Load(serving)
		if err != nil {
			stop()
		} else {
			a.note("ready; Ctrl-C ends it")
		}
		loaded <- err
	}()
	err = server.Serve(serving, l)
	if failed := <-loaded; failed != nil && !errors.Is(failed, context.Canceled) {
		return failed
	}
	return err
}

// textReader reads texts as 'kg build' does. The language models are loaded with the first.
func textReader() func(context.Context, web.Text) ([]graph.Addition, error) {
	load := sync.OnceValues(func() (*pipeline.Reader, error) { return pipeline.NewReader(schema.Options{}) })
	return func(ctx context.Context, t web.Text) ([]graph.Addition, error) {
		reader, err := load()
		if err != nil {
			return nil, err
		}
		return pipeline.ReadText(ctx, reader, pipeline.Text{Title: t.Title, Date: t.Date, Source: t.Source, Text: t.Text})
	}
}

// browsable is an address that a browser takes: every address is also this machine's own.
func browsable(addr net.Addr) string {
	text := addr.String()
	if host, port, err := net.SplitHostPort(text); err == nil && (host == "::" || host == "0.0.0.0" || host == "") {
		return net.JoinHostPort("localhost", port)
	}
	return strings.ToLower(text)
}
