//go:build !linux

package graph

// limitMemory does nothing here: the query's own limit still holds.
func limitMemory(int64) error { return nil }
