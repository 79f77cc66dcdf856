package graph

import "syscall"

// limitMemory ends the process when it wants more than about bytes: RLIMIT_DATA counts what
// may be written and is nobody else's, not the address space that Go reserves.
func limitMemory(bytes int64) error {
	const data = 2 // RLIMIT_DATA, which package syscall does not have everywhere
	var have syscall.Rlimit
	if err := syscall.Getrlimit(data, &have); err != nil {
		return err
	}
	have.Cur = min(uint64(bytes), have.Max)
	return syscall.Setrlimit(data, &have)
}
