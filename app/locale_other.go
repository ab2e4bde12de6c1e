//go:build !windows && !darwin

package main

// systemLocale is empty where the environment alone tells the language.
func systemLocale() string { return "" }
