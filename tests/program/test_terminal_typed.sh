# What a person types and how wide they see it: any case and script, any white space, COLUMNS.
. "$(dirname "$0")/lib.sh"

widest() { awk '{ if (length($0) > most) most = length($0) } END { print most }' "$here/out"; }

COLUMNS=40 gives 0 term "$small"
[ "$(widest)" -le 42 ] || flunk "lines of $(widest) columns in a terminal of 40"
COLUMNS=wide gives 0 term "$small"
[ "$(widest)" -gt 42 ] || flunk "a COLUMNS that is no number was heeded"

printf 'ＢＥＧＩＮ\r\n(1)\r\n\302\240NOTEBOOK\343\200\200\r\nBack\r\n' >"$here/typed"
input=$here/typed
gives 0 term "$small"
says "# Morning"
says "# Notebook"
says "Trust 4 of 8"
grep -q 'There is no' "$here/out" && flunk "a line was not understood"

printf '\033[A\nb\377\nb\0\n' >"$here/typed"
gives 0 term "$small"
says "control character in it (U+001B)"
says "not UTF-8 text"
says "zero bytes"
finish
