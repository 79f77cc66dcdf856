// Package cputime measures what a process computes, which other programs do not disturb.
package cputime

import "time"

// Stopwatch returns how long it is since the call: on the clock, or of the processor where that
// is less, as it is while this process waits for others to leave it one.
func Stopwatch() func() time.Duration {
	start, used := time.Now(), Used()
	return func() time.Duration { return min(time.Since(start), Used()-used) }
}
