#!/bin/sh
# Makes all generated code again and says whether what was checked in was the same.
set -eu
cd "$(dirname "$0")/.."
generated="internal/studio/db internal/words/keys.go internal/words/it.json.gz internal/words/en.json.gz frontend/src/lib/words.gen.ts frontend/wailsjs"

# state lists each generated file with its content's sum, in order.
state() { find $generated -type f -exec cksum {} + | LC_ALL=C sort -k 3; }

before=$(state)
"${MAKE:-make}" --no-print-directory generate
after=$(state)
[ "$before" = "$after" ] && exit 0
echo "Generated code was not fresh. It is now; look at it and commit:" >&2
printf '%s\n%s\n' "$before" "$after" | LC_ALL=C sort | uniq -u | awk '{print "  " $3}' | sort -u >&2
exit 1
