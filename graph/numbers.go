package graph

import (
	"encoding/binary"
	"sync"
)

// numberCache keeps the numbers of nodes that were looked up lately. It is one block of
// entries without pointers, four to a line of the processor's cache: a map would take five
// times the room for each and be read through by the garbage collector. A node has its place
// in one line; where that is full, the one that was used least lately goes.
type numberCache struct {
	mu    sync.Mutex
	lines []numberLine // a power of two of them
	most  int          // of them
	added int          // entries since lines has its size
}

type numberLine [4]numberEntry

// numberEntry is empty where number is 0.
type numberEntry struct {
	key    [12]byte // see valueKey
	number uint32
}

// lineBytes is the size of a numberLine.
const lineBytes = 64

// newNumberCache returns a cache that takes at most memory bytes. It begins small.
func newNumberCache(memory int64) *numberCache {
	c := &numberCache{most: 1}
	for int64(2*c.most)*lineBytes <= memory {
		c.most *= 2
	}
	c.clear()
	return c
}

func (c *numberCache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lines, c.added = make([]numberLine, min(c.most, 64)), 0
}

// line needs the lock.
func (c *numberCache) line(key *[12]byte) *numberLine {
	return &c.lines[int(binary.LittleEndian.Uint32(key[:]))&(len(c.lines)-1)]
}

// get returns the number of a node, false where it is not known.
func (c *numberCache) get(key [12]byte) (uint32, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	line := c.line(&key)
	i := line.find(&key)
	if i < 0 {
		return 0, false
	}
	number := line[i].number
	if i > 0 {
		line[i-1], line[i] = line[i], line[i-1]
	}
	return number, true
}

// find returns where a node is, -1 where it is not.
func (l *numberLine) find(key *[12]byte) int {
	for i := range l {
		if l[i].number != 0 && l[i].key == *key {
			return i
		}
	}
	return -1
}

// put keeps the number of a node.
func (c *numberCache) put(key [12]byte, number uint32) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.added++; c.added > 2*len(c.lines) && len(c.lines) < c.most {
		old := c.lines
		c.lines, c.added = make([]numberLine, min(4*len(old), c.most)), len(old)
		for i := range old {
			for _, e := range old[i] {
				if e.number != 0 {
					c.line(&e.key).put(e)
				}
			}
		}
	}
	c.line(&key).put(numberEntry{key, number})
}

// put makes room for an entry before the others.
func (l *numberLine) put(e numberEntry) {
	last := l.find(&e.key)
	if last < 0 {
		last = len(l) - 1
	}
	copy(l[1:last+1], l[:last])
	l[0] = e
}

// forget drops a node.
func (c *numberCache) forget(key [12]byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	line := c.line(&key)
	if i := line.find(&key); i >= 0 {
		copy(line[i:], line[i+1:])
		line[len(line)-1] = numberEntry{}
	}
}
