package media

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/gabriel-vasile/mimetype"
)

// programEndings is what the names of programs and scripts end with, on any
// system: what a client hands over is looked at, read or heard, and never run.
var programEndings = strings.Fields(`
	exe msi msp msix appx com scr pif cpl dll sys bat cmd ps1 psm1 vbs vbe js jse mjs cjs wsf wsh hta reg lnk
	app command workflow scpt applescript pkg
	sh bash zsh csh ksh fish run deb rpm appimage flatpak desktop so elf
	jar class apk xapk ipa py pyc pyw pl rb php lua tcl crx xpi
`)

// programTypes is what programs are by their content.
var programTypes = []string{
	"application/vnd.microsoft.portable-executable", "application/x-elf", "application/x-mach-binary",
	"application/x-ms-installer", "application/x-ms-shortcut", "application/x-java-applet", "application/java-archive",
	"application/vnd.android.package-archive", "application/x-bytecode.python", "application/wasm", "application/x-rpm",
	"application/vnd.debian.binary-package", "application/x-chrome-extension",
}

// script is how a text begins that names what runs it.
var script = regexp.MustCompile(`^(\xef\xbb\xbf)?#![ \t]*/`)

// isProgram tells by a file's name and by its first bytes whether it is there to
// be run.
func isProgram(name string, head []byte) bool {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(strings.TrimRight(name, ". ")), "."))
	if slices.Contains(programEndings, ending) || script.Match(head) {
		return true
	}
	// Two letters make no program of a text.
	if bytes.HasPrefix(head, []byte("MZ")) && bytes.IndexByte(head, 0) < 0 {
		return false
	}
	for m := mimetype.Detect(head); m != nil; m = m.Parent() {
		if slices.Contains(programTypes, m.String()) {
			return true
		}
	}
	return false
}
