package studio

import "golang.org/x/sys/unix"

// onNetwork asks the system whether the folder's disk is this machine's own.
func onNetwork(folder string) bool {
	var s unix.Statfs_t
	return unix.Statfs(folder, &s) == nil && s.Flags&unix.MNT_LOCAL == 0
}
