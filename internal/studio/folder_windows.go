package studio

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// onNetwork knows a share by its name and a mapped drive by asking the system.
func onNetwork(folder string) bool {
	volume := filepath.VolumeName(folder)
	if strings.HasPrefix(volume, `\\`) {
		return true
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
