# The lines are the same bytes twice, and the terminal's choices lead to the same state.
. "$(dirname "$0")/lib.sh"

typed begin guess undo measure notebook source:rope back back tell home both continue \
    take:water put:1 take:lock put:1 take:lock swap:water take:lock back take:water put:1 take:rumour put:2 take:lock put:3 order_done link:trigger link:only_before log back
gives 0 lines "$small" --seed 3 --profile "$here/a"
mv "$here/out" "$here/first"
gives 0 lines "$small" --seed 3 --profile "$here/b"
cmp -s "$here/first" "$here/out" || flunk "the same seed and lines gave other bytes"
cmp -s "$here/a/small.autosave.json" "$here/b/small.autosave.json" || flunk "other saves"
[ "$(wc -l <"$here/out")" = 32 ] || flunk "not one page for each line"

gives 0 term "$small" --seed 3 --profile "$here/c"
unlabelled() { sed 's/"when":"[^"]*"//' "$1"; }
[ "$(unlabelled "$here/a/small.autosave.json")" = "$(unlabelled "$here/c/small.autosave.json")" ] ||
    flunk "the terminal came to another state"

# --begin leaves out the title page.
input=/dev/null
gives 0 lines "$small" --begin --profile "$here/d"
says '"page":"scene"'
gives 0 lines "$small" --at closing --profile "$here/d"
says '"scene":"closing"'

# Hostile bytes: a page for each line, and an end.
printf '\377\376\nbe\000gin\n{"do":\nbegin\n%070000d\nmeasure' 7 >"$here/typed"
input=$here/typed
gives 0 lines "$small" --seed 3 --profile "$here/e"
[ "$(wc -l <"$here/out")" = 11 ] || flunk "hostile lines gave another number of pages"
gives 0 term "$small" --seed 3 --profile "$here/e"
says "Trust 4 of 8"

# What is recorded can be replayed.
typed begin measure "save x" tell home quit
gives 0 term "$small" --seed 9 --profile "$here/f" --record "$here/r.play"
gives 0 term "$small" --seed 9 --profile "$here/h" # the same once more, for its words
grep '^# ' "$here/out" >"$here/titles"
gives 0 replay "$here/r.play" "$small" --bless
[ "$(wc -l <"$here/titles")" -gt 2 ] || flunk "the terminal showed too few pages"
while read -r title; do
    grep -qxF -- "$title" "$here/r.out" || flunk "the transcript lacks the page: $title"
done <"$here/titles"
gives 0 replay "$here/r.play" "$small"
gives 0 replay "$here/r.play" "$small" --reload
typed measure tell home
gives 0 lines "$small" --begin --seed 9 --profile "$here/g" --record "$here/b.play"
gives 0 replay "$here/b.play" "$small" --bless
sed '$d' "$here/r.out" >"$here/shorter" && mv "$here/shorter" "$here/r.out"
gives 1 replay "$here/r.play" "$small"
says "the play differs from line"
finish
