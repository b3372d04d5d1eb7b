# The longer story of January 2022 is walked by 200 simulated players of each kind, and by 2,000 at random, who reach all
# six endings. In the program without sanitizers, where there is one.
. "$(dirname "$0")/lib.sh"
program=${QANTAR_UNSANITIZED:-$program}
story=$source/scripts/kazakhstan-2022

gives 0 walk "$story" --edition week --plays 200 --gates "$story/week.gates"
says 'passed  reader minutes <= 60'
says 'Faults: none'

printf 'random endings.missing = 0\n' >"$here/random.gates"
gives 0 walk "$story" --edition week --plays 2000 --policy random --gates "$here/random.gates"
finish
