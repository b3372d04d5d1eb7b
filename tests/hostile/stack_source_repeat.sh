# Loops the other way round.
# expect: C stack overflow
yes 'repeat' | head -n 5000 >"$1/attack.lua"
