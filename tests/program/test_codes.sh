# `qantar codes` from outside: it writes the table beside the script, adds nothing twice, and the table of
# the scenario that comes with Qantar has all that it needs. A code goes from one machine to another.
. "$(dirname "$0")/lib.sh"

cp -R "$small" "$here/one"
gives 0 codes "$here/one"
says "codes.txt: "
silent
[ -s "$here/one/codes.txt" ] || flunk "there is no codes.txt"
[ ! -e "$here/one/codes.txt.bak" ] || flunk "a backup was left beside the script"
cp "$here/one/codes.txt" "$here/first"
gives 0 codes "$here/one"
says "codes.txt: 0 lines added"
cmp -s "$here/one/codes.txt" "$here/first" || flunk "codes.txt changed though nothing was new"

# A letter changed: refused, and left as it is.
sed 's/"node":"/&x/' "$here/first" >"$here/one/codes.txt"
cp "$here/one/codes.txt" "$here/changed"
gives 65 codes "$here/one"
tells "is not what was published"
cmp -s "$here/one/codes.txt" "$here/changed" || flunk "a table that was changed was written"
gives 1 check "$here/one"
says "[codes-changed]"

# The scenario that comes with Qantar. When this fails: qantar codes kazakhstan-2022
cp -R "$source/scripts/kazakhstan-2022" "$here/january"
gives 0 codes "$here/january"
says "codes.txt: 0 lines added"

# One machine gives a code, another one with a profile of its own takes it up.
typed begin:week go_on first_box who_says saves
run lines --seed 7 --profile "$here/here"
code=$(sed -n 's/.*"label":"The code for this play","text":"\([^"]*\)".*/\1/p' "$here/out")
[ -n "$code" ] || flunk "the saves page shows no code"
typed saves "{\"do\":\"code\",\"value\":\"$code\"}"
run lines --seed 8 --profile "$here/there"
says '"scene":"manager"'
finish
