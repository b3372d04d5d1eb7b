# qantar map: as SVG and as DOT, to a file or printed, and what it says when there is nothing to draw.
. "$(dirname "$0")/lib.sh"
mill=$source/tests/scenarios/walk

gives 0 map "$mill" -o "$here/mill.svg"
silent
head -c 5 "$here/mill.svg" | grep -q '<svg ' || flunk "the file is no SVG"
tail -n 1 "$here/mill.svg" | grep -q '^</svg>$' || flunk "the file is not whole"
[ "$(grep -c '<g id="n-' "$here/mill.svg")" = 6 ] || flunk "the file has not all scenes"
gives 0 map "$mill"
cmp -s "$here/out" "$here/mill.svg" || flunk "what is printed is another map"
gives 0 map "$mill" --dot
says 'digraph "walk" {'
says '"office" -> "question" [label="pass_on"];'

# What a recorded play came to.
gives 0 walk "$mill" --write reader:1 -o "$here/one.play"
gives 0 map "$mill" --seen "$here/one.play"
says 'id="n-office" class="scene seen"'
says 'class="ending unseen"'
printf '## x\nseed 7\nbegin\nfly\n' >"$here/bad.play"
gives 65 map "$mill" --seen "$here/bad.play"
tells "bad.play:4: "
gives 66 map "$mill" --seen "$here/none.play"

# A scenario whose graph is broken has a map, one that cannot be read has not.
gives 0 map "$source/tests/bad/no-way-on"
says "no way on"
gives 65 map "$source/tests/bad/lua-syntax"
gives 66 map "$here/nowhere"
gives 64 map
finish
