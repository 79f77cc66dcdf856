package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kg": main, "get": get})
}

// TestScripts runs testdata/script: each file is one behaviour of the command line.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"freeport": freePort},
		Condition: func(name string) (bool, error) {
			if name != "postgres" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			if server := os.Getenv("KG_TEST_POSTGRES"); server != "" {
				return true, nil
			}
			if os.Getenv("CI") != "" {
				return false, errors.New("KG_TEST_POSTGRES is not set: there is no PostgreSQL server to test with")
			}
			return false, nil
		},
		Setup: func(env *testscript.Env) error {
			if server := os.Getenv("KG_TEST_POSTGRES"); server != "" && strings.HasSuffix(env.WorkDir, "postgres") {
				schema := fmt.Sprintf("kg_script_%d", os.Getpid())
				env.Setenv("GRAPH", server+"&schema="+schema)
				env.Defer(func() { dropSchema(t, server, schema) })
			}
			// Nothing of the machine the test runs on may decide what is printed.
			env.Setenv("NO_COLOR", "")
			env.Setenv("KG_DB", "")
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_STATE_HOME", "")
			return nil
		},
	})
}

// dropSchema removes a graph that a script may have made.
func dropSchema(t *testing.T, server, schema string) {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		t.Error(err)
		return
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "DROP SCHEMA IF EXISTS "+schema+" CASCADE"); err != nil {
		t.Error(err)
	}
}

// get is a program that prints what is at an address. It waits for a server to come up.
func get() {
	for start := time.Now(); ; time.Sleep(50 * time.Millisecond) {
		res, err := http.Get(os.Args[1])
		if err == nil && res.StatusCode != http.StatusServiceUnavailable {
			io.Copy(os.Stdout, res.Body)
			if res.StatusCode != http.StatusOK {
				os.Exit(1)
			}
			return
		}
		if time.Since(start) > 30*time.Second {
			fmt.Fprintln(os.Stderr, "no answer:", err)
			os.Exit(1)
		}
	}
}

// freePort sets a variable of a script to a port that nobody listens on.
func freePort(ts *testscript.TestScript, neg bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if neg || len(args) != 1 || err != nil {
		ts.Fatalf("freeport VARIABLE: %v", err)
	}
	ts.Setenv(args[0], strconv.Itoa(l.Addr().(*net.TCPAddr).Port))
	l.Close()
}
