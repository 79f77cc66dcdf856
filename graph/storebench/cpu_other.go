//go:build !unix

package storebench

import "time"

func processorTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
