package internal_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the commands of the README print into it")

// TestReadme runs the README. Each command of a console block ("$ command") must succeed
// and print what stands below it; each line of an sh block must succeed. They run in
// order, in one folder that has the project's examples and nothing else.
//
// Figures that change from run to run (seconds, sentences a second) may differ.
func TestReadme(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	readme := filepath.Join(root, "README.md")
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	sh := newShell(t, root)

	lines := strings.Split(string(text), "\n")
	var out []string
	ran := 0
	for i := 0; i < len(lines); {
		fence := lines[i]
		out = append(out, fence)
		i++
		if fence != "```sh" && fence != "```console" {
			continue
		}
		for i < len(lines) && lines[i] != "```" {
			command := strings.TrimPrefix(lines[i], "$ ")
			at := i + 1
			out = append(out, lines[i])
			i++
			for strings.HasSuffix(command, `\`) && i < len(lines) {
				command += "\n" + lines[i]
				out = append(out, lines[i])
				i++
			}
			got := sh.run(t, fmt.Sprint("README.md:", at), command)
			ran++
			if fence == "```sh" {
				continue
			}
			start := i
			for i < len(lines) && lines[i] != "```" && !strings.HasPrefix(lines[i], "$ ") {
				i++
			}
			// A blank line before the next command belongs to the README, not to the output.
			shown := lines[start:i]
			var gap []string
			if n := len(shown); n > 0 && shown[n-1] == "" && i < len(lines) && lines[i] != "```" {
				shown, gap = shown[:n-1], []string{""}
			}
			want := strings.Join(shown, "\n")
			if !*update && steady(got) != steady(want) {
				t.Errorf("README.md:%d: %s\nprints\n%s\nbut the README shows\n%s", at, command, got, want)
			}
			if *update {
				if steady(got) == steady(want) {
					got = want // figures that may differ stay as they are
				}
				shown = nil
				if got != "" {
					shown = strings.Split(got, "\n")
				}
			}
			out = append(append(out, shown...), gap...)
		}
	}
	if ran < 10 {
		t.Errorf("only %d commands found in README.md", ran)
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(readme, []byte(strings.Join(out, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// times and measured are the figures that depend on the machine: of times the unit, too.
var (
	times    = regexp.MustCompile(`[\d.,]+ ?(µs|ms|s|seconds?|m[\d.]+s)\b`)
	measured = regexp.MustCompile(`[\d.,]+( ?(MB|KB|kB|sentences/s|/s)\b)`)
)

func steady(s string) string {
	return measured.ReplaceAllString(times.ReplaceAllString(strings.TrimRight(s, "\n "), "# s"), "#$1")
}

// shell runs the commands of the README.
type shell struct {
	dir string
	env []string
}

// newShell builds the program and makes the folder in which commands run. There "go run
// ./cmd/kg" is the program built, and the other go commands, which a test of the README
// must not start once more, do nothing.
func newShell(t *testing.T, root string) *shell {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program and runs it many times")
	}
	dir, bin := t.TempDir(), t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "kg"), "./cmd/kg")
	build.Dir = root
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if msg, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, msg)
	}
	stub := `#!/bin/sh
case "$1 $2" in
"run ./cmd/kg") shift 2; exec kg "$@" ;;
"test ./..."|"install ./cmd/kg") exit 0 ;;
esac
echo "the README's test does not know: go $*" >&2
exit 2
`
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(stub), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS(filepath.Join(root, "examples"))); err != nil {
		t.Fatal(err)
	}
	env := []string{"PATH=" + bin + string(os.PathListSeparator) + os.Getenv("PATH"), "HOME=" + dir, "NO_COLOR=1", "LC_ALL=C.UTF-8"}
	return &shell{dir, env}
}

// run returns what the command prints on both streams, as a reader of a terminal sees it.
func (s *shell) run(t *testing.T, place, command string) string {
	t.Helper()
	var out bytes.Buffer
	cmd := exec.Command("bash", "-o", "pipefail", "-c", command)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = s.dir, s.env, &out, &out
	if err := cmd.Run(); err != nil {
		t.Errorf("%s: %s: %v\n%s", place, command, err, &out)
	}
	return strings.TrimRight(out.String(), "\n")
}

// TestSteady guards the comparison itself: it may forgive a duration, not a fact.
func TestSteady(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"read in 1.2 s, 640 sentences/s", "read in 0.9 s, 1,210 sentences/s", true},
		{"in 302ms (1,764 sentences/s)", "in 1.4s (377 sentences/s)", true},
		{"27 documents", "26 documents", false},
		{"Putin thanked Erdogan", "Putin thanked Biden", false},
	} {
		if got := steady(c.a) == steady(c.b); got != c.same {
			t.Errorf("steady(%q) == steady(%q) is %v", c.a, c.b, got)
		}
	}
}
