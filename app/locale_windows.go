package main

import (
	"syscall"
	"unsafe"
)

// systemLocale is the user's language as Windows names it: it-IT.
func systemLocale() string {
	var name [85]uint16
	call := syscall.NewLazyDLL("kernel32.dll").NewProc("GetUserDefaultLocaleName")
	n, _, _ := call.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(len(name)))
	if n == 0 {
		return ""
	}
	return syscall.UTF16ToString(name[:])
}
