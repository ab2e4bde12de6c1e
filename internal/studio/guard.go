package studio

import (
	"os"
	"path/filepath"
	"strconv"

	"github.com/gofrs/flock"

	"timone/internal/fault"
	"timone/internal/words"
)

// guard is the lock file beside a studio. The database itself is never locked,
// nor opened by anything but SQLite: closing it would drop SQLite's own locks.
type guard struct {
	lock *flock.Flock
	// fresh says that the lock file was not there before.
	fresh bool
	kept  bool
}

// takeGuard locks the studio at path for this process, or says that it is open
// elsewhere. A shared guard keeps writers out and lets readers in.
func takeGuard(path string, shared bool) (*guard, error) {
	name := path + ".lock"
	_, missing := os.Lstat(name)
	if shared && !canWriteBeside(path) {
		return &guard{}, nil
	}
	g := &guard{lock: flock.New(name), fresh: missing != nil}
	try := g.lock.TryLock
	if shared {
		try = g.lock.TryRLock
	}
	held, err := try()
	if err != nil {
		return nil, explainFile(err, path)
	}
	if !held {
		return nil, fault.Conflict(words.FaultStudioBusy, "path", path)
	}
	if !shared {
		// Whoever looks for the window that has the studio open finds it here.
		_ = os.WriteFile(name, []byte(strconv.Itoa(os.Getpid())+"\n"), 0o600)
	}
	return g, nil
}

// keep says that the studio is open now, and gives the guard to hold on to.
func (g *guard) keep() *guard {
	g.kept = true
	return g
}

// letGo undoes takeGuard unless the guard is kept: a file that was refused has
// no lock file left beside it.
func (g *guard) letGo() {
	if g.kept || g.lock == nil {
		return
	}
	if g.fresh {
		_ = os.Remove(g.lock.Path())
	}
	g.release()
}

// release unlocks and leaves the lock file: removing it could part two windows
// that open the studio at the same moment.
func (g *guard) release() {
	if g.lock != nil {
		_ = g.lock.Unlock()
	}
}

// canWriteBeside tells whether files can be made in the folder of path.
func canWriteBeside(path string) bool {
	f, err := os.CreateTemp(filepath.Dir(path), ".timone-*")
	if err != nil {
		return false
	}
	_ = f.Close()
	_ = os.Remove(f.Name())
	return true
}
