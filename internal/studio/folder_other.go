//go:build !linux && !darwin && !windows

package studio

// onNetwork does not know of disks elsewhere on this system.
func onNetwork(string) bool { return false }
