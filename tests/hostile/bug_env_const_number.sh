# The same with a number that the compiler keeps to itself: what it indexes is no table.
# expect: attack.lua:2: attempt to index a number value
printf 'local _ENV <const> = 11\nX = "hi"\n' >"$1/attack.lua"
