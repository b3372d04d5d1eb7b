# A worker that replies to `check` with nothing is an error with a sentence, and no crash.
# Called with the program and the source folder. test-worker without an argument is such a worker.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$program" "$folder/qantar"
cp "$(dirname "$program")/test-worker" "$folder/qantar-worker"
code=0
"$folder/qantar" check "$2/tests/scenarios/small" >"$folder/out" 2>"$folder/err" || code=$?
cat "$folder/out" "$folder/err"
[ "$code" -eq 65 ]
[ ! -s "$folder/out" ]
grep -q 'the process that read the scenario sent no report' "$folder/err"
