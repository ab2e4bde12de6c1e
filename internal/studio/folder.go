package studio

import (
	"os"
	"path/filepath"
	"strings"

	"timone/internal/fault"
	"timone/internal/words"
)

// services are folders that a service synchronises, by how their name begins in
// small letters. Such a service copies a file while it is being written.
var services = []struct{ folder, service string }{
	{"onedrive", "OneDrive"},
	{"dropbox", "Dropbox"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"icloud drive", "iCloud"},
	{"iclouddrive", "iCloud"},
	{"mobile documents", "iCloud"},
	{"cloudstorage", "macOS (CloudStorage)"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"pclouddrive", "pCloud"},
	{"pcloud drive", "pCloud"},
	{"proton drive", "Proton Drive"},
	{"protondrive", "Proton Drive"},
	{"kdrive", "kDrive"},
	{"box sync", "Box"},
	{"mega", "MEGA"},
	{"megasync", "MEGA"},
	{"yandex.disk", "Yandex Disk"},
	{"seafile", "Seafile"},
	{"tresorit", "Tresorit"},
}

// marks are files by which a service tells its own folder, whatever its name.
var marks = []struct{ file, service string }{
	{".dropbox", "Dropbox"},
	{".dropbox.cache", "Dropbox"},
	{".nextcloudsync.log", "Nextcloud"},
	{".owncloudsync.log", "ownCloud"},
	{".stfolder", "Syncthing"},
	{".seafile-data", "Seafile"},
}

// mustBeLocal refuses a path in a synchronised folder or on a network disk.
func mustBeLocal(path string) error {
	folder := realFolder(filepath.Dir(path))
	if service := synchroniser(folder); service != "" {
		return fault.Invalid(words.FaultStudioCloud, "path", path, "service", service)
	}
	if onNetwork(folder) {
		return fault.Invalid(words.FaultStudioNetwork, "path", path)
	}
	return nil
}

// realFolder follows links as far as the folder exists.
func realFolder(folder string) string {
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		return real
	}
	parent := filepath.Dir(folder)
	if parent == folder {
		return folder
	}
	return filepath.Join(realFolder(parent), filepath.Base(folder))
}

// synchroniser names the service that synchronises a folder, or is empty.
func synchroniser(folder string) string {
	for {
		for _, m := range marks {
			if _, err := os.Lstat(filepath.Join(folder, m.file)); err == nil {
				return m.service
			}
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return ""
		}
		if service := serviceOf(filepath.Base(folder)); service != "" {
			return service
		}
		folder = parent
	}
}

// serviceOf knows a folder by its name: "OneDrive", "OneDrive - Studio Rossi",
// "Dropbox (Personal)".
func serviceOf(name string) string {
	name = strings.ToLower(name)
	for _, s := range services {
		rest, ok := strings.CutPrefix(name, s.folder)
		if ok && (rest == "" || strings.HasPrefix(rest, " -") || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, "-")) {
			return s.service
		}
	}
	return ""
}
