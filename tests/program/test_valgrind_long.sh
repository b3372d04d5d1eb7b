# A full play of January 2022 through the lines under valgrind: no error, not a byte lost, and at
# the end not a byte more in use than the libraries take before main. Behind the two arguments of
# every script may stand another play. The program must be one without sanitizers, which
# QANTAR_UNSANITIZED names; by hand: sh tests/program/test_valgrind_long.sh BUILD/qantar .
. "$(dirname "$0")/lib.sh"
program=${QANTAR_UNSANITIZED:-$program}
play=${3:-$source/tests/plays/solid_record.play}

command -v valgrind >/dev/null || skip "valgrind is not installed"
! grep -q __asan_init "$program" || skip "the program has sanitizers in it"
# The whole play in one process: valgrind looks into one.
one=
! "$program" --help | grep -q -- --one-process || one=--one-process

# under NAME WORDS...: runs the program under valgrind; the report goes to $here/NAME.
under() {
    report=$here/$1
    shift
    valgrind --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect,possible \
        --errors-for-leak-kinds=definite,indirect,possible --log-file="$report" \
        "$program" "$@" </dev/fd/3 >"$here/out" 2>"$here/err"
    code=$?
    [ "$code" = 0 ] || flunk "exit code $code under valgrind: $(cat "$report")"
    grep -q 'ERROR SUMMARY: 0 errors' "$report" || flunk "there are errors: $(cat "$report")"
}
in_use() { sed -n 's/.*in use at exit: \([0-9,]*\) bytes.*/\1/p' "$here/$1"; }

# The steps alone.
sed -e '1,2d' -e '/^#/d' -e '/^\(text\|not\|page\|at\|meter\|status\): /d' \
    -e '/^save$/d' -e '/^reload$/d' -e '/^$/d' "$play" >"$here/steps"
mkdir "$here/p"
under version --version 3</dev/null
under play lines kazakhstan-2022 --seed "$(sed -n '2s/seed //p' "$play")" $one \
    --profile "$here/p" 3<"$here/steps"
sed -n 's/^==[0-9]*== *\(.*\)/\1/; /total heap usage\|in use at exit\|ERROR SUMMARY/p' "$here/play"
printf '%s steps, %s pages\n' "$(wc -l <"$here/steps")" "$(wc -l <"$here/out")"
grep -q '"status":"ended"' "$here/out" || flunk "the play did not come to its end"
! grep -q '"page":"error"' "$here/out" || flunk "a step was refused"
[ "$(in_use play)" = "$(in_use version)" ] ||
    flunk "$(in_use play) bytes are in use after a play, $(in_use version) after --version"
finish
