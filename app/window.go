//go:build !headless

package main

import (
	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"

	"timone/frontend"
)

// openWindow shows the window and comes back when it is closed.
func openWindow(h *house) error {
	return wails.Run(&options.App{
		Title:       "Timone",
		AssetServer: &assetserver.Options{Assets: frontend.Files()},
		Bind:        h.bound(),
	})
}
