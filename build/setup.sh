#!/bin/sh
# Sees to what the house needs of the machine, and says in one line what is missing where it cannot.
#   build/setup.sh serve|run|test|bench
# serve: the screens without a window; run: the window; test: every test as well; bench: what the figures need too
set -eu
cd "$(dirname "$0")/.."
purpose=$1

stop() {
	printf 'Timone: %s\n' "$1" >&2
	exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# at_least WANTED GIVEN: whether a dotted version is as new as wanted.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

check_go() {
	have go || stop "Go is missing. Install Go 1.26 or later from https://go.dev/dl and run this again."
	version=$(go env GOVERSION 2>/dev/null | sed 's/^go//; s/ .*//')
	[ -n "$version" ] && at_least 1.26 "$version" ||
		stop "Go is too old (${version:-unknown}). Install Go 1.26 or later from https://go.dev/dl and run this again."
}

check_node() {
	have node && have npm || stop "Node and npm are missing. Install Node 20.19 or later from https://nodejs.org and run this again."
	version=$(node --version | sed 's/^v//')
	at_least 20.19 "$version" || stop "Node is too old ($version). Install Node 20.19 or later from https://nodejs.org and run this again."
	case "$version" in
	21.* | 22.[0-9].* | 22.1[01].*) stop "Node $version is between two supported lines. Install Node 20.19 or 22.12 or later from https://nodejs.org and run this again." ;;
	esac
}

# packages names what Debian and Ubuntu call the things that are needed.
packages() {
	echo ca-certificates
	[ "$purpose" = serve ] && return
	echo gcc libc6-dev pkg-config libgtk-3-dev libwebkit2gtk-4.1-dev fonts-noto-color-emoji xdg-utils
	[ "$purpose" = run ] && return
	have google-chrome || [ -n "${CHROMIUM:-}" ] || echo chromium
	echo xvfb xdotool openbox dbus-x11 at-spi2-core imagemagick poppler-utils mupdf-tools qpdf
	[ "$purpose" = test ] && return
	echo x11-utils
}

missing_packages() {
	for name in $(packages); do
		dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$name"
	done
}

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

set_up_debian() {
	missing=$(missing_packages)
	[ -z "$missing" ] && return
	[ "$(id -u)" = 0 ] || have sudo || stop "these packages are missing; install them as root and run this again: $missing"
	echo "Timone: installing with apt-get: $missing"
	as_root apt-get -qq -o DPkg::Lock::Timeout=600 update ||
		stop "apt-get could not read its lists. These packages are missing: $missing"
	# shellcheck disable=SC2086 # a list of words
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 \
		-o Dpkg::Use-Pty=0 install --no-install-recommends $missing >/dev/null ||
		stop "apt-get could not install what is missing: $missing"
}

# check_elsewhere looks for the things themselves, where we do not know the packages' names.
check_elsewhere() {
	lacking=""
	need() { have "$1" || lacking="$lacking $2,"; }
	if [ "$purpose" != serve ]; then
		need cc "a C compiler"
		if [ "$(uname -s)" = Linux ]; then
			pkg-config --exists gtk+-3.0 webkit2gtk-4.1 2>/dev/null || lacking="$lacking pkg-config with the development files of GTK 3 and WebKitGTK 4.1,"
		fi
	fi
	if [ "$purpose" = test ] || [ "$purpose" = bench ]; then
		have chromium || have chromium-browser || have google-chrome || [ -n "${CHROMIUM:-}" ] || lacking="$lacking Chromium (CHROMIUM=its path),"
		need pdftotext "poppler's tools"
		need mutool "mupdf's tools"
		need qpdf "qpdf"
		need convert "ImageMagick"
		if [ "$(uname -s)" = Linux ]; then
			need Xvfb "Xvfb"
			need xdotool "xdotool"
			need openbox "openbox"
			need dbus-daemon "dbus-daemon"
		fi
	fi
	[ -z "$lacking" ] || stop "packages are installed by themselves on Debian and Ubuntu only. Missing here:${lacking%,}. Install them and run this again."
}

check_go
check_node
if have dpkg-query && have apt-get; then set_up_debian; else check_elsewhere; fi
