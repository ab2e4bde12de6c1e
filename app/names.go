package main

import (
	"os"
	"strconv"
	"strings"
	"unicode"
)

// longestName is how many bytes of a name are taken for a file's; most disks
// allow 255, and extensions come after it.
const longestName = 160

// fileName makes of what a user wrote a name that every system takes for a file.
func fileName(written string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == unicode.ReplacementChar:
			return -1
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		}
		return r
	}, strings.ToValidUTF8(written, ""))
	for len(name) > longestName {
		runes := []rune(name)
		name = string(runes[:len(runes)-1])
	}
	name = strings.Trim(name, ". ")
	if reserved(name) {
		name += "-"
	}
	return name
}

// reserved tells the names that Windows keeps for devices.
func reserved(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch {
	case base == "CON", base == "PRN", base == "AUX", base == "NUL":
		return true
	case len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")):
		return base[3] >= '0' && base[3] <= '9'
	}
	return false
}

// freePath gives path and extension, with a number between them if there is
// such a file already.
func freePath(path, extension string) string {
	for n := 1; ; n++ {
		candidate := path + extension
		if n > 1 {
			candidate = path + " " + strconv.Itoa(n) + extension
		}
		if _, err := os.Lstat(candidate); err != nil {
			return candidate
		}
	}
}
