package main

import (
	"strconv"
	"sync"
)

// papers keeps the last documents that wait to be fetched.
type papers struct {
	mu   sync.Mutex
	next int
	kept map[string][]byte
}

// keptPapers is how many documents wait.
const keptPapers = 4

func (p *papers) keep(content []byte) (id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.kept == nil {
		p.kept = map[string][]byte{}
	}
	p.next++
	delete(p.kept, strconv.Itoa(p.next-keptPapers))
	id = strconv.Itoa(p.next)
	p.kept[id] = content
	return id
}

func (p *papers) get(id string) (content []byte, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	content, ok = p.kept[id]
	return content, ok
}

// take is get for what is fetched once and not again.
func (p *papers) take(id string) (content []byte, ok bool) {
	content, ok = p.get(id)
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.kept, id)
	return content, ok
}
