# Sourced by the scripts of this folder: . "$(dirname "$0")/lib.sh" with the program and the
# source folder as their arguments. Each check counts its failures; "finish" ends the script.
program=$1
source=$2
small=$source/tests/scenarios/small
here=$(mktemp -d) || exit 1
trap 'rm -rf "$here"' EXIT
failures=0

# The settings and saves of whoever runs the tests are none of theirs.
export XDG_DATA_HOME="$here/data"

# Leak reports of a program that a closed pipe or a signal ended are not the matter here.
unset DISPLAY WAYLAND_DISPLAY

flunk() {
    failures=$((failures + 1))
    printf 'FAILED: %s\n' "$*"
    [ ! -s "$here/out" ] || sed 's/^/  out | /' "$here/out" | tail -n 12
    [ ! -s "$here/err" ] || sed 's/^/  err | /' "$here/err" | tail -n 12
}

# run WORDS...: runs the program without input; what it says goes to $here/out and $here/err.
run() {
    "$program" "$@" <"${input:-/dev/null}" >"$here/out" 2>"$here/err"
    code=$?
}

# gives CODE WORDS...: runs it; the exit code must be CODE.
gives() {
    wanted=$1
    shift
    run "$@"
    [ "$code" = "$wanted" ] || flunk "qantar $* gave exit code $code, not $wanted"
}

# says PART, tells PART: what stands on stdout, on stderr of the last run.
says() { grep -qF -- "$1" "$here/out" || flunk "stdout does not say: $1"; }
tells() { grep -qF -- "$1" "$here/err" || flunk "stderr does not say: $1"; }
silent() { [ ! -s "$here/err" ] || flunk "stderr is not empty"; }

# typed LINES...: makes them the input of the runs to come.
typed() {
    printf '%s\n' "$@" >"$here/typed"
    input=$here/typed
}

# skip REASON: ends the script as one that cannot run here; tests/run.sh prints the reason.
skip() {
    printf 'skipped: %s\n' "$*"
    exit 77
}

finish() {
    [ "$failures" = 0 ] || printf '%s checks failed\n' "$failures"
    [ "$failures" = 0 ]
    exit
}
