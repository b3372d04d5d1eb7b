# The other attacks with the sanitizers watching, but for floods of text: with those they take as long as
# a story may, and what lays texts out has fuzz targets of its own.
root=$2
. "$root/tests/hostile/lib.sh"
run_attacks "$1" 'book_[!t]*' 'book_ta*' 'book_te[!x]*' 'book_text_[!f]*' 'env_*' 'error_*' 'late_*' \
    'mem_*' 'path_*' 'state_*' 'time_*'
