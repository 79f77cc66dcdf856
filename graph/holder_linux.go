package graph

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// lockHolder returns the process that holds the lock of file, "" where unknown. Linux lists
// locks in /proc/locks by the number of the file's inode.
func lockHolder(file string) string {
	st, err := os.Stat(file)
	if err != nil {
		return ""
	}
	sys, ok := st.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		return ""
	}
	inode := fmt.Sprintf(":%d", sys.Ino)
	for line := range strings.Lines(string(locks)) {
		// 1: FLOCK  ADVISORY  WRITE 4711 08:01:1234 0 EOF
		f := strings.Fields(line)
		if len(f) >= 6 && f[1] == "FLOCK" && strings.HasSuffix(f[5], inode) {
			return f[4]
		}
	}
	return ""
}
