# The attacks on the interpreter itself, with the sanitizers watching.
root=$2
. "$root/tests/hostile/lib.sh"
run_attacks "$1" 'bug_*' 'load_*' 'number_*' 'stack_*' 'tamper_*'
