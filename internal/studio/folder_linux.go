package studio

import (
	"os"
	"strings"
)

// networkKinds are file systems whose disk is another machine's, or a service's.
var networkKinds = map[string]bool{
	"nfs": true, "nfs4": true, "cifs": true, "smb3": true, "smbfs": true, "afs": true, "ceph": true, "davfs": true,
	"fuse.sshfs": true, "fuse.rclone": true, "fuse.gvfsd-fuse": true, "fuse.s3fs": true, "fuse.glusterfs": true,
	"fuse.davfs": true, "fuse.google-drive-ocamlfuse": true, "fuse.onedriver": true, "fuse.cifs": true, "fuse.smbnetfs": true,
}

func onNetwork(folder string) bool {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	return err == nil && networkKinds[mountKind(string(mounts), folder)]
}

// mountKind finds the file system that holds a folder in the system's list: the
// longest mount point that leads to it, the last of equals.
func mountKind(mounts, folder string) (kind string) {
	unescape := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)
	longest := -1
	for line := range strings.Lines(mounts) {
		left, right, ok := strings.Cut(line, " - ")
		fields := strings.Fields(left)
		if !ok || len(fields) < 5 {
			continue
		}
		point := strings.TrimSuffix(unescape.Replace(fields[4]), "/")
		if len(point) >= longest && (folder+"/" == point+"/" || strings.HasPrefix(folder, point+"/")) {
			longest = len(point)
			kind, _, _ = strings.Cut(right, " ")
		}
	}
	return kind
}
