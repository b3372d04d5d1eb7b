#!/bin/sh
# The linters: sh tests/lint.sh FOLDER, where FOLDER holds a build in FOLDER/fast. Called by
# `sh tests/run.sh long`, which installs them. What each of them looks for and what it leaves out, with
# the reason, stands in .clang-tidy, in tests/cppcheck.txt and below. The exit code is 1 when one of
# them found something, or is not there.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
builds=${1:-$root/.build}
jobs=$(getconf _NPROCESSORS_ONLN)
logs=$builds/lint
result=0
mkdir -p "$logs" || exit 1
cd "$root" || exit 1

# files: the sources of the engine that are not made by a program.
files() { find engine -name '*.c' ! -name '*_table.c' | sort; }

# lint NAME COMMAND...: runs it with a sign of life every few seconds; what it prints is a finding.
lint() {
    name=$1
    shift
    command -v "$name" >/dev/null || { echo "FAILED: $name is not here"; result=1; return; }
    printf '%s...\n' "$name"
    if "$@" >"$logs/$name.log" 2>&1; then return; fi
    result=1
    grep -v '^[0-9]* warnings\? generated\|^Suppressed\|^Use -' "$logs/$name.log" | head -n 40
    echo "FAILED: $name (all of it: $logs/$name.log)"
}

# One file for each process: over several files clang-tidy 14 loses sight of va_start.
clang_tidy() { files | xargs -P "$jobs" -n 1 sh -c 'printf "%s\n" "$2" >&3; clang-tidy --quiet -p "$1" "$2"' - "$builds/fast"; }

cppcheck_all() {
    cppcheck --enable=warning,performance,portability --std=c11 --quiet --error-exitcode=1 -j "$jobs" \
        --suppressions-list=tests/cppcheck.txt -I engine -I "$builds/fast/made" engine
}

# gcc's analyzer, as the program is built but for -g; it only reads.
analyzer() {
    flags="-std=c11 -O1 -fanalyzer -Werror -Iengine -I$builds/fast/made -c -o /dev/null"
    flags="$flags $(pkg-config --cflags sdl2 SDL2_ttf SDL2_image lua5.4 jansson fribidi libseccomp)"
    files | xargs -P "$jobs" -n 1 gcc $flags
}

lint clang-tidy clang_tidy 3>/dev/null
lint cppcheck cppcheck_all
lint gcc analyzer
exit $result
