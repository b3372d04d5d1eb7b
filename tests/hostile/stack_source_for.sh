# Loops with a count.
# expect: too many local variables (limit is 200)
yes 'for i = 1, 2 do' | head -n 5000 >"$1/attack.lua"
