#!/bin/sh
# Tests: sh tests/run.sh [quick|long|stress]. Installs what is missing and builds first.
#            every test under the sanitizers but the longest
#   quick    without sanitizers and without what takes seconds: for the loop of working
#   long     the linters; the quick tests, soaks and kills without sanitizers; stress; the builds for the browser
#            and for Windows with their tests; attacks under the sanitizers
#   stress   under the sanitizers all but the slow tests with limits so small that every boundary is crossed; then
#            long monkeys, corpora, valgrind
# `sh tests/run.sh` and `sh tests/run.sh long` together leave out nothing. The exit code is that of ctest, or 1 when a linter
# or the formatting found something.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
. "$root/engine/install.sh"
result=0

# clang-format is large, so only `long` installs it. Other versions differ.
check_format() {
    if ! clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
        say "Skipped: the formatting was not checked, clang-format 14 is not here."
        return 0
    fi
    find "$root/engine" "$root/tests" -name '*.[ch]' -print0 |
        xargs -0 -P "$(getconf _NPROCESSORS_ONLN)" -n 40 clang-format --dry-run 2>&1 |
        sed -n 's/^\(.*\):[0-9]*:[0-9]*: warning: .*/\1/p' | sort -u | {
        odd=$(cat)
        [ -z "$odd" ] || say "Not formatted as .clang-format says (clang-format -i mends it):
$odd"
        [ -z "$odd" ]
    }
}

# Why tests were skipped, from the log of ctest.
tell_skipped() {
    sed -n 's/^[0-9]*\/[0-9]* Testing: //p; s/^skipped: /  skipped: /p' "$1/Testing/Temporary/LastTest.log" |
        awk '/^  skipped: / { print "Skipped: " test " (in part or whole): " substr($0, 12); next } { test = $0 }' | sort -u
}

# run_tests FOLDER CTEST-OPTIONS...: what spins is ended by the processor's time, which a busy machine
# does not shorten. One test more than there are processors, since many wait for what hangs to be ended.
run_tests() {
    folder=$1
    shift
    (ulimit -t 1800 && cd "$folder" && ctest --output-on-failure --no-tests=error \
        -j "$(($(getconf _NPROCESSORS_ONLN) + 1))" "$@" </dev/null) || result=$?
    tell_skipped "$folder"
}

# The browser's tests say themselves what they skip.
# What cannot be had is said; what can be had and does not build is a fault.
build_web() {
    if (. "$root/engine/deps/deps.sh" && install_packages $deps_packages $web_packages && fetch_sources); then
        sh "$root/engine/web/build.sh" || result=1
    else
        say "Skipped: the build for the browser, since its packages or Debian's sources cannot be had."
    fi
}
run_web() {
    command -v node >/dev/null && command -v npm >/dev/null || (install_packages nodejs npm)
    command -v chromium >/dev/null || (install_packages chromium)
    command -v firefox-esr >/dev/null || command -v firefox >/dev/null || (install_packages firefox-esr)
    if command -v node >/dev/null; then
        QANTAR="$builds/fast/qantar" node "$root/tests/web/run.mjs" </dev/null || result=1
    else
        say "Skipped: the tests of the browser, node is not here."
    fi
}

windows_built=
build_windows() {
    if (. "$root/engine/deps/deps.sh" && install_packages $deps_packages $windows_packages && fetch_sources); then
        sh "$root/engine/windows/build.sh" tests && windows_built=yes || result=1
    else
        say "Skipped: the build for Windows, since its packages or Debian's sources cannot be had."
    fi
}
run_windows() { # PART...
    [ -n "$windows_built" ] || return
    if (install_packages $windows_test_packages); then
        QANTAR="$builds/fast/qantar" sh "$root/tests/windows/run.sh" "$@" || result=1
    else
        say "Skipped: the tests of the build for Windows, since Wine or Xvfb cannot be had."
    fi
}

build_kind() { build "$builds/$1" "-DQANTAR_BUILD=$1" -DQANTAR_WERROR=ON; }
# Tests of dev also ask the program without sanitizers.
build_dev() {
    targets='qantar qantar-worker qantar-picture-worker'
    build_kind fast
    targets=
    build_kind dev
}
# What asks the program without sanitizers has no tiny limits to be played with.
run_stress() {
    QANTAR_TINY_LIMITS=1
    export QANTAR_TINY_LIMITS
    run_tests "$builds/dev" -LE 'slow|long|unsanitized'
    unset QANTAR_TINY_LIMITS
    run_tests "$builds/dev" -L long -LE 'fast|hostile'
}
# Browsers and Wine wait most of their time, so stress runs beside them and gives way.
start_stress() {
    # timeout, when it is ended, ends all that it has started.
    timeout 7200 nice -n 19 sh "$root/tests/run.sh" stress >"$builds/stress.log" 2>&1 &
    stress=$!
    trap 'kill "$stress" 2>/dev/null' EXIT
    trap 'exit 1' HUP INT TERM
}
end_stress() {
    show_signs Stress "$builds/stress.log" &
    signs=$!
    wait "$stress" || result=$?
    kill "$signs" 2>/dev/null
    trap - EXIT HUP INT TERM
    cat "$builds/stress.log"
}

case ${1-} in
'') say "The tests under the sanitizers: about six minutes on two cores once they are built." ;;
quick) say "The quick tests: about a minute on two cores once they are built." ;;
long) say "The long tests: about thirty-five minutes on two cores." ;;
stress) say "The tests with tiny limits and the long ones: about fifteen minutes on two cores once they are built." ;;
*) die "usage: sh tests/run.sh [quick|long|stress]" ;;
esac
install_packages $play_packages $test_packages

case ${1-} in
'')
    build_dev
    check_format || result=1
    run_tests "$builds/dev" -LE long
    ;;
quick)
    build_kind fast
    run_tests "$builds/fast" -LE 'slow|long|seconds'
    ;;
stress)
    install_packages $long_packages
    build_dev
    run_stress
    ;;
long)
    install_packages $long_packages
    build_kind fast
    build_dev
    check_format || result=1
    sh "$root/tests/lint.sh" || result=1
    run_tests "$builds/fast" -LE 'slow|sanitized'
    build_web
    build_windows
    start_stress
    run_web
    run_windows frames program window plays units
    end_stress
    # Alone: what holds a reader up is ended by the processor's time, and by the clock where it gets too little of that.
    run_tests "$builds/dev" -R '^hostile/.*_long'
    run_windows hostile
    ;;
esac
exit "$result"
