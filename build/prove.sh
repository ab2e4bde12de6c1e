#!/bin/bash
# Proves the two commands of the README on a bare Debian 12: a root made by debootstrap to which only Go, Node, git and
# make are added (Go and Node are copied from this machine), and a clean clone of what is committed here.
#   build/prove.sh DIR [serve] [run] [test] [ci]
# serve: make run without a display; run: make run with one; test: make test; ci: .ci/run, cold and then warm.
# Without a word: serve, run and test. Each starts on a fresh copy of the root. Needs root, debootstrap, curl, and for
# run Xvfb and xdotool. PROVE_MIRROR names another mirror, PROVE_CERTIFICATES a folder of certificates (*.crt) to trust.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mkdir -p "${1:?say where the roots may be made}" && cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- serve run test
mirror=${PROVE_MIRROR:-http://deb.debian.org/debian}
display=:77
started=()

say() { printf '\n#### %s\n' "$*"; }

clean_up() {
	for pid in "${started[@]}"; do kill -- "-$pid" 2>/dev/null || kill "$pid" 2>/dev/null || true; done
	unmount
}

unmount() {
	for point in tmp/.X11-unix dev/shm dev/pts dev sys proc; do
		if mountpoint -q "$dir/root/$point"; then umount -l "$dir/root/$point"; fi
	done
}
trap clean_up EXIT

make_base() {
	[ -e "$dir/base/ready" ] && return
	say "a bare Debian 12 in $dir/base"
	rm -rf "$dir/base"
	debootstrap --variant=minbase bookworm "$dir/base" "$mirror" >"$dir/debootstrap.log"
	cat >"$dir/base/etc/apt/sources.list" <<-LIST
		deb $mirror bookworm main
		deb $mirror bookworm-updates main
		deb ${mirror}-security bookworm-security main
	LIST
	cp /etc/resolv.conf "$dir/base/etc/resolv.conf"
	chroot "$dir/base" sh -c 'apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends git make' >>"$dir/debootstrap.log" 2>&1
	cp -a "$(go env GOROOT)" "$dir/base/usr/local/go"
	local node npm
	node=$(readlink -f "$(command -v node)")
	npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
	mkdir -p "$dir/base/usr/local/bin" "$dir/base/usr/local/lib/node_modules"
	cp "$node" "$dir/base/usr/local/bin/node"
	cp -a "$npm" "$dir/base/usr/local/lib/node_modules/npm"
	ln -s ../lib/node_modules/npm/bin/npm-cli.js "$dir/base/usr/local/bin/npm"
	ln -s ../lib/node_modules/npm/bin/npx-cli.js "$dir/base/usr/local/bin/npx"
	if [ -n "${PROVE_CERTIFICATES:-}" ]; then
		mkdir -p "$dir/base/usr/local/share/ca-certificates"
		cp "$PROVE_CERTIFICATES"/*.crt "$dir/base/usr/local/share/ca-certificates/"
	fi
	touch "$dir/base/ready"
}

fresh_root() {
	unmount
	rm -rf "$dir/root"
	cp -a "$dir/base" "$dir/root"
	mount -t proc proc "$dir/root/proc"
	mount --rbind /sys "$dir/root/sys" && mount --make-rslave "$dir/root/sys"
	mount --bind /dev "$dir/root/dev"
	mount --bind /dev/pts "$dir/root/dev/pts"
	mount -t tmpfs shm "$dir/root/dev/shm"
	mkdir -p "$dir/root/tmp/.X11-unix"
	mount --bind /tmp/.X11-unix "$dir/root/tmp/.X11-unix"
	git clone -q "file://$here" "$dir/root/root/timone"
}

# inside WORDS... runs a command in the clone with nothing of this machine's environment.
inside() {
	env -i HOME=/root LANG=C.UTF-8 TERM=dumb PATH=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
		${PROVE_CERTIFICATES:+NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt} ${screen:+DISPLAY=$screen} \
		chroot "$dir/root" sh -c 'cd /root/timone && exec "$@"' sh "$@"
}

# wait_for SECONDS COMMAND... until it succeeds, as long as what was started last lives.
wait_for() {
	local last=$((SECONDS + $1))
	shift
	until "$@"; do
		[ $SECONDS -lt $last ] && kill -0 "${started[-1]}" 2>/dev/null || return 1
		sleep 1
	done
}

start() {
	setsid "$@" &
	started+=($!)
}

address() { grep -oE 'http://127\.0\.0\.1:[0-9]+[^ ]*' "$dir/serve.log"; }

prove_serve() {
	say "make run, no display"
	fresh_root
	local begun=$SECONDS
	start bash -c "$(declare -f inside); dir='$dir'; PROVE_CERTIFICATES='${PROVE_CERTIFICATES:-}'; inside make run" >"$dir/serve.log" 2>&1
	wait_for 1800 address >/dev/null || { cat "$dir/serve.log"; return 1; }
	cat "$dir/serve.log"
	curl -fsSL -o "$dir/page.html" -c "$dir/cookies" -b "$dir/cookies" "$(address | head -n 1)"
	grep -qi '<title>Timone' "$dir/page.html"
	say "make run, no display: the page answers after $((SECONDS - begun)) s"
	kill -- "-${started[-1]}" && wait "${started[-1]}" 2>/dev/null || true
}

window_shows() { DISPLAY=$display xdotool search --onlyvisible --name '^Timone' >/dev/null 2>&1; }

prove_run() {
	say "make run, with a display"
	fresh_root
	start Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1
	local begun=$SECONDS
	start bash -c "$(declare -f inside); dir='$dir'; screen='$display'; PROVE_CERTIFICATES='${PROVE_CERTIFICATES:-}'; inside make run" >"$dir/run.log" 2>&1
	wait_for 3600 window_shows || { cat "$dir/run.log"; return 1; }
	cat "$dir/run.log"
	say "make run, with a display: the window shows after $((SECONDS - begun)) s"
	sleep 3
	if command -v import >/dev/null; then DISPLAY=$display import -window root "$dir/window.png"; fi
	kill -- "-${started[-1]}" && wait "${started[-1]}" 2>/dev/null || true
	kill "${started[-2]}" 2>/dev/null || true
}

timed() {
	local begun=$SECONDS status=0
	inside "$@" || status=$?
	say "$*: status $status after $((SECONDS - begun)) s"
	return $status
}

make_base
for word in "$@"; do
	case "$word" in
	serve) prove_serve ;;
	run) prove_run ;;
	test)
		fresh_root
		timed make test
		;;
	ci)
		fresh_root
		timed .ci/run
		timed .ci/run
		;;
	*) echo "prove.sh: no such thing as $word" >&2 && exit 2 ;;
	esac
done
say "all of it stands: $*"
