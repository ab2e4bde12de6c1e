//go:build bindings

package main

import "os"

// The page gets plain data, so its types are interfaces: an object spread from
// another still fits. Wails reads this choice from the environment.
func init() { _ = os.Setenv("tsoutputtype", "interfaces") }
