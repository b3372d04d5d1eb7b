# The longer story of January 2022 is walked by 2,000 simulated players of each kind and keeps every bound of its gates;
# players at random reach all six endings. In the program without sanitizers, where there is one.
. "$(dirname "$0")/lib.sh"
program=${QANTAR_UNSANITIZED:-$program}
story=$source/scripts/kazakhstan-2022

{
    cat "$story/week.gates"
    printf 'random endings.missing = 0\n'
} >"$here/week.gates"
gives 0 walk "$story" --edition week --plays 2000 --gates "$here/week.gates"
says 'passed  reader minutes <= 60'
says 'passed  random endings.missing = 0'
says 'Faults: none'
gives 0 walk "$story" --edition lesson --plays 2000 --gates "$story/lesson.gates"
says 'Faults: none'
finish
