package studio

import "testing"

const mounts = `22 1 0:21 / / rw,relatime - ext4 /dev/sda1 rw
31 22 0:26 / /home/ada/Il\040mio\040NAS rw - cifs //nas/ada rw
32 22 0:27 / /home rw - ext4 /dev/sda2 rw
33 22 0:28 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
34 22 0:29 / /mnt rw - ext4 /dev/sdb1 rw
35 34 0:30 / /mnt rw - nfs4 server:/export rw
`

func TestANetworkDiskIsKnownByItsKind(t *testing.T) {
	for folder, want := range map[string]bool{
		"/home/ada/Il mio NAS":         true,
		"/home/ada/Il mio NAS/clienti": true,
		"/home/ada/Il mio NAS 2":       false,
		"/home/ada":                    false,
		"/":                            false,
		"/run/user/1000/gvfs/smb":      true,
		"/mnt/studio":                  true,
	} {
		if got := networkKinds[mountKind(mounts, folder)]; got != want {
			t.Errorf("%s: %v", folder, got)
		}
	}
}
