# A worker that replies to `check` or `codes` with nothing is an error with a sentence, and no crash.
# Called with the program and the source folder. test-worker without an argument is such a worker.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$program" "$folder/qantar"
cp "$(dirname "$program")/test-worker" "$folder/qantar-worker"
cp -R "$2/tests/scenarios/small" "$folder/small"

# empty COMMAND SENTENCE
empty() {
    code=0
    "$folder/qantar" "$1" "$folder/small" >"$folder/out" 2>"$folder/err" || code=$?
    cat "$folder/out" "$folder/err"
    [ "$code" -eq 65 ]
    [ ! -s "$folder/out" ]
    grep -q "the process that read the scenario sent no $2" "$folder/err"
}
empty check report
empty codes table
[ ! -e "$folder/small/codes.txt" ]
