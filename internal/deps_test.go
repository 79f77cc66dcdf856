// Package internal_test holds the architecture: who may import whom.
package internal_test

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// mayImport lists, for each package of the project, which others of it may be imported
// besides the root. A name ending in "/..." stands for all packages below it; the first
// line that fits counts. A package without a line may import the root only, so that a new
// one does not slip through.
var mayImport = []struct {
	pkg     string
	imports []string
}{
	{"kg", nil},

	// Siblings: they know the domain types, not each other.
	{"kg/values", nil},
	{"kg/conllu", nil},
	{"kg/source", nil},
	{"kg/resolve", []string{"kg/gazetteer", "kg/values"}},
	{"kg/graph", []string{"kg/resolve"}},
	{"kg/graph/storebench", []string{"kg/graph", "kg/internal/cputime"}},
	{"kg/exports", nil},
	{"kg/exports/selection", []string{"kg/graph", "kg/exports"}}, // what the commands and the API share
	{"kg/gazetteer", nil},
	{"kg/gazetteer/gen", []string{"kg/gazetteer"}},
	{"kg/schema", []string{"kg/gazetteer", "kg/values"}},

	// Stages share lists, feature vectors and the container of their models.
	{"kg/extract/model", nil},
	{"kg/extract/perceptron", []string{"kg/extract/model"}},
	{"kg/extract/cluster", []string{"kg/extract/model"}},
	{"kg/extract/neural/gemm", nil},
	{"kg/extract/neural", []string{"kg/extract/model", "kg/extract/neural/gemm"}},
	{"kg/extract/...", []string{"kg/gazetteer", "kg/values", "kg/extract/model", "kg/extract/perceptron", "kg/extract/cluster", "kg/extract/neural"}},
	{"kg/extract", []string{"kg/extract/..."}},

	// What wires them.
	{"kg/pipeline", []string{"kg/source", "kg/extract", "kg/schema", "kg/graph"}},
	{"kg/eval", []string{"kg/conllu", "kg/extract", "kg/extract/...", "kg/schema", "kg/source"}},
	{"kg/web", []string{"kg/graph", "kg/exports", "kg/exports/selection", "kg/resolve"}},
	{"kg/internal/treebank", []string{"kg/conllu"}},
	{"kg/internal/cputime", nil},
	{"kg/internal/archive", nil},
	{"kg/training/...", []string{"kg/conllu", "kg/extract/..."}},
	{"kg/training", []string{"kg/internal/treebank", "kg/conllu", "kg/gazetteer", "kg/eval", "kg/values", "kg/source", "kg/extract", "kg/extract/...", "kg/schema"}},
	{"kg/cmd/kg", []string{"kg/conllu", "kg/eval", "kg/source", "kg/extract", "kg/extract/coref", "kg/extract/oie", "kg/schema", "kg/graph", "kg/graph/storebench", "kg/exports", "kg/exports/selection", "kg/pipeline", "kg/web", "kg/gazetteer", "kg/resolve"}},
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

func TestImportDirection(t *testing.T) {
	for _, p := range listPackages(t) {
		for _, imp := range p.Imports {
			if imp == "kg" || !inProject(imp) {
				continue
			}
			if !allowed(p.ImportPath, imp) {
				t.Errorf("%s imports %s", p.ImportPath, imp)
			}
		}
	}
}

func TestRootImportsStandardLibraryOnly(t *testing.T) {
	for _, p := range listPackages(t) {
		if p.ImportPath != "kg" {
			continue
		}
		for _, imp := range p.Imports {
			if inProject(imp) || strings.Contains(strings.Split(imp, "/")[0], ".") {
				t.Errorf("the root package imports %s", imp)
			}
		}
		return
	}
	t.Fatal("no root package")
}

func TestOnlyGraphImportsCayley(t *testing.T) {
	seen := false
	for _, p := range listPackages(t) {
		for _, imp := range p.Imports {
			if !strings.HasPrefix(imp, "github.com/cayleygraph/") && !strings.HasPrefix(imp, "github.com/hidal-go/") {
				continue
			}
			if p.ImportPath == "kg/graph" || strings.HasPrefix(p.ImportPath, "kg/graph/") {
				seen = true
			} else {
				t.Errorf("%s imports %s", p.ImportPath, imp)
			}
		}
	}
	if !seen {
		t.Error("kg/graph does not import Cayley: this test looks for the wrong thing")
	}
}

func inProject(path string) bool { return path == "kg" || strings.HasPrefix(path, "kg/") }

func allowed(pkg, imp string) bool {
	for _, rule := range mayImport {
		if !matches(rule.pkg, pkg) {
			continue
		}
		for _, pattern := range rule.imports {
			if matches(pattern, imp) {
				return true
			}
		}
		return false
	}
	return false
}

func matches(pattern, path string) bool {
	if below, ok := strings.CutSuffix(pattern, "..."); ok {
		return strings.HasPrefix(path, below)
	}
	return pattern == path
}

// listPackages returns the packages of the project without their tests, which may import
// what they like.
func listPackages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "kg/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p goPackage
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) < 5 {
		t.Fatalf("go list found %d packages only", len(packages))
	}
	return packages
}
