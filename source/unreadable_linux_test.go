package source_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"kg/source"
)

func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	a := filepath.Dir(mustWrite(t, dir, "a/a.txt", "Secret."))
	b := mustWrite(t, dir, "b.txt", "Secret.")
	mustWrite(t, dir, "c.txt", "Open.")
	for _, p := range []string{a, b} {
		if err := os.Chmod(p, 0); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(a, 0o755)
	if os.Geteuid() == 0 { // who may read everything: become nobody, on this thread and for files only
		if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		syscall.RawSyscall(syscall.SYS_SETFSUID, 65534, 0, 0)
		defer syscall.RawSyscall(syscall.SYS_SETFSUID, 0, 0, 0)
	}
	docs, errs := readAll(t, source.Options{}, nil, dir)
	if len(docs) != 1 || docs[0].Text != "Open." || len(errs) != 2 || !errors.Is(errs[0], os.ErrPermission) || !errors.Is(errs[1], os.ErrPermission) {
		t.Errorf("got %v, %v", docs, errs)
	}
}

func TestFIFO(t *testing.T) {
	p := filepath.Join(t.TempDir(), "pipe.txt")
	if err := syscall.Mkfifo(p, 0o644); err != nil {
		t.Skip(err)
	}
	_, errs := readAll(t, source.Options{}, nil, p, filepath.Dir(p)) // would wait for a writer
	if len(errs) != 2 || !errors.Is(errs[0], source.ErrNotRegular) || !errors.Is(errs[1], source.ErrNotRegular) {
		t.Errorf("got %v", errs)
	}
}
