#!/bin/sh
# The real window with the screens served by Vite: a saved Svelte file shows at once, a saved Go file builds and
# starts the window again.
#   build/dev.sh TAGS
set -eu
cd "$(dirname "$0")/.."
: "${VITE_PORT:=5173}" "${WAILS_PORT:=34115}"

(cd frontend && exec node_modules/.bin/vite --port "$VITE_PORT" --strictPort) &
vite=$!
window=
trap 'kill "$vite" $window 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM

# go_state changes when a Go file, a query, a migration or a word does.
go_state() { find app internal -type f \( -name '*.go' -o -name '*.sql' -o -name '*.json' \) -exec cksum {} + | cksum; }

while kill -0 "$vite" 2>/dev/null; do
	state=$(go_state)
	if go build -tags "$1" -o build/bin/timone-dev ./app; then
		devserver=127.0.0.1:$WAILS_PORT frontenddevserverurl=http://127.0.0.1:$VITE_PORT build/bin/timone-dev &
		window=$!
	fi
	while [ "$(go_state)" = "$state" ]; do
		[ -z "$window" ] || kill -0 "$window" 2>/dev/null || exit 0
		sleep 1
	done
	[ -z "$window" ] || { kill "$window" 2>/dev/null || true; wait "$window" 2>/dev/null || true; }
	window=
done
