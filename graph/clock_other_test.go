//go:build !linux

package graph_test

import "time"

// stopwatch returns how long it is since the call.
func stopwatch() func() time.Duration {
	start := time.Now()
	return func() time.Duration { return time.Since(start) }
}
