#!/bin/sh
# The linters: sh tests/lint.sh. Called by `sh tests/run.sh long`, which installs them and builds the
# fast kind, whose compile commands they read. What each looks for and what it leaves out, with the
# reason, stands in .clang-tidy, in tests/cppcheck.txt and below. The exit code is 1 when one of them
# found something or is not there.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
. "$root/engine/install.sh"
jobs=$(getconf _NPROCESSORS_ONLN)
made=$builds/fast/made
result=0
mkdir -p "$builds/lint" && cd "$root" || exit 1

# What is not made by a program, and is of this system: of the others there are no headers here.
sources() {
    find engine -name '*.c' ! -name break_table.c ! -name '*_windows.c' ! -name '*_web.c' \
        ! -path 'engine/web/*' ! -path 'engine/windows/*' ! -path 'engine/deps/*' | sort
}

# lint NAME COMMAND...: a finding is an exit code.
lint() {
    found=$builds/lint/$1.log
    if with_signs "$@" >/dev/null; then return; fi
    result=1
    grep -v '^engine/[^:]*$\|warnings\? generated\|^Suppressed\|^Use -' "$found" | head -n 40
    say "FAILED: $1 (all of it: $found)"
}

# One file for each process: over several files clang-tidy 14 loses sight of va_start. Its analyzer follows a
# fifth of the paths that it follows by default, in a quarter of the time; gcc's follows them in its own way.
clang_tidy() {
    sources | xargs -P "$jobs" -n 1 sh -c 'echo "$2" && clang-tidy --quiet -p "$1" --extra-arg=-Xclang \
        --extra-arg=-analyzer-config --extra-arg=-Xclang --extra-arg=max-nodes=45000 "$2"' - "$builds/fast"
}

run_cppcheck() {
    sources | cppcheck --file-list=- --enable=warning,performance,portability --std=c11 --error-exitcode=1 -j "$jobs" \
        --suppressions-list=tests/cppcheck.txt -I engine -I "$made"
}

# gcc's analyzer, over each file by itself. It cannot know that only a Str without bytes is NULL. What it found
# nothing in comes from the compiler's cache the next time, which needs an object.
analyze() {
    flags=$(pkg-config --cflags sdl2 SDL2_ttf SDL2_image lua5.4 jansson fribidi libutf8proc libseccomp libpng libjpeg expat)
    sources | xargs -P "$jobs" -I FILE sh -c 'echo FILE && exec $3 gcc -std=c11 -O1 -fanalyzer -Werror -Wno-analyzer-null-argument \
        -Iengine "-I$1" $2 -c FILE -o "$4/$(echo FILE | tr / .).o"' - "$made" "$flags" "$(command -v ccache)" "$builds/lint"
}

say "Linters: about four minutes on two cores."
lint clang-tidy "$builds/lint/clang-tidy.log" clang_tidy
lint cppcheck "$builds/lint/cppcheck.log" run_cppcheck
lint gcc "$builds/lint/gcc.log" analyze
exit $result
