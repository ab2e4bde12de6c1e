package studio

import (
	"encoding/binary"
	"sync"
	"time"

	"github.com/google/uuid"
)

// newIDs makes UUIDv7 by the clock that was handed in. Ids of one studio rise,
// even within a millisecond and when the clock is set back.
func newIDs(clock func() time.Time) func() string {
	var (
		mu    sync.Mutex
		last  int64
		count uint16
	)
	return func() string {
		mu.Lock()
		defer mu.Unlock()
		if now := clock().UnixMilli(); now > last {
			last, count = now, 0
		} else if count++; count > 0xfff {
			last, count = last+1, 0
		}
		return stamp(uuid.New(), last, count).String()
	}
}

// stamp writes time and count over the first bits of a random id.
func stamp(id uuid.UUID, milliseconds int64, count uint16) uuid.UUID {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], uint64(milliseconds)<<16)
	copy(id[:6], b[:6])
	binary.BigEndian.PutUint16(id[6:8], 0x7000|count)
	return id
}
