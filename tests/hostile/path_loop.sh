# Links that lead round in a ring.
# expect: "a.lua" is a link
ln -s b.lua "$1/a.lua"
ln -s a.lua "$1/b.lua"
echo 'include "a.lua"' >"$1/attack.lua"
