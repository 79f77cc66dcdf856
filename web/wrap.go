package web

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
)

// policy is the Content-Security-Policy: nothing from elsewhere, no script but the files of
// the page, no frame, no form. Styles that scripts put into the page need the nonce. blob: is
// for workers that a library makes and for pictures that are saved.
func policy(nonce string) string {
	style := "'self'"
	if nonce != "" {
		style += " 'nonce-" + nonce + "'"
	}
	return "default-src 'none'; script-src 'self'; style-src " + style + "; img-src 'self' data: blob:; font-src 'self'; " +
		"connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

// wrap puts what holds for all requests around the routes, the outermost last.
func (s *Server) wrap() (http.Handler, error) {
	var h http.Handler = s.mux
	h = s.bounded(h)
	h = s.authorized(h)
	h = s.tagged(h)
	h = zipped(h)
	cross := http.NewCrossOriginProtection()
	for _, origin := range s.opt.Origins {
		if err := cross.AddTrustedOrigin(origin); err != nil {
			return nil, err
		}
	}
	cross.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, http.StatusForbidden, "a page of another origin may not ask for this")
	}))
	h = cross.Handler(h)
	h = s.shared(h)
	h = s.named(h)
	h = s.metrics.count(s.mux, h)
	h = s.recovered(h)
	h = secured(h)
	if s.opt.Prefix != "" {
		h = s.prefixed(h)
	}
	return h, nil
}

// prefixed takes the prefix off; a proxy that takes it off by itself is none of ours.
func (s *Server) prefixed(h http.Handler) http.Handler {
	inner := http.StripPrefix(s.opt.Prefix, h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == s.opt.Prefix:
			// Relative, since a proxy may have put more before it.
			w.Header().Set("Location", strings.TrimPrefix(s.opt.Prefix[strings.LastIndexByte(s.opt.Prefix, '/'):], "/")+"/")
			w.WriteHeader(http.StatusPermanentRedirect)
		case strings.HasPrefix(r.URL.Path, s.opt.Prefix+"/"):
			inner.ServeHTTP(w, r)
		default:
			writeProblem(w, http.StatusNotFound, "everything here begins with "+s.opt.Prefix+"/")
		}
	})
}

func secured(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy(""))
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("X-Frame-Options", "DENY")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.ServeHTTP(w, r)
	})
}

// recovered answers for a bug of ours, so that it ends one request only.
func (s *Server) recovered(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			v := recover()
			if v == nil {
				return
			}
			if v == http.ErrAbortHandler {
				panic(v)
			}
			s.log.Error("request failed", "path", r.URL.Path, "panic", v)
			writeProblem(w, http.StatusInternalServerError, "something went wrong here; the server's log has more")
		}()
		h.ServeHTTP(w, r)
	})
}

// named refuses requests for names that are not ours.
func (s *Server) named(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.isOurs(r.Host) {
			writeProblem(w, http.StatusMisdirectedRequest, "this server is not known by the name "+r.Host+"; start it with --host to make it so")
			return
		}
		h.ServeHTTP(w, r)
	})
}

func (s *Server) isOurs(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.ToLower(strings.TrimSuffix(strings.Trim(name, "[]"), "."))
	if name == "localhost" || slices.Contains(s.opt.Hosts, "*") || slices.Contains(s.opt.Hosts, name) {
		return true
	}
	// An address is no name that somebody could have resolved to us.
	_, err = netip.ParseAddr(name)
	return err == nil
}

// shared lets pages of the given origins read.
func (s *Server) shared(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		if len(s.opt.Origins) > 0 {
			w.Header().Add("Vary", "Origin")
		}
		if origin == "" || !slices.Contains(s.opt.Origins, origin) {
			h.ServeHTTP(w, r)
			return
		}
		header := w.Header()
		header.Set("Access-Control-Allow-Origin", origin)
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			header.Set("Access-Control-Allow-Methods", "GET, POST, DELETE")
			header.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
			header.Set("Access-Control-Max-Age", "600")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// bounded limits the body, the time, and how long a client may take to read.
func (s *Server) bounded(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		control := http.NewResponseController(w)
		if r.ContentLength == 0 {
			// All of it is here. The time it had to arrive would end its answer too; of
			// requests with a body huma takes care.
			control.SetReadDeadline(time.Time{})
		}
		body := r.Body
		r.Body = io.NopCloser(http.MaxBytesReader(nil, body, maxBody))
		long := s.opt.Time
		switch r.URL.Path {
		case "/api/v1/query", "/api/v2/query/gizmo":
			long = maxQueryTime + 10*time.Second
		case "/api/v1/export":
			long = exportTime
		}
		ctx, cancel := context.WithTimeout(r.Context(), long)
		defer cancel()
		h.ServeHTTP(&patient{ResponseWriter: w, control: control}, r.WithContext(ctx))
		if r.ContentLength != 0 && r.Header.Get("Expect") == "" {
			// Who sends all before reading the answer would see a connection that is reset
			// where some of it was not taken.
			control.SetReadDeadline(time.Now().Add(restTime))
			io.CopyN(io.Discard, body, maxRest)
		}
	})
}

// patient gives a client a time for each write, however long all of them take: one that does
// not read ends its request, one that reads slowly slows it down.
type patient struct {
	http.ResponseWriter
	control *http.ResponseController
}

func (p *patient) Write(b []byte) (int, error) {
	p.control.SetWriteDeadline(time.Now().Add(writeTime))
	return p.ResponseWriter.Write(b)
}

func (p *patient) WriteHeader(status int) {
	p.control.SetWriteDeadline(time.Now().Add(writeTime))
	p.ResponseWriter.WriteHeader(status)
}

func (p *patient) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// tagged saves reading and sending again what a client has: as long as the graph is the
// same, so is every answer.
func (s *Server) tagged(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/api/v1/") {
			h.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-cache")
		if r.Method == http.MethodGet && s.views.isReady() {
			v, err := s.views.acquire(r.Context())
			if err == nil {
				defer v.release()
				if hasTag(r.Header.Get("If-None-Match"), v.tag) {
					w.Header().Set("ETag", v.tag)
					w.WriteHeader(http.StatusNotModified)
					return
				}
				h.ServeHTTP(&tagger{ResponseWriter: w, tag: v.tag}, r)
				return
			}
		}
		h.ServeHTTP(w, r)
	})
}

// tagger puts the tag on answers that have one.
type tagger struct {
	http.ResponseWriter
	tag string
}

func (t *tagger) WriteHeader(status int) {
	if status == http.StatusOK {
		t.Header().Set("ETag", t.tag)
	}
	t.ResponseWriter.WriteHeader(status)
}

func (t *tagger) Unwrap() http.ResponseWriter { return t.ResponseWriter }

// zipped compresses JSON answers. Streams are not JSON and stay as they are, since their rows
// are to arrive when they are there.
func zipped(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/api/v1/") && !strings.HasPrefix(r.URL.Path, "/openapi") || !takesGzip(r) || r.Method == http.MethodHead {
			h.ServeHTTP(w, r)
			return
		}
		z := &zipper{ResponseWriter: w}
		defer z.close()
		h.ServeHTTP(z, r)
	})
}

// zipper compresses what is written where it is JSON.
type zipper struct {
	http.ResponseWriter
	decided bool
	out     *gzip.Writer
	buf     *bufio.Writer
}

func (z *zipper) WriteHeader(status int) {
	z.decide(status)
	z.ResponseWriter.WriteHeader(status)
}

func (z *zipper) decide(status int) {
	if z.decided {
		return
	}
	z.decided = true
	h := z.Header()
	kind, _, _ := strings.Cut(h.Get("Content-Type"), ";")
	json := kind == "application/json" || kind == "application/problem+json" || kind == "application/openapi+json"
	if !json || status == http.StatusNoContent || status == http.StatusNotModified {
		return
	}
	h.Set("Content-Encoding", "gzip")
	h.Add("Vary", "Accept-Encoding")
	h.Del("Content-Length")
	if tag := h.Get("ETag"); tag != "" {
		h.Set("ETag", "W/"+tag)
	}
	z.out, _ = gzip.NewWriterLevel(z.ResponseWriter, gzip.BestSpeed)
	z.buf = bufio.NewWriterSize(z.out, 8<<10)
}

func (z *zipper) Write(b []byte) (int, error) {
	z.decide(http.StatusOK)
	if z.buf != nil {
		return z.buf.Write(b)
	}
	return z.ResponseWriter.Write(b)
}

func (z *zipper) close() {
	if z.buf != nil {
		z.buf.Flush()
		z.out.Close()
	}
}

func (z *zipper) Unwrap() http.ResponseWriter { return z.ResponseWriter }

// writeProblem answers with an error.
func writeProblem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	w.Write(problemJSON(status, detail))
}

func problemJSON(status int, detail string) []byte {
	b, err := json.Marshal(&huma.ErrorModel{Title: http.StatusText(status), Status: status, Detail: detail})
	if err != nil {
		return nil // of two texts and a number it can be made always
	}
	return append(b, '\n')
}
