#!/bin/sh
# Draws the icons from their SVG with Chromium: appicon.png, the sizes of the Linux desktop, and the Windows .ico.
set -eu
cd "$(dirname "$0")"
chromium=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# draw SVG SIZE OUT
draw() {
	printf '<body style="margin:0;background:transparent"><img src="file://%s/%s" width="%s" height="%s" style="display:block">' "$PWD" "$1" "$2" "$2" >"$work/page.html"
	"$chromium" --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" --hide-scrollbars \
		--force-device-scale-factor=1 --default-background-color=00000000 --window-size=1024,1024 \
		--screenshot="$work/shot.png" "file://$work/page.html" >/dev/null 2>&1
	convert "$work/shot.png" -crop "$2x$2+0+0" +repage -strip -define png:exclude-chunks=date,time "$3"
}

draw timone.svg 1024 ../appicon.png
for size in 256 128 64 48; do draw timone.svg "$size" "$work/$size.png"; done
for size in 32 16; do draw timone-small.svg "$size" "$work/$size.png"; done
cp "$work/256.png" ../linux/timone.png
cd "$work" && convert 256.png 128.png 64.png 48.png 32.png 16.png icon.ico && cd - >/dev/null
cp "$work/icon.ico" ../windows/icon.ico
