package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"reflect"
	"runtime"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"kg/graph"
)

// Options of a server. Path is needed, the rest may be zero.
type Options struct {
	// Path of the store. It is opened for reading, and for the moment of a write for
	// writing, so that others may write to it.
	Path string
	// Prefix is what stands before all paths: "/kg". Empty: none.
	Prefix string
	// Token is what writes need. Empty: there are no writes.
	Token string
	// Hosts are names, besides localhost and addresses, that the server is asked by. A
	// request for another name is refused, since it may be the work of a page that has its
	// own name resolved to this machine (DNS rebinding). "*" allows any.
	Hosts []string
	// Origins are the origins of pages elsewhere that may read ("https://example.org").
	Origins []string
	// Worker is the command of a worker of graph.Queries. Empty: no queries.
	Worker []string
	// Read reads a text that is added: the documents that it makes, one unless it is long,
	// with what they say. Nil: none can be added.
	Read    func(context.Context, Text) ([]graph.Addition, error)
	Version string
	// Time is how long a request may take (default 30 s), but for queries, which say so
	// themselves up to a minute, and exports, which may take ten.
	Time time.Duration
	// Queries is how many queries run at once (default: one a processor).
	Queries int
	Log     *slog.Logger // nil: none
}

// Limits that are the same for everybody.
const (
	maxBody      = 8 << 20   // bytes of a request
	maxRest      = 64 << 20  // that are taken from who sends more, and thrown away
	maxHeader    = 128 << 10 // bytes of a request's header: a view's nodes are in its address
	maxRows      = 100_000
	exportTime   = 10 * time.Minute
	headerTime   = 5 * time.Second  // to send the header of a request
	bodyTime     = 30 * time.Second // to send all of it
	restTime     = 10 * time.Second // to send what is thrown away
	writeTime    = 30 * time.Second // to take what one write sends
	idleTime     = 2 * time.Minute  // between requests of a connection
	shutdownTime = 5 * time.Second  // for requests under way at the end
)

// Server answers requests about one store.
type Server struct {
	opt     Options
	log     *slog.Logger
	views   *views
	mux     *http.ServeMux
	api     huma.API
	queries *graph.Queries // nil: none are answered
	running chan struct{}  // a place for each query that runs
	writing chan struct{}  // held by the write under way
	metrics *metrics
	page    *assets
	handler http.Handler
}

// New makes a server. It answers as soon as the store is read, which Load does.
func New(opt Options) (*Server, error) {
	if opt.Prefix != "" && (!strings.HasPrefix(opt.Prefix, "/") || strings.HasSuffix(opt.Prefix, "/") || strings.ContainsAny(opt.Prefix, "?#%{} \"<>\\") || strings.Contains(opt.Prefix, "//")) {
		return nil, fmt.Errorf("prefix %q: it begins with a slash and does not end with one, as /kg", opt.Prefix)
	}
	if opt.Time <= 0 {
		opt.Time = 30 * time.Second
	}
	if opt.Queries <= 0 {
		opt.Queries = runtime.GOMAXPROCS(0)
	}
	s := &Server{opt: opt, log: opt.Log, views: &views{path: opt.Path, ready: make(chan struct{})}, mux: http.NewServeMux(), running: make(chan struct{}, opt.Queries), writing: make(chan struct{}, 1)}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if len(opt.Worker) > 0 {
		s.queries = graph.NewQueries(opt.Path, graph.QueriesOptions{Command: opt.Worker, Workers: opt.Queries, Ready: 1})
	}
	var err error
	if s.page, err = loadAssets(); err != nil {
		return nil, err
	}
	s.metrics = newMetrics(s.views)
	s.api = humago.New(s.mux, s.config())
	s.register()
	s.handler, err = s.wrap()
	return s, err
}

// config is huma's: JSON that is safe inside of HTML too, no page that loads scripts from
// elsewhere, no links in answers.
func (s *Server) config() huma.Config {
	config := huma.DefaultConfig("kg", s.opt.Version)
	config.Info.Description = "A knowledge graph: what texts say, each claim with the characters that support it."
	config.CreateHooks = nil
	config.Transformers = []huma.Transformer{shortened}
	config.DocsPath, config.SchemasPath = "", ""
	config.OpenAPIPath = "/openapi"
	plain := huma.Format{
		Marshal:   func(w io.Writer, v any) error { return json.NewEncoder(w).Encode(v) },
		Unmarshal: json.Unmarshal,
	}
	config.Formats = map[string]huma.Format{"application/json": plain, "json": plain}
	config.Servers = []*huma.Server{{URL: s.opt.Prefix + "/"}}
	config.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"token": {Type: "http", Scheme: "bearer", Description: "The token that kg serve was started with"},
	}
	return config
}

// schemaName tells the parts of a statement from the shapes of answers that are called alike.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.PkgPath() == "kg" && name != "Statement" {
		return "Statement" + name
	}
	return name
}

// register makes the routes: the list of what there is.
func (s *Server) register() {
	s.registerGraph()
	s.registerClaims()
	s.registerDocuments()
	s.registerPaths()
	s.registerQueries()
	s.registerExport()
	s.registerEdits()
	s.describe()
	s.mux.HandleFunc("GET /healthz", s.health)
	s.mux.Handle("GET /metrics", s.metrics.handler())
	s.mux.HandleFunc("GET /docs", s.docs)
	s.mux.HandleFunc("GET /docs.css", serveStyle)
	s.mux.HandleFunc("GET /", s.page.serve)
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Load reads the store, or what has changed in it. Where an index is kept beside the store, requests
// are answered with it meanwhile.
func (s *Server) Load(ctx context.Context) error {
	if !s.views.isReady() {
		switch err := s.views.kept(); {
		case err == nil && !s.views.isStale():
			return nil
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			s.log.Warn("the index of the graph is made anew", "error", err)
		}
	}
	return s.reload(ctx)
}

// reload reads the store and keeps its index for the next start, as far as its folder may be
// written to.
func (s *Server) reload(ctx context.Context) error {
	if err := s.views.refresh(ctx); err != nil {
		return err
	}
	v, err := s.views.acquire(ctx)
	if err != nil {
		return err
	}
	defer v.release()
	if err := v.keep(s.opt.Path); err != nil {
		s.log.Debug("the index is not kept", "error", err)
	}
	return nil
}

// Serve answers on l until ctx is done, and then waits a little for requests under way.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	// Requests are stopped after the time to end by themselves, not when ctx is done.
	base, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	srv := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: writeTime, IdleTimeout: idleTime, MaxHeaderBytes: maxHeader,
		BaseContext: func(net.Listener) context.Context { return base },
		ErrorLog:    slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	done := make(chan error, 1)
	go func() { done <- srv.Serve(l) }()
	watching := make(chan struct{})
	go func() {
		defer close(watching)
		s.watch(ctx)
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(base, shutdownTime)
	defer cancel()
	err := srv.Shutdown(patience)
	if errors.Is(err, context.DeadlineExceeded) {
		stop()
		err = srv.Close()
	}
	<-watching
	return errors.Join(err, s.Close())
}

// Close closes the store after the last request, and ends the workers. No request may begin
// after it; Serve ends with it.
func (s *Server) Close() error {
	s.views.close()
	if s.queries == nil {
		return nil
	}
	return s.queries.Close()
}

func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	if !s.views.isReady() {
		w.Header().Set("Retry-After", "1")
		w.WriteHeader(http.StatusServiceUnavailable)
		io.WriteString(w, "reading the graph\n")
		return
	}
	io.WriteString(w, "ok\n")
}
