# The page that a browser shows before the program is there (engine/web/first_page.js) is the first page of the
# scenario that Qantar comes with. After that has changed, a third argument "write" writes it anew:
#     sh tests/program/test_first_page.sh BUILD/qantar . write
. "$(dirname "$0")/lib.sh"
kept=$source/engine/web/first_page.js

{
    printf '%s\n' '// Written by tests/program/test_first_page.sh: the first page, to be read while the program is fetched.' \
        "'use strict';" '' 'globalThis.qantarFirstPage ='
    "$program" lines --profile "$here/p" </dev/null | sed -n '1s/,"status":"playing"}$/};/p'
} >"$here/made.js"
[ "${3-}" != write ] || cp "$here/made.js" "$kept"
grep -q '^{"page":"title",.*};$' "$here/made.js" || flunk "the first page is no title"
cmp -s "$here/made.js" "$kept" || flunk "engine/web/first_page.js is not the first page any more: write it anew (see this test)"
finish
