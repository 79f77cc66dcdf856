package graph_test

import (
	"syscall"
	"time"
)

// cpuTime is what the process has computed, which other programs do not disturb.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// stopwatch returns how long it is since the call: on the clock, or of the processor where
// that is less, as it is while this process waits for others to leave it one.
func stopwatch() func() time.Duration {
	start, used := time.Now(), cpuTime()
	return func() time.Duration { return min(time.Since(start), cpuTime()-used) }
}
