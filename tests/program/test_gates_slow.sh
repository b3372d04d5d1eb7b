# Both editions of January 2022 are walked by 200 simulated players of each kind, and keep every bound of their gates: who
# guesses, who reads, conduct, words and minutes. In the program without sanitizers, where there is one.
. "$(dirname "$0")/lib.sh"
program=${QANTAR_UNSANITIZED:-$program}
story=$source/scripts/kazakhstan-2022

gives 0 walk "$story" --edition lesson --plays 200 --gates "$story/lesson.gates"
says 'passed  close_reader total >= 85'
says 'Faults: none'
gives 0 walk "$story" --edition week --plays 200 --gates "$story/week.gates"
says 'Faults: none'
finish
