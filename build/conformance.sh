#!/bin/sh
# Holds papers against PDF/UA-1 and PDF/A-2a with veraPDF.
#   build/conformance.sh fetch   brings veraPDF; fails, saying why in one line, where it is not to be had
#   build/conformance.sh         writes the papers and checks them
set -eu
cd "$(dirname "$0")/.."
jars=build/cache/verapdf
papers=$PWD/build/cache/papers

lacking() {
	echo "Conformance was skipped: $1."
	exit 1
}

fetch() {
	[ -e $jars/fetched ] && [ ! build/verapdf.xml -nt $jars/fetched ] && return
	command -v java >/dev/null && java -version >/dev/null 2>&1 || lacking "there is no Java here"
	command -v mvn >/dev/null || lacking "there is no Maven here"
	rm -rf $jars && mkdir -p build/cache
	mvn -q -B -Dmaven.wagon.rto=60000 -f build/verapdf.xml org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
		-DoutputDirectory="$PWD/$jars" >build/cache/verapdf.log 2>&1 || lacking "Maven could not fetch veraPDF; build/cache/verapdf.log says why"
	touch $jars/fetched
}

check() {
	rm -rf "$papers"
	mkdir -p "$papers"
	TIMONE_PAPERS=$papers go test -count=1 -tags headless -run 'KeepsToTheStandards|WhereItStood|WhereTheyStood' ./internal/pdf ./internal/document
	for standard in ua1 2a; do
		java -cp "$jars/*" org.verapdf.apps.GreenfieldCliWrapper -f $standard --format text -v "$papers"/*.pdf
	done
}

case "${1-check}" in
fetch) fetch ;;
check) check ;;
esac
