#!/bin/sh
# Tests: sh tests/run.sh [quick|stress]. Installs what is missing and builds first.
#   quick   leaves out the slow tests
#   stress  runs all a second time with limits so small that every boundary is crossed
# The exit code is that of ctest, or 1 when the code is not formatted.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
. "$root/engine/install.sh"

# clang-format is large, so it is used where it is and not installed. Other versions differ.
check_format() {
    if ! clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
        say "The formatting was not checked: clang-format 14 is not here."
        return 0
    fi
    find "$root/engine" "$root/tests" -name '*.[ch]' -exec clang-format --dry-run {} + 2>&1 |
        sed -n 's/^\(.*\):[0-9]*:[0-9]*: warning: .*/\1/p' | sort -u | {
        odd=$(cat)
        [ -z "$odd" ] || say "Not formatted as .clang-format says (clang-format -i mends it):
$odd"
        [ -z "$odd" ]
    }
}

run_tests() {
    folder=$1
    shift
    (cd "$folder" && ctest --output-on-failure --no-tests=error \
        -j "$(getconf _NPROCESSORS_ONLN)" "$@" </dev/null)
}

case ${1-} in
'' | stress) leave_out= ;;
quick) leave_out='-LE slow' ;;
*) die "usage: sh tests/run.sh [quick|stress]" ;;
esac

install_packages $play_packages $test_packages
build "$builds/dev" -DQANTAR_BUILD=dev -DQANTAR_WERROR=ON
if [ "${1-}" = stress ]; then
    build "$builds/stress" -DQANTAR_BUILD=stress -DQANTAR_WERROR=ON
fi

result=0
check_format || result=1
if [ "${1-}" = stress ]; then
    run_tests "$builds/stress" || result=$?
fi
run_tests "$builds/dev" $leave_out || result=$?
exit $result
