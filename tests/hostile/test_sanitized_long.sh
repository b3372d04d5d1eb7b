# The other attacks with the sanitizers watching, but for floods of text and of scenes (mem_both): with
# those they take as long as a story may, so that its time ends them and not the limit they are about.
# Without sanitizers test_hostile_slow.sh runs them; what lays texts out has fuzz targets of its own.
root=$2
. "$root/tests/hostile/lib.sh"
run_attacks "$1" 'book_[!t]*' 'book_ta*' 'book_te[!x]*' 'book_text_[!f]*' 'env_*' 'error_*' 'late_*' \
    'mem_[!b]*' 'mem_b[!o]*' 'mem_boo*' 'path_*' 'state_*' 'time_*'
