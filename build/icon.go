// Package build holds what the program carries from this folder.
package build

import _ "embed"

// Icon is the icon of the window and of *About*, 256 pixels wide, as PNG.
//
//go:embed linux/timone.png
var Icon []byte
