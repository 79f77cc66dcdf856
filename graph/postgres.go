package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// pgStore is a quad store of Cayley in PostgreSQL, for a graph that several processes, or
// several machines, write to and read. Its tables have the numbers, tuples and orders of a
// diskStore, so that the same query plans read it; what differs is that a step to another
// place is a question to the server. So cursors read pages (pgTuples), and what is asked
// of one node is asked at once of those that came with it (companions).
//
// Who writes holds a lock of the server (begin); a transaction under it is stored whole
// or not at all. A store opened for reading sees one snapshot as long as it is open.
type pgStore struct {
	answers
	config   *pgx.ConnConfig
	address  string // without the password
	schema   string
	readOnly bool
	snapshot string    // its name, where readOnly
	holder   *pgx.Conn // in the snapshot and asked nothing else, which keeps it; nil where not readOnly

	places chan struct{} // one for each connection in use
	mu     sync.Mutex
	idle   []*pgx.Conn

	values  *recent[uint32, quad.Value]
	numbers *recent[[16]byte, uint32]  // of the snapshot, else while the lock is held
	sizes   *recent[string, refs.Size] // by match, of the snapshot
	pages   pageRing

	lock    *pgx.Conn // holds the right to write; nil without
	removed int64     // nodes removed by anybody, when numbers was last right
	near    pgNear
}

// pgFormat is the version of the tables and of the shape of the graph in them.
const pgFormat = 3

// pgConnections is how many questions a store asks the server at once.
const pgConnections = 8

// IsServer reports whether a path of Open is the address of a server.
func IsServer(path string) bool {
	return strings.HasPrefix(path, "postgres://") || strings.HasPrefix(path, "postgresql://")
}

// openPostgres opens the graph at postgres://user:password@host:port/database?schema=NAME.
// Its tables are made, in a schema of their own (kg), unless it is opened for reading.
func openPostgres(address string, opt Options) (*pgStore, error) {
	s, err := newPgStore(address, opt)
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	conn, err := s.connect(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.prepare(ctx, conn); err != nil {
		conn.Close(ctx)
		return nil, s.explain(err)
	}
	if !opt.ReadOnly {
		s.idle = append(s.idle, conn)
		return s, nil
	}
	s.holder = conn
	if _, err = conn.Exec(ctx, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); err == nil {
		err = conn.QueryRow(ctx, "SELECT pg_export_snapshot()").Scan(&s.snapshot)
	}
	if err != nil {
		conn.Close(ctx)
		return nil, s.explain(err)
	}
	return s, nil
}

func newPgStore(address string, opt Options) (*pgStore, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("%w: the address is no URL: %v", ErrServer, errors.Unwrap(err))
	}
	query := u.Query()
	schema := cmp.Or(query.Get("schema"), "kg")
	query.Del("schema")
	u.RawQuery = encodeQuery(query)
	config, err := pgx.ParseConfig(u.String())
	if err != nil {
		return nil, fmt.Errorf("%w: the address is not understood: %v", ErrServer, err)
	}
	// Plans follow the orders of the tables, whatever the server's statistics say, so that
	// pages come without sorting.
	for _, off := range [...]string{"seqscan", "bitmapscan", "sort", "incremental_sort", "hashjoin", "mergejoin"} {
		config.RuntimeParams["enable_"+off] = "off"
	}
	config.RuntimeParams["jit"] = "off"
	config.RuntimeParams["plan_cache_mode"] = "force_generic_plan"
	config.RuntimeParams["search_path"] = pgx.Identifier{schema}.Sanitize()
	config.RuntimeParams["application_name"] = pgProcess()
	// A machine that is gone keeps the lock until its connection is found dead.
	config.RuntimeParams["tcp_keepalives_idle"] = "30"
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = 10 * time.Second
	}
	memory := opt.Memory
	if memory <= 0 {
		memory = DefaultMemory
	}
	s := &pgStore{
		config: config, schema: schema, readOnly: opt.ReadOnly, address: WithoutPassword(address),
		places: make(chan struct{}, pgConnections),
		values: newRecent[uint32, quad.Value](memory / 2), numbers: newRecent[[16]byte, uint32](memory / 4),
		sizes: newRecent[string, refs.Size](memory / 64),
	}
	s.answers = answers{s}
	return s, nil
}

// WithoutPassword makes the address of a server fit to be shown.
func WithoutPassword(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://"
	}
	if u.User != nil {
		u.User = url.User(u.User.Username())
	}
	query := u.Query()
	query.Del("password")
	u.RawQuery = encodeQuery(query)
	return u.String()
}

// encodeQuery writes the settings of an address; a plus sign for a space is of forms only.
func encodeQuery(query url.Values) string { return strings.ReplaceAll(query.Encode(), "+", "%20") }

// pgProcess names the process to those who look at the server's sessions.
func pgProcess() string {
	host, _ := os.Hostname()
	return fmt.Sprintf("%s %d %s", filepath.Base(os.Args[0]), os.Getpid(), host)
}

// connect opens a connection.
func (s *pgStore) connect(ctx context.Context) (*pgx.Conn, error) {
	conn, err := pgx.ConnectConfig(ctx, s.config)
	if err != nil {
		return nil, s.explain(err)
	}
	if s.snapshot == "" {
		return conn, nil
	}
	_, err = conn.Exec(ctx, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
	if err == nil {
		_, err = conn.Exec(ctx, "SET TRANSACTION SNAPSHOT '"+s.snapshot+"'")
	}
	if err != nil {
		conn.Close(ctx)
		return nil, s.explain(err)
	}
	return conn, nil
}

// with calls f with a connection that nobody else uses meanwhile.
func (s *pgStore) with(ctx context.Context, f func(*pgx.Conn) error) error {
	conn, err := s.acquire(ctx)
	if err != nil {
		return err
	}
	err = f(conn)
	s.release(conn)
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return s.explain(err)
}

func (s *pgStore) acquire(ctx context.Context) (*pgx.Conn, error) {
	select {
	case s.places <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	s.mu.Lock()
	for len(s.idle) > 0 {
		conn := s.idle[len(s.idle)-1]
		s.idle = s.idle[:len(s.idle)-1]
		if !conn.IsClosed() {
			s.mu.Unlock()
			return conn, nil
		}
	}
	s.mu.Unlock()
	conn, err := s.connect(ctx)
	if err != nil {
		<-s.places
	}
	return conn, err
}

func (s *pgStore) release(conn *pgx.Conn) {
	idle := byte('I')
	if s.readOnly {
		idle = 'T' // in the snapshot's transaction
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !conn.IsClosed() && conn.PgConn().TxStatus() == idle {
		s.idle = append(s.idle, conn)
	} else {
		// What ended this one may have ended the others.
		for _, c := range append(s.idle, conn) {
			c.Close(context.Background())
		}
		s.idle = nil
	}
	<-s.places
}

// Close implements graph.QuadStore.
func (s *pgStore) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Second)
	defer stop()
	for _, conn := range append(s.idle, s.holder) {
		if conn != nil {
			conn.Close(ctx) // all that was to be stored is
		}
	}
	s.idle, s.holder = nil, nil
	return nil
}

// pgTables makes the tables of a graph. The orders are those of indexes.
const pgTables = `
CREATE TABLE meta (
	format int4 NOT NULL,  -- pgFormat
	last int4 NOT NULL,    -- the greatest number that a node ever had
	quads int8 NOT NULL, nodes int8 NOT NULL,
	removed int8 NOT NULL, -- how many nodes were removed, ever
	single bool NOT NULL DEFAULT true CHECK (single) UNIQUE);
CREATE TABLE nodes (
	id int4 PRIMARY KEY,
	key uuid NOT NULL UNIQUE, -- the first 128 bits of the SHA-256 of value
	value bytea NOT NULL);
CREATE TABLE quads (s int4 NOT NULL, p int4 NOT NULL, o int4 NOT NULL, l int4 NOT NULL);
CREATE TABLE counts (p int4 PRIMARY KEY, n int8 NOT NULL) WITH (fillfactor = 50); -- quads by predicate
CREATE TABLE notes (key bytea PRIMARY KEY, value bytea NOT NULL) WITH (fillfactor = 70); -- beside the graph
INSERT INTO meta VALUES (%d, 0, 0, 0, 0);
`

// pgIndex makes one of the orders.
func pgIndex(x *index) string {
	unique := ""
	if x == &indexes[0] {
		unique = "UNIQUE "
	}
	return fmt.Sprintf("CREATE %sINDEX quads_%c ON quads (%s)", unique, x.letter, strings.Join(x.columns(), ", "))
}

// columns are the names of the places in the order of an index.
func (x *index) columns() []string {
	var out []string
	for _, d := range x.order {
		out = append(out, pgColumn(d))
	}
	return out
}

func pgColumn(d quad.Direction) string { return string("spol"[d-quad.Subject]) }

// prepare checks that there is a graph that this program reads, and makes an empty one
// where there is none and it may.
func (s *pgStore) prepare(ctx context.Context, conn *pgx.Conn) error {
	format, err := s.format(ctx, conn)
	if err != nil {
		return err
	}
	if format == 0 && s.readOnly {
		return fmt.Errorf("%w: the database %s has no graph in the schema %s", ErrNoGraph, s.config.Database, s.schema)
	}
	if format == 0 {
		if format, err = s.create(ctx, conn); err != nil {
			return err
		}
	}
	if format > pgFormat {
		return fmt.Errorf("%w: the schema %s has format %d, this program reads %d", ErrNewer, s.schema, format, pgFormat)
	}
	if format != pgFormat {
		return fmt.Errorf("%w: the schema %s has format %d, this program reads %d", ErrVersion, s.schema, format, pgFormat)
	}
	return nil
}

// format returns the version of the tables, 0 where there are none.
func (s *pgStore) format(ctx context.Context, conn *pgx.Conn) (format int, err error) {
	there := false
	// to_regclass would answer from what the session has remembered.
	const find = "SELECT EXISTS (SELECT FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace WHERE relname = 'meta' AND nspname = $1)"
	if err := conn.QueryRow(ctx, find, s.schema).Scan(&there); err != nil || !there {
		return 0, err
	}
	err = conn.QueryRow(ctx, "SELECT format FROM "+pgx.Identifier{s.schema, "meta"}.Sanitize()).Scan(&format)
	var failure *pgconn.PgError
	if errors.As(err, &failure) && failure.Code == pgUndefinedColumn || errors.Is(err, pgx.ErrNoRows) {
		return 0, fmt.Errorf("%w: the schema %s has other tables; name another one with ?schema= in the address", ErrNotStore, s.schema)
	}
	return format, err
}

// create makes the tables, unless somebody else does at the same time.
func (s *pgStore) create(ctx context.Context, conn *pgx.Conn) (format int, err error) {
	tx, err := conn.Begin(ctx)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback(ctx)
	if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", "kg schema "+s.schema, 0); err != nil {
		return 0, err
	}
	if format, err = s.format(ctx, conn); err != nil || format != 0 {
		return format, err
	}
	// CREATE SCHEMA IF NOT EXISTS asks for the right to make one even where it is there.
	there := false
	if err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", s.schema).Scan(&there); err != nil {
		return 0, err
	}
	if !there {
		if _, err := tx.Exec(ctx, "CREATE SCHEMA "+pgx.Identifier{s.schema}.Sanitize()); err != nil {
			return 0, err
		}
	}
	statements := fmt.Sprintf(pgTables, pgFormat)
	for i := range indexes {
		statements += pgIndex(&indexes[i]) + ";\n"
	}
	if _, err := tx.Exec(ctx, statements); err != nil {
		return 0, err
	}
	return pgFormat, tx.Commit(ctx)
}

// Conditions of the server that are told apart (PostgreSQL, appendix A).
const (
	pgUndefinedColumn = "42703"
	pgUndefinedTable  = "42P01"
	pgNoPrivilege     = "42501"
	pgNoDatabase      = "3D000"
	pgWrongPassword   = "28P01"
	pgNotAuthorized   = "28000"
	pgFull            = "53100"
	pgTooMany         = "53300"
	pgReadOnly        = "25006"
	pgInvalid         = "22023"
)

// explain says of an error of the server or on the way to it what it means here.
func (s *pgStore) explain(err error) error {
	if err == nil {
		return nil
	}
	var failure *pgconn.PgError
	if errors.As(err, &failure) {
		switch failure.Code {
		case pgWrongPassword, pgNotAuthorized:
			return fmt.Errorf("%w refuses the user %s: %s; the password is read from the address, $PGPASSWORD or ~/.pgpass", ErrServer, s.config.User, failure.Message)
		case pgNoDatabase:
			return fmt.Errorf("%w has no database %s; make it with 'createdb %[2]s'", ErrServer, s.config.Database)
		case pgNoPrivilege:
			return fmt.Errorf("%w does not let the user %s do this: %s", ErrServer, s.config.User, failure.Message)
		case pgFull:
			return fmt.Errorf("%w: %s: %w", ErrServer, failure.Message, syscall.ENOSPC)
		case pgTooMany:
			return fmt.Errorf("%w has no connection left: %s", ErrServer, failure.Message)
		case pgReadOnly:
			return fmt.Errorf("%w takes no changes, it is a standby or set to read-only: %s", ErrServer, failure.Message)
		case pgUndefinedTable:
			return fmt.Errorf("%w: a table of the graph is gone: %s", ErrCorrupt, failure.Message)
		}
		if failure.Code == pgInvalid && s.snapshot != "" {
			return fmt.Errorf("%w, and the state of the graph that was read with it: %s", ErrLost, failure.Message)
		}
		// Class 57P: the server is being stopped or was asked to end the session.
		if strings.HasPrefix(failure.Code, "57P") {
			return fmt.Errorf("%w: %s", ErrLost, failure.Message)
		}
		return err
	}
	var connecting *pgconn.ConnectError
	if errors.As(err, &connecting) {
		at := net.JoinHostPort(s.config.Host, fmt.Sprint(s.config.Port))
		if strings.HasPrefix(s.config.Host, "/") {
			at = fmt.Sprintf("%s (port %d)", s.config.Host, s.config.Port)
		}
		why := err
		for e := err; e != nil; e = errors.Unwrap(e) {
			why = e // the innermost says it without the address
		}
		var system syscall.Errno
		if errors.As(err, &system) {
			why = system
		}
		first, _, _ := strings.Cut(why.Error(), "\n") // of several addresses
		return fmt.Errorf("%w does not answer at %s: %s", ErrServer, at, first)
	}
	var network net.Error
	if errors.As(err, &network) || pgconn.SafeToRetry(err) || errors.Is(err, net.ErrClosed) || isUnexpectedEnd(err) {
		return fmt.Errorf("%w: %v", ErrLost, err)
	}
	return err
}

func isUnexpectedEnd(err error) bool {
	return strings.Contains(err.Error(), "unexpected EOF") || strings.Contains(err.Error(), "conn closed")
}
