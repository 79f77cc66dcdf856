package web

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// ui is the page as it was built.
//
//go:embed all:ui/dist
var ui embed.FS

// nonceMark is what stands in index.html where the nonce of the Content-Security-Policy
// belongs, for styles that scripts put into the page.
const nonceMark = "KG_CSP_NONCE"

// assets are the files of the page, ready to be sent.
type assets struct{ files map[string]*asset }

type asset struct {
	contentType string
	tag         string
	forever     bool // its name changes with its content
	plain, zip  []byte
	nonces      bool // it has nonceMark in it
}

func loadAssets() (*assets, error) {
	a := &assets{files: make(map[string]*asset)}
	root, err := fs.Sub(ui, "ui/dist")
	if err != nil {
		return nil, err
	}
	err = fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(root, name)
		if err == nil {
			a.files[name] = newAsset(name, b)
		}
		return err
	})
	return a, err
}

// types of the files that a page is made of. What the machine knows of types is not asked:
// it may say other things elsewhere.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".map": "application/json",
	".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
}

func newAsset(name string, b []byte) *asset {
	f := &asset{plain: b, contentType: types[path.Ext(name)], forever: strings.HasPrefix(name, "assets/"), nonces: bytes.Contains(b, []byte(nonceMark))}
	if f.contentType == "" {
		f.contentType = "application/octet-stream"
	}
	sum := sha256.Sum256(b)
	f.tag = `"` + hex.EncodeToString(sum[:12]) + `"`
	media, _, _ := mime.ParseMediaType(f.contentType)
	if !f.nonces && (strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "json") || strings.HasSuffix(media, "xml") || media == "application/wasm") {
		var zip bytes.Buffer
		w, _ := gzip.NewWriterLevel(&zip, gzip.BestCompression)
		w.Write(b)
		w.Close()
		if zip.Len() < len(b) {
			f.zip = zip.Bytes()
		}
	}
	return f
}

// serve answers with a file of the page.
func (a *assets) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	f := a.files[name]
	if f == nil {
		writeProblem(w, http.StatusNotFound, "there is nothing at this address; the API is described in docs")
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.contentType)
	if f.nonces {
		// A new one for each answer, so that no answer may be kept.
		nonce := rand.Text()
		h.Set("Content-Security-Policy", policy(nonce))
		h.Set("Cache-Control", "no-store")
		body := bytes.ReplaceAll(f.plain, []byte(nonceMark), []byte(nonce))
		h.Set("Content-Length", strconv.Itoa(len(body)))
		if r.Method != http.MethodHead {
			w.Write(body)
		}
		return
	}
	h.Set("ETag", f.tag)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache")
	if f.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if hasTag(r.Header.Get("If-None-Match"), f.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := f.plain
	if f.zip != nil && takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = f.zip
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

// hasTag reports whether a list of entity tags, as in If-None-Match, has one of them.
func hasTag(list, tag string) bool {
	for one := range strings.SplitSeq(list, ",") {
		if one = strings.TrimPrefix(strings.TrimSpace(one), "W/"); one == tag || one == "*" {
			return true
		}
	}
	return false
}

func takesGzip(r *http.Request) bool {
	for one := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(one), ";")
		if name == "gzip" || name == "*" {
			q, _ := strings.CutPrefix(strings.TrimSpace(weight), "q=")
			zero, err := strconv.ParseFloat(q, 64)
			return err != nil || zero > 0
		}
	}
	return false
}
