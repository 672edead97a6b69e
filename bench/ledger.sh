#!/usr/bin/env bash
# A ledger of a million made-up statements: what keeping costs, how fast it answers, how long linking takes, how much memory serving
# and exporting take.
# Holds each figure to its bar, and fails if one does not hold.
# usage: bench/ledger.sh [--statements N] [--keep FILE]
set -euo pipefail

usage="usage: $0 [--statements N] [--keep FILE]    (FILE is made if it is not there, and kept)"
statements=1000000
keep=
while [ $# -gt 0 ]; do
  case $1 in
    --statements) statements=${2:?$usage}; shift 2 ;;
    --keep) keep=$(realpath -m "${2:?$usage}"); shift 2 ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
done
cd "$(dirname "$0")/.."

for tool in /usr/bin/time curl; do
  command -v "$tool" > /dev/null || { echo "$0 needs $tool (Debian: time, curl)" >&2; exit 1; }
done

. bench/build.sh
./parley --version > /dev/null # builds on first use

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ledger=${keep:-$folder/bench.ledger}
bench() { java -Xmx1g @bench/target/java.args org.parley.bench.ledger.LedgerBench "$@"; }

failed=0
[ -s "$ledger" ] || bench make "$ledger" --statements "$statements"
bench ask "$ledger" || failed=1

/usr/bin/time -o "$folder/time" -f '%e s %M' ./parley export --ledger "$ledger" -o "$folder/all.csv"
echo "full CSV export: $(cut -d' ' -f1,2 "$folder/time")"
bench bar 'full CSV export, resident MB' "$(awk '{print $3 * 1024 / 1000000}' "$folder/time")" 256 || failed=1
rm "$folder/all.csv"

port=18080
./parley serve --ledger "$ledger" --port "$port" 2> "$folder/serve.log" &
server=$!
trap 'kill $server 2> /dev/null; rm -rf "$folder"' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/health"; do
  kill -0 "$server" 2> /dev/null || { cat "$folder/serve.log" >&2; exit 1; }
  sleep 0.2
done
for path in / '/statements?q=talks' '/statements?q=president&form=direct' '/statements?q=war&page=3' /actors '/statements.json?q=the'; do
  curl -s -o /dev/null -w "%{time_total} s  $path\n" "http://127.0.0.1:$port$path"
done
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port/statements?q=war"; done
curl -s -o /dev/null -w "%{time_total} s  /statements.csv?view=reports\n" "http://127.0.0.1:$port/statements.csv?view=reports"
bench bar 'serve, resident MB' "$(awk '/VmHWM/ {print $2 * 1024 / 1000000}' "/proc/$server/status")" 512 || failed=1
kill "$server"
wait "$server" || true

cp "$ledger" "$folder/share.ledger"
bench link "$folder/share.ledger" || failed=1
bench share "$folder/share.ledger" || failed=1
exit "$failed"
