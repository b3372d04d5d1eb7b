# The other attacks with the sanitizers watching.
root=$2
. "$root/tests/hostile/lib.sh"
run_attacks "$1" 'book_*' 'env_*' 'error_*' 'late_*' 'mem_*' 'path_*' 'state_*' 'time_*'
